"""What the program understood of a seed: for machines one JSON object, for a person the seed with its labels in colour."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.clean import clean
from generator.describe import describe
from generator.model import Article, Finding, Seed
from generator.places import province_by_slug
from generator.read import read_seed

#: ANSI colours by label; labels that are not named are grey.
_COLOURS = {"body": "0", "title": "1;36", "caption": "33", "photo_credit": "33", "byline": "35", "publisher": "35"}
_COLOURS |= {"published": "32", "page_date": "31", "teaser": "34", "dateline": "35"}


def understand(seed: Seed) -> Article:
    """Clean and describe one seed."""
    return describe(seed, clean(seed.text))


def explain_seed(path: Path, root: Path) -> dict[str, Any]:
    """The object of the ``explain`` contract (DESIGN) for the seed at ``path`` below ``root``.

    A seed that cannot be read has an empty ``meta`` and ``spans`` and says why in ``findings``.
    """
    return read_and_explain(path, root)[1]


def read_and_explain(path: Path, root: Path) -> tuple[Seed | None, dict[str, Any]]:
    """The seed at ``path``, where it can be read, and the object of ``explain_seed``."""
    seed, findings = read_seed(path, root)
    if seed is not None:
        return seed, explanation(understand(seed), findings)
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    rows = [_finding(one) for one in findings]
    return None, {"seed": name, "meta": {}, "evidence": {}, "spans": [], "findings": rows}


def explanation(article: Article, findings: list[Finding]) -> dict[str, Any]:
    """The object of the ``explain`` contract for an article; ``findings`` are those of reading it."""
    place = province_by_slug(article.province) if article.province else None
    return {
        "seed": article.seed,
        "meta": {
            "title": article.title,
            "date": article.date,
            "event_date": article.event_date,
            "date_precision": article.date_precision,
            "date_kind": article.date_kind,
            "year": article.year,
            "province": place.name if place else None,
            "province_today": place.name_today if place else None,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "section": article.section,
            "view_count": article.view_count,
            "tags": list(article.tags),
            "people": [person._asdict() for person in article.people],
            "documents": [document._asdict() for document in article.documents],
        },
        "evidence": {
            field: {"line": one.line, "quote": one.quote, "how": one.how, "why": one.why, "kind": one.kind}
            for field, one in article.evidence
        },
        "spans": [span._asdict() for span in article.spans],
        "paragraphs": [paragraph._asdict() for paragraph in article.paragraphs],
        "captions": [caption._asdict() for caption in article.captions],
        "findings": [_finding(one) for one in [*findings, *article.findings]],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {"id": finding.id, "line": finding.line, "quote": finding.quote, "values": dict(finding.values)}


def for_a_person(explained: Mapping[str, Any], lines: list[str], *, colour: bool) -> str:
    """The explanation as text: what was understood, then every line with its label and rule."""
    parts = [f"{explained['seed']}"]
    for field, value in explained["meta"].items():
        if field in ("people", "documents"):
            value = "; ".join(str(item.get("name") or item.get("number")) for item in value)
        evidence = explained["evidence"].get(field)
        shown = ", ".join(value) if isinstance(value, list) else "—" if value in (None, "") else str(value)
        why = f"   ({evidence['how']}: {evidence['why']})" if evidence else ""
        parts.append(f"  {field:15} {shown}{why}")
    for span in explained["spans"]:
        text = lines[span["line"] - 1][span["start"] : span["end"]]
        if span["label"] != "blank":
            parts.append(_span_line(span, text, colour=colour))
    return "\n".join(parts)


def _span_line(span: Mapping[str, Any], text: str, *, colour: bool) -> str:
    safe = "".join(char if char.isprintable() else " " for char in text).strip()
    line = f"{span['line']:5} {span['label']:12} {safe}"
    if span["label"] != "body":
        line += f"  [{span['rule']}]"
    return f"\x1b[{_COLOURS.get(span['label'], '90')}m{line}\x1b[0m" if colour else line
