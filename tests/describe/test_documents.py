"""Documents are cited by their number, each once, with the kind and the day that the text states."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.context import Context
from generator.describe.documents import describe_documents, document_data
from generator.model import Caption, Cleaned, Paragraph


def context(*paragraphs: str, caption: str = "", title: str | None = None) -> Context:
    body = tuple(Paragraph(text, (number,)) for number, text in enumerate(paragraphs, 2))
    captions = (Caption(caption, 2 + len(paragraphs), 1),) if caption else ()
    return Context([title or "", *paragraphs, caption], Cleaned((), title, 1 if title else None, body, captions))


def cited(*paragraphs: str) -> list[list[str | None]]:
    return [[one.number, one.kind, one.date] for one in describe_documents(context(*paragraphs))]


@pytest.mark.parametrize(("text", "documents"), document_data()["examples"])
def test_examples(text: str, documents: list[list[str | None]]) -> None:
    assert cited(text) == documents


@pytest.mark.parametrize("text", document_data()["counter_examples"])
def test_counter_examples(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        # the word before the number wins over its abbreviation
        ("Quy định số 784-QĐ/TU", [["784-QĐ/TU", "Quy định", None]]),
        ("Quyết định số 784-QĐ/TU", [["784-QĐ/TU", "Quyết định", None]]),
        ("văn bản số 784-QĐ/TU", [["784-QĐ/TU", "Quyết định", None]]),
        ("văn bản số 1234/SYT-NVY", [["1234/SYT-NVY", "Văn bản", None]]),
        # a day of something else is not the document's
        ("Kế hoạch số 03-KH/ĐU. Ngày 06/5/2021, hội nghị", [["03-KH/ĐU", "Kế hoạch", None]]),
        ("Kế hoạch số 03-KH/ĐU về tiêm chủng ngày 06/5/2021", [["03-KH/ĐU", "Kế hoạch", None]]),
        ("Kế hoạch số 03-KH/ĐU ngày 30/02/2021", [["03-KH/ĐU", "Kế hoạch", None]]),
        ("Kế hoạch số 03-KH/ĐU (ban hành ngày 06-5-2021)", [["03-KH/ĐU", "Kế hoạch", "2021-05-06"]]),
        # the same document in other spellings
        ("Nghị quyết số 20-NQ/TW và Nghị quyết 20 – NQ/TW ngày 25/10/2017", [["20-NQ/TW", "Nghị quyết", "2017-10-25"]]),
        ("Chương trình số 06-CTr/TU; chương trình số 06-Ctr/TƯ", [["06-CTr/TU", "Chương trình", None]]),
        # the same number of two issuers, or of two kinds
        (
            "Kế hoạch số 10-KH/ĐU, Kế hoạch số 10-KH/TU",
            [["10-KH/ĐU", "Kế hoạch", None], ["10-KH/TU", "Kế hoạch", None]],
        ),
        ("Chỉ thị số 05 và Kế hoạch số 05 của Sở", [["05", "Chỉ thị", None], ["05", "Kế hoạch", None]]),
        ("Kế hoạch số 2 năm nay, một số 20 xã", [["2", "Kế hoạch", None]]),
    ],
)
def test_traps(text: str, documents: list[list[str | None]]) -> None:
    assert cited(text) == documents


def test_title_captions_and_lines() -> None:
    page = context(
        "Hội nghị.", caption="Hội nghị triển khai Kế hoạch số 7/KH-SYT", title="Sơ kết Nghị quyết số 20-NQ/TW"
    )
    assert [(one.number, one.line) for one in describe_documents(page)] == [("20-NQ/TW", 1), ("7/KH-SYT", 3)]


PIECES = st.sampled_from(
    ["Kế hoạch ", "số ", "20", "-", "NQ", "/TW", "/", "QĐ ", "ngày ", "31/02/2021", ", ", "của ", "\n", " – "]
)


@settings(max_examples=60)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join)))
def test_never_crashes(text: str) -> None:
    for document in describe_documents(context(*text.split("\n"))):
        assert document.number[0].isdigit()
        assert " " not in document.number
        assert document.kind
