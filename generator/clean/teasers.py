"""Teasers: the lead as the page prints it above the text, where a paragraph of the text says it again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import captions
from generator.clean.segment import Seen
from generator.clean.title import begins_like_lead

#: So many characters at the beginning of a lead tell which paragraph says it again; the first of them, behind a quotation mark,
#: whether to look at all.
_HEAD, _BEGINNING = 48, 6


def is_teaser(page: Sequence[Seen], index: int, last: int) -> bool:
    """Whether a later paragraph of the body says again what this line says (the lead, often cut with "…")."""
    line = page[index].line
    if line.size < 40:
        return False
    begins = line.low[1 : _BEGINNING + 1]
    for other in range(index + 1, min(last, index + 7) + 1):
        told = page[other].line
        if told.low.find(begins, 0, _HEAD + 40) < 0:
            continue  # asked first, since keys are dear
        key = line.key.rstrip(". …")
        at = told.key.find(key[:_HEAD], 0, _HEAD + 40)
        if at < 0:
            continue
        if told.key.rstrip(" .") == key and line.size < 160 and not begins_like_lead(told.low):
            continue  # a short line that stands twice is a caption
        cut = line.text.endswith(("…", "..."))
        if told.key.startswith(key, at) or cut:
            return True
        if len(key) > told.size - at > len(key) // 2 and not captions.shows_a_scene(line):
            return True  # a caption may begin like the next one: with the same office and name
    return False
