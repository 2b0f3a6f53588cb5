"""The title where no line has the form of one: a sentence that the text says again, a line in small letters or in quotes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.lines import Line
from generator.clean.segment import PROSE_FROM, Seen
from generator.clean.title import LONGEST, SHORTEST, begins_like_lead

#: How many lines below a headline its sentence is looked for, and how far into a lead it may begin ("Sáng ngày 28/12/2021, ").
_REACH = 6
_FURTHEST = 60


def lone_title(page: Sequence[Seen], first: int, last: int) -> int | None:
    """Index of the first line of the text where it is the headline all the same; ``first`` and ``last`` bound the core."""
    if not all(seen.explained for seen in page[:first]):
        return None
    line = page[first].line
    if not SHORTEST <= line.size <= LONGEST or line.sentences > 1 or line.is_item:
        return None
    below = [seen.line for seen in page[first + 1 : min(last, first + _REACH) + 1]]
    told = (
        _is_dated(page, first) and _is_told_again(line, below[1:])
        if begins_like_lead(line.low)
        else _is_in_the_lead(line, below)
    )
    return first if told else None


def _is_in_the_lead(line: Line, below: Sequence[Line]) -> bool:
    """Whether the paragraph below says the line again behind the time of the event."""
    key = line.key.rstrip(" .")
    return bool(below) and line.size >= PROSE_FROM and below[0].gap > 0 and 0 < below[0].key.find(key) <= _FURTHEST


def _is_told_again(line: Line, below: Sequence[Line]) -> bool:
    key = line.key.rstrip(" .")
    return any(other.key.startswith(key) for other in below)


def _is_dated(page: Sequence[Seen], index: int) -> bool:
    beside = (*page[max(0, index - 1) : index], *page[index + 1 : index + 2])
    return any(
        (seen.before is not None and seen.before.label == "published")
        or any(atom.rule.label == "published" for atom in seen.atoms)
        for seen in beside
    )
