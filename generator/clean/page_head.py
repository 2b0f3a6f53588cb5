"""What stands above a text of the site's owner, the weather or a meeting to come: no headline, though it may look like one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.lines import Line
from generator.clean.segment import Seen, beside
from generator.clean.verdict import Verdict
from generator.clean.words import starts_with, words
from generator.places import find_province

#: Longest place of which an owner is the authority (code points).
_LONGEST_PLACE = 40


def ends_the_owner(page: Sequence[Seen], index: int) -> bool:
    """Whether a line in capitals names the place of the authority above it ("ỦY BAN NHÂN DÂN", "THỊ XÃ ĐỨC PHỔ")."""
    line = page[index].line
    if not index or line.size > _LONGEST_PLACE or not line.text.isupper():
        return False
    if starts_with("governed_places").match(line.low) is None:
        return False
    return page[index - 1].line.low.strip(" .:") in words("authorities")


def says_a_detail(line: Line) -> bool:
    """Whether a line tells one detail of a meeting to come behind its label ("Địa điểm: …")."""
    label, colon, _ = line.low.partition(":")
    return bool(colon) and label.strip("-+•* ") in words("details_of_an_event")


def head_verdict(page: Sequence[Seen], index: int) -> Verdict | None:
    """The verdict of an unexplained line above the article that ends the owner's name or says whose weather is shown."""
    if ends_the_owner(page, index):
        return Verdict("footer", "owner-at-the-head")
    weather = any(seen.has_atom("weather") for seen in beside(page, index))
    if weather and find_province(page[index].line.text) is not None:
        return Verdict("toolbar", "place-of-the-weather")
    return None
