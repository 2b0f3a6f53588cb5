"""What can be seen of one line: its tidy text, how long it is, how it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.fold import from_bytes, to_bytes, tone_key, tone_key_of

#: Characters that are not seen: zero width, soft hyphen, byte order mark, direction marks, control characters.
INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_UNSEEN = f"{INVISIBLE}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f"
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
#: What makes a line need more than a look: the same, and spaces that are neither a space, a tab nor a no-break space.
_ODD = re.compile(f"[{_UNSEEN}\x0b\x0c\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_ODD_BYTES = bytes(code for code, char in enumerate(from_bytes(bytes(range(256)))) if _ODD.match(char))
_PIPES = re.compile(r"^(?:\| )+|(?<! \|)(?: \|)+$")  # borders of a table that a scraper wrote as text
#: Each branch begins with a sign of its own, which tells at once that most lines are no items.
_LIST_MARKER = re.compile(
    r"(?:[•●▪■◦○►▶➤*+\-–—·✓✔❖♦]\s*|\((?:\d{1,3}[.)/](?!\d)\s*|[ivxIVX]{1,5}[.)]\s+|[a-zđA-ZĐ]\)\s*)"
    r"|\d(?:\d{0,2}[.)/](?!\d)\s*|\d?(?:\.\d{1,2})+\.?\s+(?=[^\d\s]))|[a-zđA-ZĐ](?:\)\s*|[./]\s+)|[ivxIVX][ivxIVX]{0,4}[.)]\s+"
    r"|Bước \d+[.:]?\s+|Điều \d+[.:]?\s+|Câu \d+[.:]?\s+)(?=\S)"
)
_ENDS = (".", "!", "?", "…", ":", ";")
_LAST = frozenset((*_ENDS, '"', "”", "’", "»"))
_CLOSERS = "\"'”’»)]"
#: Syllables as they are written without accents; so few of them are a name or foreign words.
PLAIN_SYLLABLE = r"(?:ngh?|nh|gh|gi|qu|kh|ph|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
_PLAIN = re.compile(rf"{PLAIN_SYLLABLE}(?:[ -]+{PLAIN_SYLLABLE}){{3,}}(?:[ -]+\d{{1,4}})*")
#: Pictures among the letters, as posts on social networks end (and begin) with.
_EMOJI = re.compile("[\\s\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]+$")
#: Marks that writers and programs use one for the other.
_ONE_KIND = str.maketrans("“”„‟«»‘’‚–—−‐‑", '"' * 6 + "'" * 3 + "-" * 5)
_ONE_KIND_OF_BYTES = bytes((to_bytes(char.translate(_ONE_KIND)) or b" ")[0] for char in from_bytes(bytes(range(256))))
#: What a paragraph tells stands in so many characters at its beginning.
OPENING = 300
#: How long a row of a table can be (code points).
_WIDEST_ROW = 400
#: Beginning with one sign makes the search three times as fast.
_COLUMN = re.compile(r"\s(?:(?<=\t)\t*|\s+(?=\S)|[|·•]\s)")
#: A point behind a title or "TP." ends no sentence.
_SENTENCE_BREAK = re.compile(
    r"[.!?…](?<!\bTP\.)(?<!\bTp\.)(?<!\b[BTGDK]S\.)(?<!\bThS\.)(?<!\bCN\.)[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-ỸĐ])"
)


@dataclass(slots=True)
class Line:
    """A line that is not blank. ``low`` is ``text`` in lower case with one tone placement, of the same length.

    ``size`` is the length of ``text`` (code points), ``gap`` the number of blank lines above.
    """

    number: int
    raw: str
    text: str
    low: str
    gap: int
    size: int
    ends_sentence: bool
    _sentences: int = 0
    _key: str = ""
    _is_item: bool | None = None

    @property
    def opening(self) -> str:
        """The first ``OPENING`` characters of ``low``."""
        return self.low[:OPENING]

    @property
    def key(self) -> str:
        """``low`` with one kind of quotation marks and of dashes, of the same length; made once."""
        if not self._key:
            self._key = _one_kind(self.low)
        return self._key

    def says(self, other: Line) -> bool:
        """Whether both lines are the same but for case, the placement of tones and the kind of quotes and dashes."""
        return self.size == other.size and (self.low == other.low or self.key == other.key)

    @property
    def is_item(self) -> bool:
        """Whether the line begins with a list marker (dash, bullet, number, letter); asked once."""
        if self._is_item is None:
            self._is_item = is_item(self.text)
        return self._is_item

    @property
    def lacks_accents(self) -> bool:
        """Whether the line is some Vietnamese syllables without accents, as pictures are named ("kham benh o xa Ia Dom")."""
        return self.text.isascii() and not self.ends_sentence and _PLAIN.fullmatch(self.low) is not None

    @property
    def columns(self) -> int:
        """Number of short pieces set apart by tabs or wide spaces; 1 for running text."""
        if self.size > _WIDEST_ROW:
            return 1
        # Of the signs of a gap, a line that is tidy as it stands can only hold a bar or a dot.
        raw = self.raw
        if not ("|" in raw or "·" in raw or "•" in raw) and (
            raw is self.text or not ("  " in raw or "\t" in raw or "\u00a0" in raw)
        ):
            return 1
        pieces = [piece for piece in _COLUMN.split(self.raw.strip()) if piece.strip()]
        return len(pieces) if len(pieces) > 1 and all(len(piece) <= 45 for piece in pieces) else 1

    @property
    def sentences(self) -> int:
        """Number of sentences, at least 1; counted once."""
        if not self._sentences:
            self._sentences = 1 + len(_SENTENCE_BREAK.findall(self.text))
        return self._sentences


def _one_kind(low: str) -> str:
    if low.isascii():
        return low
    data = to_bytes(low)  # the way by bytes is three times as fast
    return low.translate(_ONE_KIND) if data is None else from_bytes(data.translate(_ONE_KIND_OF_BYTES))


def is_item(text: str) -> bool:
    """Whether a tidy text begins with a list marker."""
    return _LIST_MARKER.match(text) is not None


def visible_text(raw: str) -> str:
    """The line as it is read: no invisible characters, one space between words, none at the ends."""
    if _ODD.search(raw):
        return _without_borders(" ".join(_INVISIBLE.sub("", raw).split()))
    return _tidy(raw)


def _tidy(raw: str) -> str:
    """The same for a line that holds nothing odd."""
    text = raw.strip()
    if "\t" in text or "\u00a0" in text:
        text = text.replace("\t", " ").replace("\u00a0", " ")
    while "  " in text:  # faster than to split and to join
        text = text.replace("  ", " ")
    return _without_borders(text) if "|" in text else text


def _without_borders(text: str) -> str:
    return _PIPES.sub("", text)


def _ends_sentence(text: str) -> bool:
    if text[-1:] >= "\u2600":
        text = _EMOJI.sub("", text)
    last = text[-1:]
    if last in _LAST:
        return True
    if last not in _CLOSERS:
        return text.endswith("./")
    if text.rstrip(_CLOSERS).endswith(_ENDS):
        return True
    return text.endswith(")") and text[: text.rfind("(")].rstrip().endswith((".", "!", "?", "…", "./"))  # "… (Lan Anh)"


def make_line(number: int, raw: str, gap: int = 0) -> Line:
    """The line with its tidy text; ``gap`` is the number of blank lines above it."""
    text = visible_text(raw)
    return _line(number, raw, text, tone_key(text), gap)


def _line(number: int, raw: str, text: str, low: str, gap: int) -> Line:
    return Line(number, raw, text, low, gap, len(text), _ends_sentence(text))


def read_lines(text: str, raws: Sequence[str] | None = None) -> list[Line]:
    """The lines of a seed that are not blank; ``raws`` are all its lines, where they are known."""
    raws = text.split("\n") if raws is None else raws
    data = to_bytes(text)
    if data is None or any(map(data.__contains__, _ODD_BYTES)):
        tidied = list(map(visible_text, raws))
        lows = tone_key("\n".join(tidied)).split("\n")  # all at once, which is faster
    else:
        tidied = [_tidy(raw) if raw else "" for raw in raws]
        keys = zip(raws, tidied, tone_key_of(data).split("\n"), strict=True)
        lows = [low if tidy == raw else _tidy(low) for raw, tidy, low in keys]
    lines: list[Line] = []
    above = 0
    for number, (raw, tidy, low) in enumerate(zip(raws, tidied, lows, strict=True), 1):
        if tidy:
            lines.append(_line(number, raw, tidy, low, number - above - 1))
            above = number
    return lines
