"""Related articles: what they share counts by its rarity; the same in any order; fast on many."""

from __future__ import annotations

import random
from typing import Any

import pytest

from generator import relate
from generator.relate import MOST, related
from generator.write.entries import Entry


def _entry(id: str, **given: Any) -> Entry:
    fields: dict[str, Any] = {
        "id": id,
        "title": "",
        "address": f"x/{id}",
        "date": None,
        "year": None,
        "province": None,
        "province_name": None,
        "province_today": None,
        "province_today_name": None,
        "tags": (),
        "authors": (),
        "publisher": None,
        "lead": "",
    }
    return Entry(**(fields | given))


def _archive(count: int) -> list[Entry]:
    chance = random.Random(1)
    syllables = [f"s{number}" for number in range(800)]
    weights = [1 / (number + 3) for number in range(800)]
    topics = [(f"t{number}", "") for number in range(40)]
    return [
        _entry(
            f"a{number:05d}",
            title=" ".join(chance.choices(syllables, weights, k=12)),
            lead=" ".join(chance.choices(syllables, weights, k=40)),
            year=(year := chance.randint(2005, 2024)),
            date=str(year),
            province=f"p{chance.randint(1, 63)}",
            tags=tuple(chance.sample(topics, 5)),
            people=tuple(f"Nguyễn Văn {chance.randint(1, 500)}" for _ in range(6)),
            documents=(("Nghị quyết", str(chance.randint(1, 300))),),
        )
        for number in range(count)
    ]


def test_a_rare_person_counts_more_than_a_common_topic() -> None:
    others = [_entry(f"o{number}", tags=(("covid-19", ""),), date=f"20{number + 10}-01-01") for number in range(12)]
    one = _entry("one", tags=(("covid-19", ""),), people=("Kiên Sơn Pholli",), date="2016-06-01")
    other = _entry("other", people=("Kiên Sơn Pholli",), date="2001-01-01")
    found = related([*others, one, other])
    assert found["one"][0] == "other"
    assert found["other"] == ("one",)


def test_documents_and_words_make_articles_related() -> None:
    documents = (("Nghị quyết", "20-NQ/TW"),)
    entries = [
        _entry("a", documents=documents),
        _entry("b", documents=documents),
        _entry("c", title="Ghép tạng thành công tại Bệnh viện Việt Đức", lead="Ca ghép tạng đầu tiên"),
        _entry("d", title="Bệnh viện Việt Đức ghép tạng thành công"),
        *(_entry(f"e{number}", title=f"tin {number}") for number in range(10)),
    ]
    found = related(entries)
    assert found["a"] == ("b",)
    assert found["c"] == ("d",)
    assert "e1" not in found


def test_tone_placement_does_not_matter() -> None:
    fillers = [_entry(f"f{number}") for number in range(10)]
    found = related([_entry("a", people=("Lê Thị Thúy",)), _entry("b", people=("Lê Thị Thuý",)), *fillers])
    assert found["a"] == ("b",)


def test_a_few_others_never_itself_and_none_withdrawn() -> None:
    entries = [_entry(f"a{number}", people=("Nguyễn Văn A",), withdrawn=number == 3) for number in range(9)]
    found = related(entries)
    assert "a3" not in found
    for one, others in found.items():
        assert len(set(others)) == MOST
        assert one not in others
        assert "a3" not in others


def test_nothing_in_common_is_not_related() -> None:
    assert related([]) == {}
    assert related([_entry("a", title="x y"), _entry("b", title="z t", province="p", year=2020)]) == {}


def test_the_order_of_entries_does_not_matter() -> None:
    entries = _archive(300)
    found = related(entries)
    assert related(random.Random(2).sample(entries, len(entries))) == found
    assert related(reversed(entries)) == found


def test_work_grows_with_the_archive_and_not_with_its_square(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def near(one: Entry, other: Entry) -> float:
        nonlocal compared
        compared += 1
        return 0.0

    monkeypatch.setattr(relate, "_near", near)
    entries = _archive(1600)
    related(entries[:400])
    few, compared = compared, 0
    related(entries)
    assert few > 400
    assert compared < 8 * few
