"""Running the evaluation: every gold page explained, compared and summed, by group and in all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.evaluate.compare import META_FIELDS, Explained, PageResult, Verdict, compare_page
from generator.evaluate.gold import find_gold, read_gold

#: The group of all pages together; the others are the folders below the gold folder.
ALL = "all"
VERDICTS: tuple[Verdict, ...] = ("right", "none", "wrong", "absent")


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured over some pages; shares are between 0 and 1."""

    pages: int
    lines: int
    precision: float
    recall: float
    f1: float
    labels: float
    lost: float
    leaked: float
    stretches: float
    joins: float
    joins_false: int
    uncovered: int
    meta: dict[str, dict[Verdict, int]]

    def least(self) -> dict[str, float]:
        """The figures of which more is better, by name."""
        named = {"body_precision": self.precision, "body_recall": self.recall, "body_f1": self.f1}
        named |= {"labels": self.labels, "inline_cuts": self.stretches, "joins": self.joins}
        for name, counts in self.meta.items():
            named[f"{name}_right"] = _share(counts["right"] + counts["none"], sum(counts.values()))
        return named

    def most(self) -> dict[str, float]:
        """The figures of which less is better, by name."""
        named = {"body_lost": self.lost, "leaked": self.leaked, "joins_false": float(self.joins_false)}
        named["ledger_faults"] = float(self.uncovered)
        for name, counts in self.meta.items():
            named[f"{name}_wrong"] = _share(counts["wrong"], sum(counts.values()), empty=0.0)
        return named


@dataclass(frozen=True, slots=True)
class Report:
    """The evaluation of all gold pages: each page, and the figures by group (``"all"`` is one)."""

    pages: tuple[PageResult, ...]
    figures: dict[str, Figures]


def run_eval(gold: Path, explain: Callable[[Path], Explained], seeds: Path, groups: Iterable[str] = ()) -> Report:
    """Explain and compare every gold page below ``gold`` (or only those of ``groups``: folders below it)."""
    wanted = frozenset(groups)
    pages = []
    for path in find_gold(gold):
        if not wanted or path.relative_to(gold).parts[0] in wanted:
            page = read_gold(path, gold, seeds)
            pages.append(compare_page(page, explain(page.path)))
    figures = {ALL: sum_pages(pages)}
    for group in sorted({page.group for page in pages}):
        figures[group] = sum_pages([page for page in pages if page.group == group])
    return Report(tuple(pages), figures)


def sum_pages(pages: list[PageResult]) -> Figures:
    """The figures of some pages together: counts are summed first, so that a long page weighs more than a short one."""

    def total(name: str) -> int:
        return sum(getattr(page, name) for page in pages)

    right, false, missed = total("body_right"), total("body_false"), total("body_missed")
    return Figures(
        pages=len(pages),
        lines=total("lines"),
        precision=_share(right, right + false),
        recall=_share(right, right + missed),
        f1=_share(2 * right, 2 * right + false + missed),
        labels=_share(total("labels_right"), total("lines")),
        lost=_share(total("lost"), total("body_characters"), empty=0.0),
        leaked=_share(total("leaked"), total("other_characters"), empty=0.0),
        stretches=_share(total("stretches_right"), total("stretches")),
        joins=_share(total("joins_right"), total("joins")),
        joins_false=total("joins_false"),
        uncovered=total("uncovered"),
        meta={name: _verdicts(pages, name) for name in META_FIELDS if any(name in page.meta for page in pages)},
    )


def _verdicts(pages: list[PageResult], name: str) -> dict[Verdict, int]:
    return {verdict: sum(page.meta.get(name) == verdict for page in pages) for verdict in VERDICTS}


def _share(part: int, whole: int, empty: float = 1.0) -> float:
    return part / whole if whole else empty
