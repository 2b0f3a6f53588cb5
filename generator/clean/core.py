"""Where the article begins and ends: the stretch of lines whose prose outweighs the page's debris.

Every line has a weight: prose weighs for the article by its length, debris against it, a short line that nothing explains
almost nothing. The article's core is the stretch with the greatest sum (Kadane's maximum subarray, linear in the lines); the
lines at its edges (title, bylines, last short lines) are judged afterwards by their place beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.byline import parse_byline
from generator.clean.segment import PROSE_FROM, PROSE_FULL, Seen, beside, is_broken, runs_on

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
#: So many sentences with a sign before them are a conversation.
_FEWEST_SAID = 2
_COMMENTS = ("bình luận", "ý kiến bạn đọc", "comment")
#: Those of them that begin or make a list, of comments or of other articles.
_LISTS = {"comment-form", "dated-teaser"}
_FOOT_RULES = {"imprint", "rights-notice", "site-signature", "related-dated", "tags", "comment-form", "dated-teaser"}


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
        explained = seen.explained  # prose is none of what is asked of lines that a rule explains
        opens = explained and _opens(page, index, prose)
        if opens and not listed:
            resumed = max(_resumes(page, index), _talks_on(page, index))
            if resumed < 0 and not prose:
                resumed = _headed(page, index)
        listed = listed or opens or (explained and prose > 0 and _opens_comments(seen))
        if explained and ((opens and resumed > index) or _is_box(page, index, listed)):
            value = BOX
        else:
            value = weight(seen, listed)
        if not (explained or listed or seen.line.ends_sentence):
            if is_broken(page, index):
                value = max(value, (min(seen.line.size, PROSE_FULL) - 40) / 60)
            elif SIGNED < value < 0 and runs_on(page, index):
                value = PART
        if value == SIGNATURE and prose >= 2 and _is_above_the_foot(page, index):
            value = SIGNED  # a name with nothing but the page's foot below it
        result.append(value)
        prose += value > 1
        if value <= SIGNED and not explained and prose >= 2:
            listed = True  # below "Thực hiện: …" the article is over, whatever reads like prose there
        if listed and seen.line.size >= 240 and seen.line.ends_sentence and seen.line.sentences >= 2:
            listed = False  # a real paragraph again: the box of other articles is over
    return _bound_runs(page, result)


def _opens(page: Sequence[Seen], index: int, prose: int) -> bool:
    """Whether a line is the header of a list of other articles; ``prose``: how many paragraphs stand above it."""
    rule = page[index].inside
    if rule is None or not rule.opens or _is_lone_count(page, index):
        return False
    return prose > 0 or rule.id != "see-more"  # above all paragraphs it is a menu's


def _is_box(page: Sequence[Seen], index: int, listed: bool) -> bool:
    """Whether a line that reads like the foot or a block of the page stands amid the paragraphs."""
    return (not listed and _is_foot(page[index]) and _is_amid(page, index)) or _is_lone_count(page, index)


def _is_above_the_foot(page: Sequence[Seen], index: int) -> bool:
    below = page[index + 1] if index + 1 < len(page) else None
    return below is None or (below.explained and not below.is_cell)


def _resumes(page: Sequence[Seen], header: int, reach: int = LONGEST_BOX) -> int:
    """Index of the paragraph with which the article goes on behind a box of other articles inside it, or -1.

    Three paragraphs in a row tell: in a list of other articles headlines and dates stand between the teasers.
    """
    for index in range(header + 1, min(header + reach + 1, len(page) - 2)):
        if all(_is_paragraph(page[at]) or is_broken(page, at) for at in range(index, index + 3)):
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
            goes_on = not below.explained and (below.line.ends_sentence or is_broken(page, index + 1))
            return index if headlines == 1 and goes_on else -1
        headlines += not page[index].explained
    return -1


def _is_amid(page: Sequence[Seen], index: int) -> bool:
    """Whether a line that reads like the page's foot stands amid the paragraphs, as no foot does."""
    around = beside(page, index)
    rule = page[index].after
    plain = rule is not None and rule.id not in _LISTS
    return (plain and len(around) == 2 and all(map(_is_paragraph, around))) or _resumes(page, index, 1) > 0


def _opens_comments(seen: Seen) -> bool:
    return seen.after is not None and seen.after.id == "comment-form" and seen.line.low.startswith(_COMMENTS)


def _is_lone_count(page: Sequence[Seen], index: int) -> bool:
    """Whether a line counts something as a block of visitor statistics does, but stands in no such block."""
    return _counts(page[index]) and not any(map(_counts, beside(page, index, 2)))


def _counts(seen: Seen) -> bool:
    return seen.inside is not None and seen.inside.id == "visitor-statistics"


def _is_paragraph(seen: Seen) -> bool:
    return seen.line.size >= PROSE_FROM and _is_told(seen)


def _bound_runs(page: Sequence[Seen], values: list[float]) -> list[float]:
    """The values with each run of unexplained short lines (a table, a list of names) scaled to the bound."""
    start = 0
    for end, (value, seen) in enumerate(zip(values, page, strict=True)):
        if value < 0.31 and seen.line.size < PROSE_FROM and seen.is_cell:
            continue
        if start < end:
            _bound(values, start, end)
        start = end + 1
    _bound(values, start, len(values))
    return values


def _bound(values: list[float], start: int, end: int) -> None:
    total = sum(values[start:end])
    if total < WEAKEST_RUN:
        values[start:end] = [value * WEAKEST_RUN / total for value in values[start:end]]


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


def _is_prose(seen: Seen) -> bool:
    return not seen.explained and (seen.line.size >= PROSE_FROM or seen.line.ends_sentence)
