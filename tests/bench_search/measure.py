"""Asks an engine in a headless Chromium: is the article first, how long does it take, how much is fetched."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any, BinaryIO, NamedTuple

from playwright.sync_api import Browser

from tests.bench_search.queries import Query
from tests.browser import _Handler

#: The engine's own program, which is fetched once: not counted to a query.
_PROGRAM = ("/index.html", "/assets/", "/pagefind/pagefind.js", "/pagefind/wasm", "/pagefind/pagefind-worker.js")
_ASK = """async ([q, more]) => {
  const start = performance.now();
  const found = await ask(q, more); // more: the province and the year to narrow by
  return [found, performance.now() - start];
}"""


class Asked(NamedTuple):
    """One query: the first five addresses, the place of the article among them (0: not there), milliseconds of the first and
    second time.
    """

    query: Query
    found: Sequence[str]
    place: int
    first: float
    again: float


class Fetched(NamedTuple):
    """Bytes of a query in a fresh browser, and of the next one there: as they are, and as served (compressed)."""

    query: Query
    cold: int
    cold_served: int
    warm: int


class Counter:
    """The bytes of the answers since it was last asked."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, int]] = []

    def add(self, plain: int, served: int) -> None:
        """Count an answer."""
        self._rows.append((plain, served))

    def take(self) -> tuple[int, int]:
        """Plain and served bytes since the last call."""
        rows, self._rows = self._rows, []
        return sum(row[0] for row in rows), sum(row[1] for row in rows)


class _Counting(_Handler):
    def __init__(self, *given: Any, counter: Counter, **named: Any) -> None:
        self._counter = counter
        super().__init__(*given, **named)

    def send_head(self) -> BytesIO | BinaryIO | None:
        answer = super().send_head()
        path = Path(self.translate_path(self.path))
        if answer is not None and path.is_file() and not self.path.startswith(_PROGRAM):
            plain = path.stat().st_size
            served = len(answer.getbuffer()) if isinstance(answer, BytesIO) else plain
            self._counter.add(plain, served)
        return answer


@contextmanager
def counted(folder: Path) -> Iterator[tuple[str, Counter]]:
    """Serve a folder as its host would; gives the address and what counts the bytes."""
    counter = Counter()
    handler = functools.partial(_Counting, directory=str(folder), counter=counter)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", counter
        server.shutdown()


def ask_all(browser: Browser, root: str, queries: Sequence[Query], addresses: Sequence[str]) -> list[Asked]:
    """Every query, twice, in one window."""
    page = browser.new_page()
    page.set_default_timeout(600_000)
    page.goto(f"{root}index.html")
    rows = []
    for query in queries:
        found, first = page.evaluate(_ASK, _given(query))
        _, again = page.evaluate(_ASK, _given(query))
        wanted = addresses[query.article]
        rows.append(Asked(query, found, found.index(wanted) + 1 if wanted in found else 0, first, again))
    page.close()
    return rows


def fetch_all(browser: Browser, root: str, counter: Counter, queries: Sequence[Query]) -> list[Fetched]:
    """What each query fetches in a fresh browser, and what the next query fetches there."""
    rows = []
    for query, following in zip(queries, [*queries[1:], queries[0]], strict=True):
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(600_000)
        page.goto(f"{root}index.html")
        page.evaluate(_ASK, _given(query))
        page.wait_for_load_state("networkidle")
        cold, served = counter.take()
        page.evaluate(_ASK, _given(following))
        page.wait_for_load_state("networkidle")
        rows.append(Fetched(query, cold, served, counter.take()[0]))
        context.close()
    return rows


def _given(query: Query) -> list[object]:
    return [query.text, query.within and query.within._asdict()]


def high(values: Sequence[float]) -> float:
    """The 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))
