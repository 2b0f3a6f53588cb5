"""Private data of people that an editor should look at: telephone numbers, identity numbers, patients with their illness.

An office's number is no private one. What counts is what stands before it, in the same line or in the title; the words
are in ``personal.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.clean.words import words
from generator.fold import tone_key
from generator.model import Finding

_TABLE = Path(__file__).with_suffix(".yml")
#: Mobile numbers: those of houses and offices begin with 02, those of services with 1800 or 1900.
_MOBILE = re.compile(r"(?<![\w.,+-])(?:(?:\+|00)84[ .-]?|0)[35789](?:[ .-]?[0-9]){8}(?![0-9]|[.,-][0-9]|/(?!0)\w)")
_FIGURES = re.compile(r"(?<![0-9])(?:[0-9][ .]?){8,11}[0-9](?![0-9])")
#: The number of a card of health insurance: two letters, one figure for the kind, two for the province, ten for the person.
_INSURANCE = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2} ?[1-5] ?[0-9]{2} ?(?:[0-9] ?){9}[0-9](?![0-9])")
_IDENTITY_LENGTHS = (9, 12)
_SENTENCE = re.compile(r"[.!?;](?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR, _IDENTITY_NEAR = 100, 40
#: Telling an illness of a person: so far behind the name, within the sentence or in the next.
_ILLNESS_NEAR = 160
_LONGEST_NAME, _MOST_BETWEEN = 5, 4
_BETWEEN = " | "


class Text(NamedTuple):
    """A line or a part of one that readers see, with its number."""

    line: int
    text: str


@cache
def _table(name: str) -> tuple[str, ...]:
    rows: dict[str, list[str]] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return tuple(map(tone_key, rows[name]))


@cache
def _any_of(*names: str) -> re.Pattern[str]:
    terms = sorted((term for name in names for term in _table(name)), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, terms))})(?![^\W_])")


def personal_findings(name: str, title: str, texts: Iterable[Text]) -> Iterator[Finding]:
    """At most one finding a kind for the seed ``name``, each with all strings to black out."""
    shown = list(texts)
    phones = [] if _any_of("public").search(tone_key(title)) else [hit for text in shown for hit in _phones(text)]
    kinds = {
        "personal-phone": phones,
        "personal-id": [hit for text in shown for hit in _identities(text)],
        "personal-patient": _patients(shown),
    }
    for identifier, hits in kinds.items():
        if hits:
            strings = tuple(dict.fromkeys(hit.text for hit in hits))
            values = (("strings", _BETWEEN.join(strings)), ("count", str(len(strings))))
            yield Finding(identifier, name, hits[0].line, hits[0].text, values)


def _phones(text: Text) -> Iterator[Text]:
    if "0" not in text.text and "84" not in text.text:
        return
    for match in _MOBILE.finditer(text.text):
        before = tone_key(text.text[max(0, match.start() - _NEAR) : match.start()])
        if not _is_public(before):
            yield Text(text.line, match[0])


def _is_public(before: str) -> bool:
    """Whether the words before a number say that it is a hotline's or an office's, not a person's."""
    if _any_of("public").search(before):
        return True
    offices = [match.end() for match in _any_of("office").finditer(before)]
    return bool(offices) and not _any_of("addressed").search(before, offices[-1])


def _identities(text: Text) -> Iterator[Text]:
    yield from (Text(text.line, match[0]) for match in _INSURANCE.finditer(text.text))
    for match in _FIGURES.finditer(text.text):
        before = tone_key(text.text[max(0, match.start() - _IDENTITY_NEAR) : match.start()])
        if len(re.sub("[ .]", "", match[0])) in _IDENTITY_LENGTHS and _any_of("identity").search(before):
            yield Text(text.line, match[0])


def _patients(texts: Iterable[Text]) -> list[Text]:
    found: list[Text] = []
    for line, text in texts:
        low = tone_key(text)
        if _any_of("not_real").search(low):
            return []
        if not _any_of("illness").search(low):
            continue
        for match in _any_of("patients", "people").finditer(low):
            is_patient = match[0] in _table("patients")
            person = _name_after(text, low, match.end())
            if person and _is_ill(low, person[1], next_too=is_patient):
                found.append(Text(line, person[0]))
    return found


def _name_after(text: str, low: str, start: int) -> tuple[str, int] | None:
    """The full name that follows, and where it ends; initials and given names alone tell nobody."""
    names: list[re.Match[str]] = []
    for match in islice(_WORD.finditer(text, start), _LONGEST_NAME + _MOST_BETWEEN):
        gap = text[names[-1].end() if names else start : match.start()]
        if gap.strip(" " if names else " :(") or match[0] == match[0].lower():
            if not names and not gap.strip(" :(") and low[match.start() : match.end()] in _table("between"):
                start = match.end()
                continue
            break
        if len(match[0]) > 1 and not match[0][1:].islower():
            break
        names.append(match)
        if len(names) == _LONGEST_NAME:
            break
    if len(names) < 2 or len(names[1][0]) < 2 or low[names[0].start() : names[0].end()] not in words("surnames"):
        return None
    return text[names[0].start() : names[-1].end()], names[-1].end()


def _is_ill(low: str, end: int, *, next_too: bool) -> bool:
    """Whether an illness is told behind the name: in its sentence, of a patient in the next one too."""
    reach = low[end : end + _ILLNESS_NEAR]
    stops = [match.start() for match in _SENTENCE.finditer(reach)]
    last = stops[next_too] if len(stops) > next_too else len(reach)
    told = reach[:last]
    other = _any_of("patients", "people").search(told)
    match = _any_of("illness").search(told)
    if match is None or (not next_too and _any_of("nursing").search(told, 0, match.start())):
        return False
    return other is None or match.start() < other.start() or next_too
