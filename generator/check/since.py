"""What an edit changes, told by git: the seeds to look at, and permalinks that would break.

``GITREF`` and every name come from strangers: no shell sees them, and none is taken for an option.
"""

from __future__ import annotations

import os
import subprocess
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.identity import seed_id
from generator.model import Finding
from generator.read import parse_facts
from generator.read.facts import MAX_BYTES
from generator.read.seeds import FACTS_SUFFIXES

_DIFF = ("--name-status", "-z", "-M", "--relative", "--no-ext-diff", "--no-textconv")


class SinceError(Exception):
    """The base is not known. The message is one line, in Vietnamese, with the remedy."""


class Changed(NamedTuple):
    """The files that differ from the base, by their names below the seeds' folder; ``renamed`` maps new names to old."""

    base: str
    files: frozenset[str]
    renamed: Mapping[str, str]
    deleted: frozenset[str]

    def touches(self, name: str) -> bool:
        """Whether the seed of this name, or its facts, differ from the base."""
        stem = PurePosixPath(name).with_suffix("").as_posix()
        return any(one in self.files or one in self.deleted for one in (name, *(stem + end for end in FACTS_SUFFIXES)))


def changed_since(ref: str, root: Path) -> Changed:
    """What differs between the working folder and the commit where its branch left ``ref``."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip()
    if not commit:
        raise SinceError(
            f"Git không biết «{ref}»: hãy kiểm tra tên nhánh hoặc commit (git branch -a), lấy về (git fetch) rồi chạy lại."
        )
    base = _git(root, "merge-base", commit, "HEAD").strip() or commit
    new = {
        name for name in _git(root, "ls-files", "-z", "--others", "--exclude-standard", "--", ".").split("\0") if name
    }
    files, renamed, deleted = set(new), dict[str, str](), set[str]()
    fields = iter(_git(root, "diff", *_DIFF, base, "--", ".").split("\0"))
    for status in fields:
        if not status:
            break
        name = next(fields)
        (deleted if status[0] in "DR" else files).add(name)
        if status[0] == "R":
            now = next(fields)
            files.add(now)
            renamed[now] = name
    renamed |= _moved(root, base, deleted - set(renamed.values()), new)
    return Changed(
        base,
        frozenset(map(_nfc, files)),
        {_nfc(now): before for now, before in renamed.items()},
        frozenset(map(_nfc, deleted)),
    )


def _moved(root: Path, base: str, deleted: Collection[str], new: Collection[str]) -> dict[str, str]:
    """Files that were renamed without telling git: new ones with the very bytes of one that is gone."""
    if not deleted or not new:
        return {}
    gone = {_blob(root, base, name): name for name in sorted(deleted, reverse=True)}
    now = {name: _git(root, "hash-object", "--no-filters", "--", name).strip() for name in sorted(new)}
    return {name: gone[blob] for name, blob in now.items() if blob in gone}


def _blob(root: Path, base: str, name: str) -> str:
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}:./{name}").strip()


def permalink_findings(changed: Changed, root: Path, ids: Mapping[str, str]) -> Iterator[Finding]:
    """The permalinks that the edit would break; ``ids`` are those of all seeds now, by name."""
    kept = set(ids.values())
    for name, now in ids.items():
        old = changed.renamed.get(name, name)
        if not changed.touches(name) or not _blob(root, changed.base, old):
            continue
        before = _id_at_base(changed, root, old)
        if before != now and before not in kept:
            yield Finding("permalink-changed", name, values=(("old", before), ("new", now)))
    for name in sorted(changed.deleted - set(changed.renamed.values())):
        if name.lower().endswith(".txt") and (before := _id_at_base(changed, root, name)) not in kept:
            facts = PurePosixPath(name).with_suffix(".yml").as_posix()
            yield Finding("seed-deleted", name, values=(("id", before), ("facts", facts)))


def _id_at_base(changed: Changed, root: Path, name: str) -> str:
    stem = PurePosixPath(name).with_suffix("").as_posix()
    for suffix in FACTS_SUFFIXES:
        text = _git(root, "cat-file", "blob", f"{changed.base}:./{stem}{suffix}")
        if text and len(text) <= MAX_BYTES:
            facts, _ = parse_facts(text.encode("utf-8", "surrogateescape"), name, stem + suffix)
            if facts.id:
                return facts.id
    return seed_id(name)


def _nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _environment() -> dict[str, str]:
    return {**os.environ, "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C"}


def _git(root: Path, *arguments: str) -> str:
    """What git prints, or ``""`` where it fails. Nothing that a repository configures is run."""
    command = ["git", "-C", os.fspath(root), "-c", "core.fsmonitor=false", "-c", "diff.renameLimit=2000", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=_environment())
    except OSError:
        return ""
    return os.fsdecode(done.stdout) if done.returncode == 0 else ""
