"""The report for people: tables on a terminal, the worst pages first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.evaluate.compare import PageResult
from generator.evaluate.floors import Breach
from generator.evaluate.measure import ALL, VERDICTS, Figures, Report

#: What the archive promises on pages it has not seen; shown above the table.
GOALS = "goals: body F1 >= 97 %, lost <= 0.5 %, leaked <= 1.5 %, at most 1 wrong date in 25 pages"


def format_report(report: Report, *, verbose: bool = False) -> str:
    """The whole report: pages worst first, groups, metadata, wrong dates; every misjudgement if ``verbose``."""
    ordered = sorted(report.pages, key=_badness)
    parts = [
        _table(_PAGE_HEAD, [_page_row(page) for page in ordered]),
        _table(_GROUP_HEAD, [_group_row(name, figures) for name, figures in _groups(report)]),
        _table(("metadata", *VERDICTS), _meta_rows(report.figures[ALL])),
        _wrong_dates(ordered),
        GOALS,
    ]
    if verbose:
        parts[:0] = [_misjudged(page) for page in reversed(ordered)]
    return "\n\n".join(part for part in parts if part) + "\n"


def format_breaches(breaches: Iterable[Breach]) -> str:
    """One line for each figure that is worse than its floor."""
    lines = []
    for breach in breaches:
        relation = "at least" if breach.side == "least" else "at most"
        got = "no longer measured" if breach.got is None else f"{breach.got:g}"
        lines.append(
            f"worse than its floor: {breach.group} {breach.figure}: {got}, {relation} {breach.floor:g} is pinned"
        )
    return "\n".join(lines)


_PAGE_HEAD = ("page", "lines", "F1", "labels", "lost", "leaked", "joins", "right", "wrong", "absent")
_GROUP_HEAD = ("group", "pages", "lines", "P", "R", "F1", "labels", "lost", "leaked", "cuts", "joins", "false joins")


def _badness(page: PageResult) -> tuple[float, ...]:
    verdicts = list(page.meta.values())
    return (
        page.f1,
        -page.lost - page.leaked,
        -verdicts.count("wrong"),
        -verdicts.count("absent"),
        -len(page.misjudged),
    )


def _page_row(page: PageResult) -> tuple[str, ...]:
    verdicts = list(page.meta.values())
    return (
        page.name,
        str(page.lines),
        _percent(page.f1),
        _percent(page.labels_right / page.lines if page.lines else 1.0),
        _percent(page.lost / page.body_characters if page.body_characters else 0.0),
        _percent(page.leaked / page.other_characters if page.other_characters else 0.0),
        f"{page.joins_right}/{page.joins}" + (f" +{page.joins_false}" if page.joins_false else ""),
        str(verdicts.count("right") + verdicts.count("none")),
        str(verdicts.count("wrong")),
        str(verdicts.count("absent")),
    )


def _groups(report: Report) -> list[tuple[str, Figures]]:
    """The groups, all pages together last."""
    return sorted(report.figures.items(), key=lambda item: (item[0] == ALL, item[0]))


def _group_row(name: str, figures: Figures) -> tuple[str, ...]:
    shares = (
        figures.precision,
        figures.recall,
        figures.f1,
        figures.labels,
        figures.lost,
        figures.leaked,
        figures.stretches,
        figures.joins,
    )
    return (name, str(figures.pages), str(figures.lines), *map(_percent, shares), str(figures.joins_false))


def _meta_rows(figures: Figures) -> list[tuple[str, ...]]:
    return [(name, *(str(counts[verdict]) for verdict in VERDICTS)) for name, counts in figures.meta.items()]


def _wrong_dates(pages: Iterable[PageResult]) -> str:
    lines = [
        f"wrong date: {page.name}: {_value(miss.gold)} → {_value(miss.got)}"
        for page in pages
        for miss in page.meta_misses
        if miss.field == "date" and miss.verdict == "wrong"
    ]
    return "\n".join(lines)


def _misjudged(page: PageResult) -> str:
    """Every line and field of a page that was misjudged: ``page:line gold → got [rule] text``."""
    lines = [f"{page.name}: ledger has {page.uncovered} faults"] if page.uncovered else []
    for miss in page.misjudged:
        size = "".join(f" {name} {count}" for name, count in (("lost", miss.lost), ("leaked", miss.leaked)) if count)
        lines.append(f"{page.name}:{miss.line} {miss.gold} → {miss.got} [{miss.rule}]{size}  {_shorten(miss.text)}")
    for field in page.meta_misses:
        lines.append(f"{page.name} {field.field} {field.verdict}: {_value(field.gold)} → {_value(field.got)}")
    return "\n".join(lines)


def _shorten(text: str, width: int = 90) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else f"{text[: width // 2]} … {text[-width // 2 + 3 :]}"


def _value(value: Any) -> str:
    return "–" if value is None or value == [] else str(value)


def _percent(share: float) -> str:
    """A share in percent; only a share of exactly 1 or 0 prints as 100 or 0."""
    text = f"{100 * share:.2f}"
    if text == "100.00" and share < 1:
        return "99.99"
    return "0.01" if text == "0.00" and share > 0 else text


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with the first column to the left and the others to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = []
    for row in (head, *rows):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
