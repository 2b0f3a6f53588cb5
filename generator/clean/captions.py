"""Captions: the words under pictures that were not preserved."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.clean.byline import titled_name
from generator.clean.lines import Line, make_line
from generator.clean.news import counts, without_clauses
from generator.clean.photo_credits import credit_at_end, file_prefix
from generator.clean.pieces import SYLLABLE
from generator.clean.words import UPPER, contains, starts_with

LONGEST = 320
_CAPTION_START = re.compile(
    r"[(\[*]?\s*(?:[📷📸]\ufe0f?\s*\w|(?:[ẢA]nh|ẢNH|Hình|HÌNH|Photo)\s*(?:\d{1,2}\s*)?[:.]\s*\S|Chú thích ảnh"
    r"|H\.?\s?\d{1,2}\s*:\s*\S"
    r"|(?:Ảnh|Hình|Biểu đồ|Sơ đồ)\s+(?:minh h|tư liệu|chụp|đại diện|\d{1,2}\s*[:.]))"
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
    return begins_with_somebody(low) and _has_an_act(low, "named_by_an_act")


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
    """Whether a text says what is seen done; where and with whom alone is too little, and offices named by an act do nothing."""
    return _has_an_act(low, "named_by_an_act", "no_acts")


def _has_an_act(low: str, *but_for: str) -> bool:
    """Whether a text has a word of what is seen done, also without the words of some lists."""
    acts = contains("caption_verbs")
    if acts.search(low) is None:
        return False
    for name in but_for:
        low = contains(name).sub("", low)
    return acts.search(low) is not None


def tells_who_came(line: Line) -> bool:
    """Whether a sentence names somebody and says but that he was there ("Đồng chí Y Hằng – Phó Giám đốc Sở chủ trì Hội nghị.")."""
    rest, found = contains("attending_words").subn("", line.low)
    return found > 0 and line.ends_sentence and _NAME.search(line.text) is not None and not does_something(rest)


def fits_below_a_picture(line: Line) -> bool:
    """Whether a line right below an image marker reads as its caption and not as the next paragraph."""
    longest = 160 if line.text.endswith(".") or not tells_a_scene(line.low) else 230
    return line.size <= longest and line.sentences <= 2 and not line.is_item and not line.text.endswith((":", ";"))
