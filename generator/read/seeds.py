"""The seeds of a folder: which there are, and each with its text and its editor's facts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from generator.model import Facts, Finding, Seed
from generator.read.decode import decode
from generator.read.facts import read_facts
from generator.read.files import name_below, read_limited
from generator.read.redact import redact, redact_facts

MAX_BYTES = 5 * 1024 * 1024
#: More lines than any page of news has; to judge each beside its neighbours takes time and memory.
MAX_LINES = 20_000
FACTS_SUFFIXES = (".yml", ".yaml")
_LONGEST_QUOTE = 120
#: Files that a folder of seeds may hold for people.
_FOR_PEOPLE = (".md",)


def _files(root: Path) -> Iterator[Path]:
    """Every file at any depth; hidden ones are passed over, linked folders not entered."""
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder, name) for name in files if not name.startswith("."))


def find_seeds(root: Path) -> list[Path]:
    """The ``*.txt`` files below ``root``, hidden ones left out, in the order of their POSIX paths (as NFC).

    The order does not depend on the file system. A folder that does not exist has none.
    """
    found = [path for path in _files(root) if path.suffix.lower() == ".txt"]
    return sorted(found, key=lambda path: (name_below(path, root), path.as_posix()))


def _facts_of(path: Path, root: Path, name: str) -> tuple[Facts, list[Finding], str]:
    """The facts, what is wrong with them, and the name of their file."""
    stem = os.fspath(path)[: -len(path.suffix) or None]
    present = [Path(stem + suffix) for suffix in FACTS_SUFFIXES if os.path.lexists(stem + suffix)]
    if not present:
        return Facts(), [], ""
    facts, findings = read_facts(present[0], name, root)
    kept, *ignored = (name_below(candidate, root) for candidate in present)
    findings += (Finding("facts-twice", name, values=(("file", one), ("kept", kept))) for one in ignored)
    return facts, findings, kept


def read_seed(path: Path, root: Path) -> tuple[Seed | None, list[Finding]]:
    """The seed at ``path`` below the folder ``root``, or ``None``, and what an editor should know of it.

    No file makes it fail: what cannot be read ends in a finding with the severity ``error``.
    """
    name = name_below(path, root)
    data = read_limited(path, root, MAX_BYTES)
    facts, findings, file = _facts_of(path, root, name)
    if not isinstance(data, bytes):
        cause = "unreadable" if data.cause == "missing" else data.cause
        return None, [Finding(f"seed-{cause}", name, values=data.values), *findings]
    text, encoding, problem, values = decode(data)
    if problem:
        line = next((int(value) for key, value in values if key == "line"), None)
        quote = text.split("\n", line)[line - 1].strip()[:_LONGEST_QUOTE] if line and text else ""
        findings.insert(0, Finding(problem, name, line, quote, values))
    if not text or any(finding.id == "redact-unsure" for finding in findings):
        return None, findings
    # A text has no more lines than characters: most need no count.
    if len(text) >= MAX_LINES and (lines := text.count("\n") + 1) > MAX_LINES:
        values = (("lines", str(lines)), ("limit", str(MAX_LINES)))
        return None, [*findings, Finding("seed-too-many-lines", name, values=values)]
    black = redact(text, facts.redact or ())
    findings += (Finding("redact-missing", name, quote=one, values=(("file", file),)) for one in black.missing)
    return Seed(
        name, black.text, encoding, hashlib.sha256(data).hexdigest(), redact_facts(facts), black.places
    ), findings


def orphan_facts(root: Path) -> list[Finding]:
    """What lies below ``root`` and is neither a seed nor the facts of one, in the order of its names."""
    texts: list[Path] = []
    others: list[Path] = []
    for path in _files(root):
        (texts if path.suffix.lower() == ".txt" else others).append(path)
    seeds = {path.with_suffix("") for path in texts} if others else set()  # in most folders there is nothing else
    findings: list[Finding] = []
    for path in sorted(others, key=lambda path: name_below(path, root)):
        suffix, name = path.suffix.lower(), name_below(path, root)
        if suffix in FACTS_SUFFIXES:
            if path.with_suffix("") not in seeds or path.suffix not in FACTS_SUFFIXES:
                expected = Path(name).with_suffix(".txt").as_posix()
                findings.append(Finding("facts-orphan", name, values=(("file", name), ("expected", expected))))
        elif suffix not in _FOR_PEOPLE:
            findings.append(Finding("file-ignored", name, values=(("file", name),)))
    return findings
