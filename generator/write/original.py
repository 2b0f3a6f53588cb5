"""The page "Bản gốc": the whole seed, line by line, with the label of every span, the rule that gave it, and what became of it.

Consecutive lines that were judged alike are one *run*, so that a reader meets each judgement once. Words are in
``generator/data/labels.yml``, those of the rules that are data in ``generator/clean/rules/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import NamedTuple

from generator.model import Article, Span
from generator.read.legacy import NAMES
from generator.write.entries import title_of
from generator.write.facts import redaction_text
from generator.write.front_matter import front_matter
from generator.write.labels import fates, labels, reasons, repeats
from generator.write.markdown import heading
from generator.write.names import FIELDS, province_name
from generator.write.slugs import UNKNOWN_PROVINCE

_BLANK = ("blank", "white-space")
_AGAIN = "Nói lại một chú thích đã giữ."


class _Note(NamedTuple):
    """A judgement: label, rule, and what became of the text; ``again`` where the same caption is kept elsewhere."""

    label: str
    rule: str
    fate: str
    again: bool = False


_Part = tuple[_Note, str]


@dataclass(slots=True)
class _Run:
    """Consecutive lines with the same notes. ``number`` is the first; blank lines go with the run above them."""

    number: int
    notes: tuple[_Note, ...]
    lines: list[list[_Part]] = field(default_factory=list)
    used_for: list[str] = field(default_factory=list)


def original_path(article_id: str) -> str:
    """The path of the page of the original, without ending."""
    return f"goc/{article_id}"


def encoding_name(encoding: str) -> str:
    """The encoding as people write it; ``utf-8+tcvn3`` is TCVN3 that somebody saved as if it were Latin."""
    outer, _, inner = encoding.partition("+")
    name = NAMES.get(outer, outer.upper())
    return f"{name}, bên trong là {encoding_name(inner)}" if inner else name


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

    def note(self, span: Span, text: str, *, used: bool) -> _Note:
        fate = labels()[span.label].fate
        again = False
        if fate == "kept":
            if span.label == "caption":
                again = span.line not in self.caption_lines and span.rule != "caption-second-line"
            if again or span.rule in repeats() or (span.label == "title" and self.title_given):
                fate = "removed"
        elif fate == "noted" and not (used or (span.label == "photo_credit" and self._is_credit(text))):
            fate = "removed"
        return _Note(span.label, span.rule, fate, again)

    def _is_credit(self, text: str) -> bool:
        return any(credit in text for credit in self.credits)


def _by_line(spans: Iterable[Span], count: int) -> list[list[Span]]:
    rows: list[list[Span]] = [[] for _ in range(count)]
    for span in spans:
        rows[span.line - 1].append(span)
    return rows


def _runs(article: Article, lines: Sequence[str]) -> list[_Run]:
    judge = _Judge(article, lines)
    blank = _Note(*_BLANK, "removed")
    runs: list[_Run] = []
    for number, (line, spans) in enumerate(zip(lines, _by_line(article.spans, len(lines)), strict=True), 1):
        if not spans or spans[0].label == "blank":
            if not runs:
                runs.append(_Run(number, (blank,)))
            runs[-1].lines.append([(blank, line)])
            continue
        parts: list[_Part] = []
        used_for: list[str] = []
        for span in spans:
            text = line if len(spans) == 1 else line[span.start : span.end]
            used = judge.used_for(span, text, alone=len(spans) == 1) if span.line in judge.quotes else []
            parts.append((judge.note(span, text, used=bool(used)), text))
            used_for += used
        notes = tuple(dict.fromkeys(note for note, _ in parts))
        if not runs or runs[-1].notes != notes:
            runs.append(_Run(number, notes))
        runs[-1].lines.append(parts)
        runs[-1].used_for += used_for
    return runs


class _Count(NamedTuple):
    chars: int
    lines: int


def _counts(runs: Iterable[_Run]) -> dict[tuple[str, str], _Count]:
    """Characters, and lines in which they stand, by label and fate; blank lines are not counted."""
    counts: dict[tuple[str, str], _Count] = {}
    for run in runs:
        for parts in run.lines:
            seen: set[tuple[str, str]] = set()
            for note, text in parts:
                key = (note.label, note.fate)
                chars, lines = counts.get(key, (0, 0))
                counts[key] = _Count(chars + len(text), lines + (key not in seen))
                seen.add(key)
    counts.pop(("blank", "removed"), None)
    return counts


def _percent(part: int, whole: int) -> str:
    """The share in whole per cent, never rounded to all or nothing."""
    share = 100 * part / whole
    if 0 < share < 1:
        return "chưa đến 1 %"
    return "hơn 99 %" if 99 < share < 100 else f"{share:.0f} %"


def number_text(number: int) -> str:
    """The number with the Vietnamese point between thousands."""
    return f"{number:,}".replace(",", ".")


def _summary(runs: Sequence[_Run], counts: Mapping[tuple[str, str], _Count]) -> str:
    chars = {fate: sum(one.chars for (_, of), one in counts.items() if of == fate) for fate in fates()}
    whole = sum(chars.values())
    if not whole:
        return "Văn bản trống."
    removed = [[note.fate == "removed" for note, _ in parts] for run in runs for parts in run.lines if _shows(parts)]
    rules = {note.rule for run in runs for note in run.notes if note.fate == "removed" and note.label != "blank"}
    text = f"Giữ lại {_percent(chars['kept'], whole)} số chữ"
    if chars["noted"]:
        text += f", ghi {_percent(chars['noted'], whole)} vào phần thông tin của bài"
    whole_lines, parts = sum(map(all, removed)), sum(any(line) and not all(line) for line in removed)
    lost = [f"{whole_lines} dòng"] if whole_lines else []
    lost += [f"một phần của {parts} dòng"] if parts else []
    return f"{text}; " + (f"bỏ {' và '.join(lost)} theo {len(rules)} quy tắc." if lost else "không bỏ dòng nào.")


def _shows(parts: Sequence[_Part]) -> bool:
    return parts[0][0].label != "blank"


def _legend(counts: Mapping[tuple[str, str], _Count]) -> list[dict[str, object]]:
    words, order, rank = labels(), list(labels()), list(fates())
    return [
        {
            "label": label,
            "name": words[label].name,
            "meaning": words[label].meaning,
            "fate": fate,
            "fate_name": fates()[fate],
            "chars": number_text(counts[label, fate].chars),
            "lines": number_text(counts[label, fate].lines),
        }
        for label, fate in sorted(counts, key=lambda key: (rank.index(key[1]), order.index(key[0])))
    ]


@lru_cache(maxsize=1024)
def _note_html(note: _Note) -> str:
    why = f"{reasons().get(note.rule, '')} {_AGAIN if note.again else ''}".strip()
    return (
        f'<p class="is-{note.fate}"><b class="k-{note.label}">{escape(labels()[note.label].name)}</b> '
        f"{escape(fates()[note.fate])}<small>{escape(why)} <code>{escape(note.rule)}</code></small></p>"
    )


@lru_cache(maxsize=1024)
def _attributes(note: _Note) -> str:
    return f' class="k-{note.label} is-{note.fate}" title="{escape(labels()[note.label].name)}"'


def _line_html(number: int, parts: Sequence[_Part]) -> str:
    """The line as a list item whose text is the seed's to the character: no white space is added within it."""
    if len(parts) == 1:
        text = parts[0][1]
        return f'<li id="d{number}">{escape(text, quote=False)}</li>' if text else "<li></li>"
    spans = (f"<span{_attributes(note)}>{escape(text, quote=False)}</span>" for note, text in parts)
    return f'<li id="d{number}">{"".join(spans)}</li>'


def _run_html(run: _Run) -> str:
    last = max((at for at, parts in enumerate(run.lines) if _shows(parts)), default=0)
    place = f"{run.number}–{run.number + last}" if last else f"{run.number}"
    fates = "".join(f" has-{fate}" for fate in dict.fromkeys(note.fate for note in run.notes))
    use = f"<p>Căn cứ của: {escape(' · '.join(dict.fromkeys(run.used_for)))}</p>" if run.used_for else ""
    return (
        f'<div class="run{fates}">\n<div class="note"><a href="#d{run.number}">Dòng {place}</a>'
        f"{''.join(map(_note_html, run.notes))}{use}</div>\n"
        f'<ol start="{run.number}"{_attributes(run.notes[0]) if len(run.notes) == 1 else ""}>'
        f"{''.join(_line_html(number, parts) for number, parts in enumerate(run.lines, run.number))}</ol>\n</div>\n"
    )


def original_page(article: Article, lines: Sequence[str], address: str, encoding: str | None = None) -> str | None:
    """The Markdown file of the original of an article (its ``spans`` kept), or ``None`` where it must not be shown."""
    if article.withdrawn is not None:
        return None
    runs = _runs(article, lines)
    counts = _counts(runs)
    title = f"Bản gốc: {title_of(article)}"
    summary = _summary(runs, counts) + redaction_text(article)
    data: dict[str, object] = {
        "template": "original.html",
        "title": title,
        "description": f"Toàn văn trang đã thu thập, từng dòng một. {summary}",
        "search": {"exclude": True},
        "article_title": title_of(article),
        "article_href": f"{address}.html",
        "province_name": province_name(article.province) if article.province else None,
        "province_href": f"{article.province or UNKNOWN_PROVINCE}/index.html",
        "source": article.seed,
        "sha256": article.sha256,
        "encoding": encoding_name(encoding) if encoding else None,
        "summary": summary,
        "total": number_text(sum(one.chars for one in counts.values())),
        "legend": _legend(counts),
        # Ready-made and escaped here: MkDocs reads and shows it at no cost, where rows and a loop in the template take 3 ms a
        # page and a block of HTML in the Markdown 6 ms.
        "text_html": "".join(map(_run_html, runs)),
    }
    return f"{front_matter(data)}\n{heading(title)}\n"


class Judged(NamedTuple):
    """A stretch of a line and what became of it: ``kept``, ``noted`` or ``removed``, and by which rule."""

    line: int
    text: str
    label: str
    rule: str
    fate: str


def judged(article: Article, lines: Sequence[str]) -> Iterator[Judged]:
    """Every stretch of the seed that is not blank, as the page "Bản gốc" tells of it."""
    for run in _runs(article, lines):
        for number, parts in enumerate(run.lines, run.number):
            yield from (Judged(number, text, *note[:3]) for note, text in parts if note.label != "blank")
