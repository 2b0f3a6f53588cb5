from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from generator.write.simplify import Point, area, simplify

_SQUARE: list[Point] = [(0, 0), (10, 0), (10, 10), (0, 10)]
_points = st.tuples(st.integers(0, 20), st.integers(0, 20))
_rings = st.lists(st.lists(_points, min_size=3, max_size=12, unique=True), max_size=6)


def test_small_corners_go_and_large_ones_stay() -> None:
    assert simplify([[*_SQUARE[:2], (10.1, 5), *_SQUARE[2:]]], 1) == [_SQUARE]
    assert simplify([_SQUARE], 49) == [_SQUARE]


def test_a_border_loses_the_same_points_on_both_sides() -> None:
    left: list[Point] = [(0, 0), (10, 0), (10.1, 5), (10, 10), (0, 10)]
    right: list[Point] = [(10, 0), (20, 0), (20, 10), (10, 10), (10.1, 5)]
    assert simplify([left, right], 1) == [_SQUARE, right[:4]]


def test_a_point_where_three_meet_stays() -> None:
    left: list[Point] = [(0, 0), (10, 0), (10.1, 5), (10, 10), (0, 10)]
    above: list[Point] = [(10, 0), (20, 0), (20, 5), (10.1, 5)]
    below: list[Point] = [(10.1, 5), (20, 5), (20, 10), (10, 10)]
    assert all((10.1, 5) in ring for ring in simplify([left, above, below], 1))


@given(_rings, st.integers(0, 50))
def test_rings_keep_their_order_and_three_points(rings: list[list[Point]], least: int) -> None:
    for before, after in zip(rings, simplify(rings, least), strict=True):
        assert [point for point in before if point in after] == after
        assert len(after) >= 3


@given(_rings, st.integers(0, 50))
def test_a_point_goes_from_all_rings_or_none(rings: list[list[Point]], least: int) -> None:
    after = simplify(rings, least)
    left = set(chain.from_iterable(after))
    assert all(point not in left or point in now for old, now in zip(rings, after, strict=True) for point in old)


@given(st.lists(_points, min_size=4, max_size=15, unique=True), st.integers(1, 50))
def test_in_a_ring_that_stands_alone_no_small_corner_is_left(ring: list[Point], least: int) -> None:
    (after,) = simplify([ring], least)
    if len(after) > 3:
        assert all(
            area(*three) >= least for three in zip(after, after[1:] + after[:1], after[2:] + after[:2], strict=True)
        )
