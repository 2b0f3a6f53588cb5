"""The signs for and against a caption: what a line's place, its words, and what it says again tell of it.

Each kind is a function, since they cost more in this order; the weights of all stand in ``rules/scenes.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import median

from generator.clean import captions
from generator.clean.deeds import begins_with_an_act, commas, is_at_work, is_somebody, reports, tells_a_story
from generator.clean.lines import Line
from generator.clean.news import without_clauses
from generator.clean.segment import PROSE_FROM, Seen
from generator.clean.title import shared, syllable_pairs, syllables
from generator.clean.verdict import PICTURES, Verdict, Zones
from generator.clean.words import UPPER, contains, starts_with

#: A caption stands beside what it shows: so many lines above and below are compared with its words.
_NEAR = 3
#: Lengths (code points): shorter than most captions; shorter than a paragraph; long for a caption, and very long.
_TINY, _SHORT, _LONG, _VERY_LONG = 28, 100, 110, 150
#: Shorter lines without full stop are more often subheads; longer ones seldom.
_SUBHEAD = 40
#: Shorter lines that begin with a thing are what a part of the text is called by: "Tủ thuốc của làng".
_SHORTEST_THING = 30
#: Since when, until when or how often: a picture shows one moment.
_WHEN = re.compile(
    r"(?<!\w)(?:(?:từ|đến|tới|trong|hết|suốt|vào|cuối|đầu|giữa|mỗi|hằng|hàng|qua) "
    r"(?:một |hai |ba |mấy |nhiều |cả |cuối |đầu |giữa )?(?:\d+ )?(?:ngày|tuần|tháng|quý|năm|nay|đó)(?!\w)"
    r"|(?:từ|đến|hết) (?:mùa|lúc|hồi|khi)(?!\w)|đến nay|lâu nay)"
)
_HOW_MANY = re.compile(r"(?:các|những|một số|một|hai|ba|nhiều|mấy)\s+")
#: More commas, more capitals of names than this say no more than so many do.
_MOST_COMMAS, _MOST_NAMES = 3, 3
_NAME_INSIDE = re.compile(rf" [{UPPER}]")
_PLACE = re.compile(r"\s(?:tại|ở|trên|trong|cho|tới|bên|của|với|cùng)\s")

Signs = Mapping[str, float]


def half_a_paragraph(page: Sequence[Seen], zones: Zones) -> float:
    """Half the length of the article's usual paragraph (code points)."""
    sizes = [seen.line.size for seen in page[zones.first : zones.last + 1] if seen.line.size >= PROSE_FROM]
    return median(sizes or [PROSE_FROM]) / 2


def all_signs(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int, half: float) -> Signs:
    """All signs of a line."""
    return {
        **signs_of_place(page, verdicts, zones, index, half),
        **signs_of_words(page[index].line),
        **signs_of_echo(page, verdicts, zones, index),
    }


def signs_of_place(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int, half: float) -> Signs:
    """What a line's form and its neighbours tell, mostly 0 or 1; ``half``: see ``half_a_paragraph``."""
    line, above = page[index].line, page[index - 1]
    below = index + 1 if index + 1 < len(page) else None
    return {
        "names": min(len(_NAME_INSIDE.findall(line.text, 1)), _MOST_NAMES),
        "colon-inside": ":" in line.text,
        "tiny": line.size < _TINY,
        "as-short-as-a-subhead": line.size < _SUBHEAD and not line.ends_sentence,
        "long": line.size > _LONG,
        "very-long": line.size > _VERY_LONG,
        "half-a-paragraph": line.size < half,
        "below-a-paragraph": _below_something(above, verdicts[index - 1]),
        "one-of-a-list": sum(_begins_alike(line, page[at].line) for at in (index - 1, below) if at is not None),
        "short-line-below": below is not None and _is_short(page[below].line) and verdicts[below].label == "body",
        "last-line": index == zones.last,
        "picture-above": verdicts[index - 1].label in (*PICTURES, "player"),
        "picture-below": below is not None and verdicts[below].label in PICTURES,
    }


def signs_of_words(line: Line) -> Signs:
    """What a line's words tell, whatever stands beside it."""
    stop, somebody, first = line.ends_sentence, is_somebody(line), begins_with_an_act(line)
    thing = line.size >= _SHORTEST_THING and begins_with_a_thing(line)
    return {
        "somebody-acting": somebody and captions.does_something(line.low),
        "somebody-at-work": is_at_work(line),
        "act-or-event-at-the-beginning": first,
        "moment-at-the-beginning": starts_with("caption_moments_seen").match(line.low) is not None,
        "thing-at-the-beginning": thing and not stop,
        "thing-in-a-sentence": thing and stop,
        "since-when": _WHEN.search(line.low) is not None,
        "matter-at-the-beginning": starts_with("matters").match(line.low, _behind_how_many(line)) is not None,
        "none-of-these-at-the-beginning": not somebody and not first,
        "picture-words": contains("picture_words").search(line.low) is not None,
        "place-or-person-it-is-for": _PLACE.search(line.text) is not None,
        "report": reports(line),
        "story": stop and tells_a_story(line),
        "who-came": contains("attending_words").search(line.low) is not None,
        "body-in-a-sentence": stop and captions.is_a_body(line.low),
        "unseen-words": contains("unseen_words").search(without_clauses(line.low)) is not None,
        "heads-what-is-told": not stop and captions.heads_what_is_told(line),
        "commas": min(commas(line), _MOST_COMMAS),
    }


def signs_of_echo(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int) -> Signs:
    """The share of a line's pairs of syllables that stand near by or in the title, and right above."""
    pairs = syllable_pairs(page[index].line.low)
    title = [page[zones.title]] if zones.title is not None else []
    near = syllables([*_beside(page, verdicts, index), *title])
    return {
        "words-come-back": share(pairs, near),
        "words-from-right-above": share(pairs, syllables([page[index - 1]])),
    }


def begins_with_a_thing(line: Line) -> bool:
    """Whether a text begins with a thing or a place that stands before a camera ("Ghế răng ở …", "Các thùng mẫu …").

    Before a capital it is but a syllable of a name: "Bình Tân", "Cầu Giấy".
    """
    start = _behind_how_many(line)
    thing = starts_with("caption_things").match(line.low, start)
    if thing is None or starts_with("not_things").match(line.low, start):
        return False
    return not line.text[thing.end() + 1 : thing.end() + 2].isupper()


def _behind_how_many(line: Line) -> int:
    many = _HOW_MANY.match(line.low)
    return many.end() if many else 0


def _below_something(above: Seen, verdict: Verdict) -> bool:
    """Whether a finished paragraph or another part of a picture stands right above."""
    if verdict.label in PICTURES or verdict.label == "player":
        return True
    text = above.line.text
    return not above.atoms and above.line.size >= PROSE_FROM and above.line.ends_sentence and text[-1:] not in ":;,"


def share(pairs: set[tuple[str, str]], text: str) -> float:
    """Which part (0 to 1) of some pairs of syllables stands in a text too."""
    return shared(pairs, text) / max(1, len(pairs))


def _is_short(line: Line) -> bool:
    return line.size < _SHORT and not line.ends_sentence


def _begins_alike(line: Line, other: Line) -> bool:
    """Whether another short line has the same two words first: "Đồng chí …", one below the other."""
    return (
        other.size <= _LONG
        and other.gap == line.gap
        and line.low.split(maxsplit=2)[:2] == other.low.split(maxsplit=2)[:2]
    )


def _beside(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> list[Seen]:
    """The lines near by that belong to the article."""
    reach = range(max(0, index - _NEAR), min(len(page), index + 1 + _NEAR))
    return [page[at] for at in reach if at != index and verdicts[at].label not in ("footer", "related", "menu")]
