"""A tiny site built by MkDocs from a hostile article: all of it is text, and nothing is asked of another host."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from generator import findings_page
from generator.machines import machine_files
from generator.model import Article, Caption, CitedDocument, Evidence, Paragraph, Person
from generator.search import search_pieces
from generator.write import (
    Beside,
    addresses,
    all_names,
    article_page,
    build_links,
    draft,
    entry,
    index_pages,
    leading_to,
    neighbours,
    original_page,
    original_path,
    permalink_page,
    permalink_path,
    publish,
)

MakeArticle = Callable[..., Article]
ROOT = Path(__file__).parents[2]
EVIL = "<script>alert(1)</script> \" ' & &lt; <img src=x onerror=alert(2)> {{ 7*7 }} </title><b>đậm</b>"
BODY = ["<script>alert(3)</script>", "[x](javascript:alert(4))", "# x", "{: onclick=alert(5)}", "- a", "|---|"]
#: Scripts and inline handlers that are Material's or ours; an article adds none.
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


class _Page(HTMLParser):
    """What a browser would see: tags with attributes, and the text of each element by tag."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.stack: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.stack.append(tag)
            data = dict(attrs).get("type") == "application/ld+json"
            self.texts.append(("ld+json" if data else tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.stack:
            while self.stack.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.texts:
            tag, text = self.texts[-1]
            self.texts[-1] = (tag, text + data)

    def all(self, tag: str) -> list[str]:
        return [text.strip() for name, text in self.texts if name == tag]

    @property
    def text(self) -> str:
        return " ".join(text for tag, text in self.texts if tag not in ("script", "style", "ld+json"))

    @property
    def links(self) -> list[str]:
        """Everything that the page links to or loads."""
        return [attrs[name] for _, attrs in self.elements for name in ("href", "src") if name in attrs]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, make_article: MakeArticle) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    (root / "docs").mkdir()
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    for page in ("tim-kiem", "gioi-thieu", "cach-lam", "dong-gop", "quyen", "du-lieu", "xep-hang"):
        shutil.copy(ROOT / f"docs/{page}.md", root / "docs")
    articles = [
        make_article(
            "evil",
            title=EVIL,
            authors=(EVIL,),
            publisher=EVIL,
            section=EVIL,
            url="javascript:alert(6)",
            rights=EVIL,
            note=EVIL,
            people=(Person(EVIL, (EVIL,), 1),),
            documents=(CitedDocument(EVIL, EVIL, None, 1),),
            captions=(Caption(EVIL, 1, 0, EVIL),),
            evidence=(("date", Evidence("inferred", EVIL, 1, EVIL)),),
            paragraphs=tuple(Paragraph(text, (1,), "item" if text == "- a" else "paragraph") for text in (*BODY, EVIL)),
        ),
        make_article("later", title="Bài sau", date="2024-02", url="https://x.vn/?a=1&b=2"),
        make_article("bare", title=None, date=None, province=None, province_today=None, paragraphs=()),
        make_article(
            "gone", title=EVIL, withdrawn=EVIL, withdrawn_on="2025-01", province="ha-noi", province_today="ha-noi"
        ),
    ]
    where = addresses((one.id, one.province, one.year, one.title, one.slug) for one in articles)
    entries = [entry(one, where[one.id]) for one in articles]
    around = neighbours(entries)
    links = build_links(all_names(entries))
    pages: dict[str, str | bytes] = {
        f"{where[one.id]}.md": article_page(
            draft(one), where[one.id], Beside(*around.get(one.id, (None, None)), related=entries[:1], links=links)
        )
        for one in articles
    }
    originals = {one.id: original_page(one, [EVIL]) for one in articles}
    pages |= {f"{original_path(id)}.md": leading_to(text.encode(), where[id]) for id, text in originals.items() if text}
    pages |= machine_files(entries)
    pages |= {permalink_path(one.id): permalink_page(one.title or "", where[one.id]) for one in articles}
    pages[findings_page.PATH] = findings_page.findings_page()
    pages |= dict(search_pieces(articles, entries))
    publish([*pages.items(), *index_pages(entries, all_names(entries))], root / "docs")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    return root / "site"


@pytest.fixture(scope="module")
def html(site: Path) -> dict[str, _Page]:
    """Every page of the site, by its path."""
    return {
        path.relative_to(site).as_posix(): _Page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def _only(html: dict[str, _Page], start: str) -> _Page:
    (page,) = (page for path, page in html.items() if path.startswith(start) and "index" not in path)
    return page


@pytest.fixture(scope="module")
def evil(html: dict[str, _Page]) -> _Page:
    return _only(html, "bac-kan/2024/script")


def test_the_title_is_text_wherever_it_stands(evil: _Page, html: dict[str, _Page]) -> None:
    assert evil.all("title") == [f"{EVIL} – Kho tin Y tế và công tác Đảng các tỉnh"]
    assert evil.all("h1") == [EVIL]
    assert evil.all("span").count(EVIL) >= 1  # the header
    assert any(attrs.get("name") == "description" and BODY[0] in attrs["content"] for _, attrs in evil.elements)
    for path in ("index.html", "bac-kan/index.html", "nam/2024.html", "chu-de/dai-hoi-dang.html"):
        assert EVIL in html[path].all("a"), path
    assert EVIL in html["id/evil.html"].all("a")


def test_the_body_and_the_facts_are_text(evil: _Page) -> None:
    shown = [*evil.all("p"), *evil.all("li")]
    for text in (*BODY, EVIL):
        assert text in shown
    assert EVIL in evil.all("figcaption")
    assert EVIL in evil.all("blockquote")  # the quote of the evidence
    assert evil.text.count("alert(2)") >= 12  # title, author, publisher, section, rights, note, person, document …


def test_no_script_no_handler_no_link_is_added(html: dict[str, _Page]) -> None:
    about = html["gioi-thieu.html"].all("script")
    for path, page in html.items():
        if not path.startswith("id/") and path != "tim-kiem.html":  # the search page says nothing of any seed by itself
            marks = [attrs for tag, attrs in page.elements if tag == "script" and "data-marks" in attrs]
            assert len(marks) <= 1
            assert len(page.all("script")) == len(about) + len(marks), path
        assert not any("alert(" in text for text in page.all("script")), path
        assert all(json.loads(text) for text in page.all("ld+json")), path
        assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs), path
        assert not any(attrs.get("src") == "x" for _, attrs in page.elements), path
        assert not any(link.strip().lower().startswith("javascript:") for link in page.links), path


def test_a_web_address_is_a_link_and_another_is_text(html: dict[str, _Page], evil: _Page) -> None:
    assert "https://x.vn/?a=1&b=2" in _only(html, "bac-kan/2024/bai-sau").links
    assert "javascript:alert(6)" in evil.text
    assert "javascript:alert(6)" not in evil.links


def test_the_search_index_holds_text(site: Path) -> None:
    pieces = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.glob("search/**/*.js")
    }
    assert not any("<" in text or "\u2028" in text for text in pieces.values())
    articles = [json.loads(text[len("ArchiveSearch.piece(") : -2])[1] for path, text in pieces.items() if "/d/" in path]
    assert any(title.startswith("<script>alert(1)</script>") for title, *_ in articles)
    assert articles
    assert not any(address.startswith("ha-noi/2024") for _, address, *_ in articles)  # withdrawn


def test_the_withdrawn_page_says_so_and_no_more(html: dict[str, _Page]) -> None:
    gone = _only(html, "ha-noi/2024")
    assert "Bài này đã được rút khỏi kho" in gone.all("p")
    assert "Chiều 16/01" not in gone.text
    assert any(attrs.get("name") == "robots" for _, attrs in gone.elements)


def test_no_request_to_another_host(html: dict[str, _Page], site: Path) -> None:
    for path, page in html.items():
        for tag, attrs in page.elements:
            if tag != "a":
                loaded = attrs.get("src", attrs.get("href", ""))
                assert not urlsplit(loaded).netloc, (path, loaded)
                assert attrs.get("rel") != "preconnect", path
    css = (site / "assets/css/archive.css").read_text(encoding="utf-8")
    assert "//" not in css.replace("/*", "").replace("*/", "")


def test_every_link_leads_somewhere(html: dict[str, _Page], site: Path) -> None:
    for path, page in html.items():
        base = "" if path == "404.html" else path
        ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
        for link in page.links:
            target, fragment = urldefrag(urljoin(f"file:///{base}", link))
            if urlsplit(target).scheme != "file":
                continue
            wanted = unquote(urlsplit(target).path).lstrip("/") or path
            assert (site / wanted).is_file(), (path, link)
            if fragment and wanted == path:
                assert fragment in ids, (path, link)


def test_the_shim_for_files_is_served_locally_and_only_used_there(html: dict[str, _Page], site: Path) -> None:
    (line,) = (text for text in html["index.html"].all("script") if "iframe-worker" in text)
    assert line.startswith('location.protocol==="file:"&&')
    assert "assets/vendor/iframe-worker/shim.js" in line
    assert (site / "assets/vendor/iframe-worker/shim.js").is_file()
    assert (site / "assets/vendor/iframe-worker/LICENSE").is_file()
    assert (site / "assets/fonts/OFL.txt").is_file()


def test_words_are_vietnamese(html: dict[str, _Page]) -> None:
    for path in ("index.html", "404.html"):
        for english in ("Skip to", "Initializing", "Not found", "Back to top", "Made with"):
            assert english not in html[path].text
    assert html["404.html"].all("h1") == ["Không tìm thấy trang này"]
