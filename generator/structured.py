"""What machines read in the head of an article's page: JSON-LD, Dublin Core and Open Graph.

``head`` goes into the front matter of an article as ``head``; ``overrides/partials/archive/head.html`` renders it (include
it in the block ``site_meta`` of ``main.html`` or ``article.html``; on a page without ``head`` it gives what every page has).
A template that shows the Dublin Core name of a field takes it from ``generator.fields.dublin_core()``, the one table.

Addresses are absolute where the host is known, else relative to the page, which JSON-LD resolves as links are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from html import escape

from generator.fields import archive, date_property, dublin_core, meta_name
from generator.json_text import encoder, quoted
from generator.model import Article
from generator.shown import Shown, permalink, with_slash

_encode = encoder(",", ":")
#: What could end a ``<script>``, or a line of JavaScript.
_UNSAFE = "<>&\u2028\u2029"
_UNSAFE_PATTERN = re.compile(f"[{_UNSAFE}]")
_UNKNOWN_PROVINCE = ("Chưa rõ tỉnh", "chua-ro-tinh")
_UNKNOWN_YEAR = ("Không rõ năm", "khong-ro-nam")

Node = dict[str, object]
#: A text that is JSON; empty where there is nothing to say.
Json = str
#: A ``<meta>``: the attributes that name it, and the content.
Row = tuple[str, str]


def script_json(data: object) -> str:
    """JSON that stays JSON inside ``<script>``, whatever texts it holds."""
    return _safe(_encode(data))


def _safe(text: Json) -> Json:
    if any(map(text.__contains__, _UNSAFE)):  # hardly ever
        text = _UNSAFE_PATTERN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text


def head(article: Article, words: Shown, address: str, site_url: str = "") -> dict[str, str]:
    """What the head of the article at ``address`` says to machines; ``words`` is the article as it is shown.

    ``jsonld``: a JSON text, safe inside ``<script>``. ``meta``: the ``<meta>`` elements, ready and escaped: MkDocs takes longer
    to read a row of values than to render the whole head.
    """
    base = with_slash(site_url)
    root = base or "../" * address.count("/")
    page = f"{root}{address}.html" if base else f"{address.rpartition('/')[2]}.html"
    graph = f"[{_article(article, words, page, root)},{_crumbs(article, words, page, root)}]"
    return {
        "jsonld": _safe(f'{{"@context":"https://schema.org","@graph":{graph}}}'),
        "meta": _meta_html([*_dublin_core(article, words, base), *_open_graph(article, words, page, base)]),
    }


# --- JSON-LD ----------------------------------------------------------------------------------------------
# Put together as text: to encode the nodes as mappings takes three times as long.


def _object(fields: Mapping[str, Json]) -> Json:
    """The object with these fields, those left out that are empty."""
    return "{" + ",".join([f'"{name}":{value}' for name, value in fields.items() if value]) + "}"


def _list(values: Sequence[Json]) -> Json:
    return f"[{','.join(values)}]" if values else ""


def _text(text: str | None) -> Json:
    return quoted(text) if text else ""


@lru_cache(maxsize=256)
def _place(province: str, today: str) -> Json:
    if not province:
        return ""
    country: Node = {"@type": "Country", "name": "Việt Nam"}
    if today and today != province:
        country = {"@type": "AdministrativeArea", "name": today, "containedInPlace": country}
    return _encode({"@type": "AdministrativeArea", "name": province, "containedInPlace": country})


def _dates(article: Article) -> dict[str, Json]:
    """``datePublished`` only where the page tells the day; any other date is what the article is about."""
    published = date_property(article.date_kind) == "datePublished"
    about = [quoted(date) for date in (None if published else article.date, article.event_date) if date]
    return {
        "datePublished": _text(article.date) if published else "",
        "temporalCoverage": about[0] if len(about) == 1 else _list(about),
    }


def _identifier(kind: str, value: str) -> Json:
    return f'{{"@type":"PropertyValue","propertyID":"{kind}","value":{quoted(value)}}}'


@lru_cache(maxsize=256)
def _term(label: str, url: str) -> Json:
    return _encode({"@type": "DefinedTerm", "name": label, "url": url})


@lru_cache(maxsize=16)
def _collection(root: str) -> Json:
    return _encode({"@type": "Collection", "name": archive().name, "url": f"{root}index.html"})


def _mention(name: str, offices: Sequence[str]) -> Json:
    return _object({"@type": '"Person"', "name": _text(name), "jobTitle": _list([quoted(one) for one in offices])})


def _citation(name: str, number: str, date: str | None) -> Json:
    return _object(
        {"@type": '"CreativeWork"', "name": _text(name), "identifier": _text(number), "datePublished": _text(date)}
    )


def _article(article: Article, words: Shown, page: str, root: str) -> Json:
    url = quoted(page)
    return _object(
        {
            "@type": '"NewsArticle"',
            "@id": quoted(f"{root}{permalink(article.id)}"),
            "url": url,
            "mainEntityOfPage": url,
            "headline": quoted(words.title),
            "description": _text(words.description),
            "inLanguage": _text(archive().language),
            **_dates(article),
            "contentLocation": _place(words.province, words.province_today),
            "author": _list([f'{{"@type":"Person","name":{quoted(name)}}}' for name in words.authors]),
            "publisher": f'{{"@type":"Organization","name":{quoted(words.publisher)}}}' if words.publisher else "",
            "articleSection": _text(words.section),
            "isBasedOn": _text(words.url),
            "identifier": _list([_identifier("permalink", article.id), _identifier("SHA-256", article.sha256)]),
            "about": _list(
                [
                    _term(label, f"{root}chu-de/{slug}.html")
                    for slug, label in zip(article.tags, words.tags, strict=True)
                ]
            ),
            "keywords": _list([quoted(label) for label in words.tags]),
            "mentions": _list([_mention(name, offices) for name, offices in words.people]),
            "citation": _list([_citation(*document) for document in words.documents]),
            "copyrightNotice": _text(words.rights),
            "isPartOf": _collection(root),
        }
    )


def _crumbs(article: Article, words: Shown, page: str, root: str) -> Json:
    province = (words.province, article.province) if article.province else _UNKNOWN_PROVINCE
    year = _UNKNOWN_YEAR if article.year is None else (f"Năm {article.year}", str(article.year))
    steps = (
        ("Theo tỉnh", f"{root}tinh/index.html"),
        (province[0], f"{root}{province[1]}/index.html"),
        (year[0], f"{root}nam/{year[1]}.html"),
        (words.title, page),
    )
    items = [
        f'{{"@type":"ListItem","position":{number},"name":{quoted(name)},"item":{quoted(item)}}}'
        for number, (name, item) in enumerate(steps, start=1)
    ]
    return f'{{"@type":"BreadcrumbList","itemListElement":{_list(items)}}}'


# --- <meta> -----------------------------------------------------------------------------------------------


#: What says the same under two names is one element: ``name`` for Dublin Core, ``property`` for Open Graph.
_TWINS = {"DC.title": "og:title", "DC.description": "og:description"}


def _meta_html(rows: Sequence[Row]) -> str:
    # All contents are escaped at once, apart by a sign that no shown text has: one by one takes five times as long.
    contents = escape("\0".join([content for _, content in rows])).split("\0")
    return "\n  ".join(
        [f'<meta {names} content="{content}">' for (names, _), content in zip(rows, contents, strict=True)]
    )


def _named(name: str) -> str:
    twin = f' property="{_TWINS[name]}"' if name in _TWINS else ""
    return f'name="{name}"{twin}'


@cache
def _terms() -> dict[str, str]:
    """The attributes that name the fields in ``<meta>``, by field."""
    return {name: _named(meta_name(term)) for name, term in dublin_core().items()}


def _dublin_core(article: Article, words: Shown, base: str) -> list[Row]:
    values: dict[str, tuple[str, ...]] = {
        "title": (words.title,),
        "authors": words.authors,
        "publisher": (words.publisher,),
        "date": (article.date or "",),
        "event_date": (article.event_date or "",),
        "province": (words.province,),
        "province_today": (words.province_today if words.province_today != words.province else "",),
        "tags": words.tags,
        "description": (words.description,),
        "documents": tuple([name for name, _, _ in words.documents]),
        "url": (words.url,),
        "rights": (words.rights or archive().rights,),
        "permalink": (f"{base}{permalink(article.id)}" if base else article.id,),
        "language": (archive().language,),
        "type": ("Text",),
        "format": ("text/html",),
    }
    terms = _terms()
    return [(terms[name], text) for name, texts in values.items() for text in texts if text]


def _open_graph(article: Article, words: Shown, page: str, base: str) -> list[Row]:
    """What Dublin Core does not say as well."""
    published = article.date if date_property(article.date_kind) == "datePublished" else ""
    rows: list[Row] = [
        ('property="og:type"', "article"),
        ('property="og:url"', page if base else ""),
        ('property="article:published_time"', published or ""),
        *[('property="article:author"', name) for name in words.authors],
        ('property="article:section"', words.section),
    ]
    return [row for row in rows if row[1]]
