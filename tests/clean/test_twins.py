"""What stands twice beside a picture is its caption, however often it is read; what only resembles stays in the text."""

from __future__ import annotations

import pytest

from generator.clean.twins import mend_twins
from generator.clean.verdict import Verdict, Zones
from tests.clean.pages import see_page

TITLE = "Giữ ấm cho bệnh nhi ngày rét đậm"
PARAGRAPH = (
    "Khoa Nhi đã lắp thêm 12 máy sưởi, phát chăn cho người nhà. Bà Vi Thị Nhất, Trưởng khoa, cùng các điều dưỡng trao tận tay "
    "từng chiếc chăn. Nhà bếp nấu cháo nóng suốt đêm cho các cháu."
)
SHOWN = "Bà Vi Thị Nhất, Trưởng khoa, cùng các điều dưỡng trao tận tay từng chiếc chăn."


def labels(*lines: tuple[str, str]) -> list[str]:
    """The labels of lines below a title, each given with the label that it had."""
    page = see_page(TITLE, *(text for text, _ in lines))
    verdicts = [Verdict("title", "title"), *(Verdict(label, "test") for _, label in lines)]
    mend_twins(page, verdicts, Zones(0, 1, len(lines)))
    return [verdict.label for verdict in verdicts[1:]]


@pytest.mark.parametrize("first", ["body", "caption"])
@pytest.mark.parametrize("second", ["body", "caption"])
def test_both_copies_of_a_caption_go_together(first: str, second: str) -> None:
    assert labels((SHOWN, first), (SHOWN.rstrip("."), second)) == ["caption", "caption"]


def test_the_same_line_far_away_is_no_copy() -> None:
    assert labels((SHOWN, "body"), ("Mở đầu.", "body"), ("Kết thúc.", "body"), (SHOWN, "body")) == ["body"] * 4


def test_an_alternative_text_beside_its_caption() -> None:
    alternative = "Bà Vi Thị Nhất cùng điều dưỡng trao tận tay từng chiếc chăn cho người nhà"
    caption = "Bà Vi Thị Nhất và điều dưỡng trao tận tay từng chiếc chăn cho người nhà."
    other = "Bà Vi Thị Nhất và điều dưỡng nấu cháo nóng suốt đêm cho các cháu."
    assert labels((alternative, "caption"), (caption, "body"))[1] == "caption"
    assert labels((alternative, "body"), (caption, "body")) == ["body", "body"]
    assert labels((alternative, "caption"), (other, "body"))[1] == "body"


def test_items_that_differ_in_a_word_are_two() -> None:
    assert (
        labels(("- Giải nhất thuộc về đội Khoa Nhi", "body"), ("- Giải nhì thuộc về đội Khoa Sản", "body"))
        == ["body"] * 2
    )


def test_a_sentence_of_the_paragraph_above_is_not_said_again() -> None:
    assert labels((PARAGRAPH, "body"), (SHOWN, "body"), (PARAGRAPH, "body"))[1] == "caption"
    assert labels(("Mở đầu.", "body"), (SHOWN, "body"), (PARAGRAPH, "body"))[1] == "body"


@pytest.mark.parametrize(
    "text",
    [
        "cùng các điều dưỡng trao tận tay từng chiếc chăn.",
        "Trưởng khoa, cùng các điều dưỡng trao tận tay từng chiếc chăn.",
        "Nhà bếp nấu cháo nóng.",
        "Bà Vi Thị Nhất, Trưởng khoa, cùng các điều dưỡng trao tận tay từng chiếc chăn",
    ],
)
def test_a_part_of_a_sentence_or_a_heading_is_not_a_sentence_said_again(text: str) -> None:
    assert labels((PARAGRAPH, "body"), (text, "body"))[1] == "body"


def test_the_headline_with_a_number_is_the_place_of_a_picture_that_has_a_caption() -> None:
    numbered = f"{TITLE}- Ảnh 1."
    assert labels((PARAGRAPH, "body"), (numbered, "caption"), (SHOWN, "caption"))[1] == "image_marker"
    assert labels((PARAGRAPH, "body"), (numbered, "caption"), (PARAGRAPH, "body"))[1] == "caption"


def test_an_author_below_two_pieces_of_a_round_up() -> None:
    head = "Trạm y tế xã có máy siêu âm mới"
    pieces = [(PARAGRAPH, "body"), ("Ninh Thảo", "body"), (head, "body"), (PARAGRAPH, "body"), ("Ninh Thảo", "body")]
    again = [("Diễn tập cứu người đuối nước", "body"), (PARAGRAPH, "body"), ("Hết.", "body")]
    assert [label for label in labels(*pieces, *again) if label != "body"] == ["byline", "byline"]
    once = labels(*pieces[:-1], *again)
    assert "byline" not in once


def test_a_name_above_a_rule_of_stars_signs_a_piece_and_a_speaker_does_not() -> None:
    rest = [("Tiên Yên diễn tập cứu người", "body"), (PARAGRAPH, "body"), ("Hết.", "body")]
    assert labels((PARAGRAPH, "body"), ("Ninh Thảo", "body"), ("* * *", "toolbar"), *rest)[1:3] == ["byline", "body"]
    said = [(PARAGRAPH, "body"), ("Ninh Thảo", "body"), (PARAGRAPH + " Vâng.", "body")] * 2
    assert labels(*said, *rest)[1] == "body"
