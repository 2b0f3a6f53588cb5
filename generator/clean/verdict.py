"""What a line is held to be, and where on the page the article lies."""

from __future__ import annotations

from typing import NamedTuple

from generator.clean.segment import Seen

#: Which of several atoms on a line tells what the line is; the others count 0.
_DOMINANCE = {"published": 3, "counter": 2, "player": 1}


class Verdict(NamedTuple):
    """A line's label and the id of the rule or judgement that gave it."""

    label: str
    rule: str


class Zones(NamedTuple):
    """Indexes into the page: the title (or ``None``), the first and the last line of the body."""

    title: int | None
    first: int
    last: int


def dominant_atom(seen: Seen) -> Verdict:
    """The verdict for a line of atoms: dates win over counters, counters over controls; else the longest atom."""
    best = max(seen.atoms, key=lambda atom: (_DOMINANCE.get(atom.rule.label, 0), atom.end - atom.start))
    return Verdict(best.rule.label, best.rule.id)
