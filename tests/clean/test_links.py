"""Headlines of other articles between the lead and the text are told from captions, details and parts of the text."""

from __future__ import annotations

import pytest

from generator.clean.lines import read_lines
from generator.clean.links import mend_links_below_lead
from generator.clean.segment import see
from generator.clean.verdict import Verdict, Zones
from tests.clean.pages import LAST, LEAD, SECOND, TITLE, labelled


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["- Phun hoá chất diệt muỗi tại phường Trung", "- Khám sức khoẻ cho người cao tuổi", SECOND], ["related"] * 2),
        (["- Phun hoá chất diệt muỗi tại phường Trung.", "- Khám sức khoẻ cho người cao tuổi.", SECOND], ["body"] * 2),
        (["- phun hoá chất diệt muỗi tại phường Trung", "- khám sức khoẻ cho người cao tuổi", SECOND], ["body"] * 2),
        (["- Phun hoá chất diệt muỗi tại phường Trung", SECOND, SECOND], ["body"] * 2),
    ],
)
def test_dashed_headlines_right_below_the_lead_point_at_other_articles(lines: list[str], expected: list[str]) -> None:
    page, verdicts = labelled(("title", TITLE), ("body", LEAD), *[("body", text) for text in lines])
    mend_links_below_lead(page, verdicts, Zones(0, 1, len(page) - 1))
    assert [verdict.label for verdict in verdicts[2:4]] == expected


@pytest.mark.parametrize(
    ("gaps", "expected"),
    [
        ((2, 0, 1), ["related", "related"]),
        ((0, 0, 0), ["body", "body"]),  # not set apart: they may be anything
        ((1, 1, 1), ["body", "body"]),  # every line is: these may be subheads
    ],
)
def test_a_block_of_headlines_below_the_lead_points_at_other_articles(
    gaps: tuple[int, int, int], expected: list[str]
) -> None:
    links = ("Hơn 200 cán bộ y tế về cơ sở chống dịch", "Những “người giữ lửa” ở trạm y tế vùng cao")
    above = ["\n" * (gap + 1) for gap in gaps]
    text = f"{TITLE}\n{LEAD}{above[0]}{links[0]}{above[1]}{links[1]}{above[2]}{SECOND}\n{LAST}"
    page = [see(line) for line in read_lines(text)]
    verdicts = [Verdict("title", "test"), *[Verdict("body", "test")] * 5]
    mend_links_below_lead(page, verdicts, Zones(0, 1, 5))
    assert [verdict.label for verdict in verdicts[2:4]] == expected


PICTURE = ("caption", "Kíp trực khoa Cấp cứu tiếp nhận người bệnh. Ảnh: Hoài Thu")
ASKED = ("body", "PV: Thưa bác sĩ, vì sao năm nay số ca bệnh tăng sớm hơn mọi năm?")
LINKS = ("Ngành y tế tỉnh thêm 24 bác sĩ trẻ về vùng biên", "Tự chủ bệnh viện tuyến huyện: Được và chưa được")


@pytest.mark.parametrize(
    ("links", "below", "expected"),
    [
        (LINKS, PICTURE, "related"),
        (LINKS, ASKED, "related"),
        (LINKS, ("body", SECOND), "body"),
        (LINKS[:1], PICTURE, "body"),
        ((LINKS[0], "Các bác sĩ hội chẩn ca bệnh khó của khoa Ngoại"), PICTURE, "body"),
        (("Thời gian: từ sáng thứ hai hằng tuần", "Địa điểm: hội trường tầng 2 khu nhà A"), PICTURE, "body"),
        (("Số trẻ được uống vitamin A: 1.214", "Số trẻ được cân đo tại trạm: 1.310"), PICTURE, "body"),
    ],
)
def test_headlines_between_the_lead_and_the_first_picture_or_question(
    links: tuple[str, ...], below: tuple[str, str], expected: str
) -> None:
    page, verdicts = labelled(
        ("title", TITLE), ("body", LEAD), *[("body", text) for text in links], below, ("body", LAST)
    )
    mend_links_below_lead(page, verdicts, Zones(0, 1, len(page) - 1))
    assert {verdict.label for verdict in verdicts[2 : 2 + len(links)]} == {expected}
