"""The title where no line has the form of one: a sentence that the text says again, a line in small letters or in quotes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.lines import Line
from generator.clean.segment import PROSE_FROM, Seen, beside
from generator.clean.title import LONGEST, SHORTEST, begins_like_lead, shared, syllable_pairs, syllables

#: How many lines below a headline its sentence is looked for, and how far into a lead it may begin ("Sáng ngày 28/12/2021, ").
_REACH = 6
_FURTHEST = 60
#: Longest headline in small letters, and what part of its pairs of syllables, of how many, the lead says again.
_LONGEST_SMALL = 140
_FEWEST_PAIRS = 4
_SAID_AGAIN = 0.5


def lone_title(page: Sequence[Seen], first: int, last: int) -> int | None:
    """Index of the first line of the text where it is the headline all the same; ``first`` and ``last`` bound the core."""
    index = next((index for index in range(first - 1, -1, -1) if _could_be(page[index])), first)
    line = page[index].line
    if not SHORTEST <= line.size <= LONGEST or line.sentences > 1 or line.is_item:
        return None
    if _is_set_apart(page, index) and (_is_quoted(line.key) or _is_in_small_letters(line, page[first : first + 3])):
        return index
    if index < first:
        return None
    below = [seen.line for seen in page[index + 1 : min(last, index + _REACH) + 1]]
    if begins_like_lead(line.low):
        return index if _is_dated(page, index) and _is_told_again(line, below[1:]) else None
    return index if _is_in_the_lead(line, below) else None


def _could_be(seen: Seen) -> bool:
    return not seen.explained and not seen.line.is_item


def _is_set_apart(page: Sequence[Seen], index: int) -> bool:
    """Whether a blank line or a date stands between a line and the next."""
    return index + 1 < len(page) and (page[index + 1].line.gap > 0 or _is_dated(page, index))


def _is_quoted(key: str) -> bool:
    """Whether a line is a motto in quotation marks, which a programme of the page may have begun with a small letter."""
    return key[0] == key[-1] == '"' and key.count('"') == 2 and not key[:-1].endswith((".", ":", ",", ";", "…"))


def _is_in_small_letters(line: Line, lead: Sequence[Seen]) -> bool:
    """Whether a line begins with a small letter, ends in no sign and has its words again in the lead."""
    if not line.text[0].islower() or not line.text[-1].isalnum() or line.size > _LONGEST_SMALL:
        return False
    pairs = syllable_pairs(line.low)
    return len(pairs) >= _FEWEST_PAIRS and shared(pairs, syllables(lead)) >= _SAID_AGAIN * len(pairs)


def _is_in_the_lead(line: Line, below: Sequence[Line]) -> bool:
    """Whether the paragraph below says the line again behind the time of the event."""
    key = line.key.rstrip(" .")
    return bool(below) and line.size >= PROSE_FROM and below[0].gap > 0 and 0 < below[0].key.find(key) <= _FURTHEST


def _is_told_again(line: Line, below: Sequence[Line]) -> bool:
    key = line.key.rstrip(" .")
    return any(other.key.startswith(key) for other in below)


def _is_dated(page: Sequence[Seen], index: int) -> bool:
    return any(
        (seen.before is not None and seen.before.label == "published") or seen.has_label("published")
        for seen in beside(page, index)
    )
