"""``python -m tests.bench_search``: our search, Pagefind and Material's own, side by side on the same made articles."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.model import Article
from generator.search.index import text_of
from tests.bench_search.corpus import articles
from tests.bench_search.engines import CONTENDERS, Built, Contender, address
from tests.bench_search.measure import Asked, Fetched, ask_all, counted, fetch_all, high, middle
from tests.bench_search.queries import Query, known_items
from tests.browser import CHROMIUM_FLAGS, find_chromium

#: The theme's search takes minutes to index so many articles in the reader's browser.
_MATERIAL_MOST = 1_000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_search", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="how many articles, all engines (%(default)s)")
    parser.add_argument("--growth", default="50000", help="how many more, ours alone (%(default)s; empty: none)")
    parser.add_argument("--queries", type=int, default=40, help="of each kind (%(default)s)")
    parser.add_argument("--cold", type=int, default=60, help="queries asked in a fresh browser each (%(default)s)")
    parser.add_argument("--engines", default=",".join(CONTENDERS), help="(%(default)s)")
    return parser.parse_args()


def main() -> None:
    """Run and print everything."""
    args = _arguments()
    names = args.engines.split(",")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_FLAGS))
        for size in map(int, filter(None, args.sizes.split(","))):
            _compare(browser, size, names, args)
        for size in map(int, filter(None, args.growth.split(","))):
            _compare(browser, size, ["ours"], args)
        browser.close()


def _compare(browser: Browser, size: int, names: Sequence[str], args: argparse.Namespace) -> None:
    made = list(articles(size))
    text = sum(len(text_of(one).encode()) for one in made)
    queries = known_items(made, args.queries)
    print(f"\n== {size} articles, {text / 1e6:.1f} MB of text, {len(queries)} queries\n", flush=True)
    for name in names:
        if name == "material" and size > _MATERIAL_MOST:
            print(
                f"Material: left out above {_MATERIAL_MOST} articles (it indexes them in the browser at every visit)\n"
            )
            continue
        _measure(browser, CONTENDERS[name], made, queries, text, args.cold)


def _measure(
    browser: Browser, contender: Contender, made: Sequence[Article], queries: Sequence[Query], text: int, cold: int
) -> None:
    addresses = [address(one) for one in made]
    with tempfile.TemporaryDirectory(prefix="bench-search-") as name:
        folder = Path(name)
        built = contender.build(made, folder)
        with counted(folder) as (root, counter):
            asked = ask_all(browser, root, queries, addresses)
            counter.take()
            step = max(1, len(queries) // cold)
            fetched = fetch_all(browser, root, counter, queries[::step])
        print(_report(f"{contender.name}, http", built, asked, fetched, text), flush=True)
        if contender.files:
            asked = ask_all(browser, f"{folder.as_uri()}/", queries, addresses)
            print(_report(f"{contender.name}, file", built, asked, [], text), flush=True)


def _report(name: str, built: Built, asked: Sequence[Asked], fetched: Sequence[Fetched], text: int) -> str:
    lines = [
        f"{name}: built in {built.seconds:.1f} s, index {built.size / 1e6:.1f} MB ({built.size / text:.2f} of the text)"
    ]
    kinds = dict.fromkeys(one.query.kind for one in asked)
    lines.append(
        f"  {'':<28} {'n':>4} {'@1':>6} {'@5':>6} {'MRR':>6} {'first ms':>9} {'p95':>6} {'again ms':>9} {'p95':>6}"
    )
    for kind in (*kinds, "all"):
        own = [one for one in asked if kind in (one.query.kind, "all")]
        firsts, agains = [one.first for one in own], [one.again for one in own]
        lines.append(
            f"  {kind:<28} {len(own):>4} {sum(one.place == 1 for one in own) / len(own):>6.3f}"
            f" {sum(one.place > 0 for one in own) / len(own):>6.3f}"
            f" {sum(1 / one.place for one in own if one.place) / len(own):>6.3f}"
            f" {middle(firsts):>9.1f} {high(firsts):>6.0f} {middle(agains):>9.1f} {high(agains):>6.0f}"
        )
    if fetched:
        rows = (("cold", [one.cold for one in fetched]), ("cold, as served", [one.cold_served for one in fetched]))
        for what, sizes in (*rows, ("the next query", [one.warm for one in fetched])):
            lines.append(f"  KB fetched, {what:<16} median {middle(sizes) / 1e3:>8.1f}   p95 {high(sizes) / 1e3:>8.1f}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
