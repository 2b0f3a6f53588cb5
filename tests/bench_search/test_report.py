"""The tables of the comparison."""

from __future__ import annotations

from tests.bench_search.engines import Built
from tests.bench_search.measure import Asked, Fetched, high, middle
from tests.bench_search.queries import Query, Within
from tests.bench_search.report import Row, missed, of_kinds, of_sizes, share

ADDRESSES = ["a/one.html", "a/two.html"]
ASKED = [
    Asked(Query("phrase", "chi bộ mới", 0), ADDRESSES, 1, 10.0, 1.0),
    Asked(Query("phrase", "họp chi bộ", 1), ADDRESSES, 2, 20.0, 3.0),
    Asked(Query("name", "Tô Mai", 1, Within("bac-kan", 2024)), [], 0, 90.0, 5.0),
]
ROW = Row("ours", 1000, 1_000_000, Built(2.5, 1_200_000), ASKED, [Fetched(ASKED[0].query, 40_000, 9_000, 5_000)])


def test_the_share_of_those_found() -> None:
    assert [round(share(ASKED, most), 3) for most in (1, 5)] == [0.333, 0.667]


def test_a_line_for_each_kind_and_one_for_all() -> None:
    lines = [line.split() for line in of_kinds("ours, http", ROW).splitlines()]
    assert lines[2] == ["phrase", "2", "0.500", "1.000", "0.750", "15.0", "20", "2.0", "3"]
    assert lines[3] == ["name", "1", "0.000", "0.000", "0.000", "90.0", "90", "5.0", "5"]
    assert lines[4] == ["all", "3", "0.333", "0.667", "0.500", "20.0", "90", "3.0", "5"]
    assert lines[5][-4:] == ["median", "40.0", "p95", "40.0"]
    assert not any("narrowed" in line for line in lines)  # none of those was asked


def test_sizes_are_side_by_side() -> None:
    head, *lines = of_sizes([ROW._replace(articles=10_000), ROW]).splitlines()
    assert [line.split()[:5] for line in lines] == [
        ["ours", articles, "3", "0.333", "0.667"] for articles in ("1000", "10000")
    ]
    assert len({len(line) for line in (head, *lines)}) == 1


def test_what_was_missed_is_told() -> None:
    lines = missed(ASKED, ADDRESSES).splitlines()
    assert len(lines) == 2
    assert lines[0] == '  phrase: "họp chi bộ" → a/two.html, place 2; first a/one.html'
    assert "bac-kan" in lines[1]
    assert "nothing" in lines[1]


def test_middle_and_high() -> None:
    values = [float(value) for value in range(1, 101)]
    assert (middle(values), high(values)) == (50.5, 96.0)
    assert high([7.0]) == 7.0
