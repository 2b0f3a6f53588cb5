"""From the bytes of a file to its text: any encoding in which Vietnamese pages were saved, or a refusal.

The text that comes out is NFC with ``\\n`` as its only newline. No-break spaces, zero-width characters and stray
control characters stay: the ledger accounts for every one.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from generator.read import legacy
from generator.read.mojibake import repair
from generator.read.syllables import score

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How files begin that are not plain text though some are mostly letters.
_KINDS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word/Excel/ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word/Excel 97-2003"),
    (b"{\\rtf", "RTF"),
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0c") + b"\x7f"
_MOST_CONTROLS = 0.1
_BLANK = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_GOOD_SHARE = 0.8
_CLEAR_MARGIN = 0.25
_BELIEVABLE_SHARE = 0.5
_ENOUGH_WORDS = 4
#: A file with at most this share of its accented characters damaged is still worth reading.
_MOST_DAMAGE = 0.02
#: What is not the punctuation of Windows: all other codes beyond ASCII, and those of VISCII's letters within a word.
_MORE_THAN_PUNCTUATION = re.compile(
    rb"[\x80-\x84\x86-\x90\x98-\x9f\xa1-\xff]|(?<=[A-Za-z])[\x85\x91\x93-\x97](?=[A-Za-z])|(?<=[A-Z])\x92(?=[A-Z])"
)
#: So many bytes tell the encoding as well as the whole file.
_SAMPLE = 200_000


class Decoded(NamedTuple):
    """The text and the encoding it was in.

    ``problem`` is the id of a finding that refuses the file (then ``text`` is empty) or, for ``text-damaged`` and
    ``encoding-converted``, only tells something; ``values`` fill the finding's words.
    """

    text: str
    encoding: str
    problem: str | None = None
    values: tuple[tuple[str, str], ...] = ()


def _refused(problem: str, encoding: str = "", /, **values: str) -> Decoded:
    return Decoded("", encoding, problem, tuple(values.items()))


def _name(encoding: str | None) -> str:
    return legacy.NAMES.get(encoding or "", (encoding or "").upper())


def _normal(text: str) -> str:
    """NFC, one kind of newline, no byte order mark."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _finished(text: str, encoding: str, data: bytes | None = None) -> Decoded:
    """What to say of text that came out of a Unicode encoding: blank, damaged, misread earlier, or fine.

    ``data`` is the text in UTF-8, where it was read from that.
    """
    decoded, text = text, _normal(text)
    if not text.strip() or not text.strip(_BLANK).strip():
        return _refused("seed-empty", encoding)
    repaired = repair(text, data if text is decoded else None)
    if repaired.problem == "encoding-suspect":
        return Decoded(text, encoding, repaired.problem, (("line", str(repaired.line)),))
    if repaired.problem:
        return _refused(repaired.problem, encoding, encoding=_name(repaired.encoding))
    if repaired.encoding:
        return _converted(_normal(repaired.text), f"{encoding}+{repaired.encoding}", repaired.encoding)
    if "\ufffd" in text:
        first = text.count("\n", 0, text.index("\ufffd")) + 1
        return Decoded(text, encoding, "text-damaged", (("count", str(text.count("\ufffd"))), ("line", str(first))))
    return Decoded(text, encoding)


def _converted(text: str, encoding: str, believed: str) -> Decoded:
    return Decoded(text, encoding, "encoding-converted", (("encoding", _name(believed)),))


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 that lost its mark: half of its bytes are few, and the text is Vietnamese."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        points = score(text)
        if points.total >= _ENOUGH_WORDS and points.share >= _GOOD_SHARE and "\0" not in text:
            return _finished(text, encoding)
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken characters, such as the last of a file that was cut: kept with U+FFFD in their place."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    accented = len(text) - len(text.encode("ascii", "ignore"))
    if broken <= max(1, accented * _MOST_DAMAGE) and accented > 4 * broken and score(text).share >= _GOOD_SHARE:
        return _finished(text, "utf-8")
    return None


def _from_8_bit(data: bytes) -> Decoded:
    """The reading in which the accented words are Vietnamese, if there is clearly one."""
    if not _MORE_THAN_PUNCTUATION.search(data):
        return Decoded(_normal(data.decode("cp1252")), "windows-1258")
    sample = data[:_SAMPLE].decode("latin-1")
    readings = {encoding: legacy.convert(sample, encoding) for encoding in legacy.NAMES}
    scores = sorted(((score(text), encoding) for encoding, text in readings.items()), key=lambda pair: -pair[0].share)
    best, encoding = scores[0]
    second = max((points.share for points, name in scores[1:] if readings[name] != readings[encoding]), default=0.0)
    if best.share < _BELIEVABLE_SHARE:
        return _refused("encoding-unknown")
    if best.total < _ENOUGH_WORDS or best.share < _GOOD_SHARE or best.share - second < _CLEAR_MARGIN:
        return _refused("encoding-unclear", encoding, encoding=_name(encoding))
    text = _normal(legacy.convert(data.decode("latin-1"), encoding))
    return Decoded(text, encoding) if encoding == "windows-1258" else _converted(text, encoding, encoding)


def _is_binary(data: bytes) -> bool:
    # Nearly all texts hold none: to look for each takes a quarter of the time of counting.
    if not any(map(data.__contains__, _CONTROLS)):
        return False
    return b"\0" in data or len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data)


def decode(data: bytes) -> Decoded:
    """The text of a file, or the id of the finding that says why there is none. Takes any bytes."""
    for magic, kind in _KINDS:
        if data.startswith(magic):
            return _refused("seed-binary", kind=kind)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            data = data[len(mark) :]
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                return _refused("encoding-unclear", encoding, encoding=_name(encoding))
            break
    else:
        if _is_binary(data):
            return (_utf16_without_mark(data) if b"\0" in data else None) or _refused("seed-binary", kind="")
        try:
            text, encoding = data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            return _damaged_utf8(data) or _from_8_bit(data)
    if encoding != "utf-8" and "\0" in text:
        return _refused("seed-binary", kind="")
    return _finished(text, encoding, data if encoding == "utf-8" else None)
