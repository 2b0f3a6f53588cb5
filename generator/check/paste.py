"""The YAML that an editor can paste into ``NAME.yml``: the lines of the table (``paste`` in ``findings.yml``), gaps filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from generator.findings import kinds
from generator.model import Finding

#: What stands for a value that only the editor knows; the reader of facts refuses it, should it be left in.
TO_FILL = "…"
_GAP = re.compile(r"\{(\w+)\}")
_KEY = re.compile(r"[a-z_]+")
#: Values that are alternatives, joined by this.
_ALTERNATIVES = {"candidates"}
_BETWEEN = ", "
#: Values that are the entries of one list, joined by this.
_ENTRIES = {"{strings}"}
_BETWEEN_ENTRIES = " | "
_LONGEST = 500


def paste(finding: Finding, either: str = "hoặc") -> str:
    """The lines to paste, or ``""``. Of several possible values the first stands there, the others as comments."""
    gaps = {"quote": finding.quote, **dict(finding.values)}
    return "\n".join(
        line for key, value in kinds()[finding.id].paste.items() for line in _entry(key, value, gaps, either)
    )


def _entry(key: str, value: str | list[str], gaps: Mapping[str, str], either: str) -> Iterator[str]:
    key = _fill(key, gaps)
    if not _KEY.fullmatch(key):
        return
    if isinstance(value, list):
        yield f"{key}:"
        for item in value:
            filled = _fill(item, gaps)
            entries = filled.split(_BETWEEN_ENTRIES) if item in _ENTRIES else [filled]
            yield from (f"  - {quoted(entry)}" for entry in entries)
        return
    names = _GAP.findall(value)
    if len(names) == 1 and names[0] in _ALTERNATIVES:
        first, *others = gaps.get(names[0], TO_FILL).split(_BETWEEN)
        yield f"{key}: {quoted(first)}"
        yield from (f"# {either}: {key}: {quoted(other)}" for other in others)
    else:
        yield f"{key}: {quoted(_fill(value, gaps))}"


def _fill(template: str, gaps: Mapping[str, str]) -> str:
    return _GAP.sub(lambda match: gaps.get(match[1]) or TO_FILL, template)


def quoted(text: str) -> str:
    """The text as a YAML scalar in double quotes on one line: every sign in it stays text."""
    dumped = yaml.safe_dump(text[:_LONGEST], default_style='"', allow_unicode=True, width=10_000_000)
    return dumped.rstrip("\n")
