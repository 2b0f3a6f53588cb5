"""A changed seed, understood: as it is now and, where it was there before, as it was."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.check.results import by_seed
from generator.explain import understand
from generator.model import Article, Finding
from generator.read import find_seeds, read_seed
from generator.read.facts import MAX_BYTES as MAX_FACTS
from generator.read.files import name_below
from generator.read.seeds import FACTS_SUFFIXES, MAX_BYTES
from generator.report.changes import Change, at_commit


@dataclass(frozen=True, slots=True)
class Subject:
    """``article`` is ``None`` where the seed is gone or cannot be read, ``before`` where it is new or could not be."""

    change: Change
    article: Article | None = None
    lines: Sequence[str] = ()
    findings: tuple[Finding, ...] = ()
    before: Article | None = None


def subjects(changed: Iterable[Change], base: str, seeds: Path, findings: Iterable[Finding]) -> Iterator[Subject]:
    """Each change with what was understood and ``findings`` of it, in their order."""
    told = by_seed(findings)
    paths = {name_below(path, seeds): path for path in find_seeds(seeds)}
    for change in changed:
        found = tuple(told.get(change.name, ()))
        before = None if change.kind in ("added", "other") else _before(change, base, seeds)
        seed = read_seed(paths[change.name], seeds)[0] if change.name in paths else None
        if seed is None:
            yield Subject(change, findings=found, before=before)
        else:
            yield Subject(change, understand(seed), seed.lines, found, before)


def _before(change: Change, base: str, seeds: Path) -> Article | None:
    """The article as it was, read through files of its own so that every limit holds for it too."""
    name = change.before or change.name
    data = at_commit(base, name, seeds, MAX_BYTES)
    if data is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{Path(change.name).stem}.txt"
        path.write_bytes(data)
        for suffix in FACTS_SUFFIXES:
            facts = at_commit(base, PurePosixPath(name).with_suffix(suffix).as_posix(), seeds, MAX_FACTS)
            if facts is not None:
                path.with_suffix(suffix).write_bytes(facts)
        seed, _ = read_seed(path, Path(folder))
    return understand(seed) if seed is not None else None
