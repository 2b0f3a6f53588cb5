"""Where the article begins and ends: the stretch of lines whose prose outweighs the page's debris.

Every line has a weight: prose weighs for the article by its length, debris against it, a short line that nothing explains
almost nothing. The article's core is the stretch with the greatest sum (Kadane's maximum subarray, linear in the lines); the
lines at its edges (title, bylines, last short lines) are judged afterwards by their place beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.clean.byline import parse_byline
from generator.clean.lines import Line
from generator.clean.rules import Atom, Rule, atoms, zone_rules

#: Shortest line that counts as prose, and the length from which more does not weigh more (code points).
PROSE_FROM = 60
PROSE_FULL = 420
#: Shortest line that may be a part of a paragraph with hard line breaks.
_BROKEN_FROM = 50
#: The weight of a short line whose sentence goes on right below it.
PART = 0.1
#: An unexplained run of short lines weighs no more than this against the article.
WEAKEST_RUN = -0.8
#: The weight of a byline that says that it is one ("Thực hiện: …").
SIGNED = -4.0
#: The weight of the header of a box inside the article, and how many lines such a box may have.
BOX = -0.4
LONGEST_BOX = 8
#: The weight of a line that is a name or an issuing body.
SIGNATURE = -0.6
#: Rules of the page's foot whose lines also stand in tables and announcements.
_CELL_RULES = {"contact", "widget-header", "form-fields", "menu-words", "signature"}
#: So many sentences with a sign before them are a conversation.
_FEWEST_SAID = 2
_COMMENTS = ("bình luận", "ý kiến bạn đọc", "comment")
#: Those of them that begin or make a list, of comments or of other articles.
_LISTS = {"comment-form", "dated-teaser"}
_FOOT_RULES = {"imprint", "rights-notice", "site-signature", "related-dated", "tags", "comment-form", "dated-teaser"}


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
    return Seen(line, *_explanations(line.low))


@lru_cache(maxsize=8192)
def _explanations(low: str) -> tuple[tuple[Atom, ...], Rule | None, Rule | None, Rule | None]:
    return (atoms(low), *zone_rules(low))


def weight(seen: Seen, listed: bool) -> float:
    """How much the line speaks for being article text. ``listed``: it stands below a header of other articles."""
    if seen.atoms:
        return -0.3 if seen.is_cell or seen.atoms[0].rule.label in ("image_marker", "player") else -1.0
    if seen.inside is not None and seen.inside.label != "body":
        return {"related": -4.0, "footer": -6.0}.get(seen.inside.opens, -0.4)
    if seen.inside is not None:
        return 0.3
    if _is_foot(seen):
        return -4.0
    line = seen.line
    byline = parse_byline(line.text)
    if byline is not None:
        return SIGNED if ":" in line.text else SIGNATURE
    if seen.after is not None or seen.before is not None:
        return -0.4
    if line.columns > 2:
        return -0.8
    if line.size < PROSE_FROM:
        return 0.1 if line.ends_sentence or line.is_item else -0.12
    prose = (min(line.size, PROSE_FULL) - 40) / 60
    if not line.ends_sentence:
        prose = max(prose * 0.7 - 0.8, -0.2)
    if listed and line.sentences < 3:
        prose = min(prose, 4.0) * 0.25
    return prose


def _is_foot(seen: Seen) -> bool:
    return seen.after is not None and seen.after.id in _FOOT_RULES


def weights(page: Sequence[Seen]) -> list[float]:
    """The weight of each line of a page, in order; a run of weak lines never weighs more than ``WEAKEST_RUN`` against."""
    result: list[float] = []
    listed, prose, resumed = False, 0, -1
    for index, seen in enumerate(page):
        if index == resumed:
            listed = False
        opens = seen.inside is not None and bool(seen.inside.opens) and not _is_lone_count(page, index)
        opens = opens and not (prose == 0 and seen.inside is not None and seen.inside.id == "see-more")  # a menu's
        if opens and not listed:
            resumed = max(_resumes(page, index), _talks_on(page, index))
            if resumed < 0 and not prose:
                resumed = _headed(page, index)
        listed = listed or opens or (prose > 0 and _opens_comments(seen))
        inside = (opens and resumed > index) or (_is_foot(seen) and not listed and _is_amid(page, index))
        value = BOX if inside or _is_lone_count(page, index) else weight(seen, listed)
        if not listed and _is_broken(page, index):
            value = max(value, (min(seen.line.size, PROSE_FULL) - 40) / 60)
        elif not listed and value < 0 and runs_on(page, index):
            value = PART
        below = page[index + 1] if index + 1 < len(page) else None
        if value == SIGNATURE and prose >= 2 and (below is None or (below.explained and not below.is_cell)):
            value = SIGNED  # a name with nothing but the page's foot below it
        result.append(value)
        prose += value > 1
        if value <= SIGNED and not seen.explained and prose >= 2:
            listed = True  # below "Thực hiện: …" the article is over, whatever reads like prose there
        if listed and seen.line.sentences >= 2 and seen.line.ends_sentence and seen.line.size >= 240:
            listed = False  # a real paragraph again: the box of other articles is over
    return _bound_runs(page, result)


def _resumes(page: Sequence[Seen], header: int, reach: int = LONGEST_BOX) -> int:
    """Index of the paragraph with which the article goes on behind a box of other articles inside it, or -1.

    Three paragraphs in a row tell: in a list of other articles headlines and dates stand between the teasers.
    """
    for index in range(header + 1, min(header + reach + 1, len(page) - 2)):
        if all(_is_paragraph(page[at]) or _is_broken(page, at) for at in range(index, index + 3)):
            return index
        rule = page[index].inside
        if rule is not None and rule.opens:
            return -1
    return -1


def _talks_on(page: Sequence[Seen], header: int) -> int:
    """Index of the question or answer with which an interview goes on behind a box of other articles inside it, or -1.

    Above the box and behind it stand sentences with the same sign before them, as before no headline.
    """
    if sum(map(_is_said, page[max(0, header - LONGEST_BOX) : header])) < _FEWEST_SAID:
        return -1
    for index in range(header + 1, min(header + LONGEST_BOX, len(page) - 1)):
        if _is_said(page[index]) and _is_said(page[index + 1]):
            return index
    return -1


def _is_said(seen: Seen) -> bool:
    return seen.line.is_item and _is_told(seen)


def _is_told(seen: Seen) -> bool:
    """Whether a line is a whole sentence of the text; what ends in dots is a teaser."""
    return not seen.explained and seen.line.ends_sentence and not seen.line.text.endswith(("…", "..."))


def _headed(page: Sequence[Seen], header: int) -> int:
    """Index of the lead where "Tin nổi bật" above it is the name of the section, or -1: one headline and a text that goes on.

    In a list of other articles a headline stands below the first teaser.
    """
    headlines = 0
    for index in range(header + 1, min(header + LONGEST_BOX, len(page) - 1)):
        if _is_paragraph(page[index]):
            below = page[index + 1]
            goes_on = not below.explained and (below.line.ends_sentence or _is_broken(page, index + 1))
            return index if headlines == 1 and goes_on else -1
        headlines += not page[index].explained
    return -1


def _is_broken(page: Sequence[Seen], index: int) -> bool:
    """Whether a line is cut off by a hard line break: the sentence goes on in lower case right below it."""
    if index + 1 >= len(page) or page[index].explained or page[index].line.size < _BROKEN_FROM:
        return False
    line, below = page[index].line, page[index + 1].line
    return not line.ends_sentence and below.gap == 0 and below.text[:1].islower() and not below.is_item


def _is_amid(page: Sequence[Seen], index: int) -> bool:
    """Whether a line that reads like the page's foot stands amid the paragraphs, as no foot does."""
    beside = (*page[max(0, index - 1) : index], *page[index + 1 : index + 2])
    rule = page[index].after
    plain = rule is not None and rule.id not in _LISTS
    return (plain and len(beside) == 2 and all(map(_is_paragraph, beside))) or _resumes(page, index, 1) > 0


def _opens_comments(seen: Seen) -> bool:
    return seen.after is not None and seen.after.id == "comment-form" and seen.line.low.startswith(_COMMENTS)


def _is_lone_count(page: Sequence[Seen], index: int) -> bool:
    """Whether a line counts something as a block of visitor statistics does, but stands in no such block."""
    return _counts(page[index]) and not any(
        map(_counts, (*page[max(0, index - 2) : index], *page[index + 1 : index + 3]))
    )


def _counts(seen: Seen) -> bool:
    return seen.inside is not None and seen.inside.id == "visitor-statistics"


def _is_paragraph(seen: Seen) -> bool:
    return seen.line.size >= PROSE_FROM and _is_told(seen)


def _bound_runs(page: Sequence[Seen], values: list[float]) -> list[float]:
    """The values with each run of unexplained short lines (a table, a list of names) scaled to the bound."""
    start = 0
    while start < len(values):
        end = start
        while end < len(values) and values[end] < 0.31 and page[end].is_cell and page[end].line.size < PROSE_FROM:
            end += 1
        total = sum(values[start:end])
        if total < WEAKEST_RUN:
            values[start:end] = [value * WEAKEST_RUN / total for value in values[start:end]]
        start = max(end, start + 1)
    return values


def core(page: Sequence[Seen]) -> tuple[int, int] | None:
    """First and last index (inclusive) of the article's core, or ``None`` when no line weighs for it."""
    best, best_range = 0.0, None
    total, start = 0.0, 0
    for index, value in enumerate(weights(page)):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, best_range = total, (start, index)
    if best_range is None:
        return None
    first, last = best_range
    while first < last and not _is_prose(page[first]) and not (runs_on(page, first) and runs_on(page, first + 1)):
        first += 1
    while first and runs_on(page, first - 1):
        first -= 1
    return first, last


def runs_on(page: Sequence[Seen], index: int) -> bool:
    """Whether the sentence of a line, however short, goes on right below it: the lines are those of a paragraph.

    Below a comma the next line may begin with a name.
    """
    if index + 1 >= len(page):
        return False
    seen, line, below = page[index], page[index].line, page[index + 1].line
    if not (below.text[:1].islower() or (line.text.endswith(",") and not line.is_item)):
        return False
    return not (below.gap or line.ends_sentence or below.is_item or seen.explained)


def has_hard_breaks(page: Sequence[Seen]) -> bool:
    """Whether a paragraph of the page is broken over three lines or more, as in texts of PDF files."""
    above = False
    for index in range(len(page) - 1):
        goes_on = runs_on(page, index)
        if goes_on and above and page[index].line.text[:1].islower():
            return True
        above = goes_on
    return False


def _is_prose(seen: Seen) -> bool:
    return not seen.explained and (seen.line.size >= PROSE_FROM or seen.line.ends_sentence)
