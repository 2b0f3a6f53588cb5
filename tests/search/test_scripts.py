"""The search scripts as they are served: small, and together enough."""

from __future__ import annotations

import gzip
from pathlib import Path

SCRIPTS = sorted((Path(__file__).parents[2] / "docs" / "assets" / "search").glob("*.js"))
MOST = 20 * 1024


def test_the_scripts_are_small() -> None:
    size = len(gzip.compress(b"".join(path.read_bytes() for path in SCRIPTS), 9))
    assert size <= MOST


def test_the_worker_of_every_page_is_a_bootstrap() -> None:
    worker = next(path for path in SCRIPTS if path.name == "worker.js")
    assert len(gzip.compress(worker.read_bytes(), 9)) < 1024
