"""Paragraphs of plain text → Markdown that shows exactly those characters, whatever they are.

Only what Markdown would take for markup is escaped, so that the files stay readable. A property-based test renders the
result with the extensions of ``mkdocs.yml`` and compares the text: a new extension there is covered by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from generator.model import Caption, Paragraph
from generator.write.abbreviations import find_abbreviations

#: Categories that show nothing and can mislead: control, format (zero-width, BOM, soft hyphen), surrogate, unassigned.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn"})

#: What could be markup. Most text has none of it, and to look for these is ten times faster than what follows.
_SPECIAL = "\\`*[{<&_"

#: Markup anywhere in a line. ``&`` only where an entity could begin, ``_`` only at the edge of a word.
_INLINE = re.compile(r"[\\`*\[{<]|&(?=[#\w])|(?<![^\W_])_|_(?![^\W_])")

#: Markup at the beginning of a line: headings, quotes, rules, list markers, fences, and the blocks of extensions.
_START = re.compile(r"[#>]|[-+](?=[-+ ]|$)|!(?=!!)|\?(?=\?\?)|:(?=[: ])|~(?=~)|=(?==)|\d+(?P<point>[.)])(?= |$)")

_ENTITIES = {"<": "&lt;", "&": "&amp;", "?": "&#63;", ":": "&#58;", "~": "&#126;", "=": "&#61;"}
_TABLE_RULE = frozenset("|:- ")

#: What makes tidy text fit for a place in Markdown.
Escape = Callable[[str], str]


class _Tidier(dict[int, str | None]):
    """A table for ``str.translate`` that works out each character once."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kept = " " if char.isspace() else None if unicodedata.category(char) in _UNSEEN else char
        self[code] = kept
        return kept


_TIDIER = _Tidier()


def tidy(text: str) -> str:
    """The text on one line: every run of white space becomes one space, characters that show nothing are removed."""
    if text.isprintable():
        # Nothing unseen, and no white space but plain spaces; most text is tidy, and to split it takes far longer.
        if "  " not in text and text[:1] != " " and text[-1:] != " ":
            return text
    else:
        text = text.translate(_TIDIER)
    return " ".join(text.split())


def _escape_one(match: re.Match[str]) -> str:
    char = match[0]
    return _ENTITIES.get(char) or "\\" + char


def _escape_start(match: re.Match[str]) -> str:
    point = match["point"]
    return match[0][:-1] + "\\" + point if point else _escape_one(match)


def escape_inline(text: str) -> str:
    """Tidy text for the inside of a line: nothing in it is taken for emphasis, a link, a tag or an entity."""
    return _INLINE.sub(_escape_one, text) if any(map(text.__contains__, _SPECIAL)) else text


def escape_line(text: str, inline: Escape = escape_inline) -> str:
    """Tidy text for a line of its own: as :func:`escape_inline`, and its beginning starts no block."""
    start = _START.match(text)
    if start is None:
        return inline(text)
    return _escape_start(start) + inline(text[start.end() :])


def _escape_item(text: str, inline: Escape) -> str:
    line = escape_line(text, inline)
    # Only in a list do two lines touch, and only there could the second be the rule of a table.
    return line.replace("|", "&#124;") if _TABLE_RULE.issuperset(text) else line


def heading(text: str) -> str:
    """The text as a heading of the first level; signs at its end that Markdown would drop are kept."""
    line = escape_inline(tidy(text))
    stripped = line.rstrip("#")
    return f"# {stripped}" + "\\#" * (len(line) - len(stripped))


def _inline_of(texts: Iterable[str]) -> Escape:
    """What escapes the insides of these tidy texts: where none has a special sign, which is told for all at once, nothing."""
    whole = "".join(texts)
    return escape_inline if any(map(whole.__contains__, _SPECIAL)) else str


def _explained(text: str, focusable: set[str], escape_start: Callable[[str, Escape], str], inline: Escape) -> str:
    """Tidy text escaped, its abbreviations with what they stand for; each is a stop of the Tab key once in a page."""
    abbreviations = find_abbreviations(text)
    if not abbreviations:
        return escape_start(text, inline)
    parts: list[str] = []
    end = 0
    for found in abbreviations:
        before, word = text[end : found.start], text[found.start : found.end]
        parts.append(inline(before) if end else escape_start(before, inline))
        stop = "" if word in focusable else ' tabindex="0"'
        focusable.add(word)
        parts.append(f'<abbr title="{escape(found.full)}"{stop}>{word}</abbr>')
        end = found.end
    return "".join(parts) + inline(text[end:])


def _figure(caption: Caption) -> str:
    """The place of a picture that was not kept, as HTML on one line: Markdown takes nothing in it for markup."""
    credit = tidy(caption.credit or "")
    shown = f' <span class="credit">Ảnh: {escape(credit)}</span>' if credit else ""
    text = escape(tidy(caption.text))
    return (
        '<figure class="lost-picture"><p class="lost-picture__note">Ảnh không còn được lưu</p>'
        f"<figcaption>{text}{shown}</figcaption></figure>"
    )


def _blocks(paragraphs: Sequence[Paragraph], captions: Sequence[Caption]) -> Iterator[tuple[str, str]]:
    """Each block with its kind: a figure stands after as many paragraphs as its caption says."""
    figures: dict[int, list[str]] = {}
    for caption in captions:
        if tidy(caption.text) or caption.credit:
            figures.setdefault(min(max(caption.after, 0), len(paragraphs)), []).append(_figure(caption))
    yield from (("figure", figure) for figure in figures.get(0, ()))
    focusable: set[str] = set()
    texts = [tidy(paragraph.text) for paragraph in paragraphs]
    inline = _inline_of(texts)
    for number, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True), start=1):
        if text:
            if paragraph.kind == "item":
                yield "item", "- " + _explained(text, focusable, _escape_item, inline)
            else:
                yield "paragraph", _explained(text, focusable, escape_line, inline)
        if number in figures:
            yield from (("figure", figure) for figure in figures[number])


def paragraphs_to_markdown(paragraphs: Sequence[Paragraph], captions: Sequence[Caption] = ()) -> str:
    """The paragraphs as Markdown, each lost picture at its place. Consecutive items form a list and keep their markers.

    Rendered, the texts of its ``<p>`` and ``<li>`` outside of figures are those of the paragraphs after :func:`tidy`,
    empty ones left out.
    """
    parts: list[str] = []
    before = ""
    for kind, block in _blocks(paragraphs, captions):
        if before:
            parts.append("\n" if kind == before == "item" else "\n\n")
        parts.append(block)
        before = kind
    return "".join(parts) + "\n" if parts else ""
