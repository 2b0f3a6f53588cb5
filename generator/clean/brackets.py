"""What stands in brackets behind the names of a byline: a unit, a role, or what they did."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.clean.words import starts_with
from generator.fold import tone_key

_AT_THE_END = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]{2,60})[)\]]\s*$")
_EACH = re.compile(r"\s*\(([^()]{2,60})\)")
#: What the people before a bracket did ("Mai Lan (tổng hợp)").
_DONE = re.compile(
    r"(?i:tổng hợp|ghi|thực hiện|biên soạn|dịch|sưu tầm|st|t/h|th|(?:ảnh|hình|photo)(?: ?: ?| ).{2,50}"
    r"|(?:ctv|pv|btv|ttv|cộng tác viên|phóng viên|biên tập viên|thông tín viên)(?: .{2,40})?)"
)


def bracketed(body: str) -> tuple[str, str]:
    """The text before a bracket at the end, and what stands in the bracket (``""`` without one)."""
    bracket = _AT_THE_END.match(body) if body.endswith((")", "]")) else None
    return (bracket[1].strip(), bracket[2].strip()) if bracket and bracket[1] else (body, "")


def without_units(body: str, is_unit: Callable[[str], bool]) -> str:
    """The text without the brackets in which people have their unit or role, each their own: none of these issued it alone."""
    if ")" not in body[:-1]:
        return body
    return _EACH.sub("", body) if all(is_unit(inner) or _is_role(inner) for inner in _EACH.findall(body)) else body


def says_what_they_did(inner: str) -> bool:
    """Whether a bracket tells what the people before it did or are ("tổng hợp", "chi uỷ viên")."""
    return _is_role(inner) or _DONE.fullmatch(inner) is not None


def _is_role(inner: str) -> bool:
    return inner[:1].islower() and starts_with("roles_of_writers").match(tone_key(inner).strip()) is not None
