"""Captions that nothing marks: a small sum of signs tells them from subheads and from short paragraphs.

No sign (see ``signs.py``) is sure by itself. The weights stand in ``rules/scenes.yml``, each with its reason; ``make fit`` fits
them to the gold. Only form forbids: what is a list's, a speech's or half of a sentence is asked for no signs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import inf
from typing import NamedTuple

from generator.clean import captions
from generator.clean.byline import names_an_author
from generator.clean.deeds import begins_with_an_act, is_plain, shows
from generator.clean.lines import Line
from generator.clean.pictures import is_part, speaks
from generator.clean.rules import RULES_DIR
from generator.clean.segment import PROSE_FROM, Seen, gap_below
from generator.clean.signs import Signs, half_a_paragraph, signs_of_echo, signs_of_place, signs_of_words
from generator.clean.verdict import Verdict, Zones, lead_of
from generator.tables import read_table

_SHORTEST, _LONGEST = 14, 160
#: Too long for a subhead (code points).
_NO_SUBHEAD = 40
#: What shows somebody or something by its words: the signs may tell otherwise.
_SHOWN = ("caption-between-paragraphs", "caption-shows-a-scene")
_BY_SIGNS = Verdict("caption", "caption-by-signs")
#: Longer lines (code points) have not the look of a caption, and no vote.
_LONGEST_VOTER = 120
#: Longest line that may be a subhead (code points), and how many lines below another one.
_LONGEST_HEAD, _APART = 70, 3
#: More votes than this say no more than so many do.
_MOST_VOTES = 3
#: A line of which the signs tell less than this is surely no caption.
_SURELY_NONE = -1.2
#: A line of which they tell more than this is surely one, however others vote.
_SURELY_ONE = 1.5
#: What shows somebody by its words is a caption unless the signs tell less than this.
_AGAINST_WORDS = -2.5
#: Above the lead no paragraph stands above a caption: without that sign so much more than enough must speak for it.
_SURELY_ABOVE = 1.0
#: What was found tells of its neighbours, once more.
_ROUNDS = 2
_MARKS = {"caption-says-so", "caption-in-a-cell", "caption-stands-twice", "caption-below-marker", "photo-credit"}


class Scenes(NamedTuple):
    """The table of ``rules/scenes.yml``: the weights of the signs of one line and of the votes of the page's other lines."""

    least: float
    signs: Mapping[str, float]
    votes: Mapping[str, float]


@cache
def _table() -> Scenes:
    table = read_table(RULES_DIR / "scenes.yml")
    signs, votes = ({sign["id"]: float(sign["weight"]) for sign in table[part]} for part in ("signs", "votes"))
    return Scenes(float(table["least"]), signs, votes)


def least() -> float:
    """The sum of signs from which a line inside the article is a caption."""
    return _table().least


def mend_scenes(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Lines of the body for which enough signs speak are captions.

    A line that says but what is done, and was taken for a caption, is a subhead where too few speak for it.
    """
    _mend_above_the_lead(page, verdicts, zones)
    for _ in range(_ROUNDS):
        before = verdicts.copy()
        _mend_once(page, verdicts, zones)
        if verdicts == before:
            return


def _mend_above_the_lead(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A line between the stamps of the page and a paragraph is a caption where much speaks for it: a kicker stands there too."""
    lead = lead_of(verdicts, zones)
    if lead is None:
        return
    for index in range(zones.below_title, lead + 1):
        line, above, below = page[index].line, page[index - 1], page[index + 1].line
        if verdicts[index].label != "body" or line.ends_sentence or not _SHORTEST <= line.size <= _LONGEST:
            continue
        if index == 0 or not (above.atoms or above.before) or below.size < PROSE_FROM or not shows(line):
            continue
        half = half_a_paragraph(page, zones)
        if may_show(page, index) and likeness(page, verdicts, zones, index, half) >= least() + _SURELY_ABOVE:
            verdicts[index] = Verdict("caption", "caption-above-the-lead")


def _mend_once(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    found = open_lines(page, verdicts, zones)
    doubtful = [index for index in found if _is_doubtful(page[index].line, verdicts[index])]
    half = half_a_paragraph(page, zones) if doubtful else 0.0
    sums = {index: likeness(page, verdicts, zones, index, half) - least() for index in doubtful}
    known = {index: _known(verdicts[index], sums.get(index)) for index in found}
    weights = _table().votes
    for index in doubtful:
        votes = count_votes(page, known, index)
        told = sums[index] + sum(weights[vote] * count for vote, count in votes.items())
        if verdicts[index].label == "body" and told >= 0:
            verdicts[index] = _BY_SIGNS
        elif verdicts[index].label == "caption" and told < (0 if _may_be_a_head(page[index].line) else _AGAINST_WORDS):
            verdicts[index] = Verdict("body", "subhead-by-signs")


def open_lines(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones) -> list[int]:
    """Indices of the lines below the lead that may be captions, and of those that are and by no mark."""
    lead = lead_of(verdicts, zones)
    return [
        index
        for index in range((zones.last if lead is None else lead) + 1, zones.last + 1)
        if _SHORTEST <= page[index].line.size <= _LONGEST and _is_open(verdicts[index]) and may_show(page, index)
    ]


def _is_open(verdict: Verdict) -> bool:
    return verdict.label == "body" or (verdict.label == "caption" and verdict.rule not in _MARKS)


def count_votes(page: Sequence[Seen], sums: Mapping[int, float], index: int) -> Mapping[str, int]:
    """How many of the other lines of the same look are captions, by their own signs, and how many are none.

    ``sums``: by index what speaks for each open line, less what it needs. Lines that end in a full stop vote apart, and for
    a line that is surely none itself nobody votes. Without one it tells more where the others stand than what they are.
    """
    if sums[index] <= _SURELY_NONE:
        return {}
    stop = page[index].line.ends_sentence
    others = [
        value
        for at, value in sums.items()
        if at != index and page[at].line.ends_sentence == stop and page[at].line.size < _LONGEST_VOTER
    ]
    captions_among = min(sum(value >= 0 for value in others), _MOST_VOTES)
    if stop:
        none_among = min(sum(value <= _SURELY_NONE for value in others), _MOST_VOTES)
        return {"sentences-that-are-captions": captions_among, "sentences-that-are-none": none_among}
    return {"lines-that-are-captions": captions_among, **_count_heads(page, sums, index)}


def _count_heads(page: Sequence[Seen], sums: Mapping[int, float], index: int) -> Mapping[str, int]:
    """How many other short lines without full stop stand over the article as subheads do, and how many begin like this one."""
    line = page[index].line
    if line.size > _LONGEST_HEAD:
        return {}
    others = [at for at in sums if page[at].line.size <= _LONGEST_HEAD and not page[at].line.ends_sentence]
    apart = sum(abs(at - index) >= _APART for at in others)
    if line.size > _NO_SUBHEAD:
        return {"short-lines-apart": min(apart, _MOST_VOTES)}
    first = line.low.split(maxsplit=2)[:2]
    shorter = (page[at].line for at in others if abs(at - index) > 1 and page[at].line.size <= _NO_SUBHEAD)
    alike = sum(other.low.split(maxsplit=2)[:2] == first for other in shorter)
    return {"short-lines-apart": min(apart, _MOST_VOTES), "short-lines-that-begin-alike": min(alike, _MOST_VOTES)}


def _is_doubtful(line: Line, verdict: Verdict) -> bool:
    if verdict.label == "body":
        return ":" not in line.text  # behind a colon stands what no picture shows
    return verdict.rule in _SHOWN and (captions.is_a_body(line.low) or _may_be_a_head(line))


def _known(verdict: Verdict, told: float | None) -> float:
    """What a line's vote says: what rules took for a caption is one, unless its own signs speak against it."""
    if verdict.label == "caption":
        return inf if told is None or told > _AGAINST_WORDS else told
    return -inf if told is None else told


def _may_be_a_head(line: Line) -> bool:
    return captions.may_head_a_part(line) or (line.size <= _NO_SUBHEAD and captions.names_nobody(line))


def may_show(page: Sequence[Seen], index: int) -> bool:
    """Whether its form allows that a line of the body is a caption: one sentence that is no part of a list, a table or a speech."""
    seen = page[index]
    if index == 0 or seen.atoms or seen.inside is not None:
        return False
    if not is_plain(seen.line, lower=_stands_apart(page, index)) or names_an_author(seen.line.text):
        return False
    return not is_part(page, index) and (begins_with_an_act(seen.line) or not speaks(page, index))


def _stands_apart(page: Sequence[Seen], index: int) -> bool:
    """Whether a line without full stop below a finished sentence has blank lines around it: it may begin in lower case."""
    line, above = page[index].line, page[index - 1].line
    set_apart = line.gap > 0 and gap_below(page, index)
    return set_apart and above.ends_sentence and not line.ends_sentence


def likeness(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int, half: float) -> float:
    """The sum of the weights of the signs that are seen of a line.

    Whether its words come back takes longest, and is not asked where it could not change what the line is.
    """
    told = weigh(signs_of_place(page, verdicts, zones, index, half)) + weigh(signs_of_words(page[index].line))
    if not _AGAINST_WORDS - _most_echo() <= told - least() <= _SURELY_ONE:
        return told
    return told + weigh(signs_of_echo(page, verdicts, zones, index))


def weigh(signs: Signs) -> float:
    """The sum of the weights of some signs."""
    weights = _table().signs
    return sum([weights[sign] * size for sign, size in signs.items() if size])


@cache
def _most_echo() -> float:
    return weigh({"words-come-back": 1, "words-from-right-above": 1})
