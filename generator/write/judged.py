"""What became of every stretch of a seed, told from the article that came out of it: kept, noted or removed.

The page "Bản gốc" shows it, and the comment on a pull request tells of what was removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.model import Article, Span
from generator.write.labels import labels, repeats
from generator.write.names import FIELDS


class Note(NamedTuple):
    """A judgement: label, rule, and what became of the text; ``again`` where the same caption is kept elsewhere."""

    label: str
    rule: str
    fate: str
    again: bool = False


#: White space between lines.
BLANK = Note("blank", "white-space", "removed")
#: Labels for which something else that is known of the article bears on what became of them, as on all that is noted.
_BORNE_ON = frozenset({"caption", "title"})


@lru_cache(maxsize=1024)
def _usual(label: str, rule: str) -> Note:
    """The judgement where nothing else that is known of the article bears on it."""
    fate = labels()[label].fate
    return Note(label, rule, "removed" if fate == "kept" and rule in repeats() else fate)


class Line(NamedTuple):
    """A line that is not blank: its stretches with what became of each, and the facts of which they are the evidence."""

    number: int
    parts: Sequence[tuple[Note, str]]
    used_for: Sequence[str]


class _Judge:
    """What became of a span, told from the article that came out of it."""

    def __init__(self, article: Article, lines: Sequence[str]) -> None:
        self.caption_lines = {caption.line for caption in article.captions}
        self.credits = [caption.credit for caption in article.captions if caption.credit]
        self.title_given = any(name == "title" and one.how == "editor" for name, one in article.evidence)
        self.quotes: dict[int, list[tuple[str, str]]] = {}
        for name, one in article.evidence:
            if one.line is not None and name in FIELDS and 1 <= one.line <= len(lines):
                self.quotes.setdefault(one.line, []).append((name, one.quote))

    def used_for(self, span: Span, text: str, *, alone: bool) -> list[str]:
        """The facts of which this span is the evidence, by name."""
        return [FIELDS[name] for name, quote in self.quotes.get(span.line, ()) if alone or (quote and quote in text)]

    def note(self, span: Span, text: str, *, used: bool) -> Note:
        """What became of a span; ``used`` where it is evidence."""
        usual = _usual(span.label, span.rule)
        if usual.label in _BORNE_ON:
            if usual.label == "title":
                return usual._replace(fate="removed") if self.title_given else usual
            if span.line not in self.caption_lines and span.rule != "caption-second-line":
                return usual._replace(fate="removed", again=True)
        elif usual.fate == "noted" and not (used or (usual.label == "photo_credit" and self._is_credit(text))):
            return usual._replace(fate="removed")
        return usual

    def _is_credit(self, text: str) -> bool:
        return any(credit in text for credit in self.credits)


def _by_line(spans: Iterable[Span], count: int) -> list[list[Span]]:
    rows: list[list[Span]] = [[] for _ in range(count)]
    for span in spans:
        rows[span.line - 1].append(span)
    return rows


def judged_lines(article: Article, lines: Sequence[str]) -> Iterator[Line]:
    """The lines of the seed that are not blank, with what became of their stretches."""
    judge = _Judge(article, lines)
    for number, (line, spans) in enumerate(zip(lines, _by_line(article.spans, len(lines)), strict=True), 1):
        if not spans or spans[0].label == "blank":
            continue
        if len(spans) == 1:  # nearly all
            used = judge.used_for(spans[0], line, alone=True) if number in judge.quotes else []
            yield Line(number, ((judge.note(spans[0], line, used=bool(used)), line),), used)
            continue
        parts: list[tuple[Note, str]] = []
        used_for: list[str] = []
        for span in spans:
            text = line[span.start : span.end]
            used = judge.used_for(span, text, alone=False)
            parts.append((judge.note(span, text, used=bool(used)), text))
            used_for += used
        yield Line(number, parts, used_for)


class Judged(NamedTuple):
    """A stretch of a line and what became of it: ``kept``, ``noted`` or ``removed``, and by which rule."""

    line: int
    text: str
    label: str
    rule: str
    fate: str


def judged(article: Article, lines: Sequence[str]) -> Iterator[Judged]:
    """Every stretch of the seed that is not blank, as the page "Bản gốc" tells of it."""
    for number, parts, _ in judged_lines(article, lines):
        yield from (Judged(number, text, *note[:3]) for note, text in parts if note.label != "blank")
