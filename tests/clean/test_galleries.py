"""Below the header of a series of pictures stand captions, whatever they say; the text that goes on below them stays."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.galleries import mend_galleries
from generator.clean.verdict import Verdict, Zones
from tests.clean.pages import see_page

HEADER = "Một số hình ảnh tại hội thao:"
LEAD = "Ngày 22/02/2020, Công đoàn ngành Y tế tổ chức hội thao với 320 vận động viên của 14 đơn vị ở bốn môn thi."
SHOWN = ("Lễ khai mạc", "Trận chung kết bóng chuyền nam", "Kéo co nữ: đội Long Mỹ gặp đội Vị Thủy", "Cổ động viên")


def labels(*lines: str) -> list[str]:
    """The labels of lines after the galleries were mended; a header was known as a caption before."""
    page = see_page(*lines)
    verdicts = [Verdict("caption" if line == HEADER else "body", "test") for line in lines]
    mend_galleries(page, verdicts, Zones(None, 0, len(lines) - 1))
    return [verdict.label for verdict in verdicts]


def test_the_captions_of_a_series() -> None:
    assert labels(LEAD, HEADER, *SHOWN) == ["body", *["caption"] * 5]
    assert labels(LEAD, HEADER, *SHOWN, LEAD) == ["body", *["caption"] * 5, "body"]


@pytest.mark.parametrize(
    "below", ["- Tăng cường giám sát", "Các nội dung chính gồm:", "PHẦN THỨ HAI", "Hội thao đã bế mạc."]
)
def test_what_ends_a_series(below: str) -> None:
    assert labels(LEAD, HEADER, *SHOWN, below)[-1] == "body"


def test_the_header_of_a_post_has_a_pictogram() -> None:
    header = "📸 Một số hình ảnh của hội thao:"
    page = see_page(LEAD, header, *SHOWN)
    verdicts = [Verdict("caption" if seen.line.text == header else "body", "test") for seen in page]
    mend_galleries(page, verdicts, Zones(None, 0, len(page) - 1))
    assert [verdict.label for verdict in verdicts] == ["body", *["caption"] * 5]


def test_one_line_makes_no_series() -> None:
    assert labels(LEAD, HEADER, "Kết quả chung cuộc", LEAD) == ["body", "caption", "body", "body"]


def test_the_author_below_a_series_is_no_caption() -> None:
    page = "\n".join(
        ("Hội thao của công đoàn ngành Y tế", LEAD, HEADER, *SHOWN, "Tác giả bài viết: Kim Thoa", "Lượt xem: 12")
    )
    found = {span.line: span.label for span in clean(page).spans}
    assert [found[line] for line in range(3, 9)] == [*["caption"] * 5, "byline"]


@pytest.mark.parametrize("odd", ["Đoàn Thư ký Đại hội", "BCH Công đoàn nhiệm kỳ 2017 – 2022", "Ban Giám khảo"])
def test_a_body_in_a_series_is_seen_in_a_picture(odd: str) -> None:
    assert labels(LEAD, HEADER, SHOWN[0], odd, *SHOWN[1:]) == ["body", *["caption"] * 6]


def test_one_odd_sentence_does_not_end_a_series() -> None:
    told = "Đội Long Mỹ đã thắng trận mở màn với tỷ số 2 - 0."
    assert labels(LEAD, HEADER, SHOWN[0], told, *SHOWN[1:], LEAD) == ["body", *["caption"] * 6, "body"]
    assert labels(LEAD, HEADER, *SHOWN, told)[-1] == "body"


def test_captions_with_full_stops_below_a_header() -> None:
    shown = ("Các vận động viên khởi động.", "Đội Vị Thủy bắt tay đội Long Mỹ.", "Trao cúp cho đội vô địch.")
    assert labels(LEAD, HEADER, *shown) == ["body", *["caption"] * 4]
    assert labels(LEAD, HEADER, *shown, "Dịp này, công đoàn tặng 14 đơn vị áo đồng phục.")[-1] == "body"


TITLE = "Hội thao ngành Y tế tỉnh Hậu Giang"
TOLD = (
    "Hội thao có bốn môn: bóng chuyền, kéo co, cầu lông và nhảy bao bố; các trận diễn ra tại sân của Bệnh viện Đa khoa tỉnh, "
    "thu hút hơn một nghìn lượt cổ động viên."
)
BARE = (
    "Đội kéo co huyện Long Mỹ khởi động trước trận đấu.",
    "Cổ động viên Bệnh viện Đa khoa tỉnh vẫy cờ.",
    "Nhảy bao bố tại sân của Bệnh viện Đa khoa tỉnh.",
    "Công đoàn ngành trao cúp cho đội Vị Thủy.",
)


def shown(text: str) -> list[str]:
    """The captions of a page."""
    return [caption.text for caption in clean(text).captions]


def test_a_block_of_captions_needs_no_header() -> None:
    above = "\n\n".join((TITLE, LEAD, TOLD))
    assert shown(above + "\n\n" + "\n".join(BARE)) == list(BARE)
    assert shown(above + "\n\n" + "\n".join(BARE) + "\n\n" + LEAD) == list(BARE)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Khám thai ít nhất bốn lần trong thai kỳ.",
            "Tiêm đủ mũi uốn ván.",
            "Uống viên sắt mỗi ngày.",
            "Sinh tại trạm.",
        ),
        ("Rửa tay trước khi ăn.", "Ngủ màn cả ban ngày.", "Đậy kín lu nước.", "Dọn vệ sinh quanh nhà mỗi tuần."),
        ("Trung tâm Y tế huyện Long Mỹ – thị xã Long Mỹ", "Trung tâm Y tế huyện Vị Thủy – thị trấn Nàng Mau") * 2,
        (
            "Giám sát véc tơ tại các xã.",
            "Phun hóa chất khu vực có ổ dịch.",
            "Tập huấn cho y tế ấp.",
            "Truyền thông qua loa.",
        ),
        (
            "Giải Nhất: đội Vị Thủy",
            "Giải Nhì: đội Long Mỹ",
            "Giải Ba: đội Phụng Hiệp",
            "Giải phong cách: đội Châu Thành",
        ),
    ],
)
def test_a_block_of_advice_or_of_a_list_stays(lines: tuple[str, ...]) -> None:
    assert shown("\n\n".join((TITLE, LEAD, TOLD)) + "\n\n" + "\n".join(lines)) == []


KNOWN, ODD = "Quang cảnh lễ bế mạc.", "Những bàn tay chai sần nâng chiếc cúp bạc."


def test_a_sentence_in_one_block_with_a_caption() -> None:
    assert shown("\n\n".join((TITLE, LEAD, f"{KNOWN}\n{ODD}", TOLD))) == [KNOWN, ODD]
    assert shown("\n\n".join((TITLE, LEAD, f"{ODD}\n{KNOWN}", TOLD))) == [ODD, KNOWN]


def test_where_lines_are_not_set_apart_there_are_no_blocks() -> None:
    assert shown("\n".join((TITLE, LEAD, KNOWN, ODD, TOLD))) == [KNOWN]
    assert shown("\n\n".join((TITLE, LEAD, KNOWN, ODD, TOLD))) == [KNOWN]


@pytest.mark.parametrize("other", ["Vinh quang từ đôi chân trần", "Hội thao đã khép lại.", "Kết quả chung cuộc:"])
def test_a_subhead_or_news_beside_a_caption_is_none(other: str) -> None:
    assert shown("\n\n".join((TITLE, LEAD, f"{other}\n{KNOWN}", TOLD))) == [KNOWN]


@pytest.mark.parametrize(
    ("between", "is_shown"),
    [
        ("Phần thi chào hỏi của đội Vị Thủy.", True),
        ("Chiếc cúp bạc qua ba mùa giải.", True),
        ("Đội Vị Thủy đã thắng.", False),
        ("Tại lễ bế mạc, ai cũng vui.", False),
        ("Đội Vị Thủy được thưởng 5 triệu đồng.", True),
        ("Phần thi của đội Vị Thủy", True),
        ("Vinh quang từ đôi chân trần", False),
    ],
)
def test_between_two_captions_stands_a_third(between: str, is_shown: bool) -> None:
    around = (
        "Các đội thi bốc thăm tại sân Bệnh viện Đa khoa tỉnh.",
        "Thí sinh Long Mỹ nhận hoa tại sân Bệnh viện Đa khoa tỉnh.",
    )
    found = shown("\n\n".join((TITLE, LEAD, TOLD, around[0], between, around[1], TOLD.replace("bốn", "năm"))))
    assert set(around) <= set(found)
    assert (between in found) is is_shown
