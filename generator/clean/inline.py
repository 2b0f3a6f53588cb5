"""What stands inside a body line and is not body: datelines before it, captions, credits and bylines glued to its end."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.clean.byline import parse_byline
from generator.clean.captions import tells_a_scene
from generator.clean.photo_credits import credit_at_end
from generator.clean.stamped import HOUR
from generator.clean.words import LOWER, UPPER, starts_with, words
from generator.fold import tone_key
from generator.places import find_province


class Cut(NamedTuple):
    """A stretch of a raw line (code points) that is not body, with its label and rule."""

    start: int
    end: int
    label: str
    rule: str


_HOST = r"[A-Za-z\d]{3,}(?:\.[a-z]{2,4}){0,2}\.vn"
_AGENCY = rf"[{UPPER}][{UPPER}\d.&]{{1,9}}(?:\.VN|\.vn|Online|[oO]nline)?|[{UPPER}]\w+\.vn|[A-Za-z\d]+(?:\.[a-z]{{2,4}}){{0,2}}\.vn"
#: "Suckhoe&Doisong", "Sức khỏe & Đời sống": a paper named for two things.
_WORDS = rf"[{LOWER}]+(?: [{LOWER}]+)?"
_DATELINE = re.compile(
    rf"\s*(?:\((?:{_AGENCY}|[^()\d]{{3,40}})\)\s*[-–—:.]\s*|(?:{_AGENCY})(?:\s+[-–—]\s*|\s*[-–—]\s+)(?=[\"“‘(]?[{UPPER}\d])|\((?:{_AGENCY})\)\s*(?=[{UPPER}])"
    rf"|(?:{_HOST})\s+(?=[\"“‘]?[{UPPER}])|[{UPPER}]{_WORDS} ?& ?[{UPPER}]{_WORDS}\s+[-–—]\s+(?=[\"“‘(]?[{UPPER}\d])"
    rf"|(?:CDC|TTYT|SYT|BVĐK|KSBT)(?: [{UPPER}][{LOWER}]+){{1,4}}\s[-–—]\s+(?=[\"“‘(]?[{UPPER}\d])"
    rf"|(?:Báo(?: điện tử| mạng)?\s(?=[{UPPER}])|Đài\s)[^.()\-–—]{{2,30}}\s\((?:{_AGENCY})\)\s*[-–—:]?\s*(?=[{UPPER}])"
    rf"|\((?:{_AGENCY})\s*[-–, ]\s*(?:ngày\s*)?\d{{1,2}}[/.\-]\d{{1,2}}(?:[/.\-]\d{{4}})?\)\s*[-–—:.]?\s*"
    rf"|(?:[{UPPER}][{LOWER}]+[ .,]+){{1,4}}(?:ngày\s\d[\d/.]+\s)?\((?:{_AGENCY})(?:\W{{1,3}}\d[\d/.]+)?\)\s*[-–—:]\s+(?=\S)"
    rf"|(?:Web|Website)[.\s][^\s:]{{2,24}}\s*:\s+(?=[{UPPER}\d])"
    rf"|(?:(?:Báo|Tạp chí)(?: điện tử| mạng)?\s(?=[{UPPER}])|Đài\s(?:PT\s?[-&]?\s?TH\s|[Pp]hát thanh\s?[-–&]\s?)?"
    rf"(?=[{UPPER}]|(?:truyền|phát) thanh|tiếng nói|truyền hình)|(?:Cổng TTĐT|TTĐT)\s)[^.,;:\-–—]{{2,40}}\s[-–—]\s+(?=[{UPPER}]))"
)
_GLUED_CODE = re.compile(rf"\s*([{UPPER}]{{3,6}})[-–—](?=[{UPPER}][{LOWER}]+[ ,])")
_SECTION = re.compile(rf"\s*[{UPPER}][^.:!?()\d]{{2,40}}?(?:\t|\s{{2,}})(?=\S)")
#: A place and a dash: "Yên Bái - ", "YênBái – ".
_PLACE = re.compile(
    rf"\s*((?:TP\.? ?)?[{UPPER}][{LOWER}]+(?: ?[{UPPER}][{LOWER}]+){{0,3}})\s*[-–—]\s+(?=[{UPPER}\d]|$)"
)
#: A province in capitals stands before nothing else: "BẮC GIANG - Thực hiện Đề án …".
_CAPITAL_PLACE = re.compile(
    rf"\s*([{UPPER}]{{2,}}(?:[ .-]{{1,3}}[{UPPER}]{{2,}}){{0,4}})\s*[-–—]\s+(?=[\"“‘]?[{UPPER}][{LOWER}])"
)
_JOINT = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}])")
_ONE_WORD = re.compile(rf"(?:[{UPPER}][{LOWER}]+){{2,}}")
#: In so many characters a lead says when.
_OPENING = 24
#: An agency before a headline, in brackets: "(TTV) Xóa vùng trắng …".
_HEADED = re.compile(rf"\s*\((?:[{UPPER}]{{2,8}}|[\w.]+\.vn)\)\s*[-–—:]?\s*(?=[{UPPER}“\"\d])")
#: A full stop with no space behind it; what may stand before it is looked at afterwards, which keeps the search fast.
_GLUE = re.compile(rf"[.!?…](?:/\.)?(?=[\"“]?(?:[{UPPER}][{LOWER}]*|(?:PGS|GS|ThS|TS|BS|DS|CN)\S{{0,8}})[ ,-])")
_BEFORE_GLUE = re.compile(rf"[{LOWER}\d”\"’)%…/.]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:tp|ths|ts|bs|pgs|gs|ds|cn|ks|tt|tx|p|q|h|st|mr|ms|dr|vd|v|no|stt|th|tv|tr|sn|gđ)$", re.IGNORECASE
)
_BRACKET_END = re.compile(r"\s*\(([^()]{3,60})\)\s*\.?\s*$")
_FINAL_NAME = re.compile(rf"(?<=[.!?”/])\s*((?:(?:BS|ThS|CN|TS|DS)\S*\s+)?[{UPPER}][^.!?]{{3,60}})\s*$")
_LONGEST_NAME = 120
#: Before a glued name stands at least so much body: "TM. ĐẢNG ỦY" is a signature, not a sentence and a name.
_SHORTEST_BODY = 20
#: Shortest line that can be the first part of a paragraph cut in two (code points).
_SHORTEST_CUT = 28
#: The same where all paragraphs have hard line breaks.
_SHORTEST_PART = 12
_SHORTEST_CAPTION, _LONGEST_CAPTION = 18, 230


_AGENCY_DATE = re.compile(r"[\s,(\-–—]*(?:ngày\s*)?\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?\)?$")


def dateline(raw: str) -> Cut | None:
    """The dateline at the start of a raw body line ("BBK -", "(HNM) –", "Yên Bái - "), or ``None``."""
    match = _DATELINE.match(raw) or _glued_code(raw) or _place(raw)
    if match is None or len(raw) - match.end() < 40:
        return None
    return Cut(0, match.end(), "dateline", "dateline-at-start")


def _glued_code(raw: str) -> re.Match[str] | None:
    """The code of a paper that a dash glues to the lead ("LSO-Những năm gần đây, …"); what medicine calls by letters is none."""
    match = _GLUED_CODE.match(raw)
    return None if match is None or tone_key(match[1]) in words("not_agencies") else match


def section_and_dateline(raw: str) -> list[Cut]:
    """The section's name, a wide gap and the site's name before the lead ("Hoạt động Đoàn   Web.ĐTN: "), or nothing."""
    match = _SECTION.match(raw)
    site = dateline(raw[match.end() :]) if match else None
    if match is None or site is None:
        return []
    return [
        Cut(0, match.end(), "category", "section-before-dateline"),
        Cut(match.end(), match.end() + site.end, "dateline", "dateline-at-start"),
    ]


def _place(raw: str) -> re.Match[str] | None:
    """The place before a lead, which begins with the time of the event, or behind a province with who did something.

    Two places that a dash joins ("Yên Bái - Lào Cai ký kết") are what the sentence tells of.
    """
    capitals = _CAPITAL_PLACE.match(raw)
    if capitals is not None and _is_province(capitals[1]):
        return capitals
    match = _PLACE.match(raw)
    if match is None:
        return None
    low = tone_key(raw[match.end() : match.end() + _OPENING])
    timed = starts_with("lead_times").match(low) is not None
    name = tone_key(match[1])
    if _is_province(match[1]):
        return match if timed or starts_with("organisations").match(low) else None
    town = " " in name and name not in words("never_names") and not starts_with("organisations").match(name)
    return match if town and timed else None


def _is_province(name: str) -> bool:
    return find_province(_JOINT.sub(" ", name)) is not None


def agency(text: str) -> str:
    """The agency that a dateline names ("(HNM) -" → "HNM", "Báo Cà Mau (CMO) -" → "Báo Cà Mau"); a place is none.

    A province in one word ("YênBái - ") is how a paper writes its name.
    """
    bare = _PLACE.fullmatch(f"{text.strip()} ")
    if bare is not None and not (_ONE_WORD.fullmatch(bare[1]) or starts_with("organisations").match(tone_key(bare[1]))):
        return ""
    name = _AGENCY_DATE.sub("", text.strip(" ()[]-–—:.\u00a0\t"))
    if name.isupper() and _is_province(name):
        return ""
    place, _, inner = name.partition("(")
    return (inner if inner and not parse_byline(place) else place).strip(" ()[]-–—:.,\u00a0\t")


_DAY, _HOUR = r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}", r"\d{1,2}[:h]\d{2}(?::\d{2})?(?!\d)"
_STAMP = rf"(?:{_DAY})(?:\s*[-–|,]?\s*(?:lúc\s*)?{_HOUR})?"
#: Day and hour together, as programs write them: no word need tell that they are a stamp.
_MOMENT = rf"(?:(?:[Tt]hứ\s\w+|[Cc]hủ [Nn]hật)\s*,?\s*)?(?:{_DAY}\s*[-–|,]?\s*{_HOUR}|{_HOUR}\s*[-–|,]?\s*{_DAY})"
#: As stores of scraped pages write it before the text ("date 2026-01-31 …").
_STORED = r"(?:date|published|posted)\s*:?\s*(?:19|20)\d{2}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2})?)?\s+"
_GLUED_DATE = re.compile(
    rf"(?<![\s(\-–|])[\s(\-–|]*(?:Ngày (?:đăng|cập nhật)|Cập nhật(?: ngày| lúc)?|Đăng (?:ngày|lúc))\s*:?\s*{_STAMP}[\s)]*$"
)
_DATE_LABELS = ("Ngày ", "Cập nhật", "Đăng ")
_FINAL_MOMENT = re.compile(rf"(?<=[^\s\d/])[\s(\-–|]+{_MOMENT}\s*(?:\(?GMT ?\+ ?7\)?)?[\s)]*$")
#: A moment behind these words is part of what is said.
_UNTIL = ("ngày", "lúc", "từ", "đến", "hồi", "vào", "trước", "sau")
_LONGEST_MOMENT = 48
_GLUED_TIME = re.compile(rf"\s*(?:{_STORED}(?=[{UPPER}“\"\d])|(?:{_MOMENT}|{_STAMP})\s*(?=[{UPPER}“\"]))")
_LEADING_DATE = re.compile(
    rf"\s*(?:(?:Đã đăng|Đăng|Cập nhật|Ngày đăng)\s*(?:vào|lúc|ngày|:)*\s*{_STAMP}\s*|{_STORED}|(?P<moment>{_MOMENT})\s*)"
    rf"(?=[{UPPER}(“])"
)
#: Shortest lead behind a stamp: below it, the hour opens an item of a programme.
_SHORTEST_LEAD = 60


def glued_date(raw: str) -> Cut | None:
    """The publication date behind a headline on its line ("… mùa mưa bão Ngày cập nhật 19/09/2017"), or ``None``."""
    if not any(map(str.isdigit, raw[-9:])):
        return None
    labelled = _GLUED_DATE.search(raw) if any(map(raw.__contains__, _DATE_LABELS)) else None
    match = labelled or _final_moment(raw)
    return Cut(match.start(), len(raw), "published", "date-glued") if match and match.start() > 10 else None


def lead_cuts(raw: str) -> list[Cut]:
    """What stands before the lead on its line: its date, or the agency, or the section and the site."""
    cut = leading_date(raw) or dateline(raw)
    return [cut] if cut is not None else section_and_dateline(raw)


def _final_moment(raw: str) -> re.Match[str] | None:
    start = max(0, len(raw) - _LONGEST_MOMENT)
    match = _FINAL_MOMENT.search(raw, start) if HOUR.search(raw, start) else None
    return None if match is None or raw[: match.start()].lower().endswith(_UNTIL) else match


def glued_time(raw: str) -> int:
    """Where the headline begins behind a date and time glued to its front ("06/11/2017 07:42Hà Nội mở …"), or 0."""
    match = _GLUED_TIME.match(raw)
    return match.end() if match else 0


def title_cuts(raw: str) -> list[Cut]:
    """What is glued to a headline: its date and hour, or the agency in brackets, before it; its date and hour behind it."""
    start, behind = glued_time(raw), glued_date(raw)
    cuts = [Cut(0, start, "published", "date-glued")] if start else []
    headed = None if start else _HEADED.match(raw)
    if headed is not None:
        cuts.append(Cut(0, headed.end(), "dateline", "dateline-at-start"))
    return [*cuts, behind] if behind is not None else cuts


def leading_date(raw: str) -> Cut | None:
    """The publication date in front of the lead on its line ("Đã đăng vào 05/04/2024 lúc 16:50Trước khi …"), or ``None``."""
    match = _LEADING_DATE.match(raw)
    if match is None or (match["moment"] and len(raw) - match.end() < _SHORTEST_LEAD):
        return None
    return Cut(0, match.end(), "published", "date-glued")


def ends_in_abbreviation(text: str) -> bool:
    """Whether a point behind the text ends no sentence: "TP", "BS"."""
    return _ABBREVIATION.search(text[-6:]) is not None  # longer than any abbreviation, shorter than a sentence


def glued_caption(raw: str) -> Cut | None:
    """The caption glued with no space to the last sentence of a raw body line, or ``None``.

    It is recognised by its form: a full stop with no space behind it, then a stretch that begins like a sentence and, unlike
    the sentences before it, ends without a full stop (or in a photo credit).
    """
    text = raw.rstrip()
    if len(text) < 80:
        return None
    start = max(0, len(text) - _LONGEST_CAPTION - 8)
    if not _may_be_glued(text[start:]):
        return None
    for match in reversed(list(_GLUE.finditer(text, start))):
        tail = text[match.end() :]
        if not _BEFORE_GLUE.match(text, match.start() - 1):
            continue
        if not _SHORTEST_CAPTION <= len(tail) <= _LONGEST_CAPTION or len(tail.split()) < 4:
            continue
        if ends_in_abbreviation(text[: match.start()]) or (text[match.start() - 1].isdigit() and tail[:1].isdigit()):
            continue
        unpunctuated = not tail.endswith((".", "!", "?", ";", ":", "…", ",", "”", '"'))
        inner_break = re.search(r"[.!?]\s", tail)
        scene = inner_break is None and tail.count(".") == 1 and tells_a_scene(tone_key(tail)) and len(tail) < 160
        if (unpunctuated and inner_break is None) or scene or credit_at_end(tail) is not None:
            return Cut(match.end(), len(raw), "caption", "caption-glued")
    return None


def _may_be_glued(text: str) -> bool:
    """Whether a stop with no space behind it stands before the end of a text: asked first, since most lines hold none."""
    if "!" in text or "?" in text or "…" in text:
        return True
    return text.count(".") > text.count(". ") + text.endswith(".")


def glued_byline(raw: str, *, final: bool) -> Cut | None:
    """The byline in brackets, or behind ``./.``, at the end of the ``final`` body line, or ``None``."""
    if not final:
        return None
    before = raw[: max(0, raw.rfind("("))].rstrip()
    bracket = _BRACKET_END.match(raw, len(before))
    if bracket and before.endswith((".", "!", "?", "”", "…", "/")) and _names_somebody(bracket[1]):
        return Cut(bracket.start(), len(raw), "byline", "byline-glued")
    text = raw.rstrip()
    if text.endswith((".", "!", "?")):
        return None  # as most texts end
    name = _FINAL_NAME.search(raw, max(0, len(text) - _LONGEST_NAME))
    if name and name.start(1) >= _SHORTEST_BODY and _names_somebody(name[1]):
        return Cut(name.start(1), len(raw), "byline", "byline-glued")
    return None


def _names_somebody(text: str) -> bool:
    byline = parse_byline(text.strip())
    return byline is not None and bool(byline.authors or byline.publisher)


def is_continuation(above: str, below: str, *, broken: bool = False) -> bool:
    """Whether the scrape cut a sentence in two: ``above`` ends in a word or comma and ``below`` goes on in lower case.

    ``broken``: the text has hard line breaks, so that a part may be short, and below a comma begin with a name.
    """
    above, below = above.rstrip(), below.lstrip()
    if not above or not below:
        return False
    if not below[0].islower():
        return broken and above[-1] == "," and len(above) >= _SHORTEST_CUT and below[0].isupper()
    if above.isupper():
        return False  # a heading
    if re.match(r"[a-zđ]{1,2}[).]\s", below):
        return False  # "a) …" is the next item of a list
    if len(above) < (_SHORTEST_PART if broken else _SHORTEST_CUT) and above[-1].isalnum():
        return False  # a line of an obituary or a programme; a paragraph is cut further to the right
    return above[-1].isalnum() or above[-1] in ',-–(%”"’'
