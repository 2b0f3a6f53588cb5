"""The permanent name of a seed: what ``/id/<id>.html`` is made of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from slugify import slugify

from generator.model import Finding

_LONGEST = 80
_PLAIN = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def seed_id(name: str) -> str:
    """The id of a seed from its file name without folder and ending, so that moving it to another folder keeps it."""
    stem = name.rpartition("/")[2].rsplit(".", 1)[0]
    if len(stem) <= _LONGEST and _PLAIN.fullmatch(stem):  # most names: python-slugify takes far longer to say the same
        return stem.replace("_", "-")
    return slugify(stem, max_length=_LONGEST) or _digest(name)


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def unique_ids(ids: Iterable[tuple[str, str]]) -> tuple[dict[str, str], list[Finding]]:
    """The id of each seed from pairs (name, wanted id), and a finding for each that had to give way.

    Of several seeds that want one id, the first by name keeps it; the others get six figures of the digest of their
    name behind it. The order of the pairs does not matter.
    """
    result: dict[str, str] = {}
    owner: dict[str, str] = {}
    findings: list[Finding] = []
    for name, wanted in sorted(ids):
        chosen = wanted
        if chosen in owner:
            chosen = f"{wanted}-{_digest(name)[:6]}"
            findings.append(Finding("permalink-collision", name, values=(("id", chosen), ("other", owner[wanted]))))
        owner[chosen] = name
        result[name] = chosen
    return result, findings
