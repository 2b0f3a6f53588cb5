"""What a line is held to be, and where on the page the article lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.clean.segment import Seen

#: Which of several atoms on a line tells what the line is; the others count 0.
_DOMINANCE = {"published": 3, "counter": 2, "player": 1}
#: The labels of what belongs to a picture, and of what stands around a headline and names nothing.
PICTURES = ("caption", "photo_credit", "image_marker")
CONTROLS = ("published", "counter", "toolbar", "image_marker", "player")


class Verdict(NamedTuple):
    """A line's label and the id of the rule or judgement that gave it."""

    label: str
    rule: str


class Zones(NamedTuple):
    """Indexes into the page: the title (or ``None``), the first and the last line of the body."""

    title: int | None
    first: int
    last: int

    @property
    def below_title(self) -> int:
        """Index of the first line below the title, where it is known and not the page's first; else of the article's first."""
        return (self.title or self.first - 1) + 1


def lead_of(verdicts: Sequence[Verdict], zones: Zones) -> int | None:
    """Index of the first line of the body above the article's last line, or ``None``."""
    return next((index for index in range(zones.first, zones.last) if verdicts[index].label == "body"), None)


def dominant_atom(seen: Seen) -> Verdict:
    """The verdict for a line of atoms: dates win over counters, counters over controls; else the longest atom."""
    best = max(seen.atoms, key=lambda atom: (_DOMINANCE.get(atom.rule.label, 0), atom.end - atom.start))
    return Verdict(best.rule.label, best.rule.id)
