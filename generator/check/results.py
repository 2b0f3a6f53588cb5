"""The findings of a run, by seed, and how many there are of each severity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.findings import Lang, severity
from generator.model import Finding, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
#: The languages by the name of the option ``--lang``.
LANGS: dict[str, tuple[Lang, ...]] = {"vi": ("vi",), "en": ("en",), "both": ("vi", "en")}


@dataclass(frozen=True, slots=True)
class Results:
    """What a run found: the findings in the order of the seeds, and how many seeds were looked at."""

    seeds: int
    findings: Sequence[Finding]

    def count(self, level: Severity) -> int:
        """The number of findings of one severity."""
        return sum(severity(finding) == level for finding in self.findings)

    @property
    def blocks(self) -> bool:
        """Whether a finding must be mended before the seeds are taken."""
        return self.count("error") > 0


def worst_first(finding: Finding) -> tuple[int, int]:
    """To sort the findings of one seed: errors, warnings, notes; each by its line."""
    return SEVERITIES.index(severity(finding)), finding.line or 0


def by_seed(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings by the name of the seed, seeds in the order in which they first come, the worst of each first."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.seed, []).append(finding)
    return {name: sorted(group, key=worst_first) for name, group in groups.items()}
