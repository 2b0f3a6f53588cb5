"""Captions that nothing marks: a small sum of signs tells them from subheads and from short paragraphs.

No sign is sure by itself. The weights stand in ``rules/scenes.yml``, each with its reason; what no caption does (tell what was
said or done, begin like a paragraph of news) is asked first and outweighs any sum.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from statistics import median
from typing import NamedTuple

from generator.clean import captions
from generator.clean.deeds import (
    begins_with_an_act,
    commas,
    is_at_work,
    is_plain,
    is_somebody,
    names_a_moment,
    tells_news,
)
from generator.clean.lines import Line
from generator.clean.news import counts, without_clauses
from generator.clean.pictures import PARAGRAPH, continues, speaks
from generator.clean.pieces import SYLLABLE
from generator.clean.rules import RULES_DIR
from generator.clean.segment import PROSE_FROM, Seen
from generator.clean.title import shared, syllable_pairs, syllables
from generator.clean.verdict import Verdict, Zones
from generator.clean.words import contains
from generator.tables import read_table

_SHORTEST, _LONGEST = 20, 200
_SHORTEST_ACT = 28
_BY_SIGNS = Verdict("caption", "caption-by-signs")
#: A caption stands beside what it shows: so many lines above and below are compared with its words.
_NEAR = 3
#: Lengths (code points) from which a line is long for a caption, and very long; at which one is too long for a subhead.
_LONG, _VERY_LONG, _NO_SUBHEAD = 110, 150, 40
_LONGEST_SUBHEAD = 70
#: Shortest name (code points) that tells something when it comes back.
_SHORTEST_NAME = 7
#: More lines of a kind than this say no more than so many do.
_MOST_MARKED, _MOST_SENTENCES, _MOST_HEADS, _MOST_COMMAS, _MOST_ALIKE = 3, 6, 2, 3, 2
_PICTURES = ("caption", "photo_credit", "image_marker")
_MARKS = {"caption-says-so", "caption-in-a-cell", "caption-stands-twice", "caption-below-marker", "photo-credit"}
_NAME = re.compile(rf"{SYLLABLE}(?: {SYLLABLE})+")
_DATE = re.compile(r"\d{1,2}[/.\-]\d{1,2}|(?:ngày|tháng) \d|\d{4}|\d ?(?:giờ|h)\b")
_PLACE = re.compile(r"\s(?:tại|ở|trên|trong|cho|tới|bên|của|với|cùng)\s")


class Around(NamedTuple):
    """What the whole page tells: half its usual paragraph, and how many lines of a kind it has.

    Marked captions; short sentences; subheads; unmarked captions with a full stop and without.
    """

    half: float
    marked: int
    sentences: int
    heads: int
    alike: tuple[int, int]


@cache
def _table() -> tuple[float, Mapping[str, float]]:
    table = read_table(RULES_DIR / "scenes.yml")
    return float(table["least"]), {sign["id"]: float(sign["weight"]) for sign in table["signs"]}


def least() -> float:
    """The sum of signs from which a line inside the article is a caption."""
    return _table()[0]


def mend_scenes(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Lines of the body below a finished paragraph, or below another caption, for which enough signs speak are captions.

    A line that says but what is done, and was taken for a caption, is a subhead where others are and few signs speak for it.
    """
    lead = next((index for index in range(zones.first, zones.last) if verdicts[index].label == "body"), zones.last)
    around: Around | None = None
    doubtful: list[int] = []
    for index in range(lead + 1, zones.last + 1):
        is_body = verdicts[index].label == "body"
        if not (is_body and may_show(page, verdicts, index)) and not _may_be_a_head(page[index].line, verdicts[index]):
            continue
        around = around or look_around(page, verdicts, zones)
        speaks_for = likeness(page, verdicts, zones, index, around) >= least()
        if is_body and speaks_for:
            verdicts[index] = _BY_SIGNS
        elif not is_body and around.heads and not speaks_for:
            verdicts[index] = Verdict("body", "subhead-among-others")
        elif is_body:
            doubtful.append(index)
    if doubtful and any(verdict.label == "caption" for verdict in verdicts[zones.first : zones.last + 1]):
        _look_again(page, verdicts, zones, doubtful)


def _look_again(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones, doubtful: Sequence[int]) -> None:
    """What a line leaves in doubt others of its look may tell: those that are captions by now."""
    around = look_around(page, verdicts, zones)
    for index in doubtful:
        if likeness(page, verdicts, zones, index, around) >= least():
            verdicts[index] = _BY_SIGNS
            around = look_around(page, verdicts, zones)


def _may_be_a_head(line: Line, verdict: Verdict) -> bool:
    if verdict.rule != "caption-between-paragraphs":
        return False
    return captions.may_head_a_part(line) or (line.size <= _NO_SUBHEAD and captions.names_nobody(line))


def may_show(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether nothing forbids that the line is a caption: its form, its words and what stands beside it."""
    seen, line = page[index], page[index].line
    if not _SHORTEST <= line.size <= _LONGEST or index == 0 or seen.atoms or seen.inside is not None:
        return False
    if not (_below_something(page[index - 1], verdicts[index - 1]) or _second_below(page, verdicts, index)):
        return False
    if not is_plain(line):
        return False
    if not is_somebody(line) and (line.size < _SHORTEST_ACT or not begins_with_an_act(line)):
        return False  # "Khám thai theo phiên chợ" may head a part of the text
    if tells_news(line) or (not line.ends_sentence and captions.heads_what_is_told(line)):
        return False
    if not (captions.acts(line.low) or captions.does_something(line.low) or is_at_work(line)):
        return False
    return not (continues(page, index) or speaks(page, index))


def _below_something(above: Seen, verdict: Verdict) -> bool:
    """Whether a finished paragraph or another part of a picture stands right above."""
    if verdict.label in _PICTURES or verdict.label == "player":
        return True
    text = above.line.text
    return not above.atoms and above.line.size >= PROSE_FROM and above.line.ends_sentence and text[-1:] not in ":;,"


def _second_below(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether but one short line stands between a caption and this line, all set apart alike: it may be a caption as well."""
    above = page[index - 1]
    if index < 2 or verdicts[index - 2].label != "caption" or above.line.size > _LONG or above.atoms:
        return False
    return page[index].line.gap == above.line.gap and is_plain(above.line)


def look_around(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones) -> Around:
    """What the page tells of all its lines that could be captions."""
    inside = range(zones.first, zones.last + 1)
    sizes = [page[index].line.size for index in inside if page[index].line.size >= PROSE_FROM]
    short = (
        page[index].line for index in inside if verdicts[index].label == "body" and page[index].line.size <= _VERY_LONG
    )
    return Around(
        median(sizes or [PROSE_FROM]) / 2,
        min(sum(verdict.rule in _MARKS for verdict in verdicts), _MOST_MARKED),
        sum(line.ends_sentence and line.sentences == 1 for line in short),
        sum(_is_head(page, verdicts, index) for index in range(zones.first + 1, zones.last)),
        _alike(page, verdicts, zones),
    )


def _alike(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones) -> tuple[int, int]:
    """How many unmarked captions inside the article end without full stop, and with one."""
    stops = [
        page[index].line.ends_sentence
        for index in range(zones.first, zones.last + 1)
        if verdicts[index].label == "caption" and verdicts[index].rule not in _MARKS
    ]
    return len(stops) - sum(stops), sum(stops)


def _is_head(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a line of the body stands as a subhead does: short, without full stop, above a paragraph."""
    line = page[index].line
    if verdicts[index].label != "body" or not 8 <= line.size <= _LONGEST_SUBHEAD or line.ends_sentence or line.is_item:
        return False
    return not page[index].atoms and page[index + 1].line.size >= PROSE_FROM and page[index - 1].line.ends_sentence


def likeness(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int, around: Around) -> float:
    """The sum of the weights of the signs that are seen of a line."""
    weights = _table()[1]
    return sum(weights[sign] * size for sign, size in signs(page, verdicts, zones, index, around).items() if size)


def signs(
    page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int, around: Around
) -> Mapping[str, float]:
    """How much of each sign is seen of a line: mostly 0 or 1, a number where there may be several."""
    line = page[index].line
    stop, beside = line.ends_sentence, _beside(page, verdicts, index)
    title = [page[zones.title]] if zones.title is not None else []
    pairs = syllable_pairs(line.low)
    subject, verb = is_somebody(line), captions.does_something(line.low)
    below = page[index + 1] if index + 1 < len(page) else None
    return {
        "somebody": subject,
        "visible-act": verb,
        "somebody-acting": subject and verb,
        "somebody-at-work": subject and not verb and is_at_work(line),
        "act-at-the-beginning": captions.acts(line.low),
        "event-without-stop": not stop and names_a_moment(line.low),
        "place-or-person-it-is-for": _PLACE.search(line.text) is not None,
        "telling-words": len(contains("telling_words").findall(without_clauses(line.low))) > 1,
        "counts": counts(line.low),
        "date": _DATE.search(line.low) is not None,
        "colon-inside": ":" in line.text,
        "commas": min(commas(line), _MOST_COMMAS),
        "long": line.size > _LONG,
        "very-long": line.size > _VERY_LONG,
        "no-full-stop-and-no-subhead": not stop and line.size >= _NO_SUBHEAD,
        "half-a-paragraph": line.size < around.half,
        "words-come-back": shared(pairs, syllables([*beside, *title])) / max(1, len(pairs)),
        "name-comes-back": _name_comes_back(line, beside),
        "long-paragraph-below": below is not None and not below.atoms and below.line.size >= PARAGRAPH,
        "picture-above": verdicts[index - 1].label in (*_PICTURES, "player"),
        "picture-below": below is not None and verdicts[index + 1].label in _PICTURES,
        "end-of-the-article": zones.last <= index < len(page) - 1,
        "others-are-marked": around.marked,
        "short-sentences": stop and min(around.sentences - (line.size <= _VERY_LONG), _MOST_SENTENCES),
        "subheads": 0
        if stop and line.size >= _NO_SUBHEAD
        else min(around.heads - (below is not None and _is_head(page, verdicts, index)), _MOST_HEADS),
        "others-alike": min(around.alike[stop] - (verdicts[index].label == "caption"), _MOST_ALIKE),
    }


def _beside(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> list[Seen]:
    """The lines near by that belong to the article."""
    reach = range(max(0, index - _NEAR), min(len(page), index + 1 + _NEAR))
    return [page[at] for at in reach if at != index and verdicts[at].label not in ("footer", "related", "menu")]


def _name_comes_back(line: Line, beside: Sequence[Seen]) -> bool:
    names = [name for name in _NAME.findall(line.text) if len(name) >= _SHORTEST_NAME]
    return any(name in other.line.text for name in names for other in beside)
