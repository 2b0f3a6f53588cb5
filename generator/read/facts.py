"""What an editor states about a seed, from ``NAME.yml`` beside ``NAME.txt``.

The keys, their kinds and what each allows are in ``facts.yml``. YAML is read so that every scalar stays the text that
was written (``2024-01`` and ``no`` are no numbers or booleans here), and nothing in it can construct an object.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.model import Facts, Finding
from generator.read.decode import decode
from generator.read.files import Refusal, read_limited
from generator.read.values import CHECKS, closest_key

MAX_BYTES = 64 * 1024
_MAX_DEPTH = 4
_TABLE = Path(__file__).with_suffix(".yml")
_LISTS = ("texts", "tags", "exact")
#: Of the values of one key, more than these are not taken.
_MOST_VALUES = 100
_PROSE = ("prose", "reason")
_NOT_STATED = ("", "~", "null")
#: A gap of a line that was pasted from a finding and not filled in.
_TO_FILL = "…"
#: The findings of kinds that deserve words of their own.
_PROBLEMS = {
    "date": "facts-bad-date",
    "day": "facts-bad-date",
    "province": "facts-unknown-province",
    "tags": "facts-unknown-tag",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A row of ``facts.yml``: a key of the facts, and what it allows. ``max`` is in characters."""

    key: str
    label: str
    label_en: str
    kind: str
    allowed: str
    allowed_en: str
    example: str | list[str]
    max: int | None = None


@cache
def fields() -> dict[str, Field]:
    """The known keys, in the order of the table."""
    rows = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return {row["key"]: Field(**row) for row in rows}


@cache
def _names() -> dict[str, str]:
    """Keys and their labels in both languages, since an editor may write "ngày đăng" for ``date``."""
    labels = {label: field.key for field in fields().values() for label in (field.label, field.label_en)}
    return labels | {key: key for key in fields()}


class _Refused(yaml.MarkedYAMLError):
    """YAML that is well-formed and still not taken; ``problem`` is the id of its finding."""


class _Loader(yaml.BaseLoader):
    """Composes nodes only; refuses aliases (one line of them can stand for gigabytes) and deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        mark = self.get_mark()
        if self.check_event(yaml.AliasEvent):
            raise _Refused(problem="facts-alias", problem_mark=mark)
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise _Refused(problem="facts-too-deep", problem_mark=mark)
        node = super().compose_node(parent, index)
        if self.anchors:  # a value that an alias could name; or an editor's "&" that meant itself
            raise _Refused(problem="facts-alias", problem_mark=node.start_mark if node else mark)
        self.depth -= 1
        return node


class _Reader:
    """Collects values and findings of one file."""

    def __init__(self, name: str, file: str) -> None:
        self.name = name
        self.file = file
        self.values: dict[str, str | tuple[str, ...]] = {}
        self.findings: list[Finding] = []
        self.read_whole = False

    def find(self, problem: str, line: int | None = None, quote: str = "", **values: str) -> None:
        pairs = (("file", self.file), *values.items())
        self.findings.append(Finding(problem, self.name, line, quote, pairs))

    def read(self, root: yaml.MappingNode) -> None:
        self.read_whole = True
        first_lines: dict[str, int] = {}
        for key_node, node in root.value:
            line = key_node.start_mark.line + 1
            key = key_node.value.strip() if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in first_lines:
                self.find("facts-duplicate-key", line, key=key, first=str(first_lines[key]))
            elif field := fields().get(key):
                self._take(field, node)
            else:
                suggestion = closest_key(key, _names())
                self.find(
                    "facts-unknown-key", line, key[:80], key=key, suggestion=suggestion, known=", ".join(fields())
                )
            first_lines.setdefault(key, line)
        if "withdrawn_on" in self.values and "withdrawn" not in self.values:
            self.find("facts-withdrawn-without-reason", first_lines["withdrawn_on"])

    def _take(self, field: Field, node: yaml.Node) -> None:
        if isinstance(node, yaml.ScalarNode) and node.style is None and node.value.lower() in _NOT_STATED:
            return  # "date:" with nothing after it is a line of a form that was not filled in
        is_list = isinstance(node, yaml.SequenceNode)
        items = list(_scalars(node))
        if len(items) > _MOST_VALUES:
            self.find("facts-too-many", node.start_mark.line + 1, key=field.key, limit=str(_MOST_VALUES))
            return
        if (is_list and field.kind not in _LISTS) or any(item is None for item, _ in items):
            self.find("facts-wrong-type", node.start_mark.line + 1, **_about(field))
            return
        checked = [self._checked(field, item, line) for item, line in items if item is not None]
        values = tuple(dict.fromkeys(value for value in checked if value is not None))
        if field.kind in _LISTS:
            if values or not checked:  # an empty list states "none"; a list of slips states nothing
                self.values[field.key] = values
        elif values:
            self.values[field.key] = values[0]

    def _checked(self, field: Field, item: str, line: int) -> str | None:
        text = item.strip() if field.kind in _PROSE else item if field.kind == "exact" else " ".join(item.split())
        too_long = field.max is not None and len(text) > field.max
        checked = CHECKS[field.kind](text)
        if text and text != _TO_FILL and not too_long and checked.value is not None:
            return checked.value
        suggestion = "" if too_long or not text else checked.suggestion
        problem = _PROBLEMS.get(field.kind, "facts-bad-value")
        self.find(problem, line, text[:80], **_about(field), value=text[:80], suggestion=suggestion)
        return None


def _about(field: Field) -> dict[str, str]:
    example = field.example if isinstance(field.example, str) else f"[{', '.join(field.example)}]"
    return {"key": field.key, "allowed": field.allowed, "allowed_en": field.allowed_en, "example": example}


def _scalars(node: yaml.Node) -> Iterator[tuple[str | None, int]]:
    """The scalar, or those of the list, each with its line; ``None`` for what is neither."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        yield (item.value if isinstance(item, yaml.ScalarNode) else None), item.start_mark.line + 1


def _line(error: yaml.YAMLError) -> int | None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line + 1 if mark else None


def _detail(error: yaml.YAMLError) -> str:
    return getattr(error, "problem", None) or getattr(error, "reason", None) or ""


def parse_facts(data: bytes, name: str, file: str) -> tuple[Facts, list[Finding]]:
    """The facts that the bytes of ``file`` state about the seed ``name``. What is wrong is left out, with a finding."""
    reader = _Reader(name, file)
    decoded = decode(data)
    if not decoded.text:
        if decoded.problem != "seed-empty":
            reader.find("facts-encoding")
        return Facts(), reader.findings
    try:
        node = _Loader(decoded.text).get_single_node()
    except _Refused as error:
        reader.find(error.problem or "facts-syntax", _line(error))
    except yaml.YAMLError as error:
        reader.find("facts-syntax", _line(error), detail=_detail(error))
    else:
        if isinstance(node, yaml.MappingNode):
            reader.read(node)
        elif node is not None and node.value:
            reader.find("facts-not-mapping", node.start_mark.line + 1)
    if _redaction_is_unsure(reader, decoded.text):
        reader.find("redact-unsure")
    values: dict[str, Any] = reader.values
    return Facts(**values), reader.findings


def _redaction_is_unsure(reader: _Reader, text: str) -> bool:
    """Whether words that an editor wants blacked out may have been lost with what was not understood of the file."""
    if "redact" not in text:
        return False
    about = [dict(finding.values) for finding in reader.findings]
    lost = any("redact" in (one.get("key"), one.get("suggestion")) for one in about)
    return lost or (bool(about) and not reader.read_whole)


def read_facts(path: Path, name: str, root: Path | None = None) -> tuple[Facts, list[Finding]]:
    """The facts in the file at ``path`` about the seed ``name``, and what is wrong with them.

    A missing file states nothing. A link must stay below ``root`` (the file's folder, if none is given).
    """
    data = read_limited(path, root or path.parent, MAX_BYTES)
    file = Path(name).with_suffix(path.suffix).as_posix()
    if isinstance(data, bytes):
        return parse_facts(data, name, file)
    if data.cause == "missing":
        return Facts(), []
    return Facts(), [refusal_finding(data, name, file)]


def refusal_finding(refusal: Refusal, name: str, file: str) -> Finding:
    """The finding for a facts file that was not read."""
    return Finding(f"facts-{refusal.cause}", name, values=(("file", file), *refusal.values))
