"""Permanent names: from the file name alone, unique, and the same whatever the order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from generator.identity import seed_id, unique_ids


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("002_b78558ee5c9ee912.txt", "002-b78558ee5c9ee912"),
        ("2024/bac-kan/Hội nghị.txt", "hoi-nghi"),
        ("a/b.txt.txt", "b-txt"),
    ],
)
def test_the_id_is_made_of_the_file_name(name: str, expected: str) -> None:
    assert seed_id(name) == expected


def test_moving_a_seed_to_another_folder_keeps_its_id() -> None:
    assert seed_id("2024/tin.txt") == seed_id("tin.txt")


def test_a_name_without_letters_still_has_an_id() -> None:
    assert seed_id("….txt")
    assert seed_id("….txt") != seed_id("!!!.txt")


def test_the_first_by_name_keeps_an_id_that_two_want() -> None:
    ids, findings = unique_ids([("b/tin.txt", "tin"), ("a/tin.txt", "tin")])
    assert ids["a/tin.txt"] == "tin"
    assert ids["b/tin.txt"].startswith("tin-")
    assert [(one.id, one.seed) for one in findings] == [("permalink-collision", "b/tin.txt")]


@given(st.dictionaries(st.text(min_size=1, max_size=8), st.sampled_from(["a", "b"]), max_size=8))
def test_ids_are_unique_in_any_order(wanted: dict[str, str]) -> None:
    pairs = list(wanted.items())
    shuffled = list(reversed(pairs))
    ids, _ = unique_ids(pairs)
    assert unique_ids(shuffled)[0] == ids
    assert len(set(ids.values())) == len(wanted)


@given(st.from_regex(r"[a-z0-9]{1,30}(?:[-_][a-z0-9]{1,20}){0,4}", fullmatch=True))
def test_the_short_way_for_plain_names_says_what_python_slugify_says(stem: str) -> None:
    assert seed_id(f"{stem}.txt") == slugify(stem, max_length=80)
