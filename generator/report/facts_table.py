"""What was understood of an article, as a table: each fact with the words that are its evidence, and why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.escape import code_span, escape_markdown
from generator.model import Article, Evidence
from generator.write.dates import date_text
from generator.write.entries import title_of
from generator.write.names import DATE_KINDS, FIELDS, HOW, province_name, province_today_name, tag_label

#: The rows, and their headings in English.
ROWS = {
    "title": "Title",
    "date": "Date",
    "province": "Province",
    "authors": "Authors",
    "publisher": "Publisher",
    "tags": "Topics",
}
UNKNOWN = "*không rõ*"
_NO_EVIDENCE = ""
_STATED = "Ghi trong tệp `.yml`"
_LONGEST_QUOTE = 160
_MOST_AUTHORS = 8


def cell(text: str) -> str:
    """Markdown for a cell of a table: a bar in code would end the cell."""
    return text.replace("\\|", "|").replace("|", "\\|")


def value(article: Article, field: str) -> str:
    """The fact as Markdown."""
    if field == "title":
        return escape_markdown(title_of(article)) if article.title else UNKNOWN
    if field == "date":
        return _date(article)
    if field == "province":
        return _province(article)
    if field == "authors":
        shown = [escape_markdown(name, 120) for name in article.authors[:_MOST_AUTHORS]]
        more = len(article.authors) - len(shown)
        return (", ".join(shown) + (f" và {more} người nữa" if more else "")) or UNKNOWN
    if field == "publisher":
        return escape_markdown(article.publisher) if article.publisher else UNKNOWN
    return "; ".join(escape_markdown(tag_label(tag)) for tag in article.tags) or UNKNOWN


def _date(article: Article) -> str:
    if not article.date:
        return f"{UNKNOWN}; bài sẽ đứng ở mục “Không rõ năm”"
    kind = f" ({DATE_KINDS[article.date_kind]})" if article.date_kind else ""
    event = ""
    if article.event_date and article.event_date != article.date:
        event = f"; sự kiện diễn ra {escape_markdown(date_text(article.event_date))}"
    return f"**{escape_markdown(date_text(article.date))}**{kind}{event}"


def _province(article: Article) -> str:
    if not article.province:
        return f"{UNKNOWN}; bài sẽ đứng ở mục “Chưa rõ tỉnh”"
    then = province_name(article.province)
    today = province_today_name(article.province_today) if article.province_today else then
    return f"**{then}**" + (f" → nay thuộc **{today}**" if today != then else " (nay vẫn tên này)")


def _why(evidence: Evidence | None, said: str | None) -> str:
    """How sure, where, the words (unless they are the value itself), and the reason."""
    if evidence is None:
        return _NO_EVIDENCE
    if evidence.how == "editor":
        return _STATED
    place = f", dòng {evidence.line}" if evidence.line else ""
    words = evidence.quote.strip()
    quote = f": {code_span(words, _LONGEST_QUOTE)}" if words and words != said else ""
    why = escape_markdown(evidence.why)
    return f"{HOW[evidence.how].capitalize()}{place}{quote}" + (f"<br>{why}" if why else "")


def facts_table(article: Article) -> str:
    """The table; a heading in Vietnamese and in English for each row."""
    why = dict(article.evidence)
    said = {"title": article.title, "publisher": article.publisher, "authors": ", ".join(article.authors)}
    rows = ["| Mục · *Field* | Chương trình hiểu là | Vì sao |", "|---|---|---|"]
    for field, english in ROWS.items():
        cells = f"{FIELDS[field]} · *{english}*", value(article, field), _why(why.get(field), said.get(field))
        rows.append(f"| {' | '.join(map(cell, cells))} |")
    return "\n".join(rows)


def differences(before: Article, now: Article) -> Iterator[str]:
    """What an edit changed in the facts: the field, what it was, what it is."""
    for field in ROWS:
        old, new = value(before, field), value(now, field)
        if old != new:
            yield f"{FIELDS[field]}: {old} → {new}"
