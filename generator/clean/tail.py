"""Where the body really ends: short lines below the last prose that still belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.byline import names_an_author, parse_byline
from generator.clean.lines import Line
from generator.clean.segment import PROSE_FROM, Seen, runs_on
from generator.clean.words import words

#: A run of more lines than this that nothing explains is a menu, not the end of an article.
LONGEST_RUN = 12
#: So many lines without a blank line between them are a block.
_SHORTEST_BLOCK = 3
#: How far below the text its own telephone number or address stands, with captions between at most.
_NEAR = 4
#: What the page's foot says of itself.
_IMPRINT = {"imprint", "rights-notice", "site-signature"}
#: So many spaces or more has a line that says more than a number.
_FEWEST_SPACES = 2
#: With one of these pictures a text gives its own telephone number or address; a frame's are drawn by its programme.
_CONTACT_PICTURES = tuple("☎📞📱📲🏥📍🏠🏢🏣📧✉📩📮🕐🕗🕘⏰🚑")


def last_line(page: Sequence[Seen], first: int, last: int) -> int:
    """Index of the last line that may still be body: the core's end, or short lines below it up to the page's foot.

    A line ends the article when a rule says that another block opens, when it is a byline or an issuing body, or when a
    run of unexplained short lines gets as long as a menu.
    """
    end = last
    index = last + 1
    signed = False  # a name stood below a signature: what follows is the page's
    announced = page[last].line.text.endswith((":", ";", ",")) or _is_signature(page[last])
    while index < len(page) and index - end <= LONGEST_RUN:
        seen = page[index]
        line = seen.line
        if seen.atoms or (seen.inside is not None and seen.inside.label != "body"):
            if _stands_between(seen):
                index += 1
                continue
            break
        if _is_signature(seen):
            end, announced = index, True
        elif index - end <= _NEAR and _is_own_contact(page, index):
            end = index
        elif seen.after is not None and not announced:
            if not _goes_on(page, index):
                break
        elif seen.after is not None and (signed or seen.after.id not in ("contact", "widget-header")):
            break
        elif seen.before is not None and seen.before.id == "breadcrumb-path":
            break
        elif parse_byline(line.text) is not None and (not announced or _signs(page, index) or says_who_posted(line)):
            break
        elif line.ends_sentence or line.is_item or announced or _is_cut_off(page, index) or _is_part(page, index, end):
            end = index
            announced = line.text.endswith((":", ";", ",")) or (announced and line.gap <= page[last + 1].line.gap)
        signed = signed or (end == index and _is_signature(page[index - 1]) and _is_signer(seen))
        announced = announced and not signed
        index += 1
    return end


def _is_own_contact(page: Sequence[Seen], index: int) -> bool:
    """Whether a line gives the text's own telephone number or address: with a picture, and not above the page's imprint."""
    line = page[index].line
    if not line.text.startswith(_CONTACT_PICTURES) or line.text.count(" ") < _FEWEST_SPACES or page[index].atoms:
        return False
    below = next((seen for seen in page[index + 1 :] if not seen.line.text.startswith(_CONTACT_PICTURES)), None)
    return below is None or below.after is None or below.after.id not in _IMPRINT


def _is_cut_off(page: Sequence[Seen], index: int) -> bool:
    """Whether the last line of all is prose that the scrape cut off in mid-sentence."""
    line = page[index].line
    if index < len(page) - 1 or line.size < PROSE_FROM or page[index].explained:
        return False
    return not any(above.line.low.startswith(line.low.rstrip(" .:…")) for above in page[:index])  # else it is a teaser


def _is_part(page: Sequence[Seen], index: int, end: int) -> bool:
    """Whether the sentence of the last line so far, at ``end``, goes on in lower case right below it."""
    seen = page[index]
    part = seen.line.text[:1].islower() and seen.line.columns == 1 and not seen.explained
    return part and end == index - 1 and runs_on(page, end)


def _stands_between(seen: Seen) -> bool:
    """Whether a line may stand between two paragraphs: the place of a picture, a rule above the notes."""
    if seen.atoms:
        return all(atom.rule.label in ("image_marker", "player") for atom in seen.atoms)
    return seen.inside is not None and seen.inside.id in ("punctuation-only", "picture-source")


def _is_signature(seen: Seen) -> bool:
    return seen.inside is not None and seen.inside.label == "body"


def _is_signer(seen: Seen) -> bool:
    return not (seen.line.is_item or _is_signature(seen)) and names_an_author(seen.line.text)


def says_who_posted(line: Line) -> bool:
    """Whether a line tells who put the article on the page, as no item of a list that is announced above does."""
    label, colon, _ = line.low.partition(":")
    return bool(colon) and label.rstrip() in words("posting_prefixes")


def _signs(page: Sequence[Seen], index: int) -> bool:
    """Whether a name below a sentence, above nothing or the page's foot, is the author's and not the last of a list.

    One that says so ("Tác giả bài viết: …") may stand below the captions of pictures, which end in no full stop.
    """
    above = page[index - 1]
    below = page[index + 1] if index + 1 < len(page) else None
    if below is not None and below.atoms and ":" in page[index].line.text and not page[index].line.is_item:
        return True
    ends = above.line.ends_sentence and not above.line.is_item and not above.line.text.endswith((":", ";"))
    return (ends or _is_apart(page, index)) and (below is None or (below.explained and not _is_signature(below)))


def _is_apart(page: Sequence[Seen], index: int) -> bool:
    """Whether a blank line parts a name from the block above ("Một số hình ảnh: …"), which holds none and no signature."""
    line, block = page[index].line, page[max(0, index - _SHORTEST_BLOCK) : index]
    whole = len(block) == _SHORTEST_BLOCK and not any(seen.line.gap for seen in block[1:])
    return line.gap > 0 and whole and not line.is_item and not any(map(_is_signature, block))


def _goes_on(page: Sequence[Seen], index: int) -> bool:
    """Whether the article goes on behind a contact line: a sentence or a signature follows before any other block opens."""
    for seen in page[index + 1 : index + 7]:
        if _is_signature(seen) or seen.line.text.endswith("./."):
            return True
        if seen.atoms or (seen.inside is not None) or (seen.after is not None and seen.after.opens):
            return False
    return False
