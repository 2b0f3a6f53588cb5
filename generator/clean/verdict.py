"""What a line is held to be, and where on the page the article lies."""

from __future__ import annotations

from typing import NamedTuple


class Verdict(NamedTuple):
    """A line's label and the id of the rule or judgement that gave it."""

    label: str
    rule: str


class Zones(NamedTuple):
    """Indexes into the page: the title (or ``None``), the first and the last line of the body."""

    title: int | None
    first: int
    last: int
