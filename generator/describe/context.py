"""What the describing functions look at: a cleaned page, with its texts in the forms that they compare."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.clean.lines import tidy
from generator.fold import tone_key
from generator.model import Cleaned, Span


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
    def body(self) -> str:
        """The whole body, paragraphs separated by newlines."""
        return "\n".join(text for _, text in self.paragraphs)

    @cached_property
    def low_body(self) -> str:
        """The body in lower case with one tone placement, of the same length as ``body``."""
        return tone_key(self.body)

    def labelled(self, *labels: str) -> list[tuple[Span, str]]:
        """The spans with one of the labels, each with its tidy text, in order of the page."""
        return [
            (span, tidy(self.lines[span.line - 1][span.start : span.end]))
            for span in self.cleaned.spans
            if span.label in labels
        ]
