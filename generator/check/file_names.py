"""Names of seeds: what makes a permalink unreadable, breaks on another system, or means two files on one and one on another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.identity import seed_id
from generator.model import Finding

_FIT = re.compile(r"[A-Za-z0-9._-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*\x00-\x1f]|[ .]$')
_LONGEST = 100


def name_findings(names: Iterable[str]) -> Iterator[Finding]:
    """The findings for all names of seeds: POSIX paths below the folder, in NFC."""
    first: dict[str, str] = {}
    for name in sorted(names):
        key = unicodedata.normalize("NFKC", name).casefold()
        other = first.setdefault(key, name)
        values = (("suggestion", _suggestion(name)),)
        parts = PurePosixPath(name).parts
        if other != name:
            yield Finding("name-clash", name, values=(("other", other),))
        if any(_RESERVED.fullmatch(part) or _NOT_ON_WINDOWS.search(part) for part in parts):
            yield Finding("name-reserved", name, values=values)
        elif len(parts[-1]) > _LONGEST or not all(map(_FIT.fullmatch, parts)):
            yield Finding("name-unfit", name, values=values)


def _suggestion(name: str) -> str:
    """A name that fits and leads to the same permalink, unless that name is not allowed anywhere."""
    wanted = seed_id(name)
    return f"{wanted}-bai.txt" if _RESERVED.fullmatch(wanted) else f"{wanted}.txt"
