"""The state of the search page is its query string: what is told is kept, in one order; what is not understood does no harm."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.search.javascript import call

NAMES = ("q", "theo", "tinh", "chu-de", "don-vi", "loai", "tu", "den", "xep", "trang")
_VALUES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["nay", "moi", "cu", "2019", "2021", "1", "2", "-1", "9" * 30, "hue", "quang-ninh"]),
)
_QUERIES = st.lists(st.tuples(st.sampled_from((*NAMES, "x")), _VALUES), max_size=12).map(urlencode)


def test_a_state_is_told_in_one_order_and_without_what_is_empty() -> None:
    cases = {
        "": "",
        "?q=": "",
        "?trang=1": "",
        "?tinh=hue&q=+y+t%E1%BA%BF+&tinh=hue&x=1": "q=y+t%E1%BA%BF&tinh=hue",
        "?trang=2&xep=cu&loai=event&theo=nay": "theo=nay&loai=event&xep=cu&trang=2",
        "?tu=2021&den=2019": "tu=2019&den=2021",
    }
    assert call([("read", query) for query in cases]) == list(cases.values())


def test_the_request_of_a_state() -> None:
    query = "?q=y+t%E1%BA%BF&tinh=hue&tinh=ha-noi&chu-de=covid-19&tu=2019&xep=cu&trang=3"
    filters = {"province": ["hue", "ha-noi"], "topic": ["covid-19"], "publisher": [], "kind": []}
    first, today, spoilt = call(
        [
            ("state", "request", query),
            ("state", "request", f"{query}&theo=nay"),
            ("state", "request", "?tu=hôm+qua&trang=x&xep=y"),
        ]
    )
    assert first == {
        "q": "y tế",
        "filters": filters,
        "years": [2019, None],
        "sort": "oldest",
        "from": 20,
        "size": 10,
        "facets": True,
    }
    assert today["filters"] == {"today": ["hue", "ha-noi"], "topic": ["covid-19"], "publisher": [], "kind": []}
    assert (spoilt["years"], spoilt["sort"], spoilt["from"]) == ([None, None], "relevance", 0)


def test_a_choice_begins_on_the_first_page() -> None:
    assert call(
        [
            ("state", "but", "?q=y&trang=3", {"tinh": ["hue"]}),
            ("state", "but", "?q=y", {"trang": [3]}),
            ("state", "without", "?tinh=hue&tinh=ha-noi&trang=2", "tinh", "hue"),
            ("state", "without", "?q=y&tu=2019&den=2020", "tu", ""),
            ("state", "widened", "?q=y&theo=nay&tinh=hue&chu-de=a&tu=2019&xep=moi&trang=2"),
        ]
    ) == ["q=y&tinh=hue", "q=y&trang=3", "tinh=ha-noi", "q=y", "q=y&theo=nay&xep=moi"]


def test_what_to_try_where_nothing_was_found() -> None:
    phrase, excluded, narrowed, one = call(
        [("easier", "?" + urlencode({"q": q})) for q in ('"Đại hội" Đảng', "y đức -covid")]
        + [("easier", "?q=abc+def&tinh=hue&tu=2019"), ("easier", "?q=abc")]
    )
    assert [(name, parse_qs(query)["q"][0]) for name, query in phrase] == [
        ("try_folded", '"dai hoi" dang'),
        ("try_loose", "Đại hội Đảng"),
        ("try_fewer", "Đại hội"),
        ("try_fewer", "hội Đảng"),
    ]
    assert ("try_fewer", "q=y+%C4%91%E1%BB%A9c") in [tuple(row) for row in excluded]
    assert narrowed == [
        ["try_wide", "q=abc+def"],
        ["try_fewer", "q=abc&tinh=hue&tu=2019"],
        ["try_fewer", "q=def&tinh=hue&tu=2019"],
        ["try_fewer", "q=abc"],
        ["try_fewer", "q=def"],
    ]
    assert one == []


@settings(max_examples=5, deadline=None)
@given(st.lists(_QUERIES, min_size=20, max_size=20))
def test_whatever_the_address_says_a_state_is_read_once_and_for_all(queries: list[str]) -> None:
    told = call([("read", query) for query in queries])
    assert call([("read", query) for query in told]) == told
    for request in call([("state", "request", query) for query in told]):
        assert 0 <= request["from"] <= 10_000_000
        years = [year for year in request["years"] if year]
        assert years == sorted(years)
