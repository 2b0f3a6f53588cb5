"""Which seeds differ from a git commit. Names come from strangers: they are data between NULs, never part of a command."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from generator.read.seeds import FACTS_SUFFIXES

Kind = Literal["added", "changed", "facts", "renamed", "deleted", "other"]
_SEED = ".txt"
#: The order in which kinds are told.
ORDER: tuple[Kind, ...] = ("added", "changed", "facts", "renamed", "deleted", "other")


class ChangesError(Exception):
    """What changed cannot be told. The message is one line, in Vietnamese, with the remedy."""


@dataclass(frozen=True, slots=True)
class Change:
    """A seed that differs: ``name`` is its path below the folder of seeds, ``before`` the one that it had where that differs.

    ``other`` are files that are no seeds nor the facts of one.
    """

    kind: Kind
    name: str
    before: str | None = None


def base_of(ref: str, seeds: Path) -> str:
    """The commit at which this branch left ``ref``."""
    if ref.startswith("-"):
        raise ChangesError(f"{ref[:80]!r} không phải là một mốc git.")
    commit = _git(seeds, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    found = commit and _git(seeds, "merge-base", commit.decode().strip(), "HEAD")
    if not found:
        raise ChangesError(
            f"Không tìm thấy mốc git {ref[:80]!r} hoặc điểm chung với nó: hãy chạy “git fetch”, hoặc chỉ ra một commit có thật."
        )
    return found.decode().strip()


def changes(base: str, seeds: Path) -> list[Change]:
    """The seeds below ``seeds`` that differ from the commit ``base``, by kind and name."""
    seen = {status.path: status for status in _statuses(base, seeds)}
    found: dict[str, Change] = {}
    for path, status in seen.items():
        one = _of_seed(status) if PurePosixPath(path).suffix.lower() == _SEED else _of_facts(path, seeds)
        if one.kind == "other" and status.letter == "D":
            continue  # what was of no use is gone, or the facts of a seed went with it
        if one.name not in found or one.kind != "facts":
            found[one.name] = one
    return sorted(found.values(), key=lambda one: (ORDER.index(one.kind), one.name))


@dataclass(frozen=True, slots=True)
class _Status:
    letter: str
    path: str
    before: str | None = None


def _of_seed(status: _Status) -> Change:
    kinds: dict[str, Kind] = {"A": "added", "D": "deleted", "R": "renamed", "C": "added"}
    return Change(kinds.get(status.letter, "changed"), status.path, status.before if status.letter == "R" else None)


def _of_facts(path: str, seeds: Path) -> Change:
    """A change of facts is one of the seed beside them."""
    pure = PurePosixPath(path)
    seed = pure.with_suffix(_SEED)
    if pure.suffix in FACTS_SUFFIXES and os.path.lexists(seeds / seed):
        return Change("facts", str(seed))
    return Change("other", path)


def _statuses(base: str, seeds: Path) -> Iterator[_Status]:
    listed = _git(
        seeds,
        "diff",
        "--name-status",
        "-z",
        "--find-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--relative",
        base,
        "--",
        ".",
    )
    if listed is None:
        raise ChangesError("git không so sánh được: hãy chạy lệnh trong thư mục của dự án, có lịch sử git.")
    fields = iter(listed.split(b"\0"))
    for letter in fields:
        if not letter:
            break
        path = os.fsdecode(next(fields))
        if letter[:1] in (b"R", b"C"):
            yield _Status(letter[:1].decode(), os.fsdecode(next(fields)), path)
        else:
            yield _Status(letter[:1].decode(), path)
    untracked = _git(seeds, "ls-files", "--others", "--exclude-standard", "-z", "--", ".") or b""
    yield from (_Status("A", os.fsdecode(path)) for path in untracked.split(b"\0") if path)


def at_commit(base: str, name: str, seeds: Path, limit: int) -> bytes | None:
    """What the file held at the commit; ``None`` where it was not there or is larger than ``limit``."""
    spec = f"{base}:./{name}"
    size = _git(seeds, "cat-file", "-s", spec)
    if size is None or int(size) > limit:
        return None
    return _git(seeds, "cat-file", "blob", spec)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or ``None`` where it fails."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except (OSError, ValueError):  # no git; a name with a NUL
        return None
    return done.stdout if done.returncode == 0 else None
