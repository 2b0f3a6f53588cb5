"""What belongs to a picture is told by the words of a line and by what stands beside it."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.label import label_page
from generator.clean.lines import read_lines
from generator.clean.pictures import caption_verdict, has_few_cells, mend_captions
from generator.clean.segment import see
from generator.clean.verdict import Verdict, Zones
from tests.clean.pages import see_page

ABOVE = "Trong năm qua, hơn hai vạn trẻ em trong tỉnh được tiêm đủ các loại vắc xin, công tác giám sát được duy trì."
BELOW = (
    "Kết luận hội nghị, lãnh đạo Sở yêu cầu các đơn vị rà soát đối tượng, bảo quản vắc xin đúng quy định "
    "và tăng cường truyền thông đến từng hộ dân ở vùng cao."
)
LONG = f"Nhiều ý kiến tâm huyết được nêu ra. {ABOVE} {BELOW}"
SCENE = "Lãnh đạo Sở Y tế tặng quà cho bệnh nhân"


def verdict_between(text: str, above: str = ABOVE, below: str = BELOW) -> str | None:
    """The label that a line between two others gets as part of a picture."""
    page = [see(line) for line in read_lines(f"{above}\n{text}\n{below}")]
    verdict = caption_verdict(page, 1, few_cells=has_few_cells(page))
    return verdict.label if verdict else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ảnh : Minh Hồng", "photo_credit"),
        ("Quang cảnh Hội nghị", "caption"),
        ("Ảnh. Quang cảnh Hội nghị Đảng viên", "caption"),
        (SCENE, "caption"),
        ("Đồng chí Hà Văn Tâm phát biểu tại buổi làm việc.", "caption"),
        ("BSCKII Lê Hà, Bí thư Đảng bộ, Giám đốc Sở Y tế", "caption"),
        ("Công tác tiêm chủng mở rộng", None),
        ("Hội nghị kết thúc.", None),
        ("Đồng chí Hà Văn Tâm đã kết luận hội nghị.", None),
        ("- Lãnh đạo Sở Y tế tặng quà cho bệnh nhân", None),
        (LONG, None),
        ("Phòng mổ số 3, Bệnh viện Sản - Nhi Phú Yên", "caption"),
        ("Trạm Y tế xã Đăk Blô hôm nay", "caption"),
        ("Đường vào xã Đăk Nhoong mùa mưa. Từ huyện đến trạm mất ba giờ.", "caption"),
        ("Trạm Y tế xã Đăk Blô hôm nay đã có bác sĩ.", None),
        ("Góc truyền thông của Trạm Y tế xã Tân Hợp", "caption"),
        ("Trạm Y tế xã Đăk Blô", None),
        ("Trạm Y tế xã Đăk Blô đi đầu", None),
        ("Trạm Y tế xã Đăk Blô: gần dân, sát dân", None),
        ("Lực lượng ra quân", "caption"),
        ("Bác sĩ Trần Quốc Thịnh", None),
    ],
)
def test_a_line_between_two_paragraphs(text: str, label: str | None) -> None:
    assert verdict_between(text) == label


def test_a_paragraph_with_a_caption_glued_to_it_is_no_caption() -> None:
    paragraph = "Các bác sĩ vừa phẫu thuật lấy ra khối u nặng 6 kg cho một bệnh nhân 54 tuổi ở huyện Sông Hinh."
    assert verdict_between("Ê-kíp phẫu thuật của bệnh viện (Ảnh: BVCC)") == "caption"
    assert verdict_between(f"{paragraph}Ê-kíp phẫu thuật của bệnh viện (Ảnh: BVCC)") is None


def test_who_was_named_above_stands_below_his_portrait() -> None:
    known = f"{ABOVE} Bác sĩ Trần Quốc Thịnh ba lần từ chối về tuyến trên."
    question = "* Phóng viên: Điều gì giữ chân ông?"
    assert verdict_between("Bác sĩ Trần Quốc Thịnh", above=known) == "caption"
    assert verdict_between("Bác sĩ Trần Quốc Thịnh", above=known, below=question) == "caption"
    assert verdict_between("Bác sĩ Trần Quốc Thịnh", above=f"{known}”") is None
    assert verdict_between("Bác sĩ Trần Quốc Thịnh", above=known, below="“Tôi đi sao được.”") is None
    assert verdict_between("Bác sĩ Trần Quốc Thịnh (1931 - 2012).", above=known) == "caption"
    assert verdict_between("Bác sĩ Lê Bá Thịnh (1931 - 2012).", above=known) is None


def test_a_scene_between_the_date_and_the_lead_is_a_caption() -> None:
    lead = "Ngày 11/4, Trung tâm Y tế huyện Hướng Hóa tổ chức lễ ra mắt mô hình trạm y tế thân thiện tại xã Tân Hợp."
    scene = "Lãnh đạo huyện Hướng Hóa cắt băng ra mắt mô hình."
    assert verdict_between(scene, above="12/04/2024 16:22", below=lead) == "caption"
    assert verdict_between(scene, above="Mô hình được nhân rộng.", below=lead) is None
    assert verdict_between(scene, above="12/04/2024 16:22") is None
    dated = "(HBĐT) - Ba năm trở lại đây, hòm thư góp ý đặt ở sảnh bệnh viện ngày càng nhiều thư khen của người bệnh."
    assert verdict_between(scene, above="12/04/2024 16:22", below=dated) == "caption"


def test_a_sentence_above_a_question_is_none() -> None:
    question = "Hỏi: Nam giới có cần tiêm không?"
    assert verdict_between("Tiêm vắc xin tại CDC Khánh Hòa", below=question) == "caption"
    assert verdict_between("Khoa Cấp cứu vẫn tiếp nhận người bệnh bằng máy phát.", below=question) is None


def test_a_scene_in_a_list_or_a_sentence_is_no_caption() -> None:
    assert verdict_between(SCENE, above=ABOVE.rstrip(".") + ", gồm:") is None
    assert (
        verdict_between(SCENE, below="và các gia đình chính sách trên địa bàn toàn tỉnh trong dịp Tết vừa qua.") is None
    )


def test_a_scene_among_short_lines_is_a_cell_of_a_table() -> None:
    assert verdict_between(SCENE, above="Nội dung", below="Ghi chú") is None


def test_who_speaks_a_quotation_is_no_caption() -> None:
    speaker = "Đồng chí Hà Văn Tâm, Phó Giám đốc Sở Y tế"
    assert verdict_between(speaker) == "caption"
    assert verdict_between(speaker, above="“" + ABOVE + "”") is None


def mended(*lines: str) -> list[str]:
    """The labels of lines that all were body, after captions were mended."""
    page = see_page(*lines)
    verdicts = [Verdict(seen.atoms[0].rule.label if seen.atoms else "body", "test") for seen in page]
    mend_captions(page, verdicts, Zones(None, 0, len(page) - 1))
    return [verdict.label for verdict in verdicts]


@pytest.mark.parametrize("marker", ["Anh-tin-bai", "anh tin bai", "image banner", "IMG_8418"])
def test_the_line_below_an_image_marker(marker: str) -> None:
    assert mended(ABOVE, marker, "Đoàn công tác tại xã Đông Sơn", BELOW) == ["body", "image_marker", "caption", "body"]


@pytest.mark.parametrize(
    ("text", "label"), [("Video: hop-giao-ban.mp4?t=17", "player"), ("Ảnh: IMG_8418.jpg", "image_marker")]
)
def test_a_file_between_two_paragraphs(text: str, label: str) -> None:
    assert verdict_between(text) == label


@pytest.mark.parametrize(
    "below",
    ["- Tăng cường giám sát", "Các nội dung chính gồm:", LONG],
)
def test_the_next_paragraph_below_an_image_marker(below: str) -> None:
    assert mended(ABOVE, "Anh-tin-bai", below) == ["body", "image_marker", "body"]


def test_the_second_line_of_a_caption() -> None:
    lines = [
        ABOVE,
        "",
        "Anh-tin-bai",
        "Đoàn công tác của Bộ Y tế thăm và tặng quà",
        "cho trạm y tế xã Đông Sơn",
        "",
        BELOW,
    ]
    assert mended(*lines) == ["body", "image_marker", "caption", "caption", "body"]


def test_a_caption_broken_over_two_lines_may_begin_with_how_many_are_seen() -> None:
    lines = (ABOVE, "", "5 đảng viên mới đọc lời tuyên thệ", "trước cờ Đảng và chân dung Bác", "", BELOW)
    assert mended(*lines) == ["body", "caption", "caption", "body"]


def test_below_a_figure_of_a_list_only_the_act_is_the_caption() -> None:
    figure = "Trẻ suy dinh dưỡng ở xã được cân đo: 41 cháu, giảm 6 cháu"
    assert mended(ABOVE, "", figure, "", "cân trẻ tại nhà văn hóa ấp 7", "", BELOW) == [
        "body",
        "body",
        "caption",
        "body",
    ]
    assert mended(ABOVE, "", figure, "", "so với cùng kỳ năm ngoái của xã", "", BELOW) == ["body"] * 4


def test_an_event_named_over_two_lines_is_a_caption_where_both_are_set_apart() -> None:
    lines = ("Trận chung kết kéo co giữa đội Trung tâm Y tế Vị Thủy", "và đội Trường Cao đẳng Y tế")
    assert mended(ABOVE, "", *lines, "", BELOW) == ["body", "caption", "caption", "body"]
    assert mended(ABOVE, *lines, BELOW) == ["body"] * 4


@pytest.mark.parametrize(("line", "label"), [("(Toàn cảnh hội thi)", "caption"), ("(Phường 5, Vị Thanh)", "body")])
def test_so_short_a_line_in_brackets_must_speak_of_its_picture(line: str, label: str) -> None:
    assert (verdict_between(line) is not None) is (label == "caption")


def test_a_page_keeps_its_paragraphs_beside_pictures() -> None:
    page = see_page(ABOVE, "Anh-tin-bai", "Quang cảnh hội nghị", BELOW)
    labels = [verdict.label for verdict in label_page(page, Zones(None, 0, 3))]
    assert labels == ["body", "image_marker", "caption", "body"]


def test_the_last_picture_of_a_gallery_may_stand_below_the_text() -> None:
    shown = ("Bác sĩ khám mắt cho bà con", "Điều dưỡng băng mắt", "Bà con chờ tháo băng")
    numbered = [text for number, one in enumerate(shown, 1) for text in (f"{number}/3", one)]
    text = "\n".join(("Mổ mắt miễn phí ở Vị Thủy", ABOVE, *numbered[:2], LONG, *numbered[2:4], LONG, *numbered[4:]))
    assert [caption.text for caption in clean(text).captions] == list(shown)


@pytest.mark.parametrize("numbers", [("1/3", "2/3"), ("1/2", "2/2"), ("3/3", "1/3", "2/3"), ("1/3", "2/4", "3/5")])
def test_other_fractions_are_the_article_s_own(numbers: tuple[str, ...]) -> None:
    lines = [text for number in numbers for text in (number, f"Xã thuộc nhóm {number} đạt tiêu chí.")]
    assert set(mended(LONG, *lines, LONG)) == {"body"}


def test_a_lead_below_the_place_of_a_picture_is_no_caption() -> None:
    assert (
        mended(ABOVE, "[image]", "Ngày 17/9, Hội Người cao tuổi huyện tổng kết chương trình khám mắt.", LONG)[2]
        == "body"
    )
    assert mended(ABOVE, "[image]", "Hội Người cao tuổi huyện tổng kết chương trình khám mắt.", LONG)[2] == "caption"


def test_an_addressee_below_another_is_no_caption() -> None:
    assert verdict_between("Tập thể y, bác sĩ khám bệnh Khoa Nội", above="Kính gửi: Ban Giám đốc Bệnh viện") is None


def test_a_long_first_sentence_below_a_picture_is_the_lead() -> None:
    assert mended("[image]", ABOVE, LONG)[1] == "body"
    assert mended(LONG, "[image]", ABOVE, LONG)[2] == "caption"


def test_a_text_whose_lines_all_are_cells_has_no_pictures_in_them() -> None:
    rows = [f"{line} |" for line in (SCENE, ABOVE[:90], "Lượt xem: 45")]
    assert not has_few_cells(see_page(*rows))
    assert has_few_cells([see(line) for line in read_lines("\n".join((rows[0], ABOVE)))])


def labels_of(*lines: str) -> list[str]:
    return [span.label for span in clean("\n".join(lines)).spans if span.label != "blank"]


TITLE = "Hội nghị tổng kết công tác tiêm chủng mở rộng năm 2023"
LEAD = "Sáng 5/3/2024, Sở Y tế tổ chức hội nghị tổng kết công tác tiêm chủng mở rộng và triển khai nhiệm vụ năm 2024."


@pytest.mark.parametrize(
    ("below", "label"),
    [
        (["Lãnh đạo Sở Y tế tặng hoa hai tập thể."], "caption"),
        (["", "Lãnh đạo Sở Y tế tặng hoa hai tập thể."], "caption"),
        (["", "Lãnh đạo Sở Y tế yêu cầu các trạm rà soát lại kho thuốc, báo cáo trước ngày 15/3."], "body"),
        (["", "Trong năm, ba trạm được xây mới."], "body"),
    ],
)
def test_a_paragraph_that_a_blank_line_parts_from_a_picture_s_place_is_no_caption(below: list[str], label: str) -> None:
    assert labels_of(TITLE, "", LEAD, "", ABOVE, "", "[Hình ảnh]", *below, "", BELOW)[-2] == label


def test_below_the_place_of_a_picture_above_the_lead_stands_its_caption() -> None:
    found = labels_of(TITLE, "05/03/2024", "[Hình ảnh]", "Đại biểu dự hội nghị", "", LEAD, ABOVE)
    assert found == ["title", "published", "image_marker", "caption", "body", "body"]
