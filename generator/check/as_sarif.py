"""Findings as SARIF 2.1.0, the format in which GitHub's code scanning takes them and shows them on their lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator.check.escape import escape_markdown
from generator.check.paste import paste
from generator.check.results import Results
from generator.check.words import EITHER, HOW, PASTE, WHY
from generator.findings import Kind, Lang, facts_file, kinds, printable, severity, words
from generator.model import Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BETWEEN = "\n\n"


def results_sarif(results: Results, langs: Sequence[Lang] = ("vi", "en"), folder: str = "seeds") -> str:
    """One run: a rule for every kind of finding that there is, a result for each finding, files relative to the checkout."""
    rules = {identifier: number for number, identifier in enumerate(kinds())}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "generator", "rules": [_rule(kind, langs) for kind in kinds().values()]}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, rules[finding.id], langs, folder) for finding in results.findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rule(kind: Kind, langs: Sequence[Lang]) -> dict[str, Any]:
    """The kind in words: those of its example, since a rule has no gaps."""
    said = [(lang, words(kind.example, lang)) for lang in langs]
    return {
        "id": kind.id,
        "name": "".join(part.capitalize() for part in kind.id.split("-")),
        "shortDescription": {"text": " / ".join(one.title for _, one in said)},
        "fullDescription": {"text": _BETWEEN.join(one.why for _, one in said)},
        "help": {
            "text": _BETWEEN.join(f"{WHY[lang]}: {one.why}\n{HOW[lang]}: {one.how}" for lang, one in said),
            "markdown": _BETWEEN.join(
                f"**{escape_markdown(one.title)}**{_BETWEEN}{escape_markdown(one.why, 2000)}"
                f"{_BETWEEN}*{HOW[lang]}:* {escape_markdown(one.how, 2000)}"
                for lang, one in said
            ),
        },
        "defaultConfiguration": {"level": kind.severity},
        "properties": {"tags": [kind.id.split("-")[0]]},
    }


def _result(finding: Finding, rule: int, langs: Sequence[Lang], folder: str) -> dict[str, Any]:
    file = f"{folder}/{dict(finding.values).get('file', finding.seed)}"
    region: dict[str, Any] = {"startLine": finding.line or 1}
    if finding.quote:
        region["snippet"] = {"text": printable(finding.quote)}
    return {
        "ruleId": finding.id,
        "ruleIndex": rule,
        "level": severity(finding),
        "message": {"text": _message(finding, langs, folder)},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(file), "uriBaseId": "%SRCROOT%"}, "region": region}}
        ],
        # Without the line: a finding stays the same when lines are put in above it.
        "partialFingerprints": {"finding/v1": _digest(finding, file)},
    }


def _message(finding: Finding, langs: Sequence[Lang], folder: str) -> str:
    parts = []
    for lang in langs:
        said = words(finding, lang, folder)
        parts.append(f"{said.title}. {said.what}\n{HOW[lang]}: {said.how}")
    if yaml := paste(finding, EITHER[langs[0]]):
        parts.append(f"{PASTE[langs[0]].format(file=facts_file(finding, folder))}\n{yaml}")
    # SARIF takes [words](target) in a message for a link, with a backslash as the escape.
    return _BETWEEN.join(parts).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _digest(finding: Finding, file: str) -> str:
    told = json.dumps([finding.id, file, finding.quote, finding.values], ensure_ascii=True)
    return hashlib.sha256(told.encode()).hexdigest()[:32]
