"""Who took a picture, at the end of its caption or on a line of its own; and the files that stand where pictures were."""

from __future__ import annotations

import re

from generator.clean.byline import is_name, is_organisation
from generator.clean.pieces import SYLLABLE
from generator.clean.words import LOWER, UPPER, contains, starts_with
from generator.fold import tone_key

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
#: A file where its picture or film stood, perhaps with what it is before it; it holds no space.
_FILE = re.compile(
    rf"(?:{_PICTURE}\s*:\s*)?\S+\.(mp4|m3u8|flv|avi|mov|wmv|mp3|jpe?g|png|gif|webp|bmp)(?:[?#&]\S*)?", re.IGNORECASE
)
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
