"""The words for findings: what is wrong, why it matters and how to mend it, in Vietnamese and in English.

They are in ``findings.yml``, by the id that a ``Finding`` carries; the same table feeds the documentation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from generator.model import Finding, Severity

Lang = Literal["vi", "en"]

_TABLE = Path(__file__).with_suffix(".yml")
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_GAP = re.compile(r"\{(\w+)\}")
#: Line breaks and control characters, which could forge a line of the report or command a terminal.
_UNPRINTABLE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_LONGEST_VALUE = 200

SEVERITIES: dict[Lang, dict[Severity, str]] = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}


class Words(NamedTuple):
    """The words for one finding in one language."""

    title: str
    what: str
    why: str
    how: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of ``findings.yml``; ``example`` fills every gap of its words.

    ``paste`` is what mends it in ``NAME.yml``: keys of the facts with values (or lists of values) that may hold gaps.
    """

    id: str
    severity: Severity
    vi: Words
    en: Words
    example: Finding
    paste: Mapping[str, str | list[str]] = field(default_factory=dict)

    def words(self, lang: Lang) -> Words:
        """The words with their gaps unfilled."""
        return self.vi if lang == "vi" else self.en


def _kind(identifier: str, row: dict[str, Any]) -> Kind:
    example = row["example"]
    finding = Finding(
        identifier,
        example.get("seed", "2020/dai-hoi.txt"),
        example.get("line"),
        example.get("quote", ""),
        tuple((name, str(value)) for name, value in example.get("values", {}).items()),
    )
    return Kind(identifier, row["severity"], Words(**row["vi"]), Words(**row["en"]), finding, row.get("paste", {}))


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of finding by its id, in the order of the table."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # some tens of milliseconds faster where it is built in
    table = yaml.load(_TABLE.read_text(encoding="utf-8"), loader)
    return {identifier: _kind(identifier, row) for identifier, row in table.items()}


def severity(finding: Finding) -> Severity:
    """``error`` blocks, ``warning`` wants a look, ``note`` is for knowledge. ``KeyError`` for an unknown id."""
    return kinds()[finding.id].severity


def printable(text: str, limit: int = _LONGEST_VALUE) -> str:
    """The text on one line, without control characters, and not overlong."""
    text = _UNPRINTABLE.sub(" ", text).strip()
    return text if len(text) <= limit else text[: limit - 1] + "…"


def facts_file(finding: Finding, folder: str = "seeds") -> str:
    """The file in which an editor states facts about the seed of the finding."""
    name = Path(dict(finding.values).get("facts") or finding.seed)
    return printable(f"{folder}/{name.with_suffix('.yml').as_posix()}")


def _gaps(finding: Finding, folder: str) -> dict[str, str]:
    name = finding.seed
    own = {"name": name, "yml": facts_file(finding, folder), "line": str(finding.line or ""), "quote": finding.quote}
    return {gap: printable(value) for gap, value in {**own, **dict(finding.values)}.items()}


#: Shows the value of a gap (its name, its value), or a piece of our own words.
ShowValue = Callable[[str, str], str]
ShowWords = Callable[[str], str]


def _fill(template: str, gaps: Mapping[str, str], show_value: ShowValue, show_words: ShowWords) -> str:
    def optional(match: re.Match[str]) -> str:
        return match[1] if all(gaps.get(gap) for gap in _GAP.findall(match[1])) else ""

    # Words and the names of gaps take turns.
    parts = _GAP.split(_OPTIONAL.sub(optional, template))
    return "".join(
        show_value(part, gaps.get(part) or "…") if is_gap else show_words(part)
        for part, is_gap in zip(parts, cycle((False, True)), strict=False)
    )


def words(
    finding: Finding,
    lang: Lang = "vi",
    folder: str = "seeds",
    show_value: ShowValue = lambda _, value: value,
    show_words: ShowWords = str,
) -> Words:
    """The words for a finding with their gaps filled, each on one line. ``folder`` is the name of the seeds' folder.

    What comes of strangers goes through ``show_value``, our own words through ``show_words``.
    """
    gaps = _gaps(finding, folder)
    return Words(*(_fill(one, gaps, show_value, show_words) for one in kinds()[finding.id].words(lang)))


def place(finding: Finding, folder: str = "seeds") -> str:
    """The file (and line) that the finding is about: ``seeds/NAME.txt:5``, or the file of facts beside it."""
    file = dict(finding.values).get("file", finding.seed)
    return printable(f"{folder}/{file}") + (f":{finding.line}" if finding.line else "")


def render(finding: Finding, lang: Lang = "vi", folder: str = "seeds") -> str:
    """One line for a terminal or a report: ``seeds/NAME.txt:5: lỗi: … [id]``."""
    said = words(finding, lang, folder)
    level = SEVERITIES[lang][severity(finding)]
    return f"{place(finding, folder)}: {level}: {said.what} {said.how} [{finding.id}]"
