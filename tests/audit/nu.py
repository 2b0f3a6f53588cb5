"""The Nu HTML checker on every kind of page."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.audit.tools import VNU, is_known


class Fault(NamedTuple):
    """What the checker says of a page: an error or a warning, the place, and the source there."""

    kind: str
    path: str
    level: str
    line: int
    message: str
    extract: str


def audit(site: Path, samples: Mapping[str, Sequence[str]]) -> list[Fault]:
    """All faults of the samples that are not known."""
    kind_of = {(site / path).resolve().as_uri(): (kind, path) for kind, paths in samples.items() for path in paths}
    files = [str((site / path).resolve()) for paths in samples.values() for path in paths]
    done = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", "--exit-zero-always", *files],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    faults = []
    for row in json.loads(done.stderr)["messages"]:
        kind, path = kind_of.get(row.get("url", "").replace("file:/", "file:///", 1).replace("////", "///"), ("?", "?"))
        level = row["type"] if row.get("subType") is None else row["subType"]
        fault = Fault(kind, path, level, row.get("lastLine", 0), row["message"], row.get("extract", "").strip())
        if not is_known("nu", f"{kind}: {fault.message} {fault.extract}"):
            faults.append(fault)
    return faults


def errors(faults: Sequence[Fault]) -> list[Fault]:
    """The faults that fail the audit."""
    return [fault for fault in faults if fault.level not in ("info", "warning")]


def report(faults: Sequence[Fault]) -> str:
    """The faults by message: how often, in which kinds of page, an example."""
    groups: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        groups.setdefault((fault.level, fault.message), []).append(fault)
    lines = [f"Nu HTML checker: {len(errors(faults))} errors, {len(faults) - len(errors(faults))} warnings"]
    for (level, message), group in sorted(groups.items()):
        kinds = ", ".join(sorted({fault.kind for fault in group}))
        lines.append(f"  {level} ×{len(group)}: {message}")
        lines.append(f"      in: {kinds}; {group[0].path}:{group[0].line}: {group[0].extract[:160]!r}")
    return "\n".join(lines)
