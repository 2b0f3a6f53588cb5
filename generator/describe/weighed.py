"""A mention of a place with its weight: by its zone on the page, its kind, and its strength by the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from generator.describe.context import Text
from generator.describe.date_rules import read_rules
from generator.describe.place_names import Mention, mentions, mentions_in, quoted

#: Rules by which something merely happens or stands in a place.
_THERE = ("happens-there", "place-behind-an-institution")


class Found(NamedTuple):
    """A mention with its weight, its zone, and the text and line that hold it."""

    weight: float
    zone: str
    mention: Mention
    line: int
    text: str

    @property
    def quote(self) -> str:
        """The words for the archivist: made when asked for, since only the winner's are told."""
        return quoted(self.text, self.mention) if self.mention.end else self.text


@cache
def weights() -> dict[str, Any]:
    """The data of ``rules/place_weights.yml``."""
    data: dict[str, Any] = read_rules("place_weights")
    return data


def weighed_mentions(text: str, line: int, zone: str, low: str | None = None) -> list[Found]:
    """The weighed mentions of a text; ``low`` is its ``tone_key``, ``None`` for a line of the page's frame."""
    return [
        Found(weight, zone, mention, line, text)
        for mention in (mentions(text) if low is None else mentions_in(text, low))
        if (weight := weight_of(mention, zone)) > 0
    ]


def within(texts: Iterable[Text], reach: int) -> Iterator[Text]:
    """The texts (line, text, ``tone_key``) up to a sum of ``reach`` characters, the last of them cut off there."""
    for line, text, low in texts:
        yield line, text[:reach], low[:reach]
        reach -= len(text)
        if reach <= 0:
            return


def weight_of(mention: Mention, zone: str) -> float:
    """What a mention weighs in a zone."""
    zones = weights()["zones"][zone]
    if mention.strength == "none":
        return 0.0
    is_seat = mention.slug in weights()["seats"] and mention.rule not in ("office-of-the-city", "office")
    if mention.kind == "town":
        if is_seat and zone in ("site", "header"):
            return 0.0
        return float(zones["town" if mention.strength == "strong" else "bare_town"])
    if is_seat and (zone in ("site", "header") or (mention.rule in _THERE and zone != "title")):
        return 0.0
    return float(zones[mention.strength])
