"""What announces a name in a byline: "Tin, ảnh: …", "Nguồn: …", "Theo …", "Ghi chép của …"."""

from __future__ import annotations

import re

from generator.clean.words import LOWER, UPPER, words
from generator.fold import tone_key

_PREFIX = re.compile(rf"^([{UPPER}{LOWER}/.,+&\- ]{{2,28}}?)\s*[:：]\s*(.+)$")
#: "Tin bài – Phòng Công tác xã hội": a dash stands for the colon.
_DASHED_PREFIX = re.compile(rf"^([{UPPER}][{LOWER}/.,+& ]{{4,27}}?)\s[–—-]\s(.+)$")
_BARE_PREFIX = re.compile(
    r"(?:Theo|THEO|By|BY|(?:Written|Posted) by|PV|CTV|(?:Được v|V)iết bởi|Phóng viên|Nhóm PV"
    r"|(?:Ghi (?:chép|nhanh)|(?:Bút|Nhật|Hồi) (?:ký|kí)|(?:Ký|Kí)(?: sự)?|Phóng sự(?: ảnh)?|T[uù][yỳ] bút|Tản văn|Tường thuật"
    r"|(?:Tin|Bài|Bài viết|Loạt bài|Chùm ảnh)(?:,? (?:và )?(?:bài|ảnh))?) của)\s+(?=[^\s])"
)


def take_prefix(text: str) -> tuple[str, str]:
    """The kind of a byline's prefix (``author``, ``source``, ``source-or-author`` or ``""``) and the text behind it."""
    match = _PREFIX.match(text) if ":" in text or "：" in text else None
    if match:
        low = tone_key(match[1]).strip(" .")
        in_author, in_source = low in words("byline_prefixes"), low in words("source_prefixes")
        if in_author or in_source:
            kind = "source-or-author" if in_author and in_source else "author" if in_author else "source"
            return kind, match[2].strip()
    match = _DASHED_PREFIX.match(text)
    if match and " " in match[1] and (low := tone_key(match[1]).strip(" .")) in words("byline_prefixes"):
        return ("source-or-author" if low in words("source_prefixes") else "author"), match[2].strip()
    match = _BARE_PREFIX.match(text)
    if match:
        return ("source-or-author" if text[:4].lower() == "theo" else "author"), text[match.end() :].strip()
    return "", text
