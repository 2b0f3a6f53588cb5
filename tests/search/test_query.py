"""What readers type is understood, and found again in a text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.javascript import call
from tests.search.test_text import CASES


def _text(words: list[dict[str, str]]) -> str:
    return " ".join(word["exact"] for word in words)


def test_queries_are_understood() -> None:
    results = call([["parse", case["q"]] for case in CASES["queries"]])
    for case, query in zip(CASES["queries"], results, strict=True):
        found = {
            "q": query["text"],
            "words": _text(query["words"]),
            "phrases": query["phrases"],
            "excluded": [_text(words) for words in query["excluded"]],
            "half": query["half"],
        }
        assert found == {**case, "words": str(case["words"])}


def test_words_are_marked() -> None:
    results = call([["marks", case["text"], case["q"]] for case in CASES["marks"]])
    for case, marks in zip(CASES["marks"], results, strict=True):
        assert [case["text"][start:end] for start, end in marks] == case["marked"], case["q"]


@settings(max_examples=5, deadline=None)
@given(
    st.lists(
        st.tuples(st.text('aáb đi \n"-<0', max_size=30), st.text('aáb đi"- 0', max_size=12)), min_size=20, max_size=200
    )
)
def test_marks_are_in_order_inside_the_text_and_apart(pairs: list[tuple[str, str]]) -> None:
    for (text, _), marks in zip(pairs, call([["marks", text, q] for text, q in pairs]), strict=True):
        last = -1
        for start, end in marks:
            assert last < start < end <= len(text)
            last = end
