"""What the head of an article says to machines: it parses, it says no more than is known, and all of it stays text."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2
import pytest

from generator.fields import fields, meta_name
from generator.model import Article
from generator.shown import shown
from generator.structured import head, script_json
from generator.write.markdown import tidy
from tests.made_articles import HOSTILE, hostile_article, make_article

SITE = "https://kho.example/y-te/"
ADDRESS = "bac-kan/2024/bai"
OVERRIDES = Path(__file__).parents[1] / "overrides"


def _head(article: Article, address: str = ADDRESS, site_url: str = "") -> dict[str, str]:
    return head(article, shown(article), address, site_url)


def _graph(article: Article, site_url: str = SITE) -> tuple[dict[str, Any], dict[str, Any]]:
    data = json.loads(_head(article, ADDRESS, site_url)["jsonld"])
    assert data["@context"] == "https://schema.org"
    article_node, crumbs = data["@graph"]
    assert (article_node["@type"], crumbs["@type"]) == ("NewsArticle", "BreadcrumbList")
    return article_node, crumbs


def _meta(article: Article, site_url: str = SITE) -> dict[str, list[str]]:
    parsed = _Head(_head(article, ADDRESS, site_url)["meta"])
    found: dict[str, list[str]] = {}
    for tag, attributes in parsed.tags:
        assert tag == "meta"
        content = attributes.pop("content")
        assert content
        assert attributes
        for attribute, name in attributes.items():  # two names where Dublin Core and Open Graph say the same
            assert name
            assert attribute == ("property" if ":" in name else "name")
            found.setdefault(name, []).append(content)
    return found


# --- JSON-LD ----------------------------------------------------------------------------------------------


def test_an_article_in_the_words_of_schema_org() -> None:
    node, _ = _graph(make_article())
    assert node["headline"] == "Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024"
    assert node["inLanguage"] == "vi"
    assert node["url"] == "https://kho.example/y-te/bac-kan/2024/bai.html"
    assert node["@id"] == "https://kho.example/y-te/id/a1.html"
    assert node["author"] == [{"@type": "Person", "name": name} for name in ("Nguyễn Văn A", "Thu Trang")]
    assert node["publisher"] == {"@type": "Organization", "name": "Báo Bắc Kạn"}
    assert node["isBasedOn"] == "https://bao.example/bai?a=1&b=2"
    assert [one["propertyID"] for one in node["identifier"]] == ["permalink", "SHA-256"]
    assert node["identifier"][0]["value"] == "a1"
    assert len(node["identifier"][1]["value"]) == 64
    assert [one["name"] for one in node["about"]] == node["keywords"] == ["Đại hội Đảng các cấp", "COVID-19"]
    assert node["citation"][0]["name"] == "Kế hoạch 03-KH/ĐU"
    assert node["mentions"] == [{"@type": "Person", "name": "Tô Mai Hoa", "jobTitle": ["Giám đốc Sở Y tế"]}]
    place = node["contentLocation"]
    assert (place["name"], place["containedInPlace"]["name"]) == ("Bắc Kạn", "Thái Nguyên")


def test_its_properties_are_those_of_the_table() -> None:
    node, _ = _graph(make_article(event_date="2024-01-15", rights="Được phép"))
    known = {field.schema for field in fields().values()}
    assert {name for name in node if not name.startswith("@")} <= known | {
        *("mainEntityOfPage", "keywords", "isPartOf"),
    }


@pytest.mark.parametrize(
    ("date", "kind", "event", "published", "about"),
    [
        ("2024-01-16", "published", None, "2024-01-16", None),
        ("2024-01-16", "published", "2024-01-15", "2024-01-16", "2024-01-15"),
        ("2024-01-16", "event", None, None, "2024-01-16"),
        ("2010", "period", None, None, "2010"),
        (None, None, None, None, None),
    ],
)
def test_only_the_date_of_publication_is_one(
    date: str | None, kind: str | None, event: str | None, published: str | None, about: str | None
) -> None:
    article = make_article(date=date, date_kind=kind, event_date=event)
    node, _ = _graph(article)
    assert (node.get("datePublished"), node.get("temporalCoverage")) == (published, about)
    assert ("article:published_time" in _meta(article)) == (published is not None)


def test_what_is_not_known_is_left_out() -> None:
    bare = make_article(
        date=None,
        province=None,
        province_today=None,
        authors=(),
        publisher=None,
        tags=(),
        people=(),
        documents=(),
        url=None,
    )
    node, crumbs = _graph(bare)
    unknown = {"contentLocation", "author", "publisher", "about", "keywords", "mentions", "citation", "isBasedOn"}
    assert unknown.isdisjoint(node)
    assert {"DC.date", "DC.creator", "DC.publisher", "DC.subject", "DC.source"}.isdisjoint(_meta(bare))
    assert [one["name"] for one in crumbs["itemListElement"]][1:3] == ["Chưa rõ tỉnh", "Không rõ năm"]


@pytest.mark.parametrize("site_url", [SITE, SITE.rstrip("/"), ""])
def test_addresses_lead_to_the_pages_wherever_the_site_is(site_url: str) -> None:
    page = "file:///media/usb/kho/bac-kan/2024/bai.html"
    root = SITE if site_url else "file:///media/usb/kho/"
    node, crumbs = _graph(make_article(), site_url)
    assert urljoin(page, node["@id"]) == f"{root}id/a1.html"
    assert urljoin(page, node["url"]) == f"{root}bac-kan/2024/bai.html"
    assert urljoin(page, node["about"][0]["url"]) == f"{root}chu-de/dai-hoi-dang.html"
    assert [urljoin(page, one["item"]) for one in crumbs["itemListElement"]] == [
        f"{root}{path}" for path in ("tinh/index.html", "bac-kan/index.html", "nam/2024.html", "bac-kan/2024/bai.html")
    ]
    assert [one["position"] for one in crumbs["itemListElement"]] == [1, 2, 3, 4]
    assert ("og:url" in _meta(make_article(), site_url)) == bool(site_url)


# --- Dublin Core and Open Graph ---------------------------------------------------------------------------


def test_dublin_core_and_open_graph() -> None:
    meta = _meta(make_article(event_date="2024-01-15"))
    assert meta["DC.title"] == meta["og:title"] == ["Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024"]
    assert meta["DC.creator"] == ["Nguyễn Văn A", "Thu Trang"]
    assert (meta["DC.date"], meta["DCTERMS.temporal"]) == (["2024-01-16"], ["2024-01-15"])
    assert meta["DCTERMS.spatial"] == ["Bắc Kạn", "Thái Nguyên"]
    assert meta["DC.identifier"] == ["https://kho.example/y-te/id/a1.html"]
    assert (meta["DC.language"], meta["og:type"]) == (["vi"], ["article"])
    assert meta["DC.rights"]
    table = {meta_name(field.dc) for field in fields().values() if field.dc}
    assert {name for name in meta if name.startswith("DC")} <= table


# --- as text ----------------------------------------------------------------------------------------------


class _Head(HTMLParser):
    """Tags with their attributes, and what stands in scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def _render(article: Article | None, title: str = "Trang") -> _Head:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES), autoescape=False)  # as MkDocs has it
    environment.filters["url"] = lambda path: f"../../{path}"
    page = {"meta": {"head": _head(article, ADDRESS)} if article else {}, "title": title, "canonical_url": None}
    config = {"site_name": "Kho", "site_description": "Mô tả"}
    return _Head(environment.get_template("partials/archive/head.html").render(page=page, config=config))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    article = hostile_article(text)
    title = tidy(text)
    assert _graph(article)[0]["headline"] == title
    rendered = _render(article)
    assert {tag for tag, _ in rendered.tags} == {"link", "meta", "script"}
    (script,) = (attributes for tag, attributes in rendered.tags if tag == "script")
    assert script == {"type": "application/ld+json"}
    contents = [attributes["content"] for _, attributes in rendered.tags if attributes.get("name") == "DC.title"]
    assert contents == [title]
    (data,) = (part for part in rendered.text if part.strip())
    assert json.loads(data)["@graph"][0]["headline"] == title


def test_other_pages_have_their_title_and_the_feed() -> None:
    rendered = _render(None, "<b>Năm</b> 2024")
    properties = {attributes.get("property"): attributes.get("content") for _, attributes in rendered.tags}
    assert (properties["og:title"], properties["og:type"]) == ("Năm 2024", "website")
    assert ("link", "../../atom.xml") in [(tag, attributes.get("href")) for tag, attributes in rendered.tags]
    assert not any(tag == "script" for tag, _ in rendered.tags)


def test_json_in_a_script_holds_nothing_that_could_end_it() -> None:
    text = script_json({"a": "</script><!--&\u2028\u2029"})
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == {"a": "</script><!--&\u2028\u2029"}


def test_two_runs_give_the_same() -> None:
    assert _head(make_article(), ADDRESS, SITE) == _head(make_article(), ADDRESS, SITE)
