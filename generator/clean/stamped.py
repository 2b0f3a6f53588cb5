"""Bylines with the day of publication behind them on one line."""

from __future__ import annotations

import re

from generator.clean.byline import MAX_BYLINE, Byline, parse_byline

_HAS_STAMP = re.compile(r"\d(?:[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{3}-\d\d-\d\d|[:h]\d\d)")
_STAMP_TAIL = re.compile(
    r"^(.{2,60}?)[\s,|·•(\-–—]*(?:(?:(?:gửi|đăng|viết|cập nhật)?\s*(?:vào|lúc|ngày|on)(?:\s+|(?=:)))+(?:đăng|gửi)?|cập nhật)?[:\s]*"
    r"((?:(?:thứ\s*\w+|chủ nhật|cn|t[2-7])\s*,?\s*)?(?:ngày\s*)?(?:\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[:h]\d{2})[\d\s/.\-:,|()]*(?:gmt\s*\+?\s*7)?[\s)]*)$",
    re.IGNORECASE,
)


def stamped_byline(text: str) -> tuple[Byline, int] | None:
    """The byline in front of a date on one line ("LÊ MAI 19/11/2013 04:11") and where the date begins, or ``None``."""
    if len(text) > MAX_BYLINE or not any(map(str.isdigit, text[-8:])) or not _HAS_STAMP.search(text):
        return None
    match = _STAMP_TAIL.match(text)
    if match is None:
        return None
    byline = parse_byline(match[1].strip(" ,-–|"))
    return (byline, match.start(2)) if byline is not None else None
