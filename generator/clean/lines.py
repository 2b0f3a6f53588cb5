"""What can be seen of one line: its tidy text, how long it is, how it begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.fold import tone_key

#: Characters that are not seen: zero width, soft hyphen, byte order mark, direction marks, control characters.
INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]")
_PIPES = re.compile(r"^(?:\| )+|(?: \|)+$")  # borders of a table that a scraper wrote as text
_LIST_MARKER = re.compile(
    r"(?:[•●▪■◦○►▶➤*+\-–—·✓✔❖♦]\s*|\(?\d{1,3}[.)/](?!\d)\s*|\(?[ivxIVX]{1,5}[.)]\s+|\(?[a-zđA-ZĐ]\)\s*|[a-zđA-ZĐ][./]\s+"
    r"|\d+(?:\.\d+)+\.?\s+(?=[^\d\s])|(?:Bước|Điều|Câu) \d+[.:]?\s+)(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”’»]$|\./\.?$")
#: How much of a line's end tells how it ends; how long a row of a table can be (code points).
_TAIL = 12
_GAPS = ("  ", "\t", "|", "·", "•", "\u00a0")
_WIDEST_ROW = 400
_COLUMN = re.compile(r"\t+|\s{2,}(?=\S)|\s[|·•]\s")
_SENTENCE_BREAK = re.compile(r"[.!?…][\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-ỸĐ])")


@dataclass(slots=True)
class Line:
    """A line that is not blank. ``low`` is ``text`` in lower case with one tone placement, of the same length."""

    number: int
    raw: str
    text: str
    low: str
    gap: int

    @property
    def size(self) -> int:
        """Length of the tidy text, in characters."""
        return len(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence or an introduction does."""
        return _SENTENCE_END.search(self.text[-_TAIL:]) is not None

    @property
    def is_item(self) -> bool:
        """Whether the line begins with a list marker (dash, bullet, number, letter)."""
        return is_item(self.text)

    @property
    def columns(self) -> int:
        """Number of short pieces set apart by tabs or wide spaces; 1 for running text."""
        if self.size > _WIDEST_ROW or not any(gap in self.raw for gap in _GAPS):
            return 1
        pieces = [piece for piece in _COLUMN.split(self.raw.strip()) if piece.strip()]
        return len(pieces) if len(pieces) > 1 and all(len(piece) <= 45 for piece in pieces) else 1

    @property
    def sentences(self) -> int:
        """Number of sentences, at least 1."""
        return 1 + len(_SENTENCE_BREAK.findall(self.text))


def is_item(text: str) -> bool:
    """Whether a tidy text begins with a list marker."""
    return _LIST_MARKER.match(text) is not None


def tidy(raw: str) -> str:
    """The line as it is read: no invisible characters, one space between words, none at the ends."""
    text = _INVISIBLE.sub("", raw) if _INVISIBLE.search(raw) else raw
    text = " ".join(text.split())
    return _PIPES.sub("", text) if "|" in text else text


def make_line(number: int, raw: str, gap: int = 0) -> Line:
    """The line with its tidy text; ``gap`` is the number of blank lines above it."""
    text = tidy(raw)
    return Line(number, raw, text, tone_key(text), gap)


def read_lines(text: str) -> list[Line]:
    """The lines of a seed that are not blank."""
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(text.split("\n"), 1):
        line = make_line(number, raw, gap)
        if line.text:
            lines.append(line)
            gap = 0
        else:
            gap += 1
    return lines
