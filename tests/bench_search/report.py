"""What was measured, as tables to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tests.bench_search.engines import Built
from tests.bench_search.measure import Asked, Fetched, high, middle

_OF_A_SIZE = (
    *("engine", "articles", "queries", "@1", "@5", "KB cold", "p95", "ms first", "p95", "ms again", "p95"),
    *("built s", "index MB", "of text"),
)
_OF_A_KIND = ("n", "@1", "@5", "MRR", "ms first", "p95", "ms again", "p95")


class Row(NamedTuple):
    """What was measured of an engine over as many articles, with so many bytes of text."""

    name: str
    articles: int
    text: int
    built: Built
    asked: Sequence[Asked]
    fetched: Sequence[Fetched]


def of_sizes(rows: Iterable[Row]) -> str:
    """The engines and sizes side by side."""
    lines = [_line(_OF_A_SIZE, (12, *[9] * (len(_OF_A_SIZE) - 1)))]
    for row in sorted(rows, key=lambda row: (row.name, row.articles)):
        cold = [one.cold / 1e3 for one in row.fetched]
        firsts, agains = [one.first for one in row.asked], [one.again for one in row.asked]
        cells = (
            *(row.name, str(row.articles), str(len(row.asked))),
            *(f"{share(row.asked, most):.3f}" for most in (1, 5)),
            *(f"{of(values):.1f}" for values in (cold, firsts, agains) for of in (middle, high)),
            *(f"{row.built.seconds:.1f}", f"{row.built.size / 1e6:.1f}", f"{row.built.size / row.text:.2f}"),
        )
        lines.append(_line(cells, (12, *[9] * (len(cells) - 1))))
    return "\n".join(lines)


def of_kinds(name: str, row: Row) -> str:
    """The kinds of queries of an engine, and what was fetched."""
    widths = (30, 5, *[7] * 3, *[9, 7] * 2)
    size = f"{row.built.size / 1e6:.1f} MB ({row.built.size / row.text:.2f} of the text)"
    lines = [f"{name}: built in {row.built.seconds:.1f} s, index {size}", _line(("", *_OF_A_KIND), widths)]
    for kind in (*dict.fromkeys(one.query.kind for one in row.asked), "all"):
        own = [one for one in row.asked if kind in (one.query.kind, "all")]
        firsts, agains = [one.first for one in own], [one.again for one in own]
        reciprocal = sum(1 / one.place for one in own if one.place) / len(own)
        cells = (
            *(f"  {kind}", str(len(own)), *(f"{value:.3f}" for value in (share(own, 1), share(own, 5), reciprocal))),
            *(text for values in (firsts, agains) for text in (f"{middle(values):.1f}", f"{high(values):.0f}")),
        )
        lines.append(_line(cells, widths))
    return "\n".join([*lines, *_of_bytes(row.fetched)]) + "\n"


def _of_bytes(fetched: Sequence[Fetched]) -> list[str]:
    sizes = {
        "cold": [one.cold for one in fetched],
        "cold, as served": [one.cold_served for one in fetched],
        "cold, words alone": [one.cold for one in fetched if not one.query.within],
        "cold, narrowed": [one.cold for one in fetched if one.query.within],
        "the next query": [one.warm for one in fetched],
    }
    return [
        f"  KB fetched, {what:<18} median {middle(own) / 1e3:>8.1f}   p95 {high(own) / 1e3:>8.1f}"
        for what, own in sizes.items()
        if own
    ]


def missed(asked: Iterable[Asked], addresses: Sequence[str]) -> str:
    """The queries whose article did not come first: what was wanted, its place if it was there, and what came first."""
    return "\n".join(
        f'  {one.query.kind}: "{one.query.text}"{one.query.within or ""} → {addresses[one.query.article]},'
        f" place {one.place or 'beyond 5'}; first {one.found[0] if one.found else 'nothing'}"
        for one in asked
        if one.place != 1
    )


def share(asked: Sequence[Asked], most: int) -> float:
    """Of how many the article is among the first so many results."""
    return sum(0 < one.place <= most for one in asked) / len(asked)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"{cell:>{width}}" for cell, width in rest)
