"""Captions: the words under pictures that were not preserved."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.clean.byline import is_name, is_organisation, titled_name
from generator.clean.lines import Line, make_line
from generator.clean.news import counts, without_clauses
from generator.clean.pieces import SYLLABLE
from generator.clean.words import LOWER, UPPER, contains, starts_with
from generator.fold import tone_key

LONGEST = 320
#: A credit is looked for in so many characters at the end of a line, where one of these words stands: to look for them
#: first is ten times as fast, since a credit may begin at any point or space.
_CREDIT_LENGTH = 90
_CREDIT_WORDS = ("Ảnh", "ẢNH", "Anh", "Photo", "Hình", "(ảnh", "(hình", "[ảnh", "[hình")
_CREDIT_STARTS = ("(", "[", "*", "Nguồn", "Ảnh", "Anh", "ẢNH", "Hình", "Photo", "Đồ họa", "Clip", "Video")
_PICTURE = r"(?:[ẢA]nh|ẢNH|Hình|Photo|Đồ họa|Clip|Video|Ảnh và video)"
_CREDIT_ONLY = re.compile(
    rf"[(\[*]?\s*(?:Nguồn\s+)?{_PICTURE}\s*(?:minh h[oọ]a|tư liệu|internet|st)?\s*[:.]\s*(.{{1,60}}?)\s*[)\]*]?\.?"
)
_BARE_CREDIT = re.compile(rf"[(]?[ẢA]nh:?\s+([{UPPER}][^.,;:()]{{3,30}})[)]?")
#: Behind "Ảnh" without a colon: a code ("CTV", "BVCC", "TTXVN"), a name, or that somebody gave it.
_WHOSE = (
    rf"[{UPPER}]{{2,9}}(?:[/\- ][{UPPER}]{{2,9}}){{0,2}}|{SYLLABLE}(?: {SYLLABLE}){{1,3}}"
    r"|(?:do\s)?(?:nhân vật|đơn vị|bệnh viện|trung tâm|nhà trường|gia đình|thân nhân|tác giả|cơ sở|bạn đọc|độc giả) cung cấp"
    r"|(?:tư liệu|lưu trữ)(?:\s(?:gia đình|nhân vật|đơn vị|bệnh viện|bảo tàng|năm \d{4}|của [^.:;]{3,40}))?|gia đình|nhân vật"
    r"|chụp\s(?:năm|tháng|ngày|lúc|hồi|đầu|cuối|từ|tại|trước|sau|màn hình|lại)\s?[^.:;]{0,40}|internet|Internet|minh h[oọ]a"
    r"|(?:cắt|trích|chụp|lấy)\s(?:từ|ra từ)\s(?:clip|video|phim|camera|truyền hình|mạng)[^.:;]{0,30}"
)
_CREDIT_END = re.compile(
    r"[.,;\s(\[–—\-]*\(?\s*(?:Nguồn\s+)?(?:[ẢA]nh|ẢNH|Photo|Hình)\s*:\s*((?:[^.:;]|(?<=\b[A-ZĐ])\.){2,60}?)\s*[)\]]?\.?$"
    r"|\s*[(\[](?:ảnh|Ảnh|hình)(?:[^)]{0,50})[)\]]\.?$|[–—\-]\s*Ảnh\s+([^.:;]{2,40})$"
    rf"|(?:(?<=[!?”])|\.|\s[–—\-])\s*(?:Ảnh|ẢNH)\s+({_WHOSE})\.?$"
)
_CAPTION_START = re.compile(
    r"[(\[*]?\s*(?:[📷📸]\ufe0f?\s*\w|(?:[ẢA]nh|ẢNH|Hình|HÌNH|Photo)\s*(?:\d{1,2}\s*)?[:.]\s*\S|Chú thích ảnh"
    r"|H\.?\s?\d{1,2}\s*:\s*\S"
    r"|(?:Ảnh|Hình|Biểu đồ|Sơ đồ)\s+(?:minh h|tư liệu|chụp|đại diện|\d{1,2}\s*[:.]))"
)
#: A file where its picture or film stood, perhaps with what it is before it; it holds no space.
_FILE = re.compile(
    rf"(?:{_PICTURE}\s*:\s*)?\S+\.(mp4|m3u8|flv|avi|mov|wmv|mp3|jpe?g|png|gif|webp|bmp)(?:[?#&]\S*)?", re.IGNORECASE
)
#: Where somebody stands in the picture: "(bìa phải)", "(thứ hai từ trái sang)".
_POSITION = re.compile(
    r"\((?:thứ \w+ từ|bìa|ngoài cùng|(?:ở )?giữa|(?:đứng|ngồi) |hàng |mặc áo|áo |bên (?:trái|phải)"
    r"|(?:từ )?trái|(?:từ )?phải)[^()]{0,40}\)"
)
#: "… sau hai tháng gián đoạn - Ảnh 1."
_NUMBERED = re.compile(r"[-–—]\s*(?:Ảnh|Hình)\s*\d{1,2}\.?$")
#: In so many characters at the beginning of a caption is said who is seen.
_WHO = 80
#: Shortest scene, shortest deed of somebody that no list names, longest place (code points).
_SHORTEST_SCENE, _SHORTEST_DEED, _LONGEST_PLACE = 14, 36, 90
#: "Tiết mục “Giận mà thương” của Công đoàn Khoa Sản": what is played, and whose it is.
_TURN = re.compile(r"[“\"][^“”\"]{3,60}[”\"]\s(?:của|do)\s\S+")
_PLACE_NAME = re.compile(
    r"(?:xã|phường|huyện|tỉnh|thị xã|thị trấn|thành phố|TP|thôn|bản|buôn|ấp|đảo|số|Bệnh viện|bệnh viện|Khoa|khoa)\s"
    rf"(?:\d+|[{UPPER}]\w*(?:\s[{UPPER}]\w*)*)"
)
#: "Góc truyền thông của Trạm Y tế xã Tân Hợp": whose the place is.
_OF_SOMEBODY = re.compile(r"\s(?:của|tại|ở)\s(?:Trạm|Trung tâm|Bệnh viện|Khoa|Phòng|Sở|CDC)\s")
_PLURAL = re.compile(r"(?:các|những|một số|một|hai|nhiều|đông đảo|toàn thể)\s+")
#: What was reached: a figure behind a colon, a share.
_RESULT = re.compile(r":\s*\d[\d.,/]*\s\w|\d\s?%")
#: Longest line that is surely a subhead where it reports, longest subhead (code points); a name, which few subheads have.
_SURE_SUBHEAD, _LONGEST_SUBHEAD = 40, 70
_NAME_INSIDE = re.compile(rf"\s[{UPPER}]")
#: An office behind a name.
_NAME = re.compile(rf"{SYLLABLE}(?: {SYLLABLE})+(?:,| [-–—]) ?(?:nguyên |quyền )?[{UPPER}]")
_FILE_PREFIX = re.compile(
    rf"^((?:IMG|DSC|DSCN|DSCF|DSC|PIC|z\d|Image|Hinh|Anh)[ _\-]?\w*\d[\w\-]*(?:\.\w{{3,4}})?\s*[:\-–.]\s*)(?=[{UPPER}{LOWER}])",
    re.IGNORECASE,
)


def credit_only(text: str) -> str | None:
    """The photographer where the whole line is a credit ("Ảnh : Minh Hồng"), else ``None``."""
    if not text.startswith(_CREDIT_STARTS):
        return None
    match = _CREDIT_ONLY.fullmatch(text)
    if match is None:
        bare = _BARE_CREDIT.fullmatch(text)
        return bare[1] if bare and is_name(bare[1]) else None
    name = match[1].strip(" .()")
    if file_named(text) is not None:
        return None
    if is_organisation(name) and contains("caption_verbs").search(name) is None:
        return name
    short = len(name.split()) <= 5 and (
        is_name(name, sure=True) or not starts_with("caption_subjects").match(tone_key(name))
    )
    return name if short and (is_name(name, sure=True) or len(name.split()) <= 3) else None


def file_named(text: str) -> str | None:
    """The ending of the file that a line is ("Video: 190624_hop.mp4?_t=17" → "mp4"), else ``None``."""
    match = _FILE.fullmatch(text)
    return match[1].lower() if match else None


def credit_at_end(text: str) -> tuple[str, str] | None:
    """Caption and photographer where the line ends in a credit ("Khám mắt cho trẻ. Ảnh: Mai Lan"), else ``None``."""
    end = text[-_CREDIT_LENGTH:]
    marked = ":" in end or "Ảnh" in end or "ẢNH" in end or end.endswith((")", "]", ").", "]."))
    if not marked or not any(map(end.__contains__, _CREDIT_WORDS)):
        return None
    match = _CREDIT_END.search(text, max(0, len(text) - _CREDIT_LENGTH))
    if match is None or match.start() < 8:
        return None
    credit = (match[1] or match[2] or match[3] or "").strip()
    return text[: match.start()].rstrip(" -–—,(["), credit


def file_prefix(text: str) -> int:
    """Length of the image file name at the start of a caption ("IMG_8418: Khám mắt" → 10), or 0."""
    match = _FILE_PREFIX.match(text)
    return match.end() if match else 0


def says_so(line: Line) -> bool:
    """Whether the words themselves tell that the line is a caption."""
    if line.size > LONGEST:
        return False
    text = line.text
    if _CAPTION_START.match(text) or file_prefix(text):
        return True
    marked = ("(" in text and _POSITION.search(text) is not None) or ("nh" in text[-8:] and has_a_number(line))
    if marked and line.sentences == 1:
        return True
    if line.size <= 230 and _is_credited(line):
        return True
    if line.sentences > 1 or line.text.endswith(";"):
        return False
    if line.text.endswith(":"):
        return starts_with("picture_series").match(line.low) is not None
    return starts_with("caption_scenes").match(line.low) is not None and not starts_with("not_scenes").match(line.low)


def _is_credited(line: Line) -> bool:
    """Whether a line of one sentence or two ends in a credit; the full stops of the credit ("Ảnh: P. Hảo") end none."""
    ending = credit_at_end(line.text)
    return ending is not None and (line.sentences <= 2 or make_line(line.number, ending[0]).sentences == 1)


def has_a_number(line: Line) -> bool:
    """Whether a line ends in the number of its picture ("… - Ảnh 1.")."""
    return _NUMBERED.search(line.text) is not None


def is_cell(line: Line) -> bool:
    """Whether the line was a cell of a table by its border ("Tiểu phẩm của đội … |"): pictures stand in such tables."""
    return 15 <= line.size <= 150 and line.raw.rstrip().endswith("|") and line.sentences == 1


def shows_a_scene(line: Line) -> bool:
    """Whether an unpunctuated line tells who is seen doing what, as captions do."""
    if line.text[0] == "(" and line.text[-1] == ")" and contains("picture_words").search(line.low):
        return line.size <= LONGEST  # "(Toàn cảnh hội nghị)"
    if not 24 <= line.size <= LONGEST or line.sentences > 1 or line.is_item:
        return False
    if line.text.startswith("(") and line.text.endswith(")"):
        if starts_with("bracket_times").match(line.low[1:]):
            return False
        name, comma, _ = line.low[1:].partition(",")
        acting = begins_with_somebody(name) and len(name) >= _SHORTEST_DEED
        return acting or not comma or contains("caption_verbs").search(line.low) is not None
    if line.ends_sentence or line.text.isupper() or line.columns > 1 or tells_a_result(line):
        return False
    played = starts_with("caption_turns").match(line.low)
    if played is not None and _TURN.match(line.text, played.end() + 1) is not None:
        return True
    return tells_a_scene(line.low) and not heads_what_is_told(line)


def tells_a_result(line: Line) -> bool:
    """Whether a line tells what was reached, in a figure behind a colon or in per cent."""
    return _RESULT.search(line.text) is not None


def names_somebody(line: Line) -> bool:
    """Whether the line is a name with its offices and nothing else ("BSCKII Lê Hà, Bí thư Đảng bộ, Giám đốc Sở Y tế")."""
    if not 20 <= line.size <= 200 or line.ends_sentence or line.is_item:
        return False
    name, _, offices = line.text.partition(",")
    if not offices:
        name, _, offices = re.sub(r"\s[-–—]\s", "\t", line.text, count=1).partition("\t")
    return offices.strip()[:1].isupper() and titled_name(name.strip()) is not None


def stands_as_a_scene(line: Line) -> bool:
    """Whether one short sentence shows somebody, or what is being done, and tells no news: no "đã", "sẽ", speech or figures.

    With a full stop it must begin with somebody; without one it may begin with what is done ("Trao quà cho …").
    """
    if (
        not _SHORTEST_SCENE <= line.size <= 150
        or line.sentences > 1
        or line.is_item
        or line.text.endswith((":", ";", "?", "!", ",", "”"))
    ):
        return False
    low = line.low.lstrip('“"(* ')
    if line.text.isupper():
        return False
    unpunctuated = not line.text.endswith(".")
    if unpunctuated and shows_a_place(line):
        return True
    if unpunctuated and line.size >= 40 and starts_with("caption_events").match(low):
        return True
    begins = unpunctuated and line.size >= 28 and acts(low)
    if not (begins or tells_a_scene(low)):
        return False
    if not unpunctuated and (counts(low) or contains("reported_words").search(low) or tells_who_came(line)):
        return False
    if unpunctuated and heads_what_is_told(line):
        return False
    return contains("news_words").search(without_clauses(low)) is None


def heads_what_is_told(line: Line) -> bool:
    """Whether a short line names nobody and tells what no picture shows ("Người bệnh tìm đến cơ sở y tế muộn")."""
    if line.size > _LONGEST_SUBHEAD or not names_nobody(line):
        return False
    low = without_clauses(line.low)
    reported = line.size <= _SURE_SUBHEAD and contains("reported_words").search(low) is not None
    return reported or contains("unseen_words").search(low) is not None


def names_nobody(line: Line) -> bool:
    """Whether a line without full stop holds no name, as most subheads do."""
    return not line.ends_sentence and _NAME_INSIDE.search(line.text, 1) is None


def shows_a_place(line: Line) -> bool:
    """Whether a line is but a place with its name, and what it belongs to or when it was seen.

    "Phòng mổ số 3, Bệnh viện Phú Yên", "Trạm Y tế xã Đăk Blô hôm nay". A bare name could head a part of the text.
    """
    if line.size > _LONGEST_PLACE or not starts_with("caption_places").match(line.low):
        return False
    name = _PLACE_NAME.search(line.text)
    if name is None:
        return False
    behind = line.low[name.end() :].partition(". ")[0].lstrip(" ")
    belongs = behind.startswith(",") and starts_with("organisations").match(behind.lstrip(", ")) is not None
    belongs = belongs or (not behind and _OF_SOMEBODY.search(line.text, 0, name.end()) is not None)
    moment = starts_with("caption_moments").match(behind)
    told = line.low[: name.end()] + behind[moment.end() if moment else 0 :]
    return (belongs or moment is not None) and contains("news_words").search(told) is None


def tells_a_scene(low: str) -> bool:
    """Whether a text begins with somebody and says what is seen done ("Lãnh đạo Sở tặng quà …")."""
    low = low.lstrip('“"* ')
    if not begins_with_somebody(low) or contains("caption_verbs").search(low) is None:
        return False
    return contains("caption_verbs").search(contains("named_by_an_act").sub("", low)) is not None


@lru_cache(maxsize=64)  # asked several times of the same line
def begins_with_somebody(low: str) -> bool:
    """Whether a text begins with somebody whom pictures show ("Các y, bác sĩ …", "Đại tá …")."""
    subjects = starts_with("caption_subjects")
    seen = subjects.match(low) or subjects.match(_PLURAL.sub("", low[:_WHO]))
    return seen is not None and starts_with("not_somebody").match(low) is None


@lru_cache(maxsize=64)
def is_a_body(low: str) -> bool:
    """Whether a text begins with a body ("Bệnh viện …") and not with its people ("Đoàn viên …")."""
    low = _PLURAL.sub("", low[:_WHO])
    body = starts_with("bodies_at_work").match(low)
    people = starts_with("caption_subjects").match(low)
    return body is not None and (people is None or body.end() >= people.end())


def acts(low: str) -> bool:
    """Whether a text begins with what is seen done ("Trao quà cho …")."""
    return starts_with("caption_actions").match(low) is not None


def may_head_a_part(line: Line) -> bool:
    """Whether a line says but what is done, as subheads do as well ("Khám thai tại nhà"): what stands elsewhere must tell."""
    return acts(line.low) and not line.ends_sentence and not begins_with_somebody(line.low)


def does_something(low: str) -> bool:
    """Whether a text says what is seen done; where and with whom alone is too little."""
    return contains("caption_verbs").search(contains("no_acts").sub("", low)) is not None


def tells_who_came(line: Line) -> bool:
    """Whether a sentence names somebody and says but that he was there ("Đồng chí Y Hằng – Phó Giám đốc Sở chủ trì Hội nghị.")."""
    rest, found = contains("attending_words").subn("", line.low)
    return found > 0 and line.ends_sentence and _NAME.search(line.text) is not None and not does_something(rest)


def fits_below_a_picture(line: Line) -> bool:
    """Whether a line right below an image marker reads as its caption and not as the next paragraph."""
    longest = 160 if line.text.endswith(".") or not tells_a_scene(line.low) else 230
    return line.size <= longest and line.sentences <= 2 and not line.is_item and not line.text.endswith((":", ";"))
