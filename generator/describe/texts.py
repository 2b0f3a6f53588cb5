"""The words of a page in which people and documents are looked for: body, captions and title, as one text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from generator.describe.context import Context
from generator.fold import tone_key


class PageText(NamedTuple):
    """All paragraphs, one a line and each with a space before it; ``low`` is the same by ``tone_key``."""

    text: str
    low: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line(self, at: int) -> int:
        """The line of the seed that the place ``at`` comes from (the first one of a joined paragraph)."""
        return self.lines[bisect_right(self.starts, at) - 1]


def page_text(context: Context) -> PageText:
    """The paragraphs of the body, then the captions and the title. The body's ``low`` text is not made twice."""
    others = [(caption.line, caption.text) for caption in context.cleaned.captions]
    if context.title:
        others.append((context.cleaned.title_line or 1, context.title))
    rest = "".join(f"\n{text}" for _, text in others)
    parts = [*context.paragraphs, *others]
    starts = accumulate((len(text) + 2 for _, text in parts), initial=0)
    text, low = context.body + rest, context.low_body + tone_key(rest)
    if not context.paragraphs:
        text, low = text[1:], low[1:]
    return PageText(_spaced(text), _spaced(low), tuple(starts), tuple(line for line, _ in parts) or (1,))


def _spaced(text: str) -> str:
    return " " + text.replace("\n", "\n ")
