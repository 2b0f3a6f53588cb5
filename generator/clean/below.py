"""Captions below the last paragraph: the pictures of an article often stand there, above its author or above nothing."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import captions
from generator.clean.scenes import begins_with_an_act, is_plain, least, likeness, look_around, tells_news
from generator.clean.segment import Seen
from generator.clean.title import shared, syllable_pairs, syllables
from generator.clean.verdict import Verdict, Zones

#: Other articles are told of in headlines that read like captions. So a line asks for more here than inside the article,
#: and for so great a share of its pairs of syllables in the text; a headline shares but the words that all health news has.
_MORE = 1.0
#: Above the author or the body that issued it stand no headlines: there a line asks for less.
_LESS = 0.5
_LEAST_SHARE = 0.25
_LONGEST = 200
_CAPTION = Verdict("caption", "caption-below-the-text")
_SIGNED = ("byline", "publisher")


def mend_below(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Lines right below the article that nothing explains are captions where they read like it and speak of the same."""
    start, end = zones.last + 1, zones.last + 1
    while end < len(page) and _is_open(verdicts[end]):
        end += 1
    unexplained = [index for index in range(start, end) if verdicts[index].rule == "below-the-article"]
    if not unexplained:
        return
    signed = end < len(page) and verdicts[end].label in _SIGNED
    found: list[int] = []
    for index in unexplained:
        if _is_caption(page, verdicts, zones, index, signed=signed):
            between = [other for other in unexplained if found and found[-1] < other < index and _fits(page[other])]
            for other in (*between, index):
                verdicts[other] = _CAPTION
            found.append(index)
    for index in unexplained:
        if verdicts[index] != _CAPTION and _goes_on(
            page, verdicts, index, last=index == end - 1, closed=end < len(page)
        ):
            verdicts[index] = _CAPTION


def _is_open(verdict: Verdict) -> bool:
    return verdict.rule == "below-the-article" or verdict.label in ("caption", "photo_credit", "image_marker")


def _fits(seen: Seen) -> bool:
    line = seen.line
    return line.size <= _LONGEST and not line.is_item and line.columns == 1 and ":" not in line.text


def _is_caption(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int, *, signed: bool) -> bool:
    line = page[index].line
    above = verdicts[index - 1].label
    below = verdicts[index + 1].label if index + 1 < len(page) else ""
    if above == "image_marker" and below == "photo_credit" and captions.fits_below_a_picture(line):
        return True
    if line.size > _LONGEST or not is_plain(line) or tells_news(line):
        return False
    if not (captions.begins_with_somebody(line.low) or begins_with_an_act(line)):
        return False
    if likeness(page, verdicts, zones, index, look_around(page, verdicts, zones)) < least() + (
        -_LESS if signed else _MORE
    ):
        return False
    return signed or above == "caption" or _share(page, zones, index) >= _LEAST_SHARE


def _share(page: Sequence[Seen], zones: Zones, index: int) -> float:
    """The share of a line's pairs of syllables that stand in the article."""
    pairs = syllable_pairs(page[index].line.low)
    start = zones.first if zones.title is None else min(zones.title, zones.first)
    return shared(pairs, syllables(page[start : zones.last + 1])) / max(1, len(pairs))


def _goes_on(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int, *, last: bool, closed: bool) -> bool:
    """Whether a line goes on with the caption above it, or is the next one, cut off where the page ends."""
    line = page[index].line
    if verdicts[index - 1].label == "caption" and _fits(page[index]):
        if line.text[:1].islower() and not page[index - 1].line.ends_sentence:
            return True
        if (
            last
            and line.gap <= page[index - 1].line.gap
            and (captions.begins_with_somebody(line.low) or captions.tells_a_scene(line.low))
        ):
            return True
    if not last or closed or line.ends_sentence:
        return False
    return any(
        verdict.label == "caption" and seen.line.low.startswith(line.low)
        for seen, verdict in zip(page[:index], verdicts[:index], strict=True)
    )
