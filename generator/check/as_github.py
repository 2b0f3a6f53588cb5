"""Findings as workflow commands, which GitHub shows on the lines of a pull request. Needs no token at all.

Form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.check.results import Results, by_seed, worst_first
from generator.check.words import HOW, count_text
from generator.findings import Lang, printable, severity, words
from generator.model import Finding, Severity

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def results_github(results: Results, langs: Sequence[Lang] = ("vi",), folder: str = "seeds") -> str:
    """A command a finding, the worst of all seeds first (GitHub shows no more than ten a step), then the counts."""
    findings = sorted((one for group in by_seed(results.findings).values() for one in group), key=worst_first)
    return "\n".join([*(_command(one, langs, folder) for one in findings), count_text(results, langs[0])])


def _command(finding: Finding, langs: Sequence[Lang], folder: str) -> str:
    file = printable(f"{folder}/{dict(finding.values).get('file', finding.seed)}")
    title = f"{words(finding, langs[0], folder).title} [{finding.id}]"
    told = [words(finding, lang, folder) for lang in langs]
    message = "\n\n".join(f"{one.what}\n{HOW[lang]}: {one.how}" for lang, one in zip(langs, told, strict=True))
    where = f"file={_property(file)},line={finding.line or 1},title={_property(title)}"
    return f"::{_COMMANDS[severity(finding)]} {where}::{_data(message)}"


def _data(text: str) -> str:
    """The text as the runner reads it back: nothing in it ends the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
