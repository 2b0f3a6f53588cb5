"""Front matter gives back exactly what was put in."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils import meta

from generator.write.front_matter import (
    encoded,
    encoded_list,
    encoded_mapping,
    front_matter,
    front_matter_bytes,
    with_fields,
)

_SIGNS = "-: '\"{}[]#&*!|>%@`\\,?\n\r\t\x00\x07\x85\u2028\ufeffyn~01"
_TEXT = st.one_of(st.text(max_size=40), st.text(st.sampled_from(_SIGNS), max_size=20))
_PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), _TEXT)
_VALUES = st.recursive(
    _PLAIN,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=10), inner, max_size=4)),
    max_leaves=12,
)


def _loaded(text: str) -> Any:
    assert text.startswith("---\n")
    assert text.endswith("\n---\n") or text == "---\n---\n"
    return yaml.safe_load(text[4:-4]) or {}


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.text(max_size=20), _VALUES, max_size=5))
def test_any_data_comes_back(data: dict[str, object]) -> None:
    assert _loaded(front_matter(data)) == data


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "date", "tags", "yes", "null"]), _VALUES, min_size=1, max_size=5))
def test_any_data_comes_back_as_mkdocs_reads_it(data: dict[str, object]) -> None:
    body, loaded = meta.get_data(front_matter(data) + "\n# Bài\n")
    assert loaded == data
    assert body == "# Bài\n"


@pytest.mark.parametrize(
    "text",
    [
        *("---", "a\n---\nb", "2024-01-16", "12:30", "null", "yes", "0x1f", "1_000", "!!python/object:os.system"),
        *("*a", "&a b", "<script>", "a: b", "a #b", '"', "'", "\\", "%YAML", "\U0001f600", "\x85", "x" * 3000),
    ],
)
def test_hostile_text_comes_back(text: str) -> None:
    data = {
        "title": text,
        "list": [text],
        "rows": [{"a": text}],
        "groups": [{"title": text, "rows": [{text[:9]: text}]}],
    }
    assert _loaded(front_matter(data)) == data
    assert meta.get_data(front_matter(data))[1] == data


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text(max_size=9), _VALUES, max_size=4))
def test_bytes_of_a_file_are_the_same(data: dict[str, object]) -> None:
    made = front_matter_bytes(data)
    assert made == front_matter(data).encode()
    assert with_fields(made, {"x": 1}) == front_matter({"x": 1}).encode().removesuffix(b"---\n") + made[4:]


def test_it_is_readable() -> None:
    data = {
        "title": "Đảng ủy Sở Y tế",
        "date": "2024-01-16",
        "year": 2024,
        "url": None,
        "authors": ("A", "B"),
        "people": [{"name": "Tô Mai Hoa", "line": 8}],
        "groups": [{"title": "Năm 2024", "count": 1, "entries": [{"title": "x"}]}],
        "captions": [],
    }
    assert front_matter(data) == (
        "---\n"
        'title: "Đảng ủy Sở Y tế"\n'
        'date: "2024-01-16"\n'
        "year: 2024\n"
        "url: null\n"
        'authors: ["A",\n'
        '  "B"]\n'
        'people: [{"name": "Tô Mai Hoa",\n'
        '  "line": 8}]\n'
        'groups: [{"title": "Năm 2024",\n'
        '  "count": 1,\n'
        '  "entries": [{"title": "x"}]}]\n'
        "captions: []\n"
        "---\n"
    )


@settings(max_examples=200, deadline=None)
@given(st.lists(st.dictionaries(st.text(max_size=9), _VALUES, max_size=4), max_size=4))
def test_what_is_encoded_beforehand_gives_the_same_bytes(rows: list[dict[str, object]]) -> None:
    group = encoded_mapping({"title": "Năm", "entries": encoded_list(map(encoded, rows))})
    assert front_matter({"groups": encoded_list([group])}) == front_matter(
        {"groups": [{"title": "Năm", "entries": rows}]}
    )


def test_what_yaml_would_change_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        front_matter({"x": float("nan")})
