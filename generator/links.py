"""Which source pages are still on the web. That one is gone is no fault: it is why the archive exists. But it should be known."""

from __future__ import annotations

import argparse
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from generator.findings import printable
from generator.read import find_seeds, read_seed

_TIMEOUT = 20
_WORKERS = 4
_AGENT = "kho-tin-y-te-links/1.0"
#: What servers answer that do not know how to be asked for the head only.
_ASK_AGAIN = (403, 405, 501)


class Source(NamedTuple):
    """A seed and the address of the page that it was copied from."""

    seed: str
    url: str


class Asked(NamedTuple):
    """What the server said: its status, or why there was none."""

    source: Source
    status: int
    problem: str = ""

    @property
    def alive(self) -> bool:
        """Whether the page was there."""
        return 200 <= self.status < 400


def sources(seeds: Path) -> list[Source]:
    """The seeds whose facts name an address."""
    read = ((path, read_seed(path, seeds)[0]) for path in find_seeds(seeds))
    return [Source(seed.name, seed.facts.url) for _, seed in read if seed is not None and seed.facts.url]


def ask(source: Source) -> Asked:
    """Ask the server for the head of the page, nothing more."""
    try:
        status = _status(source.url, "HEAD")
        return Asked(source, _status(source.url, "GET") if status in _ASK_AGAIN else status)
    except (OSError, ValueError) as error:  # ValueError: an address that no request can be made of
        return Asked(source, 0, printable(str(getattr(error, "reason", None) or error), 80))


def _status(url: str, method: str) -> int:
    request = urllib.request.Request(url, method=method, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def check(found: Iterable[Source], asking: Callable[[Source], Asked] = ask) -> list[Asked]:
    """Every source asked, in their order."""
    with ThreadPoolExecutor(_WORKERS) as pool:
        return list(pool.map(asking, found))


def told(asked: Iterable[Asked]) -> str:
    """The pages that are gone, and how many are there."""
    rows = list(asked)
    gone = [one for one in rows if not one.alive]
    lines = [f"{one.source.seed}: {printable(one.source.url)}: {one.status or one.problem}" for one in gone]
    return "\n".join([*lines, f"{len(rows)} địa chỉ gốc: {len(rows) - len(gone)} còn mở được, {len(gone)} không còn."])


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the seeds (%(default)s)")


def run(args: argparse.Namespace) -> int:
    """Ask and tell. Pages that are gone do not make it fail, but having reached none does: then the network is the cause."""
    asked = check(sources(args.seeds))
    print(told(asked))
    if asked and not any(one.status for one in asked):
        print("Không hỏi được địa chỉ nào: có lẽ máy này không có mạng.", file=sys.stderr)
        return 1
    return 0
