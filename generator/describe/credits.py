"""Who wrote and who issued the page, in which section it stood, how often it was read: from the lines around the article.

The cleaner labelled the lines; here they are taken apart. A footer's or a logo's name is never the publisher.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from generator.clean.byline import parse_byline
from generator.clean.inline import agency
from generator.clean.pieces import source_of_address
from generator.clean.prefixes import take_prefix
from generator.clean.words import words
from generator.describe.context import Context
from generator.describe.credit_lines import BULLETS, Line, credit_words, stated
from generator.describe.listed import either
from generator.describe.sections import own_categories, own_path
from generator.describe.views import views_of
from generator.fold import tone_key
from generator.model import Evidence, Facts
from generator.places import find_province

_LABELS = ("byline", "publisher", "dateline", "category", "breadcrumb", "counter", "published")
_EDITOR = Evidence("editor", "Do người biên tập ghi trong tệp dữ kiện.")
_TIME_BEHIND = re.compile(r"[\s,|–-]*(?:vào lúc|vào ngày|lúc|ngày|on|at)?\s*\d{1,2}\s*[:hg/.\-]\s*\d.*$", re.IGNORECASE)
#: In small letters, or behind a sign: "Đăng", "Viết" and "Lúc" are given names too.
_LABEL_BEHIND = re.compile(
    r"(?:\s+(?:(?:gửi|đăng|viết|cập nhật|ngày|lúc|vào|at|on)(?:[\s:]+|$))+"
    r"|\s*[,|·–-][\s,|·–-]*(?i:(?:gửi|đăng|viết|cập nhật|ngày|lúc|vào)(?:[\s:]+|$))+)$"
)
_STATION = re.compile(r"\s*(?:[>»›→‣▸•●|\\]|::)+\s*|\s+/\s+|(?<=trang chủ)/|(?<=Trang chủ)/")
_BEHIND_A_SECTION = re.compile(r"[.,]\s|\.$|\sand\s|\svà\s(?=được|gắn)")
_POINTED = re.compile(r"\s*[>»›]+\s*")
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|\S+/\S+\.\S+", re.IGNORECASE)
_SIGNED = re.compile(r"[:(]|^theo\s", re.IGNORECASE)  # a name that says by these that it signs
_HOST = re.compile(r"[a-z\d\-]+(?:\.[a-z\d\-]{2,})+")
_OWN_SITE = re.compile(r"[a-z\d\-]+(?:\.[a-z\d\-]+)*\.(?:gov|org|edu)\.vn")
_DATED = re.compile(
    r"[\s,(|–-]*(?:thứ \S+|chủ nhật)?[\s,|–-]*(?:ngày )?\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}.*$", re.IGNORECASE
)
_YEAR = re.compile(r"[/.\-]\s?\d{4}")  # of such a date: hardly a name has one
_LONGEST_SECTION = 80
#: Shortest beginning of the headline that is no section (code points).
_SHORTEST_CUT = 24
_MOST_STATIONS = 6  # a path with more is the menu
_LONGEST_PLACE = 4  # words of a place's name
_LONGEST_LINE = 400  # no line that tells a credit is longer


class Credits(NamedTuple):
    """What the page says of itself; ``evidence`` has an entry for each value that is given."""

    authors: tuple[str, ...]
    publisher: str | None
    section: str | None
    view_count: int | None
    evidence: dict[str, Evidence]


def describe_credits(context: Context, facts: Facts = Facts()) -> Credits:  # noqa: B008 - frozen
    """Authors, publisher, section and view count, each with the line that tells it. An editor's facts win.

    Authors stand in the order of the page, each once; a webmaster is none. The publisher is the body that the byline
    names, else the line of its own or the source, else the agency of the dateline.
    """
    lines = [line for line in context.labelled(*_LABELS) if len(line[1]) <= _LONGEST_LINE]
    by_label: dict[str, list[Line]] = {label: [] for label in _LABELS}
    for line in lines:
        by_label[line[0].label].append(line)
    evidence: dict[str, Evidence] = {}
    others = _other_articles(context)
    bylines = [line for line in by_label["byline"] if line[0].line < others or _SIGNED.search(line[1])]
    bylines = [line for line in bylines if not _names_a_place(context, tone_key(line[1]))]
    authors, byline_publisher = _bylines(bylines, evidence)
    sources = [line for line in by_label["publisher"] if not _heads_the_foot(context, line)]
    sources.sort(key=lambda line: _stands_inside(context, line))
    publisher = byline_publisher or _source(sources, evidence) or _agency(context, by_label["dateline"], evidence)
    categories = own_categories(context, by_label["category"])
    paths = [line for line in categories if _is_path(line[1])]
    breadcrumb = own_path(context, [*by_label["breadcrumb"], *paths], credit_words("home"))
    section = _category([line for line in categories if line not in paths], evidence) or _from_breadcrumb(
        breadcrumb, context.title, evidence
    )
    counters = [line for line in by_label["counter"] if line[0].line < others or "truy cập" not in tone_key(line[1])]
    view_count = views_of([*counters, *by_label["published"], *by_label["category"]], evidence)
    if facts.authors is not None:
        authors = facts.authors
        evidence["authors"] = _EDITOR
    if facts.publisher is not None:
        publisher = facts.publisher
        evidence["publisher"] = _EDITOR
    if facts.section is not None:
        section = facts.section
        evidence["section"] = _EDITOR
    return Credits(authors, publisher, section, view_count, evidence)


def _other_articles(context: Context) -> float:
    """The line from which on the page tells of other articles: a bare name there is none of this one's authors."""
    paragraphs = context.cleaned.paragraphs
    last = paragraphs[-1].lines[-1] if paragraphs else 0
    return min(
        (span.line for span in context.cleaned.spans if span.line > last and span.label in ("related", "menu")),
        default=math.inf,
    )


def _names_a_place(context: Context, low: str) -> bool:
    """Whether a line is but a name that the text gives to a place ("huyện Kiên Lương"): a key word of the page, no author."""
    if len(low.split()) > _LONGEST_PLACE:
        return False
    texts = [text for text in (context.low_title, context.low_body) if f" {low}" in text]
    return any(f"{kind} {low}" in text for text in texts for kind in credit_words("kinds_of_places"))


def _heads_the_foot(context: Context, line: Line) -> bool:
    """Whether a name in capitals stands at the page's end, above nothing but its foot: then it is the site's."""
    below = [span.label for span in context.cleaned.spans if span.line > line[0].line and span.label != "blank"]
    return line[1].isupper() and bool(below) and set(below) == {"footer"}


def _stands_inside(context: Context, line: Line) -> bool:
    """Whether a source stands between paragraphs: mostly that of a table, and who issued the page is told at its end."""
    paragraphs = context.cleaned.paragraphs
    return bool(paragraphs) and paragraphs[0].lines[0] < line[0].line < paragraphs[-1].lines[-1]


def _bylines(lines: Iterable[Line], evidence: dict[str, Evidence]) -> tuple[tuple[str, ...], str | None]:
    authors: dict[str, str] = {}
    publisher = None
    for line in lines:
        text = line[1]
        if tone_key(text).lstrip("(-– ").startswith(tuple(credit_words("not_authors"))):
            continue
        byline = parse_byline(_LABEL_BEHIND.sub("", text)) or parse_byline(_TIME_BEHIND.sub("", text))
        if byline is None:
            continue
        for name in byline.authors:
            authors.setdefault(tone_key(name), name)
            evidence.setdefault("authors", stated("Dòng ghi tên tác giả.", line))
        if publisher is None and byline.publisher and not _WEB_ADDRESS.match(byline.publisher):
            publisher = byline.publisher
            evidence["publisher"] = stated("Đơn vị ghi ở dòng tác giả.", line)
    return tuple(authors.values()), publisher


def _source(lines: Iterable[Line], evidence: dict[str, Evidence]) -> str | None:
    for line in lines:
        name = (
            source_of_address(line[1])
            or _without_colon(line[1])
            or _behind_a_dash(line[1])
            or _without_prefix(line[1].strip(" ()[]*_-–—"), words("source_prefixes") | words("posting_prefixes"))
        )
        name = re.sub(r"^(?:Theo|THEO)\s+", "", name).strip(" .()[]*_-–—")
        said = _WEB_ADDRESS.search(name) is not None and name == line[1].strip(" .()[]*_-–—")  # a sentence, not a name
        if name and any(map(str.isalpha, name)) and not said and not _WEB_ADDRESS.match(name):
            evidence["publisher"] = stated("Dòng ghi đơn vị đăng bài hoặc nguồn tin.", line)
            return name
    return None


def _without_colon(text: str) -> str | None:
    """The body behind "Nguồn" where no colon stands between them."""
    byline = parse_byline(text) if text.startswith("Nguồn ") and ":" not in text else None
    return byline.publisher if byline is not None else None


def _behind_a_dash(text: str) -> str | None:
    """The body behind "Tin bài –"."""
    kind, name = take_prefix(text)
    return name if kind and ":" not in text else None


def _agency(context: Context, lines: Iterable[Line], evidence: dict[str, Evidence]) -> str | None:
    for line in lines:
        name = agency(line[1])
        is_place = find_province(name) is not None or (bool(name) and _names_a_place(context, tone_key(name)))
        if name and not is_place and not _OWN_SITE.fullmatch(name):
            evidence["publisher"] = stated("Tên báo, đài ghi ở đầu bài.", line)
            return name
    return None


def _without_prefix(text: str, prefixes: Iterable[str]) -> str:
    before, colon, after = text.partition(":")
    return after.strip() if colon and tone_key(before).strip() in prefixes and after.strip() else text


def _section_name(text: str) -> str:
    """A section's name without "Chuyên mục:" before it, bullets around it and a date behind it."""
    name = _posted_in(_without_prefix(text.strip(BULLETS), credit_words("section_prefixes")))
    return _LABEL_BEHIND.sub("", _DATED.sub("", name) if _YEAR.search(name) else name).strip(BULLETS)


def _posted_in(text: str) -> str:
    """The first section that a blog names below an article ("This entry was posted in Tin tức. Bookmark the permalink.")."""
    match = _posting().match(tone_key(text))
    return _BEHIND_A_SECTION.split(text[match.end() :])[0].strip() if match else text


@cache
def _posting() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(credit_words('posting_words'))})\s*:?\s+")


def _names_itself(text: str) -> bool:
    bare = text.strip(BULLETS)
    return _without_prefix(bare, credit_words("surest_prefixes")) != bare


def _category(lines: Iterable[Line], evidence: dict[str, Evidence]) -> str | None:
    # A line that says what it is ("Category: …") tells more than one that stands where sections do.
    for line in sorted(lines, key=lambda line: not _names_itself(line[1])):
        name = _section_name(line[1])
        medium, bar, rest = name.partition("|")
        if bar and tone_key(medium).strip() in credit_words("media") and rest.strip():
            name = rest.strip(BULLETS)
        name = _POINTED.split(name)[-1]  # "Xã hội >> Y tế - Sức khỏe"
        if _is_station(name, ""):
            evidence["section"] = stated("Dòng tên chuyên mục.", line)
            return name
    return None


def _from_breadcrumb(lines: Iterable[Line], title: str, evidence: dict[str, Evidence]) -> str | None:
    """The last station that says something, which is the nearest one: neither home, nor the site, nor the article itself.

    One as general as "Tin tức" is it only where all are.
    """
    stations = [
        (name, line)
        for line in lines
        if len(parts := _STATION.split(_section_name(line[1]))) <= _MOST_STATIONS
        for part in parts
        if (name := part.strip(BULLETS)) and _is_station(name, title)
    ]
    telling = [station for station in stations if tone_key(station[0]) not in credit_words("general_sections")]
    if len(telling) > 1 and _is_site(tone_key(telling[0][0])):
        telling = telling[1:]
    if not stations:
        return None
    name, line = (telling or stations)[-1]
    evidence["section"] = stated("Đường dẫn chuyên mục của trang.", line)
    return name


def _is_site(low: str) -> bool:
    begins, ends = (
        tuple(f"{word} " for word in credit_words("site_names")),
        tuple(f" {word}" for word in credit_words("site_ends")),
    )
    return low.startswith(begins) or low.endswith(ends)


def _is_path(text: str) -> bool:
    """Whether a line is a breadcrumb whatever its label: home, and something behind it."""
    first, *others = _STATION.split(text.strip(BULLETS))
    return bool(others) and tone_key(first.strip(BULLETS)) in credit_words("home")


def _is_address(name: str) -> bool:
    return _WEB_ADDRESS.match(name) is not None or _HOST.fullmatch(name.lower()) is not None


def _is_station(name: str, title: str) -> bool:
    low = tone_key(name)
    letters, digits = sum(map(str.isalpha, name)), sum(map(str.isdigit, name))
    if len(name) > _LONGEST_SECTION or not letters or digits > letters or _is_address(name):
        return False
    if low in credit_words("home") or f"{low} ".startswith(tuple(f"{word} " for word in credit_words("not_sections"))):
        return False
    cut = low.rstrip(" .…")
    # "Bản tin dịch bệnh" above "Bản tin dịch bệnh tuần 34" is a section; a headline that is cut short is longer, or says so.
    shortened = len(cut) >= (12 if low.endswith(("…", "...")) else _SHORTEST_CUT)
    return not (title and (tone_key(title) == low or (shortened and tone_key(title).startswith(cut))))
