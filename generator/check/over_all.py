"""All seeds of a folder looked at, or some of them beside the others: the findings of each, and those of several together."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from generator.check.duplicates import Brief, duplicate_findings, pairs
from generator.check.file_names import name_findings
from generator.check.look import Look, glance, look, look_at_all
from generator.check.results import Results
from generator.check.since import Changed, permalink_findings
from generator.identity import unique_ids
from generator.model import Finding
from generator.read import find_seeds, orphan_facts
from generator.read.files import name_below


def check_seeds(
    root: Path,
    paths: Sequence[Path] | None = None,
    *,
    changed: Changed | None = None,
    today: datetime.date | None = None,
    jobs: int = 1,
) -> Results:
    """The findings of the seeds at ``paths`` below ``root``, of those that are ``changed``, or of all, in their order.

    Those that are not asked for are only compared with. The result does not depend on ``jobs``.
    """
    everything = {name_below(path, root): path for path in [*find_seeds(root), *(paths or ())]}
    wanted = _wanted(everything, root, paths, changed)
    looks = {one.name: one for one in look_at_all([everything[name] for name in wanted], root, today, jobs)}
    others = {name: glance(path, root) for name, path in everything.items() if name not in looks}
    findings = [finding for name in wanted for finding in looks[name].findings]
    findings += _orphans(root, everything, paths, changed)
    findings += _together(looks, others, everything, root)
    if changed is not None:
        ids = {one.name: one.id for one in (*looks.values(), *others.values()) if one.id}
        findings += permalink_findings(changed, root, ids)
    return Results(len(wanted), _in_order(findings))


def _wanted(
    everything: Collection[str], root: Path, paths: Sequence[Path] | None, changed: Changed | None
) -> list[str]:
    named = None if paths is None else {name_below(path, root) for path in paths}
    return [
        name
        for name in sorted(everything)
        if (named is None or name in named) and (changed is None or changed.touches(name))
    ]


def _orphans(
    root: Path, seeds: Collection[str], paths: Sequence[Path] | None, changed: Changed | None
) -> Iterator[Finding]:
    """What lies among the seeds and is none: told where all are looked at, or where the edit brought it or its loneliness."""
    if paths is not None:
        return
    for finding in orphan_facts(root):
        expected = dict(finding.values).get("expected", "")
        if changed is None or finding.seed in changed.files or expected in changed.deleted:
            yield finding


def _together(looks: dict[str, Look], others: dict[str, Look], paths: dict[str, Path], root: Path) -> Iterator[Finding]:
    """The findings that come of comparing seeds with one another."""
    known: dict[str, Brief | None] = {}

    def brief(name: str) -> Brief | None:
        if name not in known:
            known[name] = looks[name].brief if name in looks else look(paths[name], root).brief
        return known[name]

    seen = [*looks.values(), *others.values()]
    yield from (one for one in name_findings(one.name for one in seen) if one.seed in looks)
    _, collisions = unique_ids((one.name, one.id) for one in seen if one.id)
    yield from (one for one in collisions if one.seed in looks)
    yield from _addresses(looks.values())
    sketches = [one.sketch for one in seen if one.sketch]
    yield from duplicate_findings(pairs(sketches, looks.keys()), brief)


def _addresses(looks: Iterable[Look]) -> Iterator[Finding]:
    """Addresses that editors gave to two articles of one province and year."""
    first: dict[tuple[str | None, int | None, str], str] = {}
    for one in sorted(looks, key=lambda one: one.name):
        if one.address and (other := first.setdefault(one.address, one.name)) != one.name:
            yield Finding("slug-collision", one.name, values=(("slug", one.address[2]), ("other", other)))


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By the name of the seed; what is said of one stays in the order in which it was found, each thing once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: finding.seed)
