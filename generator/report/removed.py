"""What was taken out of a seed, by the rule that did it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Article
from generator.write.judged import judged


class Removed(NamedTuple):
    """The lines that one rule took out, each with its number."""

    label: str
    rule: str
    lines: tuple[tuple[int, str], ...]


class Balance(NamedTuple):
    """Characters of a seed by what became of them, and what was removed, in the order of the page."""

    kept: int
    noted: int
    removed: int
    groups: tuple[Removed, ...]

    @property
    def lines(self) -> int:
        """The number of lines of which something was removed."""
        return len({number for group in self.groups for number, _ in group.lines})


def balance(article: Article, lines: Sequence[str]) -> Balance:
    """What became of the seed's characters, white space between lines left out."""
    characters = {"kept": 0, "noted": 0, "removed": 0}
    groups: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for one in judged(article, lines):
        characters[one.fate] += len(one.text)
        if one.fate == "removed":
            groups.setdefault((one.label, one.rule), []).append((one.line, one.text))
    return Balance(
        characters["kept"],
        characters["noted"],
        characters["removed"],
        tuple(Removed(label, rule, tuple(rows)) for (label, rule), rows in groups.items()),
    )
