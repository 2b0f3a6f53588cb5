"""Unicode text that was read in a wrong encoding before it was saved ("§¶ng bé", "Ñaûng boä", "Äáº£ng bá»™").

It is recognised line by line, since an old article often stands in the frame of a new page: each line keeps the reading
that has fewer words which are no Vietnamese syllables.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.read import legacy
from generator.read.syllables import Score, score

#: Characters that Vietnamese text hardly has, and text read in a wrong encoding always has; "ì" and "ò" only after the
#: vowels that they never follow (there they are the tones of Windows-1258: "quôìc", "laòi", "týÌ").
#: Signs (©, ®, «, ², ×) stand in good text too: they are strange only where they touch letters as a letter would.
_STRANGE = re.compile(
    "[¡-ª¬-¯±´-¶¸º¼-¿×÷](?=[a-zà-ỹ])|(?<=[^\\W\\d_])[¡-ª¬-¯±´-¶¸º¼-¿×÷](?=[^\\W\\d_])|(?<=[^\\W\\d_])[«»¹](?=[^\\W\\d_])|"
    "[\x80-\x9fÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]|(?<=[êôâaeyăơưýõãÊÔÂ])[ìòÌÒ]|(?<=[a-z])[ÌÒ]"
)
#: Those that begin with C3 in UTF-8 and that nothing beside them makes good.
_STRANGE_C3 = "×÷ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ"
#: The same in the bytes of UTF-8, coarser and ten times as fast: most texts have none of these. What begins with C2 is
#: looked for otherwise: only the no-break space is not strange. With C3 begin the other ones, and "ì" and "ò"; one set of them
#: all comes first, since the commonest letters that begin so are in none.
_PERHAPS_STRANGE = re.compile(
    b"\xc3[%b%b](?:(?<=[%b])|(?<=[a-z].[%b])|(?<=[aey]..)|(?<=[%b]..))"
    % tuple(
        b"".join(char.encode()[-1:] for char in chars)
        for chars in (_STRANGE_C3, "ìòÌÒ", _STRANGE_C3, "ÌÒ", "êôâăơưýõãÊÔÂ")
    )
)
_SPACE = "\u00a0".encode()
#: UTF-8 read as Windows-1252 (or Latin-1), by the characters that its bytes 80-BF became.
_TAIL = "[\x80-\xbf" + "".join(map(chr, legacy.TO_RAW)) + "]"
_UTF8 = re.compile(f"[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{3}}")
_UTF8_REST = re.compile("á[º»]|Æ°")
#: "à" whose second byte, a no-break space, was made a plain space or dropped with it.
_LOST_SPACE = re.compile(r"([^\W\d_]{0,20})Ã ([^\W\d_]{0,20})")
#: "Đ" whose second byte, a control character, was dropped; of the letters that begin so, no other is Vietnamese.
_LOST_CONTROL = re.compile("Ä(?=[^\\W\\d_])")
_GLUED = re.compile(r"[§¡-¿×÷\xad](?=[^\W\d_])|(?<=[^\W\d_])[¡-¿×÷\xad]")

_ENOUGH_WORDS = 4
#: Where fewer of a text's accented words than this look wrong, the page is good and a few lines of it are not.
_FEW_BAD = 0.1
_TOO_FEW_WORDS = 2
_BELIEVABLE_SHARE = 0.5
_GOOD_SHARE = 0.8
_CLEAR_MARGIN = 0.25
_SLIGHT_MARGIN = 0.15
#: TCVN3 writes "ư" at the code of the soft hyphen, which many programs drop: "được" comes as "đợc", no syllable.
_WITHOUT_U = re.compile("[ơờớởỡợ](?:c|ng|u)(?![^\\W\\d_])")


class Repaired(NamedTuple):
    """The text, the encoding it was converted from (or believed to be in), and what forbids to use it, if anything."""

    text: str
    encoding: str | None = None
    problem: str | None = None
    line: int | None = None


def _from_utf8(line: str) -> str:
    def letter(match: re.Match[str]) -> str:
        try:
            return match[0].translate(legacy.TO_RAW).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return match[0]

    def with_space(match: re.Match[str]) -> str:
        joined = f"{match[1]}à{match[2]}"
        return joined if match[2] and not score(joined).bad else f"{match[1]}à {match[2]}"

    for _ in range(3):  # some pages were saved wrongly more than once
        repaired = _UTF8.sub(letter, line)
        if repaired == line:
            break
        line = repaired
    if "Ã " in line or "Â " in line:
        line = _LOST_SPACE.sub(with_space, line).replace("Â ", " ")
    return _LOST_CONTROL.sub("Đ", line)


def _converted(line: str, encoding: str) -> str:
    return _from_utf8(line) if encoding == "utf-8" else legacy.convert(line.translate(legacy.TO_RAW), encoding)


def _best(sample: str) -> tuple[str, Score, float]:
    """The most plausible encoding of the sample, its score, and its lead over the next one with another result."""
    readings = {encoding: _converted(sample, encoding) for encoding in ("utf-8", *legacy.NAMES)}
    ranked = sorted(((score(text), encoding) for encoding, text in readings.items()), key=lambda pair: -pair[0].share)
    best, encoding = ranked[0]
    others = [score(sample), *(other for other, name in ranked[1:] if readings[name] != readings[encoding])]
    return encoding, best, best.share - max(other.share for other in others)


def _convert_lines(lines: list[str], encoding: str) -> tuple[list[str], list[str]]:
    """The lines in the better reading of each, and those that were converted. A draw follows the lines around it."""
    pairs = [(line, line if line.isascii() else _converted(line, encoding)) for line in lines]
    gains = [score(line).bad - score(new).bad if line != new else 0 for line, new in pairs]
    decided = [gain > 0 for gain in gains if gain]
    last = decided[0]
    nearly_all = sum(decided) >= 0.9 * len(decided)
    result: list[str] = []
    changed: list[str] = []
    for (line, new), gain in zip(pairs, gains, strict=True):
        last = gain > 0 if gain else last
        convert = last or (nearly_all and not gain)
        result.append(new if convert else line)
        if convert and new != line:
            changed.append(new)
    return result, changed


def _has_lost_letters(text: str, encoding: str) -> bool:
    if encoding == "utf-8":
        return bool(_UTF8_REST.search(text))
    return encoding == "tcvn3" and "ư" not in text.lower() and len(_WITHOUT_U.findall(text.lower())) > 1


def _is_bad(line: str) -> bool:
    points = score(line)
    return points.total > 0 and points.share < _GOOD_SHARE


def _perhaps_strange(data: bytes) -> bool:
    # Most texts have no C2 at all, which is told long before the spaces are taken out.
    if b"\xc2" in data and b"\xc2" in data.replace(_SPACE, b""):
        return True
    return _PERHAPS_STRANGE.search(data) is not None


def repair(text: str, data: bytes | None = None) -> Repaired:
    """The text as it was meant, where it was read in a wrong encoding; else the text itself.

    ``data`` is the text in UTF-8, where that is at hand.
    ``problem`` is ``encoding-unclear`` where it is not plausible as it stands and no encoding is clearly right, and
    ``encoding-letters-lost`` where the encoding is clear but some of its characters are gone; ``encoding-suspect`` where
    only a line or two look wrong (``line`` is the first): the text is kept as it stands.
    """
    if not _perhaps_strange(text.encode("utf-8", "surrogatepass") if data is None else data):
        return Repaired(text)
    if not _STRANGE.search(text):
        return Repaired(text)
    lines = text.split("\n")
    if not any(_STRANGE.search(line) and _is_bad(line) for line in lines):
        return Repaired(text)
    bad = [line for line in lines if not line.isascii() and _is_bad(line)]
    sample = "\n".join(bad)
    encoding, points, lead = _best(sample)
    enough = 1 if encoding == "utf-8" else _ENOUGH_WORDS  # UTF-8 proves itself by its form
    if points.total >= enough and points.share >= _GOOD_SHARE and lead >= _CLEAR_MARGIN:
        result, changed = _convert_lines(lines, encoding)
        problem = "encoding-letters-lost" if _has_lost_letters("\n".join(changed), encoding) else None
        return Repaired("\n".join(result), encoding, problem)
    as_it_stands = score(sample).share
    if score(sample).bad < _TOO_FEW_WORDS:
        return Repaired(text)  # a foreign name
    if score(sample).bad < max(_ENOUGH_WORDS, _FEW_BAD * score(text).total):
        suspect = next(number for number, line in enumerate(lines, 1) if _STRANGE.search(line) and _is_bad(line))
        return Repaired(text, None, "encoding-suspect", suspect)
    seems_vietnamese = points.total >= _TOO_FEW_WORDS and points.share - as_it_stands >= _SLIGHT_MARGIN
    if seems_vietnamese or (len(_GLUED.findall(sample)) >= _ENOUGH_WORDS and as_it_stands < _BELIEVABLE_SHARE):
        return Repaired(text, encoding if points.share >= _BELIEVABLE_SHARE else None, "encoding-unclear")
    return Repaired(text)
