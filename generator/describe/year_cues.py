"""Words before a year that say what it is to the text: its tasks, its results, its editions (``rules/years.yml``)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.describe.date_rules import read_rules, same_tones
from generator.describe.dated import years_in

_CLAUSE = re.compile(r"[,;:–()]|\s-\s|\svà\s")
_SENTENCE = re.compile(r"[.!?…;]\s")
_LOOK_BACK = 170


class _Cue(NamedTuple):
    """A cue of the data file: what stands before and after the year, and the year of the event by its month.

    ``holds`` is in every clause that ``match`` fits. ``right_before``: nothing but "năm" may stand between the words and the year.
    """

    holds: str
    match: re.Pattern[str]
    after: re.Pattern[str]
    offsets: dict[int, int]
    why: str
    look_on: bool
    right_before: bool


@cache
def _cues() -> tuple[_Cue, ...]:
    return tuple(
        _Cue(
            same_tones(cue.get("holds", "")),
            re.compile(same_tones(cue["match"])),
            re.compile(same_tones(cue.get("after", ""))),
            cue["offsets"],
            cue["why"],
            cue.get("else") == "look-on",
            cue["match"].endswith("$"),
        )
        for cue in read_rules("years")["year_cues"]
    )


@cache
def _possible(month: int | None, right_before: bool) -> tuple[_Cue, ...]:
    """The cues that are asked of a clause for an event of a month; ``right_before``: it ends where the year begins."""
    return tuple(
        cue
        for cue in _cues()
        if (month is None or not cue.look_on or month in cue.offsets) and (right_before or not cue.right_before)
    )


@cache
def _recalled() -> re.Pattern[str]:
    return re.compile(same_tones(read_rules("years")["recalled"]["match"]))


def cue_before(low: str, start: int, month: int | None = None) -> tuple[str, dict[int, int], str] | None:
    """The words that say what the year at ``start`` is to the text (its tasks, its results …): nearest clause first.

    With a ``month``, words that say nothing for it are passed over where the rules allow it.
    """
    before = low[max(0, start - _LOOK_BACK) : start]
    sentence = _SENTENCE.split(before)[-1]
    right_before = True
    for clause in reversed(_CLAUSE.split(sentence)[-4:]):
        if years_in(clause):
            return None
        for cue in _possible(month, right_before):
            if cue.holds in clause and (match := cue.match.search(clause)) and cue.after.match(low, start + 4):
                return None if _recalled().search(sentence) else (match[0], cue.offsets, cue.why)
        right_before = right_before and clause.strip() in ("", "năm")
    return None
