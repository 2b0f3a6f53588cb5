"""What the place of a line tells a title finder: the stamp below it, the counts and pictures below that, a headline right below."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.byline import parse_byline
from generator.clean.segment import COUNT, Seen, beside
from generator.clean.stamped import stamped_byline, tells_who_posted

#: Longest name of a section (code points and spaces), and how much longer the headline below it is.
_LONGEST_NAME, _MOST_SPACES = 45, 6
_LONGER = 1.3
_SHORTEST_HEADLINE = 30
#: So many lines below a headline (its stamp, counts and buttons) the picture above the lead may stand.
_REACH = 8


def is_dated(page: Sequence[Seen], index: int) -> bool:
    """Whether a stamp stands right below a line."""
    below = page[index + 1]
    return below.has_label("published") and not below.line.is_item


def is_count(seen: Seen) -> bool:
    """Whether a line is a number alone, which counts views or comments near a headline."""
    return seen.line.size <= 9 and COUNT.fullmatch(seen.line.low) is not None


def stands_below(page: Sequence[Seen], title: int, index: int) -> bool:
    """Whether a line without a stamp of its own stands right below a headline: nothing parts them but what stands below headlines.

    That are its stamp, counts and buttons, who wrote or posted it, and the same line once more.
    """
    line = page[index].line
    above = page[title].line
    if above.size < min(_SHORTEST_HEADLINE, line.size) or above.low.endswith(line.low):
        return False  # a section's name, or the headline again
    if page[index - 1].line.says(line):
        index -= 1
    between = page[title + 1 : index]
    return len(between) <= _REACH and all(map(_belongs_to_a_headline, between))


def _belongs_to_a_headline(seen: Seen) -> bool:
    if seen.atoms or is_count(seen):
        return True
    text = seen.line.text
    return tells_who_posted(text) or parse_byline(text) is not None or stamped_byline(text) is not None


def is_said_twice(page: Sequence[Seen], index: int) -> bool:
    """Whether a line is said twice in a row: what a picture shows stands in its place and below it."""
    return any(seen.line.says(page[index].line) for seen in beside(page, index))


def names_what_follows(page: Sequence[Seen], index: int) -> bool:
    """Whether a short line stands right above a longer one with a stamp below it: the section's name above a headline."""
    if index + 2 >= len(page):
        return False
    line, below = page[index].line, page[index + 1].line
    if line.size > _LONGEST_NAME or line.text.count(" ") > _MOST_SPACES or below.size < _LONGER * line.size:
        return False
    return not line.text.endswith((":", "!", "?")) and not page[index].atoms and page[index + 2].has_label("published")


def is_told_when(page: Sequence[Seen], index: int) -> bool:
    """Whether a stamp or a count stands below a line, at most one line further."""
    return any(dates_or_counts(other) for other in page[index + 1 : index + 3])


def dates_or_counts(seen: Seen) -> bool:
    """Whether a line is a stamp or a count, or tells who posted."""
    if (seen.before is not None and seen.before.label == "published") or stamped_byline(seen.line.text) is not None:
        return True
    return seen.has_label("published", "counter") or tells_who_posted(seen.line.text)
