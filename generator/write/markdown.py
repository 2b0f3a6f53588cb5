"""Paragraphs of plain text → Markdown that shows exactly those characters, whatever they are.

Only what Markdown would take for markup is escaped, so that the files stay readable. A property-based test renders the
result with the extensions of ``mkdocs.yml`` and compares the text: a new extension there is covered by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.model import Paragraph

#: Categories that show nothing and can mislead: control, format (zero-width, BOM, soft hyphen), surrogate, unassigned.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn"})

#: What could be markup. Most text has none of it, and to look for these is many times faster than what follows.
_SPECIAL = "\\`*[{<&_"

#: Markup anywhere in a line. ``&`` only where an entity could begin, ``_`` only at the edge of a word.
_INLINE = re.compile(r"[\\`*\[{<]|&(?=[#\w])|(?<![^\W_])_|_(?![^\W_])")

#: Markup at the beginning of a line: headings, quotes, rules, list markers, fences, and the blocks of extensions.
_START = re.compile(r"[#>]|[-+](?=[-+ ]|$)|!(?=!!)|\?(?=\?\?)|:(?=[: ])|~(?=~)|=(?==)|\d+(?P<point>[.)])(?= |$)")

_ENTITIES = {"<": "&lt;", "&": "&amp;", "?": "&#63;", ":": "&#58;", "~": "&#126;", "=": "&#61;"}
_TABLE_RULE = frozenset("|:- ")


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
    if text.isprintable():  # so that its only white space is the plain one
        if "  " not in text and not text.startswith(" ") and not text.endswith(" "):
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
    for sign in _SPECIAL:
        if sign in text:
            return _INLINE.sub(_escape_one, text)
    return text


def escape_line(text: str) -> str:
    """Tidy text for a line of its own: as :func:`escape_inline`, and its beginning starts no block."""
    start = _START.match(text)
    if start is None:
        return escape_inline(text)
    return _escape_start(start) + escape_inline(text[start.end() :])


def _escape_item(text: str) -> str:
    line = escape_line(text)
    # Only in a list do two lines touch, and only there could the second be the rule of a table.
    return line.replace("|", "&#124;") if _TABLE_RULE.issuperset(text) else line


def heading(text: str) -> str:
    """The text as a heading of the first level; signs at its end that Markdown would drop are kept."""
    line = escape_inline(tidy(text))
    stripped = line.rstrip("#")
    return f"# {stripped}" + "\\#" * (len(line) - len(stripped))


def paragraphs_to_markdown(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraphs as Markdown. Consecutive items form a list and keep their own markers as text.

    Rendered, the texts of its ``<p>`` and ``<li>`` are those of the paragraphs after :func:`tidy`, empty ones left out.
    """
    parts: list[str] = []
    above = ""
    for raw, _, kind in paragraphs:
        text = tidy(raw)
        if not text:
            continue
        if kind == "item":
            parts.append(f"\n- {_escape_item(text)}" if above == "item" else f"\n\n- {_escape_item(text)}")
        else:
            parts.append(f"\n\n{escape_line(text)}")
        above = kind
    return "".join(parts)[2:] + "\n" if parts else ""
