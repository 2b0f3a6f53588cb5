"""Posts of social networks, which end in a row of hash tags: what stands above it is the post, addresses and thanks included."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.byline import is_organisation, parse_byline
from generator.clean.segment import Seen
from generator.clean.verdict import Verdict, Zones
from generator.clean.words import words

#: So many lines below the last prose the hash tags stand at most.
_REACH = 8
#: Who may see a post stands behind the dot behind its time.
_AUDIENCE = " 🌐🌎🌍🌏👥🔒\ufe0f"
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


def mend_post(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Above a post stand who put it there and how long ago; names below the counted reactions are those of commenters."""
    title = zones.title
    if title is None or not title or not _stands_above_a_post(page[title - 1]):
        return
    if title > 1 and is_organisation(page[title - 2].line.text):
        verdicts[title - 2] = Verdict("publisher", "who-posted-it")
    reacted = False
    for index in range(zones.last + 1, len(page)):
        reacted = reacted or _has_atom(page[index], "counter-reactions")
        if reacted and verdicts[index].rule == "byline-at-the-end":
            verdicts[index] = Verdict("footer", "commenter")


def _stands_above_a_post(seen: Seen) -> bool:
    """Whether a line tells how long ago something was posted, or lets one follow who did."""
    if _has_atom(seen, "time-ago") or seen.line.low in words("follow_buttons"):
        return True
    return _has_atom(seen, "stamp") and seen.line.text.rstrip(_AUDIENCE).endswith("·")


def _has_atom(seen: Seen, rule: str) -> bool:
    return any(atom.rule.id == rule for atom in seen.atoms)


def _is_adorned(seen: Seen) -> bool:
    text = seen.line.text
    return not text.isascii() and _ADORNED.search(text[:1] + text[-1:]) is not None
