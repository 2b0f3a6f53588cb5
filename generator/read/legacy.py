"""The 8-bit encodings in which Vietnamese was written before Unicode, as tables from what is seen to what is meant.

All functions take *raw* text: one character a byte, its code the byte's value (that is what Latin-1 gives). The tables
are ``tables/*.tsv``; their sources are TCVN 5712:1993 (third form), RFC 1456 and the font table of VNI-Windows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

_TABLES = Path(__file__).parent / "tables"

#: The encodings that ``convert`` knows, with the names by which editors know them.
NAMES = {
    "windows-1258": "Windows-1258",
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI-Windows",
    "viscii": "VISCII",
}

#: The codes 80-9F as Windows-1252 has them; five are undefined there and stay control characters.
_PUNCTUATION = {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))}
#: From a character that a program showed for a byte (as Windows-1252 or as Latin-1) back to the byte.
TO_RAW = {ord(char): code for code, char in _PUNCTUATION.items()}

_VOWELS = "aăâeêioôơuưy"
_TONED = {
    ord(unicodedata.normalize("NFC", vowel + tone)): vowel
    for vowel in _VOWELS
    for tone in ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
}
#: In TCVN3, what has no capital of its own.
_TONED_LETTER = re.compile(f"[{''.join(map(chr, _TONED))}]")
_SMALL = re.compile("[a-zăâđêôơư]")
_CAPITAL = re.compile("[A-ZĂÂĐÊÔƠƯ]")
_WORD = re.compile(r"[^\W\d_]+")
#: VISCII has "Õ" at the code of the no-break space; programs wrote both. As a capital it follows a consonant ("VÕ").
_NO_BREAK_SPACE = re.compile("(?<![BCDĐGHKLMNPQRSTVX])Õ")


@cache
def _table(encoding: str) -> dict[str, str]:
    """The rows of ``tables/ENCODING.tsv``: raw characters → letter."""
    lines = (_TABLES / f"{encoding}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return {bytes.fromhex(codes).decode("latin-1"): letter for codes, letter in rows}


@cache
def _letters(encoding: str) -> dict[int, str]:
    """For an encoding of one byte a letter: what ``str.translate`` needs."""
    if encoding == "windows-1258":
        high = {code: bytes([code]).decode("cp1258", "ignore") for code in range(0x80, 0x100)}
        return {code: char for code, char in high.items() if char}
    letters = {ord(raw): letter for raw, letter in _table(encoding).items()}
    return letters if encoding == "viscii" else {**_PUNCTUATION, **letters}


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    small = _table("vni")
    letters = dict(small)
    for raw, letter in small.items():
        letters[raw.upper()] = letter.upper()
        letters[raw[0].upper() + raw[1:]] = letter.upper()
        letters[raw[0] + raw[1:].upper()] = letter  # a shift key held too long
    pattern = "|".join(map(re.escape, sorted(letters, key=len, reverse=True)))
    return re.compile(pattern), letters


def _restore_capitals(line: str) -> str:
    """Capitals for the words of a TCVN3 line that were set in a capital font ("TỉNH" → "TỈNH", "Sở Y Tế" stays)."""
    if not _TONED_LETTER.search(line) or not _CAPITAL.search(line):
        return line
    if not _SMALL.search(line) and len(_CAPITAL.findall(line)) > 1:
        return line.upper()

    def restore(match: re.Match[str]) -> str:
        word = match[0]
        return word.upper() if len(_CAPITAL.findall(word)) > 1 and not _SMALL.search(word) else word

    return _WORD.sub(restore, line)


def _from_tcvn3(raw: str) -> str:
    text = raw.translate(_letters("tcvn3"))
    return "\n".join(map(_restore_capitals, text.split("\n")))


def _from_vni(raw: str) -> str:
    pattern, letters = _vni()
    return pattern.sub(lambda match: letters[match[0]], raw).translate(_PUNCTUATION)


def _from_viscii(raw: str) -> str:
    return _NO_BREAK_SPACE.sub("\u00a0", raw.translate(_letters("viscii")))


def _from_windows_1258(raw: str) -> str:
    return raw.translate(_letters("windows-1258"))


_CONVERTERS: dict[str, Callable[[str], str]] = {
    "windows-1258": _from_windows_1258,
    "tcvn3": _from_tcvn3,
    "vni": _from_vni,
    "viscii": _from_viscii,
}


def convert(raw: str, encoding: str) -> str:
    """The text (NFC) that the raw characters mean in one of ``NAMES``; a code without a meaning stays as it is."""
    return unicodedata.normalize("NFC", _CONVERTERS[encoding](raw))
