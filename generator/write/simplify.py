"""Closed lines with fewer points, which still fit each other where they share a border.

Visvalingam's and Whyatt's rule ("Line generalisation by repeated elimination of points", 1993): again and again the point
goes that makes, with its two neighbours, the smallest triangle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

Point = tuple[float, float]
Ring = list[Point]
#: A point's neighbours, the lesser first.
_Sides = tuple[Point, Point]


def area(one: Point, two: Point, three: Point) -> float:
    """The area of a triangle."""
    return abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])) / 2


def simplify(rings: Iterable[Sequence[Point]], least: float) -> list[Ring]:
    """The rings without the points whose triangles are smaller than ``least``.

    A point of several rings goes from all of them or from none: it stays where borders meet, that is, where its neighbours
    are not everywhere the same two. No ring loses its last three points.
    """
    left = [list(ring) for ring in rings]
    places: dict[Point, list[int]] = {}
    for number, ring in enumerate(left):
        for point in ring:
            places.setdefault(point, []).append(number)

    def triangle(point: Point) -> float | None:
        """The area at a point, if it may go."""
        own = [left[number] for number in places[point]]
        sides = {_sides(ring, point) for ring in own}
        if len(sides) > 1 or any(len(ring) <= 3 or ring.count(point) > 1 for ring in own):
            return None
        return area(point, *sides.pop())

    heap = [(size, point) for point in places if (size := triangle(point)) is not None]
    heapify(heap)
    while heap and heap[0][0] < least:
        size, point = heappop(heap)
        if point not in places or triangle(point) != size:
            continue  # it went, or one of its neighbours did; then it is in the heap again
        beside = _sides(left[places[point][0]], point)
        for number in places.pop(point):
            left[number].remove(point)
        for other in beside:
            now = triangle(other)
            if now is not None:
                heappush(heap, (now, other))
    return left


def _sides(ring: Ring, point: Point) -> _Sides:
    place = ring.index(point)
    one, two = sorted((ring[place - 1], ring[(place + 1) % len(ring)]))
    return one, two
