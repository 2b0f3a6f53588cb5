"""People are named with their offices, whole and once; patients, places and hospitals are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.describe.context import Context
from generator.describe.offices import merge_offices, office_data
from generator.describe.people import describe_people
from generator.model import Caption, Cleaned, Paragraph

SEEDS = Path(__file__).parents[2] / "seeds"


def context(*paragraphs: str, captions: tuple[str, ...] = (), title: str | None = None) -> Context:
    body = tuple(Paragraph(text, (number,)) for number, text in enumerate(paragraphs, 2))
    below = tuple(Caption(text, number, 1) for number, text in enumerate(captions, 2 + len(paragraphs)))
    lines = [title or "", *paragraphs, *captions]
    return Context(lines, Cleaned((), title, 1 if title else None, body, below))


def named(*paragraphs: str) -> list[list[str]]:
    return [[person.name, *person.offices] for person in describe_people(context(*paragraphs))]


@pytest.mark.parametrize("example", office_data()["examples"], ids=lambda example: example["people"][0][0])
def test_examples(example: dict[str, list[list[str]] | str]) -> None:
    assert named(str(example["text"])) == example["people"]


@pytest.mark.parametrize("text", office_data()["counter_examples"])
def test_counter_examples(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # an office ends before a verb, a name, another person
        ("đồng chí Lê Văn Tám, Giám đốc Sở Y tế kiểm tra công tác", [["Lê Văn Tám", "Giám đốc Sở Y tế"]]),
        ("đồng chí Lê Văn Tám, Chủ nhiệm Ủy ban kiểm tra.", [["Lê Văn Tám", "Chủ nhiệm Ủy ban kiểm tra"]]),
        (
            "đồng chí Lê Văn Tám, Giám đốc Trung tâm y tế dự phòng dự",
            [["Lê Văn Tám", "Giám đốc Trung tâm y tế dự phòng"]],
        ),
        (
            "Có đồng chí Lê Văn Tám, Trưởng Ban Tổ chức Tỉnh ủy; bà Lò Thị Mai - Phó Chánh Văn phòng.",
            [["Lê Văn Tám", "Trưởng Ban Tổ chức Tỉnh ủy"], ["Lò Thị Mai", "Phó Chánh Văn phòng"]],
        ),
        ("đồng chí Lê Văn Tám (Bí thư Chi bộ)", [["Lê Văn Tám", "Bí thư Chi bộ"]]),
        ("đồng chí Lê Văn Tám Giám đốc Sở Y tế dự", [["Lê Văn Tám", "Giám đốc Sở Y tế"]]),
        ("ông Lê Văn Tám, nguyên Giám đốc Sở Y tế, kể", [["Lê Văn Tám", "nguyên Giám đốc Sở Y tế"]]),
        ("Lê Văn Tám, Giám đốc Sở Y tế cho biết", [["Lê Văn Tám", "Giám đốc Sở Y tế"]]),
        (
            "Trưởng đoàn là đồng chí Nguyễn Khắc lập - Phó Giám đốc Sở Y tế;",
            [["Nguyễn Khắc lập", "Phó Giám đốc Sở Y tế"]],
        ),
        ("PGS.TS. Trần Đắc Phu, Cục trưởng", [["Trần Đắc Phu", "Cục trưởng"]]),
        # a form of address is enough for an official or a doctor, not for a patient
        ("Đồng chí Lê Thanh Tuấn đề nghị, Đảng uỷ tập trung", [["Lê Thanh Tuấn"]]),
        ("bà Lê Thanh Tuyền đề nghị", []),
        ("bác sĩ Lê Văn Tám, 46 tuổi, ở thôn Đoài", []),
        ("anh Hoàng Văn Tơ, 38 tuổi, bị ngã", []),
        # hospitals, streets and places are named after people
        ("Giám đốc Bệnh viện Phạm Ngọc Thạch phát biểu", []),
        ("Trường THPT Nguyễn Huệ, Hiệu trưởng nhà trường cho biết", []),
        ("Chủ tịch UBND huyện Hà Quảng Nông Văn Tuân", [["Nông Văn Tuân", "Chủ tịch UBND huyện Hà Quảng"]]),
        ("Bác Hồ và Chủ tịch Hồ Chí Minh, Chủ tịch nước", []),
        ("Bí thư Thành ủy TP. Hồ Chí Minh dự", []),
    ],
)
def test_traps(text: str, people: list[list[str]]) -> None:
    assert named(text) == people


def test_one_person_in_two_spellings() -> None:
    people = named(
        "Bà Lê Thị Thúy, Phó Giám đốc Sở Y tế dự.",
        "Bà Lê Thị Thuý, Phó Giám đốc Sở y tế, Bí thư Chi bộ nói.",
    )
    assert people == [["Lê Thị Thúy", "Phó Giám đốc Sở Y tế", "Bí thư Chi bộ"]]


def test_title_captions_and_lines() -> None:
    page = context(
        "Sáng nay, hội nghị khai mạc.",
        captions=("Đồng chí Lê Văn Tám, Giám đốc Sở Y tế, phát biểu.",),
        title="Phó Chủ tịch UBND tỉnh Nguyễn Thị Hạnh thăm Sở Y tế",
    )
    assert [(person.name, person.line) for person in describe_people(page)] == [
        ("Nguyễn Thị Hạnh", 1),
        ("Lê Văn Tám", 3),
    ]


def test_merge_offices() -> None:
    assert merge_offices(("Bí thứ Đảng ủy",), ["Bí thư Đảng uỷ"]) == ("Bí thư Đảng uỷ",)
    assert merge_offices(("Giám đốc Sở",), ["Giám đốc Sở Y tế", "Giám đốc Sở"]) == ("Giám đốc Sở Y tế",)
    assert merge_offices(("Trưởng đoàn Đại biểu Quốc hội (ĐBQH) tỉnh",), ["Trưởng Đoàn ĐBQH tỉnh"]) == (
        "Trưởng đoàn Đại biểu Quốc hội (ĐBQH) tỉnh",
    )
    assert merge_offices((), ["Bí thư", "Giám đốc"]) == ("Bí thư", "Giám đốc")


@pytest.mark.parametrize(
    ("seed", "people"),
    [
        (
            "000_0b9149e7308f2244",
            {
                "Tô Mai Hoa": ("Bí thư Đảng bộ", "Giám đốc Sở Y tế"),
                "Dương Đức Tấn": ("Trưởng phòng Tổ chức hành chính", "Bí thư chi bộ Văn phòng Sở Y tế"),
            },
        ),
        (
            "001_5f95317938e90881",
            {
                "Lê Thanh Tuấn": ("Trưởng Ban tổ chức Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh",),
                "Nguyễn Thị Thu Thuỷ": ("Chủ nhiệm Ủy ban kiểm tra Đảng ủy Sở Y tế",),
                "Kiên Sơn Pholli": (
                    "Uỷ viên ban chấp hành Đảng bộ Sở y tế",
                    "Phó bí thư Đảng bộ bộ phận Trung tâm kiểm soát bệnh tật",
                ),
                "Trần Minh Trí": ("Phó Bí thư Đảng uỷ Sở Y tế",),
            },
        ),
        ("002_b78558ee5c9ee912", {}),
        (
            "003_291191292011d473",
            {
                "Đặng Xuân Phương": ("Phó Bí thư Tỉnh ủy", "Trưởng đoàn Đại biểu Quốc hội (ĐBQH) tỉnh"),
                "Nguyễn Thị Hạnh": ("Phó Chủ tịch UBND tỉnh",),
                "Nguyễn Trọng Diện": ("Tỉnh ủy viên", "Bí thư Đảng ủy", "Giám đốc Sở Y tế"),
            },
        ),
        ("004_1a40a7fa2beb32c1", {}),
    ],
)
def test_real_seeds(seed: str, people: dict[str, tuple[str, ...]]) -> None:
    text = (SEEDS / f"{seed}.txt").read_text(encoding="utf-8")
    found = describe_people(Context(text.split("\n"), clean(text)))
    assert {person.name: person.offices for person in found} == people


PIECES = st.sampled_from(
    [
        "đồng chí ",
        "Bà ",
        "BS.CKII ",
        "Nguyễn ",
        "Văn ",
        "H'Loan ",
        "Giám đốc ",
        "Sở ",
        "Y tế",
        ", ",
        " - ",
        "(",
        ")",
        "và ",
        "TP.",
        "\n",
    ]
)


@settings(max_examples=60)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join)))
def test_never_crashes(text: str) -> None:
    for person in describe_people(context(*text.split("\n"))):
        assert person.name == person.name.strip()
        assert 2 <= len(person.name.split()) <= 7
        assert all(office == office.strip() and office for office in person.offices)
