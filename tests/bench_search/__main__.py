"""``python -m tests.bench_search``: our search, Pagefind and Material's own, side by side on the same made articles."""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.model import Article
from generator.search.index import text_of
from tests.bench_search.corpus import articles
from tests.bench_search.engines import CONTENDERS, Contender, address
from tests.bench_search.measure import ask_all, counted, fetch_all
from tests.bench_search.queries import Query, known_items
from tests.bench_search.report import Row, missed, of_kinds, of_sizes
from tests.browser import CHROMIUM_FLAGS, find_chromium

#: So many queries of each kind are asked of an engine that is slow with so many articles,
_SLOW_QUERIES = 5
#: and so many in a fresh browser of one that fetches all of its index for any.
_WHOLE_COLD = 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_search", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="how many articles, all engines (%(default)s)")
    parser.add_argument("--growth", default="50000", help="how many more, ours alone (%(default)s; empty: none)")
    parser.add_argument("--queries", type=int, default=100, help="of each kind, at most (%(default)s)")
    parser.add_argument("--cold", type=int, default=60, help="queries asked in a fresh browser each (%(default)s)")
    parser.add_argument("--engines", default=",".join(CONTENDERS), help="(%(default)s)")
    parser.add_argument("--misses", action="store_true", help="print the queries whose article did not come first")
    return parser.parse_args()


def main() -> None:
    """Run and print everything."""
    args = _arguments()
    sizes = [(int(size), args.engines.split(",")) for size in args.sizes.split(",") if size]
    sizes += [(int(size), ["ours"]) for size in args.growth.split(",") if size]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_FLAGS))
        rows = [row for size, names in sizes for row in _compare(browser, size, names, args)]
        browser.close()
    print(of_sizes(rows))


def _compare(browser: Browser, size: int, names: Iterable[str], args: argparse.Namespace) -> list[Row]:
    made = list(articles(size))
    text = sum(len(text_of(one).encode()) for one in made)
    queries = known_items(made, args.queries)
    print(f"== {size} articles, {text / 1e6:.1f} MB of text, {len(queries)} queries\n", flush=True)
    return [_measure(browser, CONTENDERS[name], made, text, queries, args) for name in names]


def _measure(
    browser: Browser,
    contender: Contender,
    made: Sequence[Article],
    text: int,
    queries: Sequence[Query],
    args: argparse.Namespace,
) -> Row:
    addresses = [address(one) for one in made]
    own = _asked_of(contender, len(made), queries)
    fresh = own[:: max(1, len(own) // (_WHOLE_COLD if contender.whole else args.cold))]
    with tempfile.TemporaryDirectory(prefix="bench-search-") as name:
        folder = Path(name)
        built = contender.build(made, folder)
        with counted(folder) as (root, counter):
            asked = ask_all(browser, root, own, addresses)
            counter.take()
            fetched = fetch_all(browser, root, counter, fresh)
        row = Row(contender.name, len(made), text, built, asked, fetched)
        print(of_kinds(f"{contender.name}, http", row), flush=True)
        if args.misses:
            print(missed(asked, addresses), flush=True)
        if contender.files:
            asked = ask_all(browser, f"{folder.as_uri()}/", own, addresses)
            print(of_kinds(f"{contender.name}, file", row._replace(asked=asked, fetched=[])), flush=True)
    return row


def _asked_of(contender: Contender, articles: int, queries: Sequence[Query]) -> list[Query]:
    """Narrowed queries only of an engine that can narrow, and few of one that is slow with so many articles."""
    by_kind = defaultdict(list)
    for query in queries:
        if contender.facets or not query.within:
            by_kind[query.kind].append(query)
    most = _SLOW_QUERIES if articles > contender.quick else len(queries)
    return [query for own in by_kind.values() for query in own[:most]]


if __name__ == "__main__":
    main()
