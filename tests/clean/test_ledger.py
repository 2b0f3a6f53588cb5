"""Every character of a line falls in exactly one span, whatever is cut out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.inline import Cut
from generator.clean.ledger import atom_cuts, build, caption_cuts, cut_line, raw_offsets, stamped_cuts
from generator.clean.lines import make_line, read_lines
from generator.clean.segment import see
from generator.clean.verdict import Verdict
from generator.model import Span

BODY = Verdict("body", "test")


def cut(start: int, end: int, label: str = "caption") -> Cut:
    return Cut(start, end, label, "cut")


@pytest.mark.parametrize(
    ("cuts", "spans"),
    [
        ([], [(0, 10, "body")]),
        ([cut(0, 4)], [(0, 4, "caption"), (4, 10, "body")]),
        ([cut(6, 10)], [(0, 6, "body"), (6, 10, "caption")]),
        ([cut(3, 5)], [(0, 3, "body"), (3, 5, "caption"), (5, 10, "body")]),
        ([cut(0, 10)], [(0, 10, "caption")]),
        ([cut(7, 10, "byline"), cut(0, 2, "dateline")], [(0, 2, "dateline"), (2, 7, "body"), (7, 10, "byline")]),
        ([cut(0, 5), cut(5, 10, "byline")], [(0, 5, "caption"), (5, 10, "byline")]),
    ],
)
def test_cuts_and_the_rest(cuts: list[Cut], spans: list[tuple[int, int, str]]) -> None:
    assert [(span.start, span.end, span.label) for span in cut_line(3, 10, BODY, cuts)] == spans
    assert {span.line for span in cut_line(3, 10, BODY, cuts)} == {3}


@given(st.lists(st.integers(0, 40), unique=True, max_size=8).map(sorted))
def test_cut_lines_are_covered_once(bounds: list[int]) -> None:
    cuts = [cut(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=False)]
    spans = cut_line(1, 40, BODY, reversed(cuts))
    columns = [column for span in spans for column in range(span.start, span.end)]
    assert columns == list(range(40))


def test_an_empty_line_has_no_span() -> None:
    assert cut_line(1, 0, BODY, []) == []


@given(st.text(st.sampled_from("ab Đ\t\u00a0\u200b\x00|"), max_size=30))
def test_tidy_characters_are_found_in_the_raw_line(raw: str) -> None:
    line = make_line(1, raw)
    offsets = raw_offsets(line)
    assert len(offsets) == len(line.text)
    assert offsets == sorted(set(offsets))
    for char, at in zip(line.text, offsets, strict=True):
        assert raw[at] == char or (char == " " and raw[at].isspace())


def atom_spans(raw: str, label: str) -> list[tuple[str, str]]:
    line = make_line(1, raw)
    return [(raw[found.start : found.end], found.label) for found in atom_cuts(see(line), Verdict(label, "test"))]


def test_a_line_of_atoms_is_cut_at_each() -> None:
    assert atom_spans("05/03/2024 |  Lượt xem: 28 | Bản in", "published") == [
        ("05/03/2024 |  ", "published"),
        ("Lượt xem: 28 | ", "counter"),
        ("Bản in", "toolbar"),
    ]


@pytest.mark.parametrize("raw", ["05/03/2024", "Lượt xem: 28", "Sở Y tế tổ chức hội nghị"])
def test_a_line_of_one_piece_is_not_cut(raw: str) -> None:
    assert atom_spans(raw, "published") == []


def test_a_line_of_atoms_that_is_body_is_not_cut() -> None:
    assert atom_spans("05/03/2024 | Lượt xem: 28", "body") == []


@pytest.mark.parametrize(
    ("raw", "spans"),
    [
        ("IMG_8418: Khám mắt cho trẻ em", [("IMG_8418: ", "image_marker")]),
        ("Khám mắt cho  trẻ em (Ảnh: Mai Lan)", [("Khám mắt cho  trẻ em", None), (" (Ảnh: Mai Lan)", "photo_credit")]),
        ("Khám mắt cho trẻ em", []),
    ],
)
def test_a_caption_without_its_file_name_and_credit(raw: str, spans: list[tuple[str, str | None]]) -> None:
    cuts = caption_cuts(make_line(1, raw))
    assert [(raw[found.start : found.end], found.label) for found in cuts] == [span for span in spans if span[1]]


def test_the_name_before_a_date_is_a_byline() -> None:
    raw = "  Mai Lan   12/03/2019 08:15"
    assert [(raw[found.start : found.end].strip(), found.label) for found in stamped_cuts(make_line(1, raw))] == [
        ("Mai Lan", "byline")
    ]
    assert stamped_cuts(make_line(1, "12/03/2019")) == []


def test_all_lines_in_order_with_blank_ones() -> None:
    text = "Tiêu đề\n\n \t\nĐoạn văn"
    page = [see(line) for line in read_lines(text)]
    verdicts = [Verdict("title", "title"), Verdict("body", "body")]
    assert build(text.split("\n"), page, verdicts, {4: [cut(0, 4, "dateline")]}) == (
        Span(1, 0, 7, "title", "title"),
        Span(3, 0, 2, "blank", "white-space"),
        Span(4, 0, 4, "dateline", "cut"),
        Span(4, 4, 8, "body", "body"),
    )
