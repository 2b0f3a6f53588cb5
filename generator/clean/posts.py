"""Posts of social networks: who posted and when stand above them, hash tags, captions and reactions below.

What stands above the row of hash tags is the post, addresses and thanks included.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.byline import is_organisation, parse_byline
from generator.clean.segment import Seen, beside
from generator.clean.stamped import HOUR
from generator.clean.verdict import Verdict, Zones
from generator.clean.words import words

#: So many lines below the last prose the hash tags stand at most.
_REACH = 8
#: Who may see a post stands behind the dot behind its time, as a sign or in words.
_AUDIENCE = " 🌐🌎🌍🌏👥🔒\ufe0f"
#: As a network writes the moment of a post: "3 tháng 11, 2021 lúc 19:14". News sites may write so too.
_MOMENT = re.compile(r"\d{1,2} tháng \d{1,2}(?:, (?:19|20)\d{2})? lúc \d{1,2}:\d{2}")
_COUNT = re.compile(r"\d{1,7}|\d{1,3}(?:[.,]\d{1,3})?\s?[km]?")
#: Longest caption below the hash tags (code points).
_LONGEST_CAPTION = 160
#: A line with a picture among the letters at its beginning or end, as posts have them.
_ADORNED = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def end_of_post(page: Sequence[Seen], first: int, last: int) -> int:
    """Index of the last line of the post whose prose is ``page[first:last + 1]``; ``last`` where it is none.

    A name below it signs; where a list, a control or the page's foot begins in between, the tags are not the post's.
    """
    for index in range(last + 1, min(last + 1 + _REACH, len(page))):
        seen = page[index]
        if seen.line.text.startswith("#"):
            if not any(map(_is_adorned, page[first : index + 1])):
                return last
            end = index - 1
            while end > last and parse_byline(page[end].line.text) is not None:
                end -= 1
            return end
        if seen.atoms or seen.inside is not None or (seen.after is not None and seen.after.id != "contact"):
            return last
    return last


def is_who_posted(page: Sequence[Seen], index: int) -> bool:
    """Whether a line stands right above the moment of a post, where the name of a group or a page stands, and no headline."""
    if index + 1 >= len(page) or page[index + 1].line.gap:
        return False
    below = page[index + 1]
    if not below.has_atom("stamp") and not below.has_atom("time-ago"):
        return False
    sure = below.line.text[-1:] in _AUDIENCE and _is_closed_by_a_dot(below)
    told = _is_closed_by_a_dot(below) or _MOMENT.fullmatch(below.line.low) is not None
    return sure or (told and is_organisation(page[index].line.text))


def mend_post(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Above a post stand who put it there and how long ago; names below the counted reactions are those of commenters."""
    title = zones.title
    if not title or not _stands_above_a_post(page, title - 1, zones.last):
        return
    _mend_poster(page, verdicts, title)
    _mend_pictures(page, verdicts, zones.last)
    reacted = False
    for index in range(zones.last + 1, len(page)):
        reacted = reacted or page[index].has_atom("counter-reactions")
        if reacted and verdicts[index].rule == "byline-at-the-end":
            verdicts[index] = Verdict("footer", "commenter")
        if _is_count(page[index]) and any(seen.has_atom("counter-reactions") for seen in beside(page, index)):
            verdicts[index] = Verdict("counter", "count-of-reactions")


def _mend_poster(page: Sequence[Seen], verdicts: list[Verdict], title: int) -> None:
    """Above the moment and the button to follow stands who posted."""
    poster = title - 2
    while poster > 0 and (_is_button(page[poster]) or page[poster].has_atom("time-ago")):
        poster -= 1
    if poster < 0 or not (is_organisation(page[poster].line.text) or is_who_posted(page, poster)):
        return
    byline = parse_byline(page[poster].line.text)
    person = byline is not None and byline.publisher is None and bool(byline.authors)
    verdicts[poster] = Verdict("byline" if person else "publisher", "who-posted-it")
    for index in range(poster + 1, title):
        if _is_button(page[index]):
            verdicts[index] = Verdict("toolbar", "follow-button")


def _is_button(seen: Seen) -> bool:
    return seen.line.low in words("follow_buttons")


def _mend_pictures(page: Sequence[Seen], verdicts: list[Verdict], last: int) -> None:
    """Above how many more pictures there are ("+17") stand the captions of those that are shown, below the hash tags."""
    end = next((at for at in range(last + 1, len(page)) if verdicts[at].rule == "more-pictures"), last)
    for index in range(end - 1, last, -1):
        if page[index].explained or page[index].line.size > _LONGEST_CAPTION:
            return
        verdicts[index] = Verdict("caption", "caption-of-a-post")


def _is_count(seen: Seen) -> bool:
    return _COUNT.fullmatch(seen.line.low) is not None


def _stands_above_a_post(page: Sequence[Seen], index: int, last: int) -> bool:
    """Whether a line tells how long ago something was posted, or lets one follow who did.

    A moment alone does so where hash tags or counted reactions stand below, or, with its hour, where nothing but the name
    of a body stands above.
    """
    seen = page[index]
    if seen.has_atom("time-ago") or _is_button(seen):
        return True
    if not seen.has_atom("stamp"):
        return False
    if _is_closed_by_a_dot(seen) or (index == 1 and _tells_an_hour(seen) and is_organisation(page[0].line.text)):
        return True
    below = page[last + 1 : last + 1 + _REACH]
    reacted = any(other.line.text.startswith("#") or other.has_atom("counter-reactions") for other in below)
    return reacted and _MOMENT.fullmatch(seen.line.low) is not None


def _tells_an_hour(seen: Seen) -> bool:
    return HOUR.search(seen.line.text) is not None


def _is_closed_by_a_dot(seen: Seen) -> bool:
    _, dot, audience = seen.line.low.rpartition("·")
    audience = audience.strip(_AUDIENCE)
    return bool(dot) and (not audience or audience in words("post_audiences"))


def _is_adorned(seen: Seen) -> bool:
    text = seen.line.text
    return not text.isascii() and _ADORNED.search(text[:1] + text[-1:]) is not None
