"""Words are the same in Python and in the browser."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.search.text import tokens, words
from tests.search.javascript import call

CASES = yaml.safe_load(Path(__file__).with_name("cases.yml").read_text(encoding="utf-8"))

#: Vietnamese as people write it, with everything that can go wrong in it; and any text at all.
_VIETNAMESE = st.text(
    st.sampled_from("aăâeêioôơuưyđbchnđĐỦỷòáÝ0123 \n-/.,\"'<_\u0300\u0301\u0309\u0323\u0302\u031b\u0345İßΣσK\u212bﬁ①"),
    max_size=40,
)
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def units(text: str, place: int) -> int:
    """A place in a text as JavaScript counts it."""
    return len(text[:place].encode("utf-16-le")) // 2


@pytest.mark.parametrize("case", CASES["tokens"], ids=lambda case: case["text"])
def test_the_words_of_a_text(case: dict[str, Any]) -> None:
    found = [[case["text"][one.start : one.end], one.exact, one.folded] for one in tokens(case["text"])]
    assert found == case["words"]


def test_javascript_finds_the_same_words_in_the_table() -> None:
    results = call([["tokens", case["text"]] for case in CASES["tokens"]])
    for case, found in zip(CASES["tokens"], results, strict=True):
        data = case["text"].encode("utf-16-le")
        texts = [data[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") for one in found]
        assert [[text, one["exact"], one["folded"]] for text, one in zip(texts, found, strict=True)] == case["words"]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_VIETNAMESE | _ANY, min_size=50, max_size=400))
def test_javascript_finds_the_same_words_in_any_text(texts: list[str]) -> None:
    for text, found in zip(texts, call([["tokens", text] for text in texts]), strict=True):
        own = [
            {"start": units(text, one.start), "end": units(text, one.end), "exact": one.exact, "folded": one.folded}
            for one in tokens(text)
        ]
        assert found == own, repr(text)


@given(_VIETNAMESE | _ANY)
def test_the_fast_way_finds_the_same_words_in_texts_as_seeds_are(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert words(text) == [one.exact for one in tokens(text)]


@given(_VIETNAMESE)
def test_decomposed_letters_upper_case_and_the_place_of_tones_make_no_other_word(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    other = unicodedata.normalize("NFD", text)
    assert [one.folded for one in tokens(other)] == [one.folded for one in tokens(text)]
