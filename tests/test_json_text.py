"""JSON as text: what ``json`` gives, by its C code or without it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import json_text
from generator.json_text import encoder

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)


@given(VALUES)
def test_it_is_what_json_gives(value: object) -> None:
    assert encoder()(value) == json.dumps(value, ensure_ascii=False)
    assert encoder(",\n ", ":")(value) == json.dumps(value, ensure_ascii=False, separators=(",\n ", ":"))


@pytest.mark.parametrize("value", [float("nan"), object(), {"a": [{1, 2}]}])
def test_what_json_does_not_know_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        encoder()(value)


def test_without_the_c_code_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"tên": ["Đà Nẵng", 1, None, True, {"a": '"\\\u2028'}]}
    fast = encoder(",", ":")(value)
    monkeypatch.setattr(json_text, "_make", None)
    assert encoder(",", ":")(value) == fast
