"""Where nothing marks a caption, a sum of signs tells it from subheads and short paragraphs; a doubtful line stays in the text."""

from __future__ import annotations

import pytest

from generator.clean import clean, scenes
from generator.clean.lines import read_lines
from generator.clean.rules import RULES_DIR
from generator.clean.segment import see
from generator.clean.signs import all_signs, begins_with_a_thing
from generator.clean.verdict import Verdict, Zones
from generator.tables import read_table
from tests.clean.pages import see_page
from tests.clean.scene_cases import (
    ABOVE,
    BELOW,
    LEAD,
    SHOWN,
    SHOWN_LAST,
    TITLE,
    TOLD,
    TOLD_LAST,
    line_number,
    page_with,
)

OTHER = (
    "Những ngày này, mực nước ở các kênh rạch dâng cao, muỗi sinh sôi nhanh, việc dọn dẹp quanh nhà phải làm mỗi tuần, không "
    "thể đợi đến khi có người sốt mới bắt tay vào việc."
)


def label_between(text: str, *, last: bool = False) -> str:
    """The label of a line between two paragraphs of an article, or below its last one."""
    spans = clean(page_with(text, last=last)).spans
    return next(span.label for span in spans if span.line == line_number(last=last))


@pytest.mark.parametrize("text", SHOWN)
def test_what_is_seen_is_a_caption(text: str) -> None:
    assert label_between(text) == "caption"


@pytest.mark.parametrize("text", SHOWN_LAST)
def test_a_caption_may_be_the_last_line_of_all(text: str) -> None:
    assert label_between(text, last=True) == "caption"


@pytest.mark.parametrize("text", TOLD)
def test_what_only_words_can_tell_and_subheads_stay(text: str) -> None:
    assert label_between(text) == "body"


@pytest.mark.parametrize("text", TOLD_LAST)
def test_the_last_sentence_of_an_article_stays(text: str) -> None:
    assert label_between(text, last=True) == "body"


def test_the_lead_is_no_caption_however_short() -> None:
    lead = "Lãnh đạo Sở Y tế thăm, tặng quà các thầy thuốc huyện Vị Thủy."
    assert clean("\n\n".join(("Thăm thầy thuốc huyện Vị Thủy", lead, ABOVE, BELOW))).paragraphs[0].text == lead


def test_each_sign_has_a_weight_and_a_reason() -> None:
    table = read_table(RULES_DIR / "scenes.yml")
    signs, votes = ({sign["id"] for sign in table[part]} for part in ("signs", "votes"))
    assert all(sign["weight"] and sign["because"] for part in ("signs", "votes") for sign in table[part])
    assert (len(signs), len(votes)) == (len(table["signs"]), len(table["votes"]))
    page = [see(line) for line in read_lines(f"{TITLE}\n{LEAD}")]
    assert signs == set(all_signs(page, [Verdict("body", "test")] * 2, Zones(None, 0, 1), 1, 40.0))
    page += see_page("Việc của từng nhà")
    assert votes == {vote for index in (1, 2) for vote in scenes.count_votes(page, {index: 0.0}, index)}


def test_captions_of_the_same_look_make_a_doubtful_line_one() -> None:
    doubtful = "Hoàng hôn trên kênh ấp 7, xã Vị Thanh."
    sure = "Đồng chí Lê Thị Thanh Thúy, Phó Giám đốc Sở Y tế thăm hộ dân ở xã Vị Thanh."
    alone = clean("\n\n".join((TITLE, LEAD, ABOVE, doubtful, BELOW)))
    after = clean(
        "\n\n".join((TITLE, LEAD, ABOVE, sure, BELOW, sure.replace("xã Vị Thanh", "ấp 7"), ABOVE, doubtful, BELOW))
    )
    assert doubtful not in [caption.text for caption in alone.captions]
    assert doubtful in [caption.text for caption in after.captions]


def test_other_lines_of_the_same_look_vote() -> None:
    lines = ("Việc của trạm y tế", "Việc của từng nhà", "Cán bộ xã phun thuốc", "Bà con dọn vườn.", "Lu đã đậy kín.")
    page = see_page(*lines)
    sums = {0: -0.5, 1: -2.0, 2: 1.0, 3: 0.0, 4: -3.0}
    assert scenes.count_votes(page, sums, 0)["lines-that-are-captions"] == 1
    assert scenes.count_votes(page, sums, 3) == {"sentences-that-are-captions": 0, "sentences-that-are-none": 1}
    assert scenes.count_votes(page, sums, 4) == {}


def test_short_lines_with_paragraphs_between_them_vote_for_a_subhead() -> None:
    lines = (
        "Phần thi chào hỏi",
        ABOVE,
        BELOW,
        "Phần thi kiến thức",
        ABOVE,
        "Đội Vị Thủy",
        BELOW,
        "Phần thi của đội Mỹ.",
    )
    sums = dict.fromkeys((0, 3, 5, 7), 0.0)
    votes = [scenes.count_votes(see_page(*lines), sums, index) for index in (0, 3, 5)]
    assert [vote["short-lines-apart"] for vote in votes] == [2, 1, 1]
    assert [vote["short-lines-that-begin-alike"] for vote in votes] == [1, 1, 0]
    longer = see_page(*(f"{line} trước hội trường đông kín người xem" for line in lines))
    assert "short-lines-that-begin-alike" not in scenes.count_votes(longer, sums, 0)


@pytest.mark.parametrize(
    ("text", "is_thing"),
    [
        ("Ghế răng ở Trạm Y tế xã", True),
        ("Các thùng hóa chất xếp dưới xuồng", True),
        ("Hai chiếc máy phun mới", True),
        ("Bình Tân xử phạt ba cơ sở", False),
        ("Chợ Mới ra quân diệt lăng quăng", False),
        ("Những tấm lòng ở ấp 7", False),
        ("Phòng, chống dịch", False),
        ("Kính gửi các hộ dân", False),
        ("Khu phố 3 ra quân", False),
    ],
)
def test_a_thing_stands_before_the_camera(text: str, is_thing: bool) -> None:
    assert begins_with_a_thing(see_page(text)[0].line) is is_thing


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Cán bộ trạm y tế xã Vị Thanh soi lăng quăng trong lu nước", "caption"),
        ("Cán bộ trạm y tế xã Vị Thanh soi lăng quăng trong lu nước.", "body"),  # a lead so short
        ("Giữ cho mỗi nhà một lu nước sạch", "body"),
    ],
)
def test_a_caption_between_the_stamps_and_the_lead(text: str, label: str) -> None:
    lead = f"Kể từ khi mùa mưa bắt đầu, ở Vị Thủy không ngày nào ngơi tiếng máy phun. {ABOVE}"
    spans = clean("\n\n".join((TITLE, "14/06/2021 06:50", "Chia sẻ:", text, lead, BELOW))).spans
    assert next(span.label for span in spans if span.line == 7) == label


def test_an_act_names_no_speaker() -> None:
    quoted = "“Chúng tôi đã phun ba lần ở dãy trọ này mà số ca vẫn tăng, vì lu nước sau nhà chưa ai đậy”, bà Thúy nói."
    for line, label in (
        ("Kiểm tra lăng quăng tại dãy trọ ấp 7, xã Vị Thanh", "caption"),
        ("Bà Lê Thị Thanh Thúy, Phó Giám đốc Sở Y tế", "body"),
    ):
        spans = clean("\n\n".join((TITLE, LEAD, ABOVE, line, quoted, BELOW))).spans
        assert next(span.label for span in spans if span.line == 7) == label


def test_who_speaks_in_a_paragraph_needs_no_line_below_it() -> None:
    told = ABOVE[:-1] + ", ai cũng nói: “Từ nay nhà tôi không để lu hở”."
    caption = "Nhân viên trạm y tế xịt hóa chất ở chợ xã Vị Thanh."
    quoted = "“Từ nay nhà tôi không để lu hở, vài hôm lại thay nước, cọ lu một lần, con cháu cũng làm theo”."
    for above, label in ((told, "caption"), (quoted, "body")):
        spans = clean("\n\n".join((TITLE, LEAD, above, caption, BELOW))).spans
        assert next(span.label for span in spans if span.line == 7) == label
