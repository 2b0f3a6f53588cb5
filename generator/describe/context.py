"""What the describing functions look at: a cleaned page, with its texts in the forms that they compare."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from generator.clean.lines import visible_text
from generator.fold import tone_key
from generator.model import Cleaned, Span

#: So many characters of the body are its lead, and what is left of the paragraph in which they end.
_LEAD = 900
#: Line of the seed, text, and the text by ``tone_key``.
Text = tuple[int, str, str]


class PageText(NamedTuple):
    """All paragraphs, one a line and each with a space before it; ``low`` is the same by ``tone_key``."""

    text: str
    low: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line(self, at: int) -> int:
        """The line of the seed that the place ``at`` comes from (the first one of a joined paragraph)."""
        return self.lines[bisect_right(self.starts, at) - 1]


class Context:
    """A cleaned page: the seed's raw ``lines``, the ledger, the title and the body, each also by ``tone_key``.

    ``title`` may be empty. ``paragraphs`` and ``captions`` have seed line, text and ``tone_key`` of each; ``lead`` are the first
    paragraphs, to about 900 characters: where news tells who, where and when. ``low_body`` is the body, paragraphs separated by
    newlines. ``parts`` are the paragraphs, then the captions and the title (if there is one); ``page`` is the text of them all,
    where people and documents are looked for. All is made at once, since nearly all is asked for.
    """

    __slots__ = (
        "captions", "cleaned", "lead", "lines", "low_body", "low_title", "page", "paragraphs", "parts", "title",
    )  # fmt: skip

    def __init__(self, lines: list[str], cleaned: Cleaned) -> None:
        self.lines = lines
        self.cleaned = cleaned
        known = cleaned.lows
        self.title = cleaned.title or ""
        self.low_title = _low(self.title, known)
        self.paragraphs = [(one.lines[0], one.text, _low(one.text, known)) for one in cleaned.paragraphs]
        self.lead = _lead(self.paragraphs)
        self.low_body = "\n".join([low for _, _, low in self.paragraphs])
        self.captions = [(caption.line, caption.text, _low(caption.text, known)) for caption in cleaned.captions]
        self.parts = [*self.paragraphs, *self.captions]
        if self.title:
            self.parts.append((cleaned.title_line or 1, self.title, self.low_title))
        self.page = _page(self.parts)

    def lead_low(self, line: int) -> str | None:
        """The lead's paragraph at a line by ``tone_key``, or ``None``."""
        return next((low for at, _, low in self.lead if at == line), None)

    def labelled(self, *labels: str) -> list[tuple[Span, str]]:
        """The spans with one of the labels, each with its tidy text, in order of the page."""
        return [
            (span, visible_text(self.lines[span.line - 1][span.start : span.end]))
            for span in self.cleaned.spans
            if span.label in labels
        ]


def _low(text: str, known: Mapping[str, str]) -> str:
    """The text by ``tone_key``, which the cleaner worked out for whole lines."""
    return known[text] if text in known else tone_key(text)


def _lead(paragraphs: list[Text]) -> list[Text]:
    size = 0
    for count, (_, text, _) in enumerate(paragraphs, 1):
        size += len(text)
        if size > _LEAD:
            return paragraphs[:count]
    return paragraphs


def _page(parts: list[Text]) -> PageText:
    text = " " + "\n ".join([text for _, text, _ in parts])
    low = " " + "\n ".join([low for _, _, low in parts])
    starts = accumulate([len(text) + 2 for _, text, _ in parts], initial=0)
    return PageText(text, low, tuple(starts), tuple([line for line, _, _ in parts]) or (1,))
