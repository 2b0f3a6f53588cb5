"""Captions that the scrape left at the end of paragraphs, behind the last sentence and a space: "… 14,5 tỷ đồng. Nhà trạm mới".

One such line is but a paragraph without its full stop, unless it shows somebody at something; two on a page where the
others have theirs are captions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.captions import begins_with_somebody, does_something
from generator.clean.inline import Cut, ends_in_abbreviation
from generator.clean.news import counts
from generator.clean.words import UPPER, contains, starts_with, words
from generator.fold import tone_key

_FEWEST = 2
#: Where so many paragraphs and all but one end in a stop, one that shows somebody at something is a caption too.
_MANY = 4
#: Shortest paragraph that can end in a caption, shortest and longest such caption (code points), and its fewest words.
_SHORTEST_PARAGRAPH = 140
_SHORTEST, _LONGEST = 18, 110
_FEWEST_WORDS = 4
_BREAK = re.compile(rf"[.!?…][\"”’)]*\s+(?=[\"“]?[{UPPER}])")
_STOPS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "’", ")", "/", "-", "–")


def trailing_captions(raws: Sequence[str]) -> dict[int, Cut]:
    """The captions at the end of the raw body lines, by their place among them; none where they are few or the stops missing."""
    long = [place for place, raw in enumerate(raws) if len(raw) >= _SHORTEST_PARAGRAPH]
    open_ends = [place for place in long if not raws[place].rstrip().endswith(_STOPS)]
    if not open_ends:
        return {}
    found = {place: cut for place in open_ends if place < len(raws) - 1 and (cut := _caption(raws[place]))}
    if len(open_ends) < _FEWEST:
        shown = [
            place for place, cut in found.items() if len(long) >= _MANY and _shows_somebody(raws[place][cut.start :])
        ]
        return {place: found[place] for place in shown}
    others, closed = len(open_ends) - len(found), len(long) - len(open_ends)
    return found if len(found) >= _FEWEST and others < len(found) <= closed else {}


def _shows_somebody(tail: str) -> bool:
    low = tone_key(tail).strip()
    return begins_with_somebody(low) and does_something(low)


def _caption(raw: str) -> Cut | None:
    text = raw.rstrip()
    start = max(0, len(text) - _LONGEST - 4)
    breaks = list(_BREAK.finditer(text, start))
    if not breaks or ends_in_abbreviation(text[: breaks[-1].start()]):
        return None
    tail = text[breaks[-1].end() :]
    if not _SHORTEST <= len(tail) <= _LONGEST or len(tail.split()) < _FEWEST_WORDS:
        return None
    low = tone_key(tail)
    if starts_with("paragraph_openers").match(low) or counts(low) or _tells(tail, low):
        return None
    return Cut(breaks[-1].end(), len(raw), "caption", "caption-trailing")


def _tells(tail: str, low: str) -> bool:
    """Whether a text has a word of reports that no caption has; a capital begins a name ("thôn Còn Cuổi")."""
    told = (*contains("telling_words").finditer(low), *contains("reported_words").finditer(low))
    return any(tail[found.start()].islower() and found[0] not in words("told_and_seen") for found in told)
