"""Whole pages: frames of many kinds, any text at all, and texts made to take long.

What must hold for every text: cleaning never fails, the ledger covers every character of every line exactly once and in
order, the paragraphs are the body and nothing else, and the same text gives the same result.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean, clean_all
from generator.clean.lines import visible_text
from generator.model import LABELS, Cleaned
from tests.clean.pages import LAST, LEAD, SECOND, TITLE

ROOT = Path(__file__).parents[2]

BODY = [("body", LEAD), ("body", SECOND), ("body", LAST)]

#: Pages as (label, line): what stands around the same article on portals of many kinds.
FRAMES: dict[str, list[tuple[str, str]]] = {
    "no frame": BODY,
    "title alone": [("title", TITLE), *BODY],
    "one line": [("body", f"{LEAD} {SECOND} {LAST}")],
    "section with date": [("category", "Tin Y tế - Giáo dục"), ("published", "09/12/2020"), ("title", TITLE), *BODY],
    "clock of the page": [("page_date", "Thứ Tư, 24/07/2024"), ("title", TITLE), *BODY, ("byline", "Mai Lan")],
    "breadcrumb": [
        ("breadcrumb", "• Trang chủ"),
        ("breadcrumb", "  • Bản tin y tế"),
        ("breadcrumb", f"  • {TITLE}"),
        ("counter", "1457 lượt xem"),
        ("title", TITLE),
        *BODY,
        ("byline", "Đăng Hải – Thanh Hương"),
        ("publisher", "Trung tâm kiểm soát bệnh tật"),
    ],
    "controls": [
        ("toolbar", "Đăng nhập"),
        ("title", TITLE),
        ("published", "Đăng lúc: 10:24:33 29/07/2022 (GMT+7)"),
        ("counter", "Lượt xem: 28"),
        ("toolbar", "Cỡ chữ: A- A A+"),
        ("toolbar", "Bản in"),
        ("toolbar", "Chia sẻ"),
        *BODY,
    ],
    "webmaster": [
        ("title", TITLE),
        ("byline", "Viết bởi Quản trị viên"),
        ("published", "Ngày 26 tháng 05 năm 2020"),
        *BODY,
        ("byline", "Tin, ảnh: Mai Lan"),
    ],
    "pictures": [
        ("image_marker", "image banner"),
        ("title", TITLE),
        ("player", "0:00 / 0:00"),
        ("body", LEAD),
        ("body", SECOND),
        ("image_marker", "Anh-tin-bai"),
        ("caption", "Quang cảnh Hội nghị"),
        ("body", f"{LAST} {SECOND}"),
        ("caption", "Ảnh: Đoàn công tác thăm trạm y tế xã Đông Sơn"),
    ],
    "other articles": [
        ("title", TITLE),
        *BODY,
        ("related", "TIN ĐÃ ĐƯA"),
        ("related", "Phun hoá chất diệt muỗi tại phường Trung"),
        ("related", "12/05/2020"),
        ("related", "Khám sức khoẻ cho người cao tuổi (11/09/2019)"),
    ],
    "foot": [
        ("title", TITLE),
        *BODY,
        ("footer", "Cơ quan chủ quản: Sở Y tế tỉnh"),
        ("footer", "Địa chỉ: số 5, đường Trần Phú, thành phố"),
        ("footer", "Điện thoại: 0204 3 000 111"),
        ("footer", "Bản quyền thuộc về Sở Y tế tỉnh"),
    ],
    "contacts of the article": [
        ("title", TITLE),
        *BODY,
        ("body", "Mọi thông tin xin liên hệ:"),
        ("body", "Điện thoại: 0204 3 000 111"),
        ("footer", "Cơ quan chủ quản: Sở Y tế tỉnh"),
    ],
    "communes": [
        *[("menu", f"Xã Đông Sơn {number}") for number in range(100)],
        ("category", "Bản tin y tế"),
        ("title", TITLE),
        *BODY,
        *[("footer", f"Phường Trung {number}") for number in range(100)],
    ],
    "teaser": [("title", TITLE), ("teaser", LEAD[:80] + "…"), *BODY],
    "title twice": [("title", TITLE), ("title", TITLE), *BODY],
    "table": [
        ("title", TITLE),
        *BODY[:2],
        *[("body", cell) for number in range(1, 6) for cell in (str(number), f"Nguyễn Văn {number}", "12/5/1980")],
        *BODY[2:],
    ],
    "menu alone": [("menu", "Trang chủ"), ("menu", "Giới thiệu"), ("menu", "Liên hệ")],
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["dense", "spaced"])
def test_a_frame(frame: list[tuple[str, str]], between: str) -> None:
    cleaned = clean(between.join(text for _, text in frame))
    labels: dict[int, str] = {}
    for span in cleaned.spans:
        labels.setdefault(span.line, span.label)
    assert list(labels.values()) == [label for label, _ in frame]
    assert cleaned.title == (TITLE if ("title", TITLE) in frame else None)
    assert [paragraph.text for paragraph in cleaned.paragraphs] == [text for label, text in frame if label == "body"]


def test_pages_that_are_cleaned_together_do_not_mix() -> None:
    texts = ["", *("\n".join(line for _, line in frame) for frame in FRAMES.values()), "\n \n"]
    assert clean_all(texts) == [clean(text) for text in texts]
    assert clean_all([]) == []


def test_stretches_inside_a_line_are_told_apart() -> None:
    text = f"{TITLE}\n12/10/2022 | Lượt xem: 15 | In trang\nBBK - {LEAD}\n{SECOND}Quang cảnh lễ phát động\n{LAST} (MAI LAN)"
    lines = text.split("\n")
    assert [(span.label, lines[span.line - 1][span.start : span.end].strip(" |")) for span in clean(text).spans] == [
        ("title", TITLE),
        ("published", "12/10/2022"),
        ("counter", "Lượt xem: 15"),
        ("toolbar", "In trang"),
        ("dateline", "BBK -"),
        ("body", LEAD),
        ("body", SECOND),
        ("caption", "Quang cảnh lễ phát động"),
        ("body", LAST),
        ("byline", "(MAI LAN)"),
    ]


def test_a_paragraph_cut_in_two_is_one() -> None:
    cut = LAST.index("bảo quản")
    cleaned = clean(f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\n{LAST[:cut]}\n\n{LAST[cut:]}")
    assert [paragraph.text for paragraph in cleaned.paragraphs] == [LEAD, SECOND, LAST]
    assert cleaned.paragraphs[2].lines == (7, 9)


def test_title_and_captions_count_once() -> None:
    caption = "Quang cảnh Hội nghị"
    cleaned = clean("\n\n".join([TITLE, TITLE, LEAD, caption, caption, SECOND, f"{caption}.", LAST]))
    assert cleaned.title == TITLE
    assert [found.text for found in cleaned.captions] == [caption]
    assert [paragraph.text for paragraph in cleaned.paragraphs] == [LEAD, SECOND, LAST]


@pytest.mark.parametrize("text", ["", "\n", " ", "\u200b\n\ufeff", "\n" * 1000])
def test_a_page_of_nothing(text: str) -> None:
    cleaned = clean(text)
    assert (cleaned.title, cleaned.title_line, cleaned.paragraphs, cleaned.captions) == (None, None, (), ())
    assert {span.label for span in cleaned.spans} <= {"blank"}


def assert_ledger(text: str, cleaned: Cleaned) -> None:
    """The spans cover every character of every line exactly once, in order; none is empty, all have label and rule."""
    lines = text.split("\n")
    covered = [0] * len(lines)
    above = 0
    for span in cleaned.spans:
        assert span.line >= above
        assert span.start == covered[span.line - 1] < span.end
        assert span.label in LABELS
        assert span.rule
        assert span.label != "blank" or not visible_text(lines[span.line - 1])
        above, covered[span.line - 1] = span.line, span.end
    assert covered == [len(line) for line in lines]


def solid(text: str) -> str:
    return "".join(text.split())


def assert_reading_text(text: str, cleaned: Cleaned) -> None:
    """Paragraphs are made of the body spans, captions of caption spans, the title stands on a line labelled so."""
    lines = text.split("\n")
    body = [span for span in cleaned.spans if span.label == "body"]
    shown = [visible_text(lines[span.line - 1][span.start : span.end]) for span in body]
    assert solid("".join(paragraph.text for paragraph in cleaned.paragraphs)) == solid("".join(shown))
    numbers = [number for paragraph in cleaned.paragraphs for number in paragraph.lines]
    assert numbers == [span.line for span, words in zip(body, shown, strict=True) if words]
    captions = {span.line for span in cleaned.spans if span.label == "caption"}
    assert all(caption.line in captions and caption.text for caption in cleaned.captions)
    assert all(0 <= caption.after <= len(cleaned.paragraphs) for caption in cleaned.captions)
    titles = {span.line for span in cleaned.spans if span.label == "title"}
    assert (cleaned.title is None) == (cleaned.title_line is None)
    assert cleaned.title_line is None or cleaned.title_line in titles


SENTENCES = st.sampled_from(
    [
        LEAD,
        SECOND,
        LAST,
        TITLE,
        "Đồng chí Hà Văn Tâm, Phó Giám đốc Sở Y tế, phát biểu tại buổi làm việc.",
        "Hội nghị đã nghe báo cáo kết quả thực hiện Nghị quyết số 20-NQ/TW ngày 25/10/2017",
        "kiến của mình, nhằm phát huy tối đa trí tuệ tập thể;",
        "- Tăng cường giám sát dịch tễ tại cộng đồng",
    ]
)
DEBRIS = st.sampled_from(
    [
        "Trang chủ",
        "Trang chủ > Tin tức > Tin trong ngành",
        "Thứ Tư, 24/07/2024",
        "12/10/2022 | Lượt xem: 15 | In trang",
        "Mai Lan 19/11/2013 04:11",
        "0:00 / 0:00",
        "Anh-tin-bai",
        "IMG_8418: Khám mắt cho trẻ em vùng cao",
        "Quang cảnh Hội nghị",
        "Ảnh : Minh Hồng",
        "Tin liên quan",
        "Khám sức khoẻ cho người cao tuổi (11/09/2019)",
        "Nội dung chính",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 412/TB-TTYT",
        "KT. GIÁM ĐỐC",
        "Tin, ảnh: Mai Lan – CDC Quảng Ninh",
        "Trung tâm kiểm soát bệnh tật",
        "Cơ quan chủ quản: Sở Y tế tỉnh",
        "Xem thêm",
        "BBK - ",
        "(MẠNH HÙNG)",
        "12/5/1980",
        "|",
    ]
)
CONTROLS = st.text(st.sampled_from("\t\x0b\x0c\x00\x1c\x85\xa0\xad\u200b\u2028\u3000\ufeff\u0301İ| .-"), max_size=4)
PIECES = st.one_of(SENTENCES, DEBRIS, CONTROLS, st.text(st.characters(exclude_characters="\r"), max_size=20))
LINES = st.one_of(
    SENTENCES,
    DEBRIS,
    CONTROLS,
    st.lists(PIECES, max_size=5).map("".join),
    st.builds(lambda words, times: words * times, st.one_of(SENTENCES, DEBRIS), st.integers(1, 40)),
)
PAGES = st.lists(LINES, max_size=20).map("\n".join).map(lambda text: unicodedata.normalize("NFC", text))


@given(PAGES)
@settings(deadline=None, max_examples=100)
def test_any_page(text: str) -> None:
    cleaned = clean(text)
    assert_ledger(text, cleaned)
    assert_reading_text(text, cleaned)
    assert clean(text) == cleaned


@given(st.text())
@settings(deadline=None, max_examples=100)
def test_any_text(text: str) -> None:
    assert_ledger(text, clean(text))


def test_ten_thousand_short_lines() -> None:
    communes = "\n".join(f"Xã Đông Sơn {number}" for number in range(5_000))
    text = f"{communes}\n\n{TITLE}\n{LEAD}\n{SECOND}\n{LAST}\n\n{communes}"
    cleaned = clean(text)
    assert_ledger(text, cleaned)
    assert_reading_text(text, cleaned)
    assert [paragraph.text for paragraph in cleaned.paragraphs] == [LEAD, SECOND, LAST]


def test_a_megabyte_in_one_line() -> None:
    text = f"{TITLE}\n" + f"{SECOND} " * (1_000_000 // len(SECOND))
    cleaned = clean(text)
    assert_ledger(text, cleaned)
    assert cleaned.title == TITLE
    assert len(cleaned.paragraphs) == 1


#: What a line can be made of to make an expression try in vain. Nothing here is timed: a search that tries all ways does
#: not come back from these lines at all, and a test that hangs says so.
HOSTILE = [
    *" .-–…|(),:;\"“'*#_=1aAĐ\t\u00a0\u200b\u0301",
    "a ",
    "1 ",
    "1/1/",
    "| ",
    " |",
    "Ảnh: ",
    "(Ảnh: ",
    " - Ảnh a",
    "./.",
    ".Anh ",
    "a.Sở ",
    "1.2.",
    "Tin: ",
    "BS. ",
    "A.B. ",
    "BBK - ",
    "Nguyễn ",
    "NGUYỄN ",
    "Mai Lan, ",
    "12 lượt xem ",
    "20 °C ",
    "IMG_1234 ",
    "a_a-a",
    "a@b.vn ",
    "https://a.vn/",
    ">",
    "»",
    "> a",
    "a > ",
    "» ",
    "... ",
    "1 ... ",
    "1x1x",
    "12/10/2022 | ",
    "Thứ hai, 12/10/2022 08:00 ",
    "08:00 ",
    "Thứ hai | ",
    "GMT+7 ",
]
#: Lengths of hostile runs (code points): below each length at which rules stop looking, and beyond all of them.
LENGTHS = [80, 129, 199, 299, 419, 10_000]


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_hostile_lines(unit: str) -> None:
    lines = [TITLE, LEAD]
    for length in LENGTHS:
        run = (unit * length)[:length]
        lines += [run, f"{run}!", f"{SECOND} {run} {LAST}", f"{SECOND}{run}", f"{run}{LAST}"]
    text = "\n".join([*lines, SECOND, LAST])
    assert_ledger(text, clean(text))


#: Lines of a kind in a row: few enough that the suite stays quick should their cost ever grow with their square.
MANY = 800


@pytest.mark.parametrize(
    "lines",
    [
        ["Trang chủ"],
        ["Nội dung chính", "1. Mục đích"],
        ["Anh-tin-bai", SECOND],
        ["Quang cảnh hội nghị {}", SECOND],
        ["Tin liên quan", "Khám sức khoẻ tại xã Đông Sơn {}"],
        ["Mai Lan", "Thu Hà"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 412/TB-TTYT", SECOND],
        ["KT. GIÁM ĐỐC", "Hà Văn Tâm"],
        ["Điện thoại: 0204 3 000 111", "Xin liên hệ {}."],
        ["Tiểu phẩm của đội Đông Sơn |"],
        ["Phần {}:"],
        ["- mục {};"],
        ["12/10/2022"],
        ["---"],
    ],
    ids=lambda lines: lines[0],
)
def test_many_lines_of_a_kind(lines: list[str]) -> None:
    run = [lines[number % len(lines)].format(number) for number in range(MANY)]
    for text in ("\n".join(run), "\n".join([TITLE, LEAD, *run, SECOND, LAST])):
        cleaned = clean(text)
        assert_ledger(text, cleaned)
        assert_reading_text(text, cleaned)


def test_the_same_on_any_machine() -> None:
    """The ledger does not hang on the order in which sets are walked, which differs from run to run."""
    program = (
        "import sys; from pathlib import Path; from generator.clean import clean\n"
        "for path in sorted(Path('seeds').glob('*.txt')): sys.stdout.write(repr(clean(path.read_text('utf-8'))))"
    )
    digests = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=True
        )
        assert done.stdout
        digests.add(hashlib.sha256(done.stdout).hexdigest())
    assert len(digests) == 1


def test_days_and_hours_below_one_another_are_a_programme() -> None:
    first = "07:30 21/03/2022 Giao ban toàn trung tâm tại phòng họp tầng hai, các khoa trưởng và điều dưỡng trưởng dự đầy đủ."
    second = "14:00 21/03/2022 Làm việc với đoàn giám sát của Sở Y tế về công tác tiêm chủng mở rộng và quản lý vắc xin tại kho."
    lead = "Sáng nay, các trạm y tế xã mở bàn tiêm lưu động ở hai thôn xa và cho người đến tận nhà những cháu không tới được."
    assert [paragraph.text for paragraph in clean(f"{first}\n{second}").paragraphs] == [first, second]
    assert clean(f"{first}\n{lead}").paragraphs[0].text == first.removeprefix("07:30 21/03/2022 ")
