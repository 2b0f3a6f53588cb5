"""Who wrote and who issued: bylines such as "Tin, ảnh: Mai Lan – CDC Quảng Ninh" taken apart.

A line is a byline when every piece of it is a name, initials, an issuing body or a webmaster; one foreign piece and it is not.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from generator.clean.words import LOWER, UPPER, contains, starts_with, words
from generator.fold import tone_key
from generator.places import name_key, provinces


class Byline(NamedTuple):
    """``authors`` are people as printed without degrees; ``publisher`` is the issuing body; ``label`` says what the line is."""

    authors: tuple[str, ...]
    publisher: str | None
    label: str


_SYLLABLE = rf"(?:[{UPPER}][{LOWER}]*|[HYK]['’][{UPPER}]?[{LOWER}]+)"
_NAME = re.compile(rf"{_SYLLABLE}(?:[ -]{_SYLLABLE}){{1,4}}")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}(?: [{UPPER}]{{1,}}){{1,4}}")
_CARELESS_NAME = re.compile(rf"[{UPPER}][{LOWER}]+(?: [{LOWER}]+){{1,2}}")
_SINGLE_NAME = re.compile(rf"[{UPPER}][{LOWER}]{{1,6}}")
_INITIALS = re.compile(
    rf"[{UPPER}](?:\.\s?[{UPPER}]){{1,4}}\.?|[{UPPER}]{{2}}|[{UPPER}]\.\s?(?:[{UPPER}][{LOWER}]+|[{UPPER}]{{2,7}})"
)
_CODE = re.compile(rf"[{UPPER}]{{2,9}}(?:\s?[-&/]\s?[{UPPER}]{{2,9}})?|[\w.\-]+\.(?:vn|com|net|org)(?:\.vn)?")
_PIECES = re.compile(
    r"\s+[-–—|]+\s*|\s*[–—|]\s*|\s*[,;&+]\s*|\s+/\s+|(?<=[a-zà-ỹ])/(?=[A-ZĐ][a-zà-ỹ])|\s+và\s+|(?<=[^\W\d_])-(?=[^\W\d_]{3})"
)
_PREFIX = re.compile(rf"^([{UPPER}{LOWER}/.,+&\- ]{{2,28}}?)\s*[:：]\s*(.+)$")
_IN_BRACKETS = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")
#: "Hồng Mai Trung tâm TT/GDSK", "PHƯỢNG PYT": a name and, with only a space between, its unit or the unit's code.
_SPACED_BODY = re.compile(
    rf"^({_SYLLABLE}(?: {_SYLLABLE}){{1,3}}|[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}}){{0,3}}) "
    rf"((?:Trung tâm|Bệnh viện|Sở Y tế|Trạm Y tế|TTYT|BVĐK|CDC|Phòng Y tế|Khoa|Báo|Đài) ?.*|[BCDĐGHKLMNPQRSTVX]{{2,7}}Y?T?)$"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_MAX_BYLINE = 130
_MOST_WORDS = 22


def _low(text: str) -> str:
    return tone_key(text).strip()


def strip_degrees(text: str) -> str:
    """The name without the degrees and forms of address before it ("BS. CKI Đặng Tú" → "Đặng Tú")."""
    while match := starts_with("degrees").match(_low(text)):
        rest = text[match.end() :].lstrip(" .:-")
        if not rest or rest == text:
            break
        text = rest
    return text


def is_organisation(piece: str) -> bool:
    """Whether a piece names an issuing body: "CDC Quảng Ninh", "Phòng Nghiệp vụ Y", "TTKSBTTV"."""
    if not piece or len(piece) > 90 or piece.endswith(("!", "?")):
        return False
    low = _low(piece)
    if starts_with("not_organisations").match(low):
        return False
    if len(low.split()) > 4 and contains("sentence_words").search(low):
        return False
    if starts_with("organisations").match(low):
        return (piece[0].isupper() or _CODE.fullmatch(piece) is not None) and len(piece.split()) <= 16
    code = _CODE.fullmatch(piece)
    return code is not None and (piece.isupper() is False or len(piece) >= 3) and low not in words("surnames")


def is_name(piece: str, *, sure: bool = False) -> bool:
    """Whether a piece is a person's name. ``sure`` says that its place already tells so ("Tin: Hồng", "Hoàng vũ - TTYT")."""
    if starts_with("organisations").match(_low(piece)) and not sure:
        return False
    low = _low(piece)
    if low in words("never_names") or (not sure and name_key(piece) in _provinces()):
        return False
    syllables = low.replace("-", " ").split()
    if _NAME.fullmatch(piece):
        return (
            sure
            or syllables[0] in words("surnames")
            or (len(syllables) in (2, 3) and not words("not_names").intersection(syllables))
        )
    if _CAPITALS.fullmatch(piece):
        return sure or syllables[0] in words("surnames") or not words("not_names").intersection(syllables)
    if sure and _SINGLE_NAME.fullmatch(piece):
        return True
    return sure and _CARELESS_NAME.fullmatch(piece) is not None and syllables[0] in words("surnames")


@lru_cache(maxsize=4096)
def parse_byline(text: str) -> Byline | None:
    """The byline that a whole line is, or ``None``. The line is tidy; its place on the page is not looked at."""
    if not 2 <= len(text) <= _MAX_BYLINE or _is_running_text(text):
        return None
    body = text.strip(" .*_•-–—").strip()
    enclosed = body.startswith(("(", "[")) and body.endswith((")", "]")) and body.count("(") + body.count("[") == 1
    if enclosed:
        body = body[1:-1].strip(" .")
    prefix, body = _take_prefix(body)
    again, rest = _take_prefix(body)
    if again:
        prefix, body = again, rest
    sure = enclosed or prefix in ("author", "source-or-author")
    if prefix.startswith("source"):
        if _ADDRESS.fullmatch(body):
            return Byline((), None, "publisher")
        if source := _source(body):
            return Byline((), source, "publisher")
    bracket = _IN_BRACKETS.match(body)
    inner = ""
    if bracket and bracket[1]:
        body, inner = bracket[1].strip(), bracket[2].strip()
    body = _SPACED_BODY.sub(r"\1 - \2", body)
    authors: list[str] = []
    publishers: list[str] = []
    webmaster = False
    pieces = [piece.strip(" .") for piece in _PIECES.split(body)]
    pieces = [piece for piece in pieces if piece]
    has_body = any(is_organisation(piece) for piece in pieces) or bool(inner and is_organisation(inner))
    for piece in pieces:
        piece = _take_prefix(piece)[1]
        name = strip_degrees(piece)
        if _low(piece) in words("webmasters"):
            webmaster = True
        elif prefix != "source" and is_name(name, sure=sure or has_body or name != piece) and not _is_body(piece, sure):
            authors.append(name)
        elif prefix != "source" and _INITIALS.fullmatch(name) and not (publishers or (authors and len(name) > 4)):
            authors.append(name)
        elif is_organisation(piece):
            publishers.append(_once(piece))
        elif prefix.startswith("source") and len(pieces) <= 3 and piece[0].isupper() and len(piece) <= 70:
            publishers.append(piece)
        else:
            return None
    if inner:
        if is_organisation(inner) or (prefix.startswith("source") and inner[0].isupper()):
            publishers.append(inner)
        elif not re.match(r"(?i)(?:tổng hợp|ghi|thực hiện|biên soạn|dịch|sưu tầm|st|t/h|th)$", inner):
            return None
    if not (authors or publishers or webmaster):
        return None
    label = "byline" if authors or webmaster else "publisher"
    return Byline(tuple(dict.fromkeys(authors)), " - ".join(publishers) or None, label)


_HAS_STAMP = re.compile(r"\d[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{4}-\d\d-\d\d|\d[:h]\d\d")
_STAMP_TAIL = re.compile(
    r"^(.{2,60}?)[\s,|·•(\-–—]*(?:(?:gửi|đăng|viết|cập nhật)?\s*(?:vào|lúc|ngày|on)\s+)*"
    r"((?:(?:thứ\s*\w+|chủ nhật|cn|t[2-7])\s*,?\s*)?(?:ngày\s*)?(?:\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[:h]\d{2})[\d\s/.\-:,|()]*(?:gmt\s*\+?\s*7)?[\s)]*)$",
    re.IGNORECASE,
)


def stamped_byline(text: str) -> tuple[Byline, int] | None:
    """The byline in front of a date on one line ("LÊ MAI 19/11/2013 04:11") and where the date begins, or ``None``."""
    if len(text) > _MAX_BYLINE or not any(char.isdigit() for char in text[-8:]) or not _HAS_STAMP.search(text):
        return None
    match = _STAMP_TAIL.match(text)
    if match is None:
        return None
    byline = parse_byline(match[1].strip(" ,-–|"))
    return (byline, match.start(2)) if byline is not None else None


@cache
def _provinces() -> frozenset[str]:
    return frozenset(name_key(province.name) for province in provinces())


def _once(text: str) -> str:
    """A name that the page printed twice in a row, once."""
    half = len(text) // 2
    return text[:half] if half > 3 and text[:half] == text[half:] else text


def _is_running_text(text: str) -> bool:
    """Whether the line is plainly a sentence: too many words, or mostly small ones without any prefix or bracket."""
    words_of_line = text.split()
    count = len(words_of_line)
    if count <= 7 or ":" in text or "(" in text:
        return count > _MOST_WORDS
    return count > _MOST_WORDS or sum(word[0].islower() for word in words_of_line) > 0.6 * count


def _source(body: str) -> str | None:
    """The issuing body that stands behind "Nguồn:" or "Theo", whole: its name may hold "&", "-" or a comma."""
    body = body.strip(" .")
    return body if is_organisation(body) and len(body.split()) <= 10 else None


def _is_body(piece: str, sure: bool) -> bool:
    return is_organisation(piece) and not (
        sure and _NAME.fullmatch(piece) and _low(piece).split()[0] in words("surnames")
    )


def _take_prefix(text: str) -> tuple[str, str]:
    """The kind of a byline's prefix (``author``, ``source``, ``source-or-author`` or ``""``) and the text behind it."""
    match = _PREFIX.match(text)
    if match:
        low = _low(match[1]).strip(" .")
        in_author, in_source = low in words("byline_prefixes"), low in words("source_prefixes")
        if in_author or in_source:
            return ("source-or-author" if in_author and in_source else "author" if in_author else "source"), match[
                2
            ].strip()
    match = re.match(r"(?:Theo|THEO|PV|CTV|Viết bởi|Phóng viên|Nhóm PV)\s+(?=[^\s])", text)
    if match:
        return ("source-or-author" if text[:4].lower() == "theo" else "author"), text[match.end() :].strip()
    return "", text
