"""Series of pictures: the captions that stand in a row below "Một số hình ảnh tại hội nghị:"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import captions
from generator.clean.byline import parse_byline
from generator.clean.segment import Seen
from generator.clean.verdict import Verdict, Zones
from generator.clean.words import starts_with

#: Longest caption in a series (code points), and the fewest that make one.
_LONGEST = 150
_FEWEST = 2


def mend_galleries(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """The short lines in a row below the header of a series of pictures are captions, whatever they say."""
    for header in range(zones.first, zones.last):
        if verdicts[header].label != "caption" or not starts_with("picture_series").match(page[header].line.low):
            continue
        end = header + 1
        while end <= zones.last and _is_shown(page[end], verdicts[end]):
            end += 1
        if end - header > _FEWEST:
            for index in range(header + 1, end):
                if verdicts[index].label == "body":
                    verdicts[index] = Verdict("caption", "caption-in-a-series")


def _is_shown(seen: Seen, verdict: Verdict) -> bool:
    """Whether a line below the header can still be a caption: short, without full stop unless it tells a scene."""
    if verdict.label in ("caption", "photo_credit", "image_marker"):
        return True
    line = seen.line
    if verdict.label != "body" or line.size > _LONGEST or line.is_item or line.sentences > 1:
        return False
    if line.text.endswith((":", ";", "?")) or line.text.isupper() or parse_byline(line.text) is not None:
        return False
    return not line.ends_sentence or captions.stands_as_a_scene(line)
