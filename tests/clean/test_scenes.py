"""Where nothing marks a caption, a sum of signs tells it from subheads and short paragraphs; a doubtful line stays in the text."""

from __future__ import annotations

import inspect

import pytest

from generator.clean import clean, scenes
from generator.clean.rules import RULES_DIR
from generator.tables import read_table

TITLE = "Sở Y tế Hậu Giang kiểm tra công tác phòng, chống sốt xuất huyết tại huyện Vị Thủy"
LEAD = (
    "Sáng 12/7, đoàn công tác của Sở Y tế tỉnh Hậu Giang do bà Lê Thị Thanh Thúy, Phó Giám đốc Sở làm trưởng đoàn đã đến "
    "kiểm tra công tác phòng, chống sốt xuất huyết tại huyện Vị Thủy."
)
ABOVE = (
    "Tại xã Vị Thanh, đoàn đến từng hộ xem lu khạp, hỏi bà con cách diệt lăng quăng, đồng thời động viên các cộng tác viên "
    "bám ấp, bám hộ trong mùa mưa năm nay."
)
BELOW = (
    "Theo báo cáo của Trung tâm Y tế huyện, từ đầu năm đến nay toàn huyện ghi nhận 96 ca mắc, tăng 31 ca so với cùng kỳ; "
    "các ổ dịch đều được xử lý trong vòng 48 giờ."
)

OTHER = (
    "Những ngày này, mực nước ở các kênh rạch dâng cao, muỗi sinh sôi nhanh, việc dọn dẹp quanh nhà phải làm mỗi tuần, không "
    "thể đợi đến khi có người sốt mới bắt tay vào việc."
)


def label_between(text: str, *, last: bool = False) -> str:
    """The label of a line between two paragraphs of an article, or below its last one."""
    lines = (TITLE, LEAD, ABOVE, BELOW, text) if last else (TITLE, LEAD, ABOVE, text, BELOW)
    spans = clean("\n\n".join(lines)).spans
    number = 2 * lines.index(text) + 1
    return next(span.label for span in spans if span.line == number)


@pytest.mark.parametrize(
    "text",
    [
        "Kiểm tra dụng cụ chứa nước tại hộ dân ở xã Vị Thanh",
        "Hoạt động phun hóa chất tại chợ Nàng Mau, xã Vị Thanh",
        "Đông đảo bà con ấp 7 xã Vị Thanh chờ nhận cá bảy màu",
        "Đồng chí Lê Thị Thanh Thúy, Phó Giám đốc Sở Y tế, Trưởng đoàn phát biểu tại buổi làm việc với huyện.",
        "Chị Võ Thị Hương đưa con đi tiêm tại xã Vị Thanh, tay bồng cháu nhỏ",
        "Bệnh viện Đa khoa tỉnh gặp mặt các cộng tác viên nhân 30 năm ngày thành lập huyện Vị Thủy.",
    ],
)
def test_what_is_seen_is_a_caption(text: str) -> None:
    assert label_between(text) == "caption"


@pytest.mark.parametrize(
    "text",
    ["Bác sĩ Trung tâm Y tế huyện Vị Thủy thăm khám cho bệnh nhi.", "Đoàn công tác chụp ảnh cùng cộng tác viên."],
)
def test_a_caption_may_be_the_last_line_of_all(text: str) -> None:
    assert label_between(text, last=True) == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "Huyện Vị Thủy ra quân diệt lăng quăng mỗi tuần một lần.",
        "Đoàn đề nghị huyện bổ sung nhân lực cho các trạm y tế.",
        "Các hộ dân ký cam kết không để lăng quăng trong nhà.",
        "Lãnh đạo huyện hứa khắc phục trong tháng.",
        "Đoàn trao 50 phần quà, mỗi phần 500 nghìn đồng cho hộ nghèo.",
        "Bà Thúy ghi nhận nỗ lực của cộng tác viên.",
        "Trạm y tế chuẩn bị đủ thuốc, dịch truyền, giường bệnh.",
        "Đoàn làm việc đến 17 giờ cùng ngày.",
        "Tăng cường giám sát tại cộng đồng",
        "Truyền thông đi trước một bước",
        "Diệt lăng quăng từ mỗi nhà",
        "Trồng sả đuổi muỗi",
        "Chị Võ Thị Hương chở con lên trạm.",
        "Chị Võ Thị Hương, ấp 7",
        "Trưởng trạm Lê Văn Út nói vui: “Muỗi sợ bà con ấp 7 rồi”.",
    ],
)
def test_news_and_subheads_stay(text: str) -> None:
    assert label_between(text) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn cũng thăm, tặng quà cho hai bệnh nhi đang điều trị.",
        "Dịp này, đoàn tặng trạm y tế xã 20 chai hóa chất.",
        "Người dân khi có dấu hiệu sốt cần đến ngay trạm y tế gần nhất.",
    ],
)
def test_the_last_sentence_of_an_article_stays(text: str) -> None:
    assert label_between(text, last=True) == "body"


def test_among_subheads_a_line_that_says_what_is_done_is_one_of_them() -> None:
    line = "Trao đổi kinh nghiệm giữa các trạm y tế"
    alone = clean("\n\n".join((TITLE, LEAD, ABOVE, line, BELOW)))
    among = clean("\n\n".join((TITLE, LEAD, "Cách làm mới", ABOVE, line, BELOW)))
    assert [caption.text for caption in alone.captions] == [line]
    assert among.captions == ()


def test_the_lead_is_no_caption_however_short() -> None:
    lead = "Lãnh đạo Sở Y tế thăm, tặng quà các thầy thuốc huyện Vị Thủy."
    assert clean("\n\n".join(("Thăm thầy thuốc huyện Vị Thủy", lead, ABOVE, BELOW))).paragraphs[0].text == lead


def test_each_sign_has_a_weight_and_a_reason() -> None:
    table = read_table(RULES_DIR / "scenes.yml")
    assert all(sign["weight"] and sign["because"] for sign in table["signs"])
    named = {sign["id"] for sign in table["signs"]}
    assert len(named) == len(table["signs"])
    assert all(f'"{sign}":' in inspect.getsource(scenes.signs) for sign in named)


@pytest.mark.parametrize(
    "text",
    [
        "Tổ xung kích ấp 7 úp lu khạp quanh nhà bà con",
        "Nhân viên trạm y tế xã Vị Thanh xịt hóa chất trong chuồng bò.",
        "Bà con ấp 7 học cách nhận diện lăng quăng qua kính lúp",
        "Anh Lê Văn Tám, ấp 3, xã Vị Đông súc rửa lu nước trước nhà.",
        "Y sĩ Nguyễn Thị Hoa cập nhật sổ theo dõi ca bệnh",
        "Nhân viên hậu cần xếp màn tẩm hóa chất lên xe ở Vị Thủy.",
    ],
)
def test_what_people_do_is_seen_whatever_the_verb(text: str) -> None:
    assert label_between(text) == "caption"


@pytest.mark.parametrize(
    "text",
    [
        "Người dân còn thờ ơ với lu nước quanh nhà",
        "Bác sĩ chỉ cách phân biệt sốt xuất huyết và cúm",
        "Nhân viên y tế chạy đua với dịch bệnh mùa mưa",
        "Lực lượng mỏng, địa bàn rộng, kênh rạch chằng chịt",
        "Bệnh viện huyện ghép giác mạc cho bệnh nhân ở Vị Thủy",
        "Bệnh nhân nhập viện muộn, diễn tiến nặng nhanh.",
        "Ông Tám bán hai công đất trị bệnh cho vợ.",
        "Các trạm y tế trong huyện mở cửa cả thứ bảy.",
    ],
)
def test_what_only_words_can_tell_of_people_stays(text: str) -> None:
    assert label_between(text) == "body"


def test_two_acts_that_are_one_need_a_comma() -> None:
    assert label_between("Thăm hỏi, động viên người già neo đơn của trung tâm bảo trợ") == "caption"


def test_captions_of_the_same_look_make_a_doubtful_line_one() -> None:
    doubtful = "Phun khử khuẩn phương tiện chở khách nghi mắc bệnh."
    sure = "Đồng chí Lê Thị Thanh Thúy, Phó Giám đốc Sở Y tế thăm hộ dân ở xã Vị Thanh."
    alone = clean("\n\n".join((TITLE, LEAD, ABOVE, doubtful, BELOW)))
    after = clean(
        "\n\n".join((TITLE, LEAD, ABOVE, sure, BELOW, sure.replace("xã Vị Thanh", "ấp 7"), ABOVE, doubtful, BELOW))
    )
    assert doubtful not in [caption.text for caption in alone.captions]
    assert doubtful in [caption.text for caption in after.captions]


def test_among_subheads_a_short_line_that_names_nobody_is_one() -> None:
    line = "Người nhà giúp người bệnh tập luyện"
    pages = ((LEAD, ABOVE, line, BELOW), (LEAD, "Việc của trạm", ABOVE, "Việc của xã", OTHER, line, BELOW))
    alone, among = (clean("\n\n".join((TITLE, *page))) for page in pages)
    assert [caption.text for caption in alone.captions] == [line]
    assert among.captions == ()


def test_who_speaks_in_a_paragraph_needs_no_line_below_it() -> None:
    told = ABOVE[:-1] + ", ai cũng nói: “Từ nay nhà tôi không để lu hở”."
    caption = "Nhân viên trạm y tế xịt hóa chất ở chợ xã Vị Thanh."
    quoted = "“Từ nay nhà tôi không để lu hở, vài hôm lại thay nước, cọ lu một lần, con cháu cũng làm theo”."
    for above, label in ((told, "caption"), (quoted, "body")):
        spans = clean("\n\n".join((TITLE, LEAD, above, caption, BELOW))).spans
        assert next(span.label for span in spans if span.line == 7) == label
