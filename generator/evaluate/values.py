"""When two metadata values are the same to a reader: spelling of the tone mark, case and white space do not count."""

from __future__ import annotations

import re
from typing import Any

from generator.fold import tone_key

_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")


def fold_value(text: str) -> str:
    """Fold a value for comparison: "Uỷ  ban" and "ủy ban" become the same string, "Ủy ban" and "Ưy ban" do not."""
    return " ".join(tone_key(_INVISIBLE.sub("", text)).split())


def is_given(value: Any) -> bool:
    """Whether a value is there at all: ``None``, an empty string and an empty list are none; 0 is one."""
    return value is not None and value not in ("", [], ())


def same_value(truth: Any, value: Any) -> bool:
    """Whether two given values mean the same; lists are compared as sets."""
    if isinstance(truth, list | tuple):
        values = value if isinstance(value, list | tuple) else [value]
        return {fold_value(str(item)) for item in truth} == {fold_value(str(item)) for item in values}
    return fold_value(str(truth)) == fold_value(str(value))
