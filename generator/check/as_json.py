"""Findings for machines: one JSON object whose keys keep their meaning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.check.paste import paste
from generator.check.results import SEVERITIES, Results, by_seed
from generator.findings import Lang, severity, words
from generator.model import Finding

#: Counted up where a key is taken away or changes its meaning; further keys may be added.
VERSION = 1


def results_json(results: Results, langs: Sequence[Lang] = ("vi", "en"), folder: str = "seeds") -> str:
    """The findings by seed with their words in the languages asked for, and the counts."""
    data = {
        "version": VERSION,
        "folder": folder,
        "seeds": results.seeds,
        "counts": {level: results.count(level) for level in SEVERITIES},
        "results": [
            {"seed": name, "findings": [_finding(one, langs, folder) for one in group]}
            for name, group in by_seed(results.findings).items()
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _finding(finding: Finding, langs: Sequence[Lang], folder: str) -> dict[str, Any]:
    values = dict(finding.values)
    return {
        "id": finding.id,
        "severity": severity(finding),
        "file": f"{folder}/{values.pop('file', finding.seed)}",
        "line": finding.line,
        "quote": finding.quote,
        "words": {lang: words(finding, lang, folder)._asdict() for lang in langs},
        "paste": paste(finding),
        "values": values,
    }
