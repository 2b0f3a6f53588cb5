"""The table of fields, ``fields.yml``: what each is called for readers, in Dublin Core and in schema.org.

Everything that names a field reads it here: the labels of the pages, the head of each article (``generator.structured``),
the citations and the data files.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.tables import read_table

_TABLE = Path(__file__).with_name("fields.yml")
_KINDS = frozenset({None, "text", "number", "list"})


class Field(NamedTuple):
    """One row: ``dc``, ``schema`` and ``data`` are ``None`` where there is no such name, or no column."""

    name: str
    label: str
    dc: str | None
    schema: str | None
    data: str | None
    note: str


class Archive(NamedTuple):
    """The archive itself: its name, what it is, its language, and whose its texts are."""

    name: str
    description: str
    language: str
    rights: str


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = read_table(_TABLE)
    return table


def _field(name: str, row: dict[str, str | None]) -> Field:
    if row.get("data") not in _KINDS:
        raise ValueError(f"{_TABLE.name}: {name}: data must be text, number or list")
    return Field(name, row["label"] or name, row["dc"], row["schema"], row.get("data"), row.get("note") or "")


@cache
def fields() -> dict[str, Field]:
    """All fields by their name, in the order of the table."""
    return {name: _field(name, row) for name, row in _table()["fields"].items()}


@cache
def labels() -> dict[str, str]:
    """What readers see, by the name of the field."""
    return {name: field.label for name, field in fields().items()}


@cache
def dublin_core() -> dict[str, str]:
    """The Dublin Core name, as ``dc:title`` or ``dcterms:spatial``, of each field that has one."""
    return {name: field.dc for name, field in fields().items() if field.dc}


@cache
def meta_name(term: str) -> str:
    """A Dublin Core name as ``<meta>`` writes it: ``dc:title`` → ``DC.title``."""
    prefix, _, name = term.partition(":")
    return f"{prefix.upper()}.{name}"


@cache
def columns() -> tuple[Field, ...]:
    """The fields that are columns of the data files, in their order."""
    return tuple(field for field in fields().values() if field.data)


@cache
def date_property(kind: str | None) -> str | None:
    """The property of schema.org for a date of this kind; ``None`` where nobody said what the date is."""
    properties: dict[str, str] = _table()["date_kinds"]
    return properties.get(kind) if kind else None


@cache
def archive() -> Archive:
    """The archive itself."""
    return Archive(**_table()["archive"])
