"""``make fit``: fits the weights of ``generator/clean/rules/scenes.yml`` to the gold pages, and tells how well they do.

The lines are those that the program itself looks at: open lines inside the articles, with the signs that it sees. A logistic
regression (ridge) gives the weights; a second one weighs the votes of the page's other lines. All shares told are of pages
that were left out of the fit (ten folds by page). Nothing is written: people carry the weights over, rounded.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from generator.clean import scenes
from generator.clean.core import core
from generator.clean.label import label_marked
from generator.clean.lines import read_lines
from generator.clean.page import find_zones
from generator.clean.rules import RULES_DIR
from generator.clean.segment import Seen, see
from generator.clean.signs import all_signs, half_a_paragraph
from generator.evaluate.gold import find_gold, read_gold
from generator.tables import read_table
from tests.clean.scene_cases import cases

ROOT = Path(__file__).parents[1]
#: The inverse of the ridge's strength: so great that no weight grows from a handful of lines.
RIDGE = 0.5
FOLDS, ROUNDS = 10, 4
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Page:
    """The open lines of one page: their signs (a row a line), whether each is a caption, and which the rules settled."""

    name: str
    seen: Sequence[Seen]
    lines: Sequence[int]
    signs: Sequence[Mapping[str, float]]
    settled: Sequence[bool]
    truth: Sequence[bool]


def open_pages(golds: Sequence[Path]) -> Iterator[Page]:
    """The pages with open lines, of the gold folders and of the cases of the unit tests."""
    for gold in golds:
        for path in find_gold(gold):
            page = read_gold(path, gold, ROOT / "seeds")
            yield from _open_page(page.name, "\n".join(page.lines), page.labels)
    for text, line, is_caption in cases():
        yield from _open_page(f"case {line}", text, {line: "caption" if is_caption else "body"})


def _open_page(name: str, text: str, labels: Mapping[int, str]) -> Iterator[Page]:
    page = list(map(see, read_lines(text)))
    found = core(page)
    if found is None:
        return
    zones = find_zones(page, *found)
    verdicts = label_marked(page, zones)
    half = half_a_paragraph(page, zones)
    lines = [
        index
        for index in scenes.open_lines(page, verdicts, zones)
        if labels.get(page[index].line.number) in ("body", "caption")
    ]
    if lines:
        yield Page(
            name,
            page,
            lines,
            [all_signs(page, verdicts, zones, index, half) for index in lines],
            [verdicts[index].label == "caption" for index in lines],
            [labels[page[index].line.number] == "caption" for index in lines],
        )


def _votes(pages: Sequence[Page], sums: Array, names: Sequence[str]) -> Array:
    """The votes of each line's page, a column a kind; ``sums``: what speaks for each line, less what it needs."""
    rows, at = [], 0
    for page in pages:
        told = {
            index: float("inf") if settled else value
            for index, settled, value in zip(page.lines, page.settled, sums[at : at + len(page.lines)], strict=True)
        }
        at += len(page.lines)
        counts = [scenes.count_votes(page.seen, told, index) for index in page.lines]
        rows += [[float(count.get(name, 0)) for name in names] for count in counts]
    return np.array(rows)


def _regression(inputs: Array, truth: Array) -> LogisticRegression:
    return LogisticRegression(C=RIDGE, max_iter=5000).fit(inputs, truth)


def _left_out(inputs: Array, truth: Array, groups: Array) -> Array:
    """For each line the logarithm of its odds, as a fit to the pages of the other folds tells it."""
    odds = np.zeros(len(truth))
    for train, test in GroupKFold(FOLDS).split(inputs, truth, groups):
        odds[test] = _regression(inputs[train], truth[train]).decision_function(inputs[test])
    return odds


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights of signs and votes, the least sum for a caption, and each line's odds (log) as of a page left out."""

    weights: Mapping[str, float]
    least: float
    odds: Array


def fit(pages: Sequence[Page], kinds: Sequence[str], limit: float) -> Fit:
    """Fit the signs, then the votes of ``kinds`` beside their sum; ``limit``: the logarithm of the odds that a caption needs."""
    truth = np.array([value for page in pages for value in page.truth], dtype=float)
    groups = np.repeat(np.arange(len(pages), dtype=float), [len(page.lines) for page in pages])
    names = list(pages[0].signs[0])
    signs = np.array([[float(row[name]) for name in names] for page in pages for row in page.signs])
    whole = _regression(signs, truth)
    unseen = _left_out(signs, truth, groups)
    scale, shift, odds = 1.0, 0.0, unseen
    for _ in range(ROUNDS):  # the votes depend on what they are weighed with
        inputs = np.column_stack([unseen, _votes(pages, scale * unseen + shift - limit, kinds)])
        odds, voted = _left_out(inputs, truth, groups), _regression(inputs, truth)
        scale, shift = float(voted.coef_[0][0]), float(voted.intercept_[0])
    weights = {name: scale * float(weight) for name, weight in zip(names, whole.coef_[0], strict=True)}
    weights |= {name: float(weight) for name, weight in zip(kinds, voted.coef_[0][1:], strict=True)}
    return Fit(weights, limit - scale * float(whole.intercept_[0]) - shift, odds)


def main() -> None:
    """Print the weights fitted beside those of the table, and the shares found and wrongly taken at several limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, action="append", help="folders of gold pages (default: tests/gold)")
    parser.add_argument(
        "--likely", type=float, default=0.6, help="how likely a line must be a caption to be taken for one"
    )
    parser.add_argument("--verbose", action="store_true", help="also tell the lines that are missed and wrongly taken")
    args = parser.parse_args()

    pages = list(open_pages(args.gold or [ROOT / "tests" / "gold"]))
    table = read_table(RULES_DIR / "scenes.yml")
    now = {sign["id"]: sign["weight"] for part in ("signs", "votes") for sign in table[part]}
    fitted = fit(pages, [vote["id"] for vote in table["votes"]], _odds(args.likely))
    truth = np.array([value for page in pages for value in page.truth])

    print(f"{len(truth)} open lines on {len(pages)} pages, {int(truth.sum())} of them captions\n")
    print(f"{'likely':>7} {'found':>7} {'wrong':>6}   of pages that were left out")
    for likely in sorted({0.3, 0.4, 0.5, 0.6, 0.7, args.likely}):
        taken = fitted.odds > _odds(likely)
        print(f"{likely:>7.2f} {taken[truth].mean():>7.1%} {int(taken[~truth].sum()):>6}")
    print(f"\n{'sign':<32} {'now':>6} {'fitted':>7}")
    for name, weight in fitted.weights.items():
        print(f"{name:<32} {now.get(name, 0.0):>6.2f} {weight:>7.2f}")
    print(f"{'least':<32} {table['least']:>6.2f} {fitted.least:>7.2f}")
    if args.verbose:
        _tell_mistakes(pages, fitted.odds > _odds(args.likely), truth)


def _odds(likely: float) -> float:
    return log(likely / (1 - likely))


def _tell_mistakes(pages: Sequence[Page], taken: NDArray[np.bool_], truth: NDArray[np.bool_]) -> None:
    lines = [(page.name, page.seen[index].line) for page in pages for index in page.lines]
    for heading, wrong in (("missed", truth & ~taken), ("wrongly taken", taken & ~truth)):
        print(f"\n{heading}:")
        for at in np.flatnonzero(wrong):
            name, line = lines[at]
            print(f"{name}:{line.number}  {line.text}")


if __name__ == "__main__":
    main()
