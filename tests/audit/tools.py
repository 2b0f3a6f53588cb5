"""The tools of the audit from npm, where they lie, and what is known of their results."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


@dataclass(frozen=True)
class Known:
    """A result that is not ours to mend: which tool says it, what its words match, and why it stays."""

    tool: str
    match: str
    why: str


@cache
def known() -> tuple[Known, ...]:
    """The rows of ``known.yml``."""
    rows = yaml.safe_load((HERE / "known.yml").read_text(encoding="utf-8")) or []
    return tuple(Known(**row) for row in rows)


def is_known(tool: str, text: str) -> bool:
    """Whether what ``tool`` says is listed in ``known.yml``."""
    return any(one.tool == tool and re.search(one.match, text) for one in known())


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table in plain text, its columns as wide as needed."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = [head, tuple("-" * width for width in widths), *rows]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in lines
    )
