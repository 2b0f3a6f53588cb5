"""How to cite an article: in the Vietnamese style, APA, BibTeX, RIS and CSL-JSON.

Names are given whole: Vietnamese names are not "last, first", and a pen name cannot be told from a family name. A year
that is not the year of publication (the page does not tell one) is marked as such in every style. Every value is one
line, so that no title can add a field of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from generator.fields import archive
from generator.json_text import encoder
from generator.model import Article
from generator.shown import Shown, permalink, with_slash

NO_YEAR = "không rõ năm"

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
#: What is said beside a year that is not that of publication.
_ABOUT = {
    "event": "Không rõ ngày đăng; năm là năm diễn ra sự kiện",
    "period": "Không rõ ngày đăng; năm là thời gian mà bài nói đến",
}
#: APA names all authors up to this many.
_APA_AUTHORS = 20

_BIBTEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces even behind a backslash, so these are named.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "#$%&_"},
}
_BIBTEX_SPECIAL = re.compile(r"[\\{}~^#$%&_]")
_NOT_KEY = re.compile(r"[^a-zA-Z0-9-]+")
#: What may stand in an address; the rest is percent-encoded ("%" itself is taken to be so already).
_URL_SAFE = "%/:?#[]@!$&'()*+,;=~-._"

_json = encoder()


class _Work(NamedTuple):
    """What is cited: ``date`` are year, month and day as far as known; ``about`` says why the year is not certain."""

    key: str
    shown: Shown
    date: tuple[int, ...]
    edtf: str
    about: str
    url: str
    place: str
    original: str


def citations(article: Article, words: Shown, site_url: str = "") -> dict[str, str]:
    """The citations of an article by style: ``vietnamese``, ``apa``, ``bibtex``, ``ris``, ``csl``.

    ``words`` is the article as it is shown. They lead to the permalink, which does not change when the article moves;
    where the host is not known, to the archive and the id in it.
    """
    base = with_slash(site_url)
    work = _Work(
        key=article.id,
        shown=words,
        date=tuple(map(int, (article.date or "").split("-"))) if article.date else (),
        edtf=article.date or "",
        about=_ABOUT.get(article.date_kind or "", "") if article.date else "",
        url=f"{base}{permalink(article.id)}" if base else "",
        place=f"{archive().name}, mã bài {article.id}",
        original=words.url,
    )
    return {
        "vietnamese": vietnamese(work),
        "apa": apa(work),
        "bibtex": bibtex(work),
        "ris": ris(work),
        "csl": csl(work),
    }


def _sentence(text: str) -> str:
    """The text with a stop at its end, unless it has one."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def vietnamese(work: _Work) -> str:
    """``Tác giả (năm), “Tên bài”, Đơn vị đăng, ngày …. Lưu tại: Kho …, mã bài …, <địa chỉ>.``"""
    from generator.write.dates import date_text  # late, as in generator.shown

    words = work.shown
    year = str(work.date[0]) if work.date else NO_YEAR
    who = ", ".join(words.authors) or words.publisher
    parts = [f"“{words.title}”"]
    if words.publisher and words.authors:
        parts.append(words.publisher)
    if len(work.date) > 1 and not work.about:
        parts.append(f"ngày {date_text(work.edtf)}" if len(work.date) == 3 else date_text(work.edtf))
    if who:
        text = f"{who} ({year}), {', '.join(parts)}"
    else:
        text = f"{parts[0]} ({year})" + "".join(f", {part}" for part in parts[1:])
    if work.about:
        text = f"{text} [{work.about}: {date_text(work.edtf)}]"
    return f"{_sentence(text)} Lưu tại: {work.place}{f', {work.url}' if work.url else ''}."


def _apa_names(names: Sequence[str]) -> str:
    if len(names) > _APA_AUTHORS:
        return f"{', '.join(names[: _APA_AUTHORS - 1])}, … {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)


def _apa_date(work: _Work) -> str:
    if not work.date:
        return "n.d."
    year = str(work.date[0])
    if work.about:
        return f"ca. {year}"
    if len(work.date) == 1:
        return year
    month = _MONTHS[work.date[1] - 1]
    return f"{year}, {month} {work.date[2]}" if len(work.date) == 3 else f"{year}, {month}"


def apa(work: _Work) -> str:
    """APA, seventh edition: ``Author. (Date). Title. Site. Address``; without an author, the publisher is its author."""
    words = work.shown
    date = f"({_apa_date(work)})."
    title = _sentence(words.title)
    who = _apa_names(words.authors) or words.publisher
    parts = [_sentence(who), date, title] if who else [title, date]
    if words.publisher and words.authors:
        parts.append(_sentence(words.publisher))
    parts.append(f"{archive().name}. {work.url}" if work.url else f"{work.place}.")
    return " ".join(parts)


def _braced(text: str) -> str:
    return _BIBTEX_SPECIAL.sub(lambda match: _BIBTEX[match[0]], text)


def _bibtex_url(url: str) -> str:
    return quote(url, safe=_URL_SAFE)


def bibtex(work: _Work) -> str:
    """A ``@misc`` entry in UTF-8, with whole names and the title as it is."""
    words = work.shown
    note = f"{work.about}: {work.edtf}" if work.about else "" if work.date else NO_YEAR.capitalize()
    fields = [
        ("title", f"{{{_braced(words.title)}}}"),
        ("author", " and ".join(f"{{{_braced(name)}}}" for name in words.authors)),
        ("year", str(work.date[0]) if work.date else ""),
        ("date", "" if work.about else work.edtf),
        ("publisher", f"{{{_braced(words.publisher)}}}" if words.publisher else ""),
        ("howpublished", _braced(work.place)),
        ("note", _braced(note)),
        ("url", _bibtex_url(work.url or work.original)),
        ("language", "vietnamese"),
    ]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@misc{{{_NOT_KEY.sub('-', work.key)},\n{lines}}}\n"


def ris(work: _Work) -> str:
    """A RIS record of a newspaper article; a name without a comma is a whole name there."""
    words = work.shown
    day = "/".join([f"{number:02d}" for number in work.date] + [""] * (4 - len(work.date)))
    note = f"{work.about}: {work.edtf}" if work.about else "" if work.date else NO_YEAR.capitalize()
    rows = [
        ("TY", "NEWS"),
        ("ID", work.key),
        ("TI", words.title),
        *(("AU", " ".join(name.replace(",", " ").split())) for name in words.authors),
        ("T2", words.publisher),
        ("PY", str(work.date[0]) if work.date else ""),
        ("DA", day if work.date and not work.about else ""),
        ("N1", note),
        ("DB", archive().name),
        ("AN", work.key),
        ("LA", archive().language),
        ("UR", work.url or work.original),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in rows if value) + "ER  - \n"


def csl(work: _Work) -> str:
    """CSL-JSON: a list of one item, a key to the line; names are literal, an uncertain year is ``circa``."""
    words = work.shown
    issued: dict[str, object] = {"date-parts": [list(work.date)]}
    if work.about:  # the day is not that of publication, so it is not given as such
        issued = {"date-parts": [[work.date[0]]], "circa": True}
    item: dict[str, object] = {
        "id": work.key,
        "type": "article-newspaper",
        "title": words.title,
        "author": [{"literal": name} for name in words.authors],
        "issued": issued if work.date else None,
        "container-title": words.publisher,
        "archive": archive().name,
        "archive_location": work.key,
        "URL": work.url or work.original,
        "language": archive().language,
        "note": f"{work.about}: {work.edtf}" if work.about else "" if work.date else NO_YEAR.capitalize(),
    }
    lines = ",\n".join(f"    {_json(key)}: {_json(value)}" for key, value in item.items() if value)
    return f"[\n  {{\n{lines}\n  }}\n]\n"
