"""What stands twice: a picture's alternative text beside its caption, a sentence of the text below the picture again.

The name of an author, too, where each piece of a round-up is signed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.clean import captions
from generator.clean.byline import names_an_author
from generator.clean.lines import Line
from generator.clean.segment import PROSE_FROM, Seen
from generator.clean.title import begins_like_lead, syllable_pairs
from generator.clean.verdict import Verdict, Zones

_OF_PICTURES = ("body", "caption")
_TWICE = Verdict("caption", "caption-stands-twice")
#: Shortest line that stands twice, and of which it is enough that the other begins with it (code points).
_SHORTEST, _SHORTEST_PART = 12, 30
_SHORTEST_BEGINNING = _SHORTEST - 2  # without a full stop and a space
#: Longest name below a piece of a round-up, shortest headline of the next piece (code points).
_LONGEST_NAME, _SHORTEST_HEADLINE = 40, 20
#: The share of their syllables that an alternative text and the caption below it have in common at least.
_ALIKE = 0.7
#: A sentence of so many characters that a paragraph not further above has too was not written to be read twice.
_SHORTEST_SAID, _LONGEST_SAID, _REACH = 40, 230, 4
_SENTENCE_ENDS = (".", ":", "!", "?", "”", '"', "…", ";")


def mend_twins(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Of two lines near each other that say the same both are captions; so is a line that a paragraph above says.

    Above a caption, the headline with the number of a picture is but the place of that picture.
    """
    start = zones.below_title
    title = None if zones.title is None else page[zones.title].line
    for index in range(start, zones.last + 1):
        line, label = page[index].line, verdicts[index].label
        if line.size > captions.LONGEST or label not in _OF_PICTURES:
            continue
        if label == "caption" and title is not None and _numbers_the_title(line, title) and _is_shown(verdicts, index):
            verdicts[index] = Verdict("image_marker", "title-with-number")
            continue
        beginning = line.low[:_SHORTEST_BEGINNING]
        for other in (index - 1, index - 2):
            if other < start or verdicts[other].label not in _OF_PICTURES:
                continue
            if verdicts[other].label == label == "caption":
                continue
            same = page[other].line.low.startswith(beginning) and _same_caption(page[other].line, line)
            if same or (other == index - 1 and _is_alike(page, verdicts, index)):
                verdicts[other] = verdicts[index] = _TWICE
                break
        if verdicts[index].label == "body" and _is_said_above(page, verdicts, zones, index):
            verdicts[index] = _TWICE
    _mend_signed_pieces(page, verdicts, zones)


def _mend_signed_pieces(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A name alone that stands twice below a piece of a round-up, or once above a rule of stars, is the author's."""
    names = [index for index in range(zones.first + 1, zones.last - 1) if _signs_a_piece(page, verdicts, index)]
    times = Counter(page[index].line.low for index in names)
    for index in names:
        if times[page[index].line.low] > 1 or _is_a_rule(page[index + 1]):
            verdicts[index] = Verdict("byline", "byline-of-a-piece")
            if _is_a_rule(page[index + 1]):
                verdicts[index + 1] = Verdict("body", "rule-between-parts")


def _signs_a_piece(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a line is a person's name below a finished paragraph and above a rule or a headline; a speaker speaks below it."""
    line, above, below = page[index].line, page[index - 1].line, page[index + 1].line
    if line.size > _LONGEST_NAME or line.ends_sentence or line.is_item or verdicts[index].label != "body":
        return False
    if above.size < PROSE_FROM or not above.ends_sentence or above.text.endswith((":", "”", '"')):
        return False
    if not (_is_a_rule(page[index + 1]) or (_may_head(below) and page[index + 2].line.size >= PROSE_FROM)):
        return False
    return names_an_author(line.text)


def _may_head(line: Line) -> bool:
    return line.size >= _SHORTEST_HEADLINE and not (line.ends_sentence or line.is_item)


def _is_a_rule(seen: Seen) -> bool:
    return seen.inside is not None and seen.inside.id == "punctuation-only"


def _is_shown(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether the caption of a picture, or its photographer, stands right below."""
    return index + 1 < len(verdicts) and verdicts[index + 1].label in ("caption", "photo_credit")


def _numbers_the_title(line: Line, title: Line) -> bool:
    """Whether a line is the headline with the number of a picture ("… - Ảnh 1."), as texts of pictures are made."""
    return line.low.startswith(title.low) and captions.has_a_number(line) and line.size <= title.size + 12


def _same_caption(above: Line, below: Line) -> bool:
    if not _SHORTEST <= above.size <= captions.LONGEST or below.size > captions.LONGEST:
        return False
    if begins_like_lead(above.low) or above.sentences > 2:
        return False
    first, second = above.low.rstrip(" ."), below.low.rstrip(" .")
    return first == second or (
        len(first) >= _SHORTEST_PART
        and (second.startswith(first) or (first.startswith(second) and len(second) >= _SHORTEST_PART))
    )


def _is_alike(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a caption and the line right above or below it say nearly the same."""
    if "caption" not in (verdicts[index - 1].label, verdicts[index].label):
        return False
    above, below = page[index - 1].line, page[index].line
    if below.gap or min(above.size, below.size) < _SHORTEST_PART or max(above.size, below.size) > _LONGEST_SAID:
        return False
    if above.is_item or below.is_item or begins_like_lead(below.low) or max(above.sentences, below.sentences) > 1:
        return False
    first, second = _syllables(above), _syllables(below)
    return len(first & second) >= _ALIKE * len(first | second)


def _syllables(line: Line) -> set[str]:
    return {syllable for pair in syllable_pairs(line.low) for syllable in pair}


def _is_said_above(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int) -> bool:
    """Whether a longer paragraph above has the whole line as one of its sentences."""
    line = page[index].line
    if not _SHORTEST_SAID <= line.size <= _LONGEST_SAID or line.is_item or line.sentences > 1 or not line.ends_sentence:
        return False
    said = line.low.rstrip(" .")
    for other in range(max(zones.first, index - _REACH), index):
        above = page[other].line
        if verdicts[other].label != "body" or above.size < line.size + _SHORTEST:
            continue
        at = above.low.find(said)
        if at >= 0 and _is_a_sentence(above.text, at, at + len(said)):
            return True
    return False


def _is_a_sentence(text: str, start: int, end: int) -> bool:
    before = text[:start].rstrip()
    return (not before or before.endswith(_SENTENCE_ENDS)) and (end >= len(text) or text[end] in ".!?…;/")
