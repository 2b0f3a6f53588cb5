"""EDTF dates as Vietnamese readers write them, no more precise than they are known."""

from __future__ import annotations

import re
from functools import lru_cache

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_YEAR = re.compile(r"\d{4}\Z")


@lru_cache(maxsize=1024)
def date_text(edtf: str | None, unknown: str = "không rõ") -> str:
    """The date in words; ``unknown`` if there is none.

    ``2024-01-16`` → ``16/01/2024``, ``2024-01`` → ``tháng 01/2024``, ``2010`` → ``năm 2010``.
    """
    if edtf is None:
        return unknown
    if day := _DAY.match(edtf):
        return f"{day[3]}/{day[2]}/{day[1]}"
    if month := _MONTH.match(edtf):
        return f"tháng {month[2]}/{month[1]}"
    return f"năm {edtf}" if _YEAR.match(edtf) else edtf
