"""What machines read in the head of an article's page: JSON-LD, Dublin Core and Open Graph.

``head`` goes into the front matter of an article as ``head``; ``overrides/partials/archive/head.html`` renders it (include
it in the block ``site_meta`` of ``main.html`` or ``article.html``; on a page without ``head`` it gives what every page has).
A template that shows the Dublin Core name of a field takes it from ``generator.fields.dublin_core()``, the one table.

Addresses are absolute where the host is known, else relative to the page, which JSON-LD resolves as links are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from html import escape

from generator.fields import archive, date_property, dublin_core, meta_name
from generator.json_text import encoder
from generator.model import Article
from generator.shown import Shown, permalink, with_slash

_encode = encoder(",", ":")
#: What could end a ``<script>``, or a line of JavaScript.
_UNSAFE = "<>&\u2028\u2029"
_UNSAFE_PATTERN = re.compile(f"[{_UNSAFE}]")
_UNKNOWN_PROVINCE = ("Chưa rõ tỉnh", "chua-ro-tinh")
_UNKNOWN_YEAR = ("Không rõ năm", "khong-ro-nam")

Node = dict[str, object]
#: A ``<meta>``: the attribute that names it (``name`` or ``property``), the name, the content.
Row = tuple[str, str, str]


def script_json(data: object) -> str:
    """JSON that stays JSON inside ``<script>``, whatever texts it holds."""
    text = _encode(data)
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
    graph = [_article(article, words, page, root), _crumbs(article, words, page, root)]
    return {
        "jsonld": script_json({"@context": "https://schema.org", "@graph": graph}),
        "meta": _meta_html([*_dublin_core(article, words, base), *_open_graph(article, words, page, base)]),
    }


# --- JSON-LD ----------------------------------------------------------------------------------------------


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in ("", None, [])}


def _place(words: Shown) -> Node | None:
    if not words.province:
        return None
    country: Node = {"@type": "Country", "name": "Việt Nam"}
    if words.province_today and words.province_today != words.province:
        country = {"@type": "AdministrativeArea", "name": words.province_today, "containedInPlace": country}
    return {"@type": "AdministrativeArea", "name": words.province, "containedInPlace": country}


def _dates(article: Article) -> Node:
    """``datePublished`` only where the page tells the day; any other date is what the article is about."""
    about = [article.event_date] if article.event_date else []
    dates: Node = {}
    if article.date and date_property(article.date_kind) == "datePublished":
        dates["datePublished"] = article.date
    elif article.date:
        about.insert(0, article.date)
    if about:
        dates["temporalCoverage"] = about[0] if len(about) == 1 else about
    return dates


def _identifier(kind: str, value: str) -> Node:
    return {"@type": "PropertyValue", "propertyID": kind, "value": value}


def _article(article: Article, words: Shown, page: str, root: str) -> Node:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": f"{root}{permalink(article.id)}",
            "url": page,
            "mainEntityOfPage": page,
            "headline": words.title,
            "description": words.description,
            "inLanguage": archive().language,
            **_dates(article),
            "contentLocation": _place(words),
            "author": [{"@type": "Person", "name": name} for name in words.authors],
            "publisher": {"@type": "Organization", "name": words.publisher} if words.publisher else None,
            "articleSection": words.section,
            "isBasedOn": words.url,
            "identifier": [_identifier("permalink", article.id), _identifier("SHA-256", article.sha256)],
            "about": [
                {"@type": "DefinedTerm", "name": label, "url": f"{root}chu-de/{slug}.html"}
                for slug, label in zip(article.tags, words.tags, strict=True)
            ],
            "keywords": list(words.tags),
            "mentions": [
                _known({"@type": "Person", "name": name, "jobTitle": list(offices)}) for name, offices in words.people
            ],
            "citation": [
                _known({"@type": "CreativeWork", "name": name, "identifier": number, "datePublished": date})
                for name, number, date in words.documents
            ],
            "copyrightNotice": words.rights,
            "isPartOf": {"@type": "Collection", "name": archive().name, "url": f"{root}index.html"},
        }
    )


def _crumbs(article: Article, words: Shown, page: str, root: str) -> Node:
    province = (words.province, article.province) if article.province else _UNKNOWN_PROVINCE
    year = _UNKNOWN_YEAR if article.year is None else (f"Năm {article.year}", str(article.year))
    steps = (
        ("Theo tỉnh", f"{root}tinh/index.html"),
        (province[0], f"{root}{province[1]}/index.html"),
        (year[0], f"{root}nam/{year[1]}.html"),
        (words.title, page),
    )
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": item}
        for number, (name, item) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


# --- <meta> -----------------------------------------------------------------------------------------------


#: What says the same under two names is one element: ``name`` for Dublin Core, ``property`` for Open Graph.
_TWINS = {"DC.title": "og:title", "DC.description": "og:description"}


def _meta_html(rows: Iterable[Row]) -> str:
    twins = _TWINS.values()
    kept = [row for row in rows if row[1] not in twins]
    # All contents are escaped at once, apart by a sign that no shown text has: one by one takes five times as long.
    contents = escape("\0".join([content for _, _, content in kept])).split("\0")
    return "\n  ".join(
        [
            f'<meta {_named(attribute, name)} content="{content}">'
            for (attribute, name, _), content in zip(kept, contents, strict=True)
        ]
    )


@lru_cache(maxsize=64)
def _named(attribute: str, name: str) -> str:
    twin = f' property="{_TWINS[name]}"' if name in _TWINS else ""
    return f'{attribute}="{name}"{twin}'


@cache
def _terms() -> dict[str, str]:
    """The names that ``<meta>`` has for the fields, by field."""
    return {name: meta_name(term) for name, term in dublin_core().items()}


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
        "documents": tuple(name for name, _, _ in words.documents),
        "url": (words.url,),
        "rights": (words.rights or archive().rights,),
        "permalink": (f"{base}{permalink(article.id)}" if base else article.id,),
        "language": (archive().language,),
        "type": ("Text",),
        "format": ("text/html",),
    }
    terms = _terms()
    return [("name", terms[name], text) for name, texts in values.items() for text in texts if text]


def _open_graph(article: Article, words: Shown, page: str, base: str) -> list[Row]:
    published = article.date if date_property(article.date_kind) == "datePublished" else ""
    rows: list[Row] = [
        ("property", "og:type", "article"),
        ("property", "og:title", words.title),
        ("property", "og:description", words.description),
        ("property", "og:url", page if base else ""),
        ("property", "article:published_time", published or ""),
        *(("property", "article:author", name) for name in words.authors),
        ("property", "article:section", words.section),
    ]
    return [row for row in rows if row[2]]
