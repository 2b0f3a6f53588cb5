"""What the describing functions look at: a cleaned page, with its texts in the forms that they compare."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from generator.clean.lines import visible_text
from generator.fold import tone_key
from generator.model import Cleaned, Span


class PageText(NamedTuple):
    """All paragraphs, one a line and each with a space before it; ``low`` is the same by ``tone_key``."""

    text: str
    low: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line(self, at: int) -> int:
        """The line of the seed that the place ``at`` comes from (the first one of a joined paragraph)."""
        return self.lines[bisect_right(self.starts, at) - 1]


@dataclass(frozen=True)
class Context:
    """A cleaned page: the seed's raw ``lines``, the ledger, the title and the body."""

    lines: list[str]
    cleaned: Cleaned

    @cached_property
    def title(self) -> str:
        """The title, or an empty text."""
        return self.cleaned.title or ""

    @cached_property
    def low_title(self) -> str:
        """The title by ``tone_key``."""
        return self._parts[1][-1] if self.title else ""

    @cached_property
    def paragraphs(self) -> list[tuple[int, str]]:
        """The body: seed line and text of each paragraph."""
        return [(paragraph.lines[0], paragraph.text) for paragraph in self.cleaned.paragraphs]

    @cached_property
    def lead(self) -> list[tuple[int, str]]:
        """The first paragraphs of the body, to about 900 characters: where news tells who, where and when."""
        lead: list[tuple[int, str]] = []
        size = 0
        for number, text in self.paragraphs:
            lead.append((number, text))
            size += len(text)
            if size > 900:
                break
        return lead

    @cached_property
    def low_body(self) -> str:
        """The body, paragraphs separated by newlines, in lower case with one tone placement, of the same length."""
        return "\n".join(self.lows)

    @cached_property
    def lows(self) -> list[str]:
        """Each paragraph by ``tone_key``."""
        return self._parts[1][: len(self.paragraphs)]

    @cached_property
    def _parts(self) -> tuple[list[tuple[int, str]], list[str]]:
        """Line and text of paragraphs, captions and title, and each by ``tone_key``."""
        parts = [*self.paragraphs, *((caption.line, caption.text) for caption in self.cleaned.captions)]
        if self.title:
            parts.append((self.cleaned.title_line or 1, self.title))
        known = self.cleaned.lows
        return parts, [known[text] if text in known else tone_key(text) for _, text in parts]

    @cached_property
    def captions(self) -> list[tuple[int, str, str]]:
        """Line, text and ``tone_key`` of each caption."""
        (parts, lows), start = self._parts, len(self.paragraphs)
        return [(line, text, low) for (line, text), low in zip(parts[start:], lows[start:], strict=True)][
            : len(self.cleaned.captions)
        ]

    @cached_property
    def page(self) -> PageText:
        """The paragraphs of the body, then the captions and the title: where people and documents are looked for."""
        parts, lows = self._parts
        starts = accumulate((len(text) + 2 for _, text in parts), initial=0)
        text, low = (" " + "\n ".join(some) for some in ([text for _, text in parts], lows))
        return PageText(text, low, tuple(starts), tuple(line for line, _ in parts) or (1,))

    def labelled(self, *labels: str) -> list[tuple[Span, str]]:
        """The spans with one of the labels, each with its tidy text, in order of the page."""
        return [
            (span, visible_text(self.lines[span.line - 1][span.start : span.end]))
            for span in self.cleaned.spans
            if span.label in labels
        ]
