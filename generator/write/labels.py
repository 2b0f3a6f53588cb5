"""The Vietnamese words for labels, for what becomes of a span, and for why a rule gave its label."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.clean.rules import load_rules
from generator.tables import read_table

_WORDS = Path(__file__).parent.parent / "data" / "labels.yml"


class Label(NamedTuple):
    """What a label is called, what it means, and what becomes of text that has it (see ``labels.yml``)."""

    name: str
    fate: str
    meaning: str


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = read_table(_WORDS)
    return words


@cache
def labels() -> dict[str, Label]:
    """The words for every label of the model, in the order of the legend."""
    return {label: Label(**words) for label, words in _words()["labels"].items()}


@cache
def fates() -> dict[str, str]:
    """What can become of a span (``kept``, ``noted``, ``removed``), by name, in the order of the legend."""
    names: dict[str, str] = _words()["fates"]
    return names


@cache
def judgements() -> dict[str, str]:
    """Why, for the rules that are not data but judgements made in the code of ``generator/clean``."""
    why: dict[str, str] = _words()["rules"]
    return why


@cache
def reasons() -> dict[str, str]:
    """Why each rule gives its label: rules that are data and judgements made in code alike."""
    return {rule.id: rule.why for kind in ("atoms", "lines") for rule in load_rules(kind)} | judgements()


@cache
def repeats() -> frozenset[str]:
    """Rules whose text says again what is kept elsewhere on the page."""
    return frozenset(_words()["repeats"])
