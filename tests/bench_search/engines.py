"""The engines that are compared: each writes its index of the articles into a folder and a page that can ask it.

A page offers ``ask(q, within)``, which gives a promise of the addresses of the first five results; ``within`` is a province
and a year, or null.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfile, copytree
from time import process_time
from typing import NamedTuple

from generator.model import Article
from generator.search import search_pieces
from generator.search.index import text_of
from generator.write.entries import entry

ROOT = Path(__file__).parents[2]
_SCRIPTS = ("text", "query", "pieces", "rank", "look", "engine")


class Built(NamedTuple):
    """What an engine made: seconds of work, bytes of its index, and (for Pagefind) whether that was another program."""

    seconds: float
    size: int


class Contender(NamedTuple):
    """An engine: its name, what builds it, whether it works from files, and whether results can be narrowed; whether its
    index is one piece, and up to how many articles it answers all queries within some minutes.
    """

    name: str
    build: Callable[[Sequence[Article], Path], Built]
    files: bool
    facets: bool
    whole: bool = False
    quick: int = sys.maxsize


def address(article: Article) -> str:
    """Where the article lies on the made site."""
    return f"a/{article.id}.html"


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _page(folder: Path, head: str, ask: str) -> None:
    text = f'<!doctype html><meta charset="utf-8"><title>.</title><link rel="icon" href="data:,">{head}<script>{ask}</script>'
    (folder / "index.html").write_text(text, encoding="utf-8")


def build_ours(articles: Sequence[Article], folder: Path) -> Built:
    """Our own index, asked as the search page asks it."""
    start = process_time()
    entries = [entry(one, address(one).removesuffix(".html")) for one in articles]
    for path, text in search_pieces(iter(articles), entries):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    seconds = process_time() - start
    copytree(ROOT / "docs/assets/search", folder / "assets")
    scripts = "".join(f'<script src="assets/{name}.js"></script>' for name in _SCRIPTS)
    _page(
        folder,
        scripts,
        """
        const load = (url) => new Promise((done, failed) => {
          const script = Object.assign(document.createElement("script"), { src: url, onload: done, onerror: failed });
          document.head.append(script);
        });
        let engine;
        async function ask(q, within) {
          engine = engine || ArchiveSearch.open({ base: new URL("search/", location.href).href, load });
          const more = within && { filters: { province: [within.province] }, years: [within.year, within.year], facets: true };
          const answer = await (await engine).search({ q, size: 10, ...more });
          return answer.items.slice(0, 5).map((item) => item.address);
        }""",
    )
    return Built(seconds, _size(folder / "search"))


def build_material(articles: Sequence[Article], folder: Path) -> Built:
    """The theme's own search: all texts in one file, indexed by lunr in the reader's browser."""
    start = process_time()
    docs = [
        {
            "location": address(one),
            "title": one.title or "",
            "text": "".join(f"<p>{escape(part.text)}</p>" for part in one.paragraphs),
        }
        for one in articles
    ]
    config = {"lang": ["vi"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": _FIELDS}
    index = folder / "search/search_index.json"
    index.parent.mkdir(parents=True)
    index.write_text(json.dumps({"config": config, "docs": docs}, ensure_ascii=False), encoding="utf-8")
    seconds = process_time() - start
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    scripts = Path(theme.origin).parent / "templates/assets/javascripts"
    copytree(scripts / "lunr", folder / "assets/lunr")
    (folder / "assets/workers").mkdir()
    copyfile(next((scripts / "workers").glob("search.*.min.js")), folder / "assets/workers/search.js")
    _page(
        folder,
        "",
        """
        let ready;
        const worker = new Promise((done, failed) => {
          const made = new Worker("assets/workers/search.js");
          made.onerror = failed;
          made.onmessage = ({ data }) => data.type === 1 && done(made);
          ready = () => fetch("search/search_index.json").then((one) => one.json())
            .then(({ config, docs }) => made.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } }));
        });
        let asked;
        async function ask(q) {
          await (asked = asked || ready());
          const own = await worker;
          const { data } = await new Promise((done) => {
            own.onmessage = ({ data }) => data.type === 3 && done(data);
            own.postMessage({ type: 2, data: q });
          });
          return data.items.slice(0, 5).map((item) => item[0].location.split("#")[0]);
        }""",
    )
    return Built(seconds, _size(folder / "search"))


_FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}


def build_pagefind(articles: Sequence[Article], folder: Path) -> Built:
    """Pagefind, over a plain page for each article. It works with several threads: its seconds are those of the clock."""
    (folder / "a").mkdir()
    for one in articles:
        body = "".join(f"<p>{escape(line)}</p>" for line in text_of(one).split("\n"))
        page = f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{escape(one.title or "")}</title>'
        for name, value in (("province", one.province), ("year", one.year)):
            page += f'<meta data-pagefind-filter="{name}[content]" content="{value}">'
        page += f"<main data-pagefind-body><h1>{escape(one.title or '')}</h1>{body}</main></html>"
        (folder / address(one)).write_text(page, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(folder)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"pagefind failed: {done.stdout[-500:]} {done.stderr[-500:]}")
    seconds = float(done.stdout.rsplit("Finished in ", 1)[-1].split(" ")[0])
    _page(
        folder,
        "",
        """
        let engine;
        async function ask(q, within) {
          engine = engine || import("./pagefind/pagefind.js");
          const filters = within ? { province: within.province, year: String(within.year) } : {};
          const found = await (await engine).search(q, { filters });
          const results = await Promise.all(found.results.slice(0, 5).map((one) => one.data()));
          return results.map((one) => one.raw_url ? one.raw_url.replace(/^\\//, "") : one.url.replace(/^\\//, ""));
        }""",
    )
    return Built(seconds, _size(folder / "pagefind"))


CONTENDERS = {
    "ours": Contender("ours", build_ours, True, True),
    "pagefind": Contender("Pagefind", build_pagefind, False, True, quick=1_000),
    "material": Contender("Material", build_material, False, False, whole=True, quick=1_000),
}
