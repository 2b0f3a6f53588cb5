"""What a line tells of news: what is counted in it, and the words of tense and of need that are no news."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.clean.words import contains, words

#: "có" and "được" tell no news where they only say for whom or when: "trao quà cho hộ có hoàn cảnh khó khăn".
_CLAUSE = re.compile(
    r"(?<= cho )[^.,;:]{3,50}? có(?= )|(?:sau khi|trước khi|khi|để) được(?= )"
    r"|(?<=hậu) cần(?= )|(?<= )không(?= khí| gian| quân)|(?<=tay) phải|(?<=bên) phải"
)
_UNDERGONE = re.compile(r" (?:bị|được)(?= )")
#: A figure with what is counted behind it; the word before it may tell that it is but a number in a name.
_COUNT = re.compile(r"(?:^|(?<![^\W\d_])([^\W\d_]+) )\d[\d.,]*%? (?!(?:năm|tuổi|nước)\b)(?=[^\W\d_])")


def counts(low: str) -> bool:
    """Whether a text has a figure with what is counted behind it, as news has ("trao 50 suất quà")."""
    return any(found[1] not in words("numbered_things") for found in _COUNT.finditer(low))


@lru_cache(maxsize=64)  # asked several times of the same line
def without_clauses(low: str) -> str:
    """The text without "có", "được" and "bị" where they only say for whom or when, or what happened to what is seen."""
    low = _CLAUSE.sub("", low)
    for found in reversed([*_UNDERGONE.finditer(low)]):
        verbs = [*contains("caption_verbs").finditer(low, low.rfind(",", 0, found.start()) + 1, found.start())]
        if verbs and verbs[-1].end() < found.start():  # "khiêng thuốc ra khỏi kho bị ngập", but not "khám được …"
            low = low[: found.start()] + low[found.end() :]
    return low
