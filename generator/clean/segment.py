"""A line with what the rules say of it, and whether its sentence goes on in the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.clean.lines import Line
from generator.clean.rules import Atom, Rule, atoms, zone_rules

#: Shortest line that counts as prose, and the length from which more does not weigh more (code points).
PROSE_FROM = 60
PROSE_FULL = 420
#: Shortest line that may be a part of a paragraph with hard line breaks.
_BROKEN_FROM = 50
#: Rules of the page's foot whose lines also stand in tables and announcements.
_CELL_RULES = {"contact", "widget-header", "form-fields", "menu-words"}
#: Small pictures before a stamp; behind which letter they stand in the order of code points.
_ICONS = re.compile(
    r"^[\u2190-\u2bff\U0001f300-\U0001faff\ufe0f\s]+(?=\d{1,2}(?:[/.\-]\d{1,2}[/.\-]|[:h]\d\d)|\d{4}-\d\d)"
)
_LAST_LETTER = "\u2190"
#: A number alone, as a page counts views and comments below the headline: "233", "1.418", "2,3K".
COUNT = re.compile(r"\d{1,7}|\d{1,3}(?:[.,]\d{3}){1,2}|\d{1,3}(?:[.,]\d)?k")
#: Hours of a programme ("07h30 - 08h00").
_HOURS = re.compile(r"(?:từ )?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: ?(?:-|–|đến) ?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?)?")


@dataclass(slots=True)
class Seen:
    """A line with what the rules say of it in each zone."""

    line: Line
    atoms: tuple[Atom, ...]
    before: Rule | None
    inside: Rule | None
    after: Rule | None

    @property
    def explained(self) -> bool:
        """Whether a rule of any zone or a chain of atoms explains the line."""
        return bool(self.atoms or self.before or self.inside or self.after)

    @property
    def marks_a_picture(self) -> bool:
        """Whether the line is but the places of pictures."""
        return bool(self.atoms) and all(atom.rule.label == "image_marker" for atom in self.atoms)

    def has_label(self, *labels: str) -> bool:
        """Whether one of the atoms has one of the labels."""
        return any(atom.rule.label in labels for atom in self.atoms)

    def has_atom(self, rule: str) -> bool:
        """Whether one of the atoms was found by a rule, which is named by its id."""
        return any(atom.rule.id == rule for atom in self.atoms)

    @property
    def is_cell(self) -> bool:
        """Whether the line could be a cell of a flattened table or a line of a list: no rule says that it is anything else."""
        if len(self.atoms) == 1 and self.atoms[0].rule.id in ("stamp", "weather"):
            return self.line.size <= 12 or _HOURS.fullmatch(self.line.low) is not None  # a date, hours, a temperature
        if self.atoms or self.before is not None or (self.inside is not None and self.inside.label != "body"):
            return False
        return self.after is None or self.after.id in _CELL_RULES


def see(line: Line) -> Seen:
    """The line with the rules that explain it; long prose is not asked about."""
    if line.size > PROSE_FULL:
        return Seen(line, (), None, None, None)
    low = line.low
    if low[0] > _LAST_LETTER:
        low = _ICONS.sub("", low) or low  # a clock stands for the words "Ngày đăng"
    return Seen(line, *_explanations(low))


@lru_cache(maxsize=8192)
def _explanations(low: str) -> tuple[tuple[Atom, ...], Rule | None, Rule | None, Rule | None]:
    return (atoms(low), *zone_rules(low))


def beside(page: Sequence[Seen], index: int, reach: int = 1) -> Sequence[Seen]:
    """The lines up to ``reach`` above and below a line of the page, without it."""
    return (*page[max(0, index - reach) : index], *page[index + 1 : index + 1 + reach])


def gap_below(page: Sequence[Seen], index: int) -> bool:
    """Whether a blank line, or nothing, stands below a line."""
    return index + 1 >= len(page) or page[index + 1].line.gap > 0


def is_broken(page: Sequence[Seen], index: int) -> bool:
    """Whether a line is cut off by a hard line break: the sentence goes on in lower case right below it."""
    if index + 1 >= len(page) or page[index].explained or page[index].line.size < _BROKEN_FROM:
        return False
    line, below = page[index].line, page[index + 1].line
    return not line.ends_sentence and below.gap == 0 and below.text[:1].islower() and not below.is_item


def runs_on(page: Sequence[Seen], index: int) -> bool:
    """Whether the sentence of a line, however short, goes on right below it: the lines are those of a paragraph.

    Below a comma the next line may begin with a name. A row of words with signs between them (tags, cells) goes on with nothing.
    """
    if index + 1 >= len(page):
        return False
    seen, line, below = page[index], page[index].line, page[index + 1].line
    if not (below.text[:1].islower() or (line.text.endswith(",") and not line.is_item)):
        return False
    return not (below.gap or line.ends_sentence or below.is_item or seen.explained or below.columns > 1)


def has_hard_breaks(page: Sequence[Seen]) -> bool:
    """Whether a paragraph of the page is broken over three lines or more, as in texts of PDF files."""
    above = False
    for index in range(len(page) - 1):
        goes_on = runs_on(page, index)
        if goes_on and above and page[index].line.text[:1].islower():
            return True
        above = goes_on
    return False
