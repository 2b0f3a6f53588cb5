"""By what results can be narrowed: a column for each facet, one character an article (two of rare values, a few for topics)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.search.coding import number, piece
from generator.write.entries import Entry
from generator.write.markdown import tidy
from generator.write.slugs import slug

#: The value and the label of each choice of an entry.
Choices = Callable[[Entry], Sequence[tuple[str, str]]]

#: What a date is the date of, as a choice.
KINDS = {
    "published": "Ngày đăng",
    "event": "Ngày diễn ra sự kiện",
    "period": "Thời gian mà bài nói đến",
    "none": "Không rõ ngày",
}


def _one(value: str | None, label: str | None) -> Sequence[tuple[str, str]]:
    return [(value, label or value)] if value else []


def _publisher(one: Entry) -> Sequence[tuple[str, str]]:
    name = tidy(one.publisher or "")
    return _one(slug(name), name) if name else []


#: The facets, by the names that filters have.
FACETS: dict[str, Choices] = {
    "province": lambda one: _one(one.province, one.province_name),
    "today": lambda one: _one(one.province_today, one.province_today_name),
    "topic": lambda one: one.tags,
    "publisher": _publisher,
    "kind": lambda one: _one(one.date_kind or "none", KINDS[one.date_kind or "none"]),
}


def facet_pieces(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """A piece for each facet: its values with their labels, the commonest first, and the values of each article."""
    for name, choices in FACETS.items():
        counts: Counter[str] = Counter()
        labels: dict[str, str] = {}
        for one in entries:
            for value, label in choices(one):
                counts[value] += 1
                labels[value] = min(label, labels.get(value, label))
        values = sorted(counts, key=lambda value: (-counts[value], value))
        places = {value: number(place) for place, value in enumerate(values)}
        rows = [[places[value] for value, _ in choices(one)] for one in entries]
        single = all(len(row) <= 1 for row in rows)  # then nothing need stand between articles
        column = "".join("".join(row) or "!" for row in rows) if single else "!".join(map("".join, rows))
        yield piece(f"f/{name}", [[[value, labels[value]] for value in values], column, single])
