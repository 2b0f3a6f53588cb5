"""Gold pages: reading them, and refusing those that contradict their own text."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.model import LABELS


class GoldError(Exception):
    """A gold file that cannot be right: its message names the file, the line and what does not fit."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch inside a body line that is not body: a glued caption, a dateline, a byline in brackets."""

    line: int
    start: int
    end: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page with its truth. ``lines[n - 1]`` is line *n*; ``labels`` has an entry for every non-blank line."""

    name: str
    group: str
    path: Path
    lines: tuple[str, ...]
    labels: dict[int, str]
    meta: dict[str, Any]
    joins: frozenset[tuple[int, int]] = frozenset()
    stretches: tuple[Stretch, ...] = ()
    notes: str = field(default="", compare=False)


#: Where a stretch stands in its line, and the labels that are right for it.
_STRETCHES = {
    "inline_captions": ("end", ("caption", "photo_credit")),
    "inline_bylines": ("end", ("byline",)),
    "dateline": ("start", ("dateline", "category")),  # the section may stand before the agency
}


def normalise_text(data: bytes) -> str:
    """Decode a gold page the way lines and columns are counted: UTF-8, no BOM, NFC, newlines as ``\\n``."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def find_gold(gold: Path) -> list[Path]:
    """All gold files below ``gold``, in a fixed order; the folder's own files (the floors) are none."""
    return sorted((path for path in gold.glob("*/**/*.json")), key=lambda path: path.as_posix())


def read_gold(path: Path, gold: Path, seeds: Path) -> GoldPage:
    """Read the gold file ``path``; its text is the ``seed`` beside it, or the one of that name in ``seeds``."""
    name = path.relative_to(gold).with_suffix("").as_posix()
    try:
        truth = json.loads(path.read_text(encoding="utf-8"))
        return _gold_page(name, truth, _text_of(name, str(truth["seed"]), path.parent, seeds))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise GoldError(f"{name}: not a gold file: {error!r}") from error


def _text_of(name: str, seed: str, *places: Path) -> Path:
    for place in places:
        if (place / seed).is_file():
            return place / seed
    raise GoldError(f"{name}: its text {seed!r} is neither beside it nor in the seeds")


def _gold_page(name: str, truth: dict[str, Any], text: Path) -> GoldPage:
    lines = tuple(normalise_text(text.read_bytes()).split("\n"))
    return GoldPage(
        name=name,
        group=name.split("/")[0],
        path=text,
        lines=lines,
        labels=_labels(name, lines, truth["lines"]),
        meta=dict(truth["meta"]),
        joins=_joins(truth.get("joins", [])),
        stretches=_stretches(name, lines, truth),
        notes=str(truth.get("notes", "")),
    )


def _labels(name: str, lines: tuple[str, ...], entries: list[dict[str, Any]]) -> dict[int, str]:
    labels: dict[int, str] = {}
    for entry in entries:
        number, label, start = int(entry["line"]), str(entry["label"]), unicodedata.normalize("NFC", entry["text"])
        if not 1 <= number <= len(lines) or not lines[number - 1].startswith(start):
            raise GoldError(f"{name}: line {number} of the text does not begin with {start!r}")
        if label not in LABELS or label == "blank":
            raise GoldError(f"{name}: line {number} has the unknown label {label!r}")
        if number in labels:
            raise GoldError(f"{name}: line {number} is labelled twice")
        labels[number] = label
    missing = [number for number, line in enumerate(lines, 1) if line.strip() and number not in labels]
    if missing:
        raise GoldError(f"{name}: line {missing[0]} is not labelled")
    return labels


def _joins(groups: list[list[int]]) -> frozenset[tuple[int, int]]:
    """Joined lines as pairs of neighbours: ``[[5, 7, 8]]`` is (5, 7) and (7, 8)."""
    return frozenset((first, second) for group in groups for first, second in pairwise(group))


def _stretches(name: str, lines: tuple[str, ...], truth: dict[str, Any]) -> tuple[Stretch, ...]:
    found = []
    for key, (side, labels) in _STRETCHES.items():
        for number, words in truth.get(key, []):
            line, words = lines[number - 1], unicodedata.normalize("NFC", words).strip()
            start = line.rfind(words) if side == "end" else line.find(words)
            if start < 0 or not words:
                raise GoldError(f"{name}: line {number} does not hold the {key} {words!r}")
            found.append(Stretch(number, start, start + len(words), labels))
    return tuple(found)
