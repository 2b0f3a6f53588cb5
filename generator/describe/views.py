"""How often an article was read: the number in a counter, or one that stands alone where pages count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.describe.credit_lines import Line, credit_words, stated
from generator.describe.listed import either
from generator.fold import tone_key
from generator.model import Evidence

_NUMBER = r"\d{1,3}(?:[.,  ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_UNIT = r"(?:\s?(?P<unit{}>k|n|tr|nghìn|ngàn|triệu)(?![^\W\d_]))?"
_COUNT_ALONE = re.compile(
    r"(?:(?:số )?lượt (?:xem|đọc)\s+(\d[\d.,]*)|(?:đã )?(?:đọc|xem|read|viewed)\s+(\d[\d.,]*)\s+(?:lần|lượt|times)"
    r"|[👁👀]\ufe0f?\s*(\d[\d.,]*))"
)
#: Rules of a number alone, and how many lines below the day of publication it counts the views (the comments come after it).
_BARE_COUNTERS = {"counter-bare": 0, "bare-number-below-title": 1}
_BARE = re.compile(r"([1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d{0,5}(?:[.,]\d(?=k))?)(k)?", re.IGNORECASE)
_WHY_BARE = "Con số đứng một mình cạnh ngày đăng, nơi trang đếm lượt xem."
#: What stands before a number that counts something else: "Bình chọn: 12 lượt".
_OTHER_COUNT = re.compile(r"(?:bình chọn|bầu chọn|đánh giá|thích|chia sẻ|bình luận|phản hồi|tải(?: về)?)\s*[:\-–(]\s*$")
#: More views than this are the visits of a whole site.
_MOST_VIEWS = 1_000_000


@cache
def _counters() -> re.Pattern[str]:
    counted = either(credit_words("views"))
    before = rf"(?<!\w)(?:{counted})(?:\s+(?:bài viết|bài|tin))?\s*[:\-–(]\s*(?P<behind>{_NUMBER}){_UNIT.format(1)}"
    after = rf"(?<![\d.,:/])(?P<before>{_NUMBER}){_UNIT.format(2)}\s*(?:người\s+)?(?:đã\s+)?(?:{counted})(?!\w)"
    return re.compile(f"{before}|{after}")


def view_number(text: str) -> int | None:
    """The number of views that a counter tells ("1,204 lượt xem"), or ``None`` where it counts something else.

    With zeros in front ("0214587") it is the counter of a whole site.
    """
    low = tone_key(text)
    if not any(word in low for word in ("xem", "đọc", "truy cập", "view", "hits", "lượt", "read", "👁", "👀")):
        return None
    if alone := _COUNT_ALONE.fullmatch(low.strip()):
        low = f"lượt xem: {alone[1] or alone[2] or alone[3]}"
    for match in _counters().finditer(low):
        rest = low[match.end() :]
        if re.match(r"\s*(?:thích|bình luận|chia sẻ|tải|đánh giá)", rest) or _OTHER_COUNT.search(low[: match.start()]):
            continue
        digits = match["behind"] or match["before"]
        count = _number(digits, match["unit1"] or match["unit2"])
        padded = len(digits) > 1 and digits[0] == "0"
        return count if count < _MOST_VIEWS and not padded else None
    return None


def _number(digits: str, unit: str | None) -> int:
    if unit:
        scale = 1_000_000 if unit in ("tr", "triệu") else 1000
        return (
            round(float(digits.replace(" ", "").replace(",", ".")) * scale)
            if digits.count(".") + digits.count(",") <= 1
            else int(re.sub(r"\D", "", digits)) * scale
        )
    if re.fullmatch(r"\d+[.,]\d{1,2}", digits):
        return int(float(digits.replace(",", ".")))
    return int(re.sub(r"\D", "", digits))


def views_of(lines: Sequence[Line], evidence: dict[str, Evidence]) -> int | None:
    """The views that the lines tell, their evidence put into ``evidence``: a counter's, else a number's beside the date."""
    for place, line in enumerate(lines):
        count = view_number(line[1])
        if count is None and line[0].label == "counter" and place + 1 < len(lines):
            below = lines[place + 1]
            if line[1].rstrip().endswith(":") and below[1].strip().isdigit() and below[0].label == "counter":
                count = view_number(f"{line[1]} {below[1]}")
        if count is not None:
            evidence["view_count"] = stated("Bộ đếm lượt xem của trang.", line)
            return count
    dated = {line[0].line for line in lines if line[0].label == "published"}
    for place, line in enumerate(lines):
        beside = _BARE_COUNTERS.get(line[0].rule)
        if beside is not None and line[0].line - beside in dated:
            found = max(lines[place : place + 2] if beside else [line], key=lambda one: _bare_number(line, one))
            if count := _bare_number(line, found):
                evidence["view_count"] = Evidence("inferred", _WHY_BARE, found[0].line, found[1])
                return count
    return None


def _bare_number(first: Line, line: Line) -> int:
    """The number that a line is, or 0; of two below the day of publication the other one counts the comments."""
    near = line[0].line - first[0].line <= 1 and line[0].rule == first[0].rule
    bare = _BARE.fullmatch(line[1].strip()) if near else None
    return _number(bare[1], bare[2] and bare[2].lower()) if bare else 0
