"""The page "Bản gốc": the whole seed, line by line, with the label of every span, the rule that gave it, and what became of it.

Consecutive lines that were judged alike are one *run*, so that a reader meets each judgement once. Words are in
``generator/data/labels.yml``, those of the rules that are data in ``generator/clean/rules/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import NamedTuple

from generator.model import Article
from generator.read.legacy import NAMES
from generator.write.entries import title_of
from generator.write.facts import redaction_text
from generator.write.front_matter import front_matter, with_fields
from generator.write.judged import BLANK, Line, Note, judged_lines
from generator.write.labels import fates, labels, reasons
from generator.write.markdown import heading
from generator.write.names import province_name
from generator.write.slugs import UNKNOWN_PROVINCE

_AGAIN = "Nói lại một chú thích đã giữ."


@dataclass(slots=True)
class _Run:
    """Consecutive lines with the same notes; blank lines go with the run above them.

    ``number`` is the first, ``last`` the last that is not blank; ``shown`` counts those, ``chars`` their characters by note.
    """

    number: int
    notes: tuple[Note, ...]
    last: int
    shown: int = 0
    chars: list[int] = field(default_factory=list)
    used_for: list[str] = field(default_factory=list)


def original_path(article_id: str) -> str:
    """The path of the page of the original, without ending."""
    return f"goc/{article_id}"


def encoding_name(encoding: str) -> str:
    """The encoding as people write it; ``utf-8+tcvn3`` is TCVN3 that somebody saved as if it were Latin."""
    outer, _, inner = encoding.partition("+")
    name = NAMES.get(outer, outer.upper())
    return f"{name}, bên trong là {encoding_name(inner)}" if inner else name


def _runs(judged: Sequence[Line], count: int) -> list[_Run]:
    """The runs of a seed of so many lines; blank ones above all others are a run of their own."""
    blank = (judged[0].number if judged else count + 1) > 1
    runs = [_Run(1, (BLANK,), 1, chars=[0])] if blank else []
    for number, parts, used_for in judged:
        notes = (parts[0][0],) if len(parts) == 1 else tuple(dict.fromkeys(note for note, _ in parts))
        if not runs or runs[-1].notes != notes:
            runs.append(_Run(number, notes, number, chars=[0] * len(notes)))
        run = runs[-1]
        run.last = number
        run.shown += 1
        for note, text in parts:
            run.chars[notes.index(note)] += len(text)
        if used_for:
            run.used_for += used_for
    return runs


class _Count(NamedTuple):
    chars: int
    lines: int


def _counts(runs: Iterable[_Run]) -> dict[tuple[str, str], _Count]:
    """Characters, and lines in which they stand, by label and fate; blank lines are not counted."""
    chars: dict[tuple[str, str], int] = {}
    lines: dict[tuple[str, str], int] = {}
    for run in runs:
        keys = [(note.label, note.fate) for note in run.notes]
        for key, count in zip(keys, run.chars, strict=True):
            chars[key] = chars.get(key, 0) + count
        for key in dict.fromkeys(keys):
            lines[key] = lines.get(key, 0) + run.shown
    return {key: _Count(chars[key], lines[key]) for key in chars if key != ("blank", "removed")}


def _percent(part: int, whole: int) -> str:
    """The share in whole per cent, never rounded to all or nothing."""
    share = 100 * part / whole
    if 0 < share < 1:
        return "chưa đến 1%"
    return "hơn 99%" if 99 < share < 100 else f"{share:.0f}%"


def number_text(number: int) -> str:
    """The number with the Vietnamese point between thousands."""
    return f"{number:,}".replace(",", ".")


def _summary(runs: Sequence[_Run], counts: Mapping[tuple[str, str], _Count]) -> str:
    chars = {fate: sum(one.chars for (_, of), one in counts.items() if of == fate) for fate in fates()}
    whole = sum(chars.values())
    if not whole:
        return "Văn bản trống."
    whole_lines, parts_of_lines = 0, 0
    for run in runs:
        removed = [note.fate == "removed" for note in run.notes if note.label != "blank"]
        if any(removed):
            if all(removed):
                whole_lines += run.shown
            else:
                parts_of_lines += run.shown
    rules = {note.rule for run in runs for note in run.notes if note.fate == "removed" and note.label != "blank"}
    text = f"Giữ lại {_percent(chars['kept'], whole)} số chữ"
    if chars["noted"]:
        text += f", ghi {_percent(chars['noted'], whole)} vào phần thông tin của bài"
    lost = [f"{whole_lines} dòng"] if whole_lines else []
    lost += [f"một phần của {parts_of_lines} dòng"] if parts_of_lines else []
    return f"{text}; " + (f"bỏ {' và '.join(lost)} theo {len(rules)} quy tắc." if lost else "không bỏ dòng nào.")


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
def _note_html(note: Note) -> str:
    why = f"{reasons().get(note.rule, '')} {_AGAIN if note.again else ''}".strip()
    return (
        f'<p class="is-{note.fate}"><b class="k-{note.label}">{escape(labels()[note.label].name)}</b> '
        f"{escape(fates()[note.fate])}<small>{escape(why)} <code>{escape(note.rule)}</code></small></p>"
    )


@lru_cache(maxsize=1024)
def _attributes(note: Note) -> str:
    return f' class="k-{note.label} is-{note.fate}" title="{escape(labels()[note.label].name)}"'


def _spans_html(parts: Sequence[tuple[Note, str]]) -> str:
    return "".join([f"<span{_attributes(note)}>{escape(text, quote=False)}</span>" for note, text in parts])


def _items(lines: Sequence[str], judged: Iterable[Line]) -> list[str]:
    """The lines as list items whose texts are the seed's to the character: no white space is added within them."""
    texts = escape("\n".join(lines), quote=False).split("\n")  # at once: a call for each line takes ten times as long
    for number, parts, _ in judged:
        if len(parts) > 1:
            texts[number - 1] = _spans_html(parts)
    return [f'<li id="d{number}">{text}</li>' if text else "<li></li>" for number, text in enumerate(texts, 1)]


@lru_cache(maxsize=1024)
def _notes_html(notes: tuple[Note, ...]) -> tuple[str, str, str]:
    """What all runs with these notes say: their class, the notes, and the attributes of their list."""
    fates = "".join(f" has-{fate}" for fate in dict.fromkeys(note.fate for note in notes))
    return fates, "".join(map(_note_html, notes)), _attributes(notes[0]) if len(notes) == 1 else ""


def _run_html(run: _Run, items: Iterable[str]) -> str:
    fates, notes, attributes = _notes_html(run.notes)
    place = f"{run.number}–{run.last}" if run.last > run.number else f"{run.number}"
    use = f"<p>Căn cứ của: {escape(' · '.join(dict.fromkeys(run.used_for)))}</p>" if run.used_for else ""
    return (
        f'<div class="run{fates}">\n<div class="note"><a href="#d{run.number}">Dòng {place}</a>{notes}{use}</div>\n'
        f'<ol start="{run.number}"{attributes}>{"".join(items)}</ol>\n</div>\n'
    )


def _text_html(runs: Sequence[_Run], items: Sequence[str]) -> str:
    """All runs, each with its items: those up to the next run."""
    starts = pairwise([*(run.number - 1 for run in runs), len(items)])
    return "".join([_run_html(run, items[start:end]) for run, (start, end) in zip(runs, starts, strict=True)])


def leading_to(original: bytes, address: str) -> bytes:
    """The file of an original with the link to its article at ``address``."""
    return with_fields(original, {"article_href": f"{address}.html"})


def original_page(article: Article, lines: Sequence[str], encoding: str | None = None) -> str | None:
    """The Markdown file of the original of an article (its ``spans`` kept), or ``None`` where it must not be shown.

    The link to the article, whose address is known later, is put in by :func:`leading_to`.
    """
    if article.withdrawn is not None:
        return None
    judged = list(judged_lines(article, lines))
    runs = _runs(judged, len(lines))
    counts = _counts(runs)
    title = f"Bản gốc: {title_of(article)}"
    summary = _summary(runs, counts) + redaction_text(article)
    data: dict[str, object] = {
        "template": "original.html",
        "title": title,
        "description": f"Toàn văn trang đã thu thập, từng dòng một. {summary}",
        "search": {"exclude": True},
        "article_title": title_of(article),
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
        "text_html": _text_html(runs, _items(lines, judged)),
    }
    return f"{front_matter(data)}\n{heading(title)}\n"
