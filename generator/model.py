"""The plain data that every stage takes and gives: seeds, spans, evidence, findings, articles.

Nothing here reads a file or knows a rule. Lines count from 1; columns are code points of the line after decoding,
NFC and newline normalisation; ``end`` is exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

How = Literal["stated", "inferred", "editor"]
DateKind = Literal["published", "event", "period"]
DatePrecision = Literal["day", "month", "year"]
Severity = Literal["error", "warning", "note"]

#: What a span can be. ``body`` alone means "article text"; ``blank`` is white space between lines.
LABELS = (
    "body",
    "title",
    "teaser",
    "caption",
    "photo_credit",
    "image_marker",
    "byline",
    "publisher",
    "dateline",
    "breadcrumb",
    "category",
    "counter",
    "page_date",
    "published",
    "player",
    "toolbar",
    "related",
    "menu",
    "footer",
    "notice",
    "blank",
)


class Span(NamedTuple):
    """A stretch of one line with its label and the id of the rule that gave it."""

    line: int
    start: int
    end: int
    label: str
    rule: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should know. The words for ``id`` are in ``findings.yml``; ``values`` fill their gaps."""

    id: str
    seed: str
    line: int | None = None
    quote: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What an editor states about a seed in ``seeds/NAME.yml``; ``None`` (or ``()``) means "not stated"."""

    title: str | None = None
    date: str | None = None
    event_date: str | None = None
    province: str | None = None
    authors: tuple[str, ...] | None = None
    publisher: str | None = None
    section: str | None = None
    tags: tuple[str, ...] | None = None
    url: str | None = None
    retrieved: str | None = None
    rights: str | None = None
    note: str | None = None
    id: str | None = None
    slug: str | None = None
    withdrawn: str | None = None
    withdrawn_on: str | None = None
    redact: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """One scraped page as read: decoded, NFC, newlines as ``\\n``. ``name`` is the POSIX path below ``seeds/``.

    ``redacted`` counts the places of the text that were blacked out because its facts ask for it.
    """

    name: str
    text: str
    encoding: str
    sha256: str
    facts: Facts = Facts()
    redacted: int = 0

    @property
    def lines(self) -> list[str]:
        """The seed's lines, without their newlines; line *n* of the contracts is ``lines[n - 1]``."""
        return self.text.split("\n")


class Evidence(NamedTuple):
    """Why a value was given: the place and the words in the seed, and how sure that makes us."""

    how: How
    why: str
    line: int | None = None
    quote: str = ""
    kind: str = ""


class Paragraph(NamedTuple):
    """One paragraph or list item of the body. ``lines`` are the seed lines it was made of."""

    text: str
    lines: tuple[int, ...]
    kind: Literal["paragraph", "item"] = "paragraph"


class Caption(NamedTuple):
    """The caption of a picture that was not preserved; it stood after ``after`` paragraphs of the body."""

    text: str
    line: int
    after: int
    credit: str | None = None


class Person(NamedTuple):
    """Someone whom the text names with an office."""

    name: str
    offices: tuple[str, ...]
    line: int


class CitedDocument(NamedTuple):
    """An official document that the text cites: ``kind`` ("Nghị quyết"), ``number`` ("20-NQ/TW"), EDTF ``date``."""

    number: str
    kind: str
    date: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The result of cleaning: the ledger (``spans``), and what the labels say taken together.

    ``lows`` holds what was compared of each line's tidy text, its ``tone_key``, so that it need not be made again.
    """

    spans: tuple[Span, ...]
    title: str | None
    title_line: int | None
    paragraphs: tuple[Paragraph, ...]
    captions: tuple[Caption, ...]
    lows: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Article:
    """The result for one seed. Places are slugs of the 63 (``province``) and of the 34 (``province_today``)."""

    seed: str
    sha256: str
    id: str
    title: str | None
    date: str | None
    date_kind: DateKind | None
    date_precision: DatePrecision | None
    event_date: str | None
    province: str | None
    province_today: str | None
    authors: tuple[str, ...]
    publisher: str | None
    section: str | None
    view_count: int | None
    tags: tuple[str, ...]
    people: tuple[Person, ...]
    documents: tuple[CitedDocument, ...]
    captions: tuple[Caption, ...]
    paragraphs: tuple[Paragraph, ...]
    spans: tuple[Span, ...]
    evidence: tuple[tuple[str, Evidence], ...]
    findings: tuple[Finding, ...] = field(default=())
    url: str | None = None
    retrieved: str | None = None
    rights: str | None = None
    note: str | None = None
    slug: str | None = None
    withdrawn: str | None = None
    withdrawn_on: str | None = None
    redacted: int = 0

    @property
    def year(self) -> int | None:
        """The year of ``date``, or ``None``."""
        return int(self.date[:4]) if self.date else None
