"""Which seeds differ from a git commit, by what was done to them. Names come from strangers: no shell sees them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from generator.check.since import Changed
from generator.read import find_seeds, orphan_facts
from generator.read.files import name_below

Kind = Literal["added", "changed", "facts", "renamed", "deleted", "other"]
#: The order in which kinds are told.
ORDER: tuple[Kind, ...] = ("added", "changed", "facts", "renamed", "deleted", "other")
_SEED = ".txt"


@dataclass(frozen=True, slots=True)
class Change:
    """A seed that differs: ``name`` is its path below the folder of seeds, ``before`` the one that it had where that differs.

    ``other`` are files that are no seeds nor the facts of one.
    """

    kind: Kind
    name: str
    before: str | None = None


def changes(changed: Changed, seeds: Path) -> list[Change]:
    """What was done to which seed, by kind and name."""
    present = [name_below(path, seeds) for path in find_seeds(seeds)]
    found = [_of_seed(name, changed, seeds) for name in present if changed.touches(name)]
    gone = changed.deleted - set(changed.renamed.values()) - set(present)
    found += [Change("deleted", name) for name in gone if PurePosixPath(name).suffix.lower() == _SEED]
    found += [Change("other", finding.seed) for finding in orphan_facts(seeds) if finding.seed in changed.files]
    return sorted(found, key=lambda one: (ORDER.index(one.kind), one.name))


def _of_seed(name: str, changed: Changed, seeds: Path) -> Change:
    if name in changed.renamed:
        return Change("renamed", name, changed.renamed[name])
    if name not in changed.files:
        return Change("facts", name)
    return Change("added" if at_commit(changed.base, name, seeds) is None else "changed", name)


def at_commit(base: str, name: str, seeds: Path, limit: int | None = None) -> bytes | None:
    """What the file held at the commit; ``None`` where it was not there or is larger than ``limit``."""
    spec = f"{base}:./{name}"
    size = _git(seeds, "cat-file", "-s", spec)
    if size is None or (limit is not None and int(size) > limit):
        return None
    return _git(seeds, "cat-file", "blob", spec)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or ``None`` where it fails."""
    try:
        done = subprocess.run(["git", "-C", os.fspath(folder), *arguments], capture_output=True, check=False)
    except (OSError, ValueError):  # no git; a name with a NUL
        return None
    return done.stdout if done.returncode == 0 else None
