"""Captions below the last paragraph: the pictures of an article often stand there, above its author or above nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from math import inf

from generator.clean import captions
from generator.clean.byline import names_an_author
from generator.clean.deeds import is_plain, shows, tells_news
from generator.clean.galleries import heads_a_series
from generator.clean.lines import Line
from generator.clean.scenes import least, likeness
from generator.clean.segment import Seen
from generator.clean.signs import half_a_paragraph, share
from generator.clean.title import syllable_pairs, syllables
from generator.clean.verdict import PICTURES, Verdict, Zones

#: Other articles are told of in headlines that read like captions; but they share with the article only the words that all
#: health news has. So it weighs much here that all of a line's pairs of syllables stand in the article; from which sum on a line
#: is a caption by itself. Of the gold's headlines below articles none reaches 1.3.
_ECHO, _SURELY = 4.0, 1.5
_LEAST_SHARE = 0.2
#: Above the author or the body that issued it, and below another caption, stand no headlines: there a line asks for less.
_LESS = 1.5
_LONGEST = 200
#: So many lines below a header make a series.
_FEWEST = 2
#: So many lines above the article's end its header is looked for, and so long (code points) are those between.
_LONGEST_SERIES, _LONG = 6, 110
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_CAPTION = Verdict("caption", "caption-below-the-text")
_BELOW = ("body", "caption", "photo_credit", "image_marker", "footer", "publisher", "byline")
_SIGNED = ("byline", "publisher")


def mend_below(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Lines right below the article that nothing explains are captions where they read like it and speak of the same."""
    _mend_series(page, verdicts, zones.last)
    if _is_signed_below_pictures(page, verdicts, zones.last):
        verdicts[zones.last] = Verdict("byline", "byline-at-the-end")
    article = _Article(page, zones)
    start, end = zones.last + 1, zones.last + 1
    while end < len(page) and _is_open(verdicts[end]):
        end += 1
    signed = end < len(page) and verdicts[end].label in _SIGNED
    if signed:
        _mend_below_the_name(article, verdicts, end + 1)
    unexplained = [index for index in range(start, end) if verdicts[index].rule == "below-the-article"]
    if not unexplained:
        return
    found: list[int] = []
    for index in unexplained:
        if _is_caption(article, verdicts, index, signed=signed):
            between = [other for other in unexplained if found and found[-1] < other < index and _fits(page[other])]
            for other in (*between, index):
                verdicts[other] = _CAPTION
            found.append(index)
    for index in unexplained:
        if verdicts[index] != _CAPTION and _goes_on(
            page, verdicts, index, last=index == end - 1, closed=end < len(page)
        ):
            verdicts[index] = _CAPTION


def _is_signed_below_pictures(page: Sequence[Seen], verdicts: Sequence[Verdict], last: int) -> bool:
    """Whether the article's last line is the name of its author, below the captions with which the article ends."""
    if last == 0 or verdicts[last].label != "body" or verdicts[last - 1].label not in ("caption", "photo_credit"):
        return False
    return names_an_author(page[last].line.text)


def _mend_below_the_name(article: _Article, verdicts: list[Verdict], start: int) -> None:
    """Lines from ``start``, below the author, are captions where signs and the article's own words in them say so together.

    Where they are most of the lines there, the others of the same kind are captions as well.
    """
    page, end = article.page, start
    while end < len(page) and (_is_open(verdicts[end]) or verdicts[end].rule == "headlines-below-the-name"):
        end += 1
    lines = [index for index in range(start, end) if _fits(page[index]) and is_plain(page[index].line)]
    lines = [index for index in lines if verdicts[index].label != "caption"]
    found = [index for index in lines if _told(article, verdicts, index, near=False) >= _SURELY]
    if len(found) >= _FEWEST and 2 * len(found) >= len(lines):
        found = [index for index in lines if _told(article, verdicts, index, near=True) >= 0]
    for index in (*found, *(at for at in lines if _is_group_picture(page[at].line))):
        verdicts[index] = _CAPTION


def _is_group_picture(line: Line) -> bool:
    """Whether a line tells that people had their picture taken, which no headline does."""
    return "lưu niệm" in line.low and "chụp" in line.low


def _told(article: _Article, verdicts: Sequence[Verdict], index: int, *, near: bool) -> float:
    """What speaks for a caption below the text: its signs, and the share of its words that the article has.

    Too few of them are enough only where captions are ``near``.
    """
    line = article.page[index].line
    if _DATE.search(line.text):
        return -inf
    share = article.share(line)
    if share < _LEAST_SHARE and not near:
        return -inf
    return likeness(article.page, verdicts, article.zones, index, article.half) - least() + _ECHO * share


def _mend_series(page: Sequence[Seen], verdicts: list[Verdict], last: int) -> None:
    """The short lines below "Một số hình ảnh …", each set apart as the first is, are captions."""
    start = last  # the first of the captions may still be the article's last lines
    while start > max(0, last - _LONGEST_SERIES) and _is_short(page[start]):
        if heads_a_series(page[start], verdicts[start]):
            break
        start -= 1
    header = next((at for at in range(last, len(page)) if verdicts[at].label not in _BELOW), len(page)) - 1
    header = next((at for at in range(start, header + 1) if heads_a_series(page[at], verdicts[at])), len(page))
    end = header + 1
    gap = min((seen.line.gap for seen in page[end : end + 2]), default=0)  # the first may stand further below
    while end < len(page) and _may_follow(page, verdicts, end) and (end == header + 1 or page[end].line.gap == gap):
        end += 1
    for index in range(header + 1, end if end - header > _FEWEST else header):
        if verdicts[index].label in ("body", "footer", "publisher"):
            verdicts[index] = _CAPTION


def _may_follow(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a line is a caption of the series, or a body seen in a picture: another caption follows it."""
    if not _fits(page[index]):
        return False
    if verdicts[index] == Verdict("publisher", "byline-at-the-end"):
        return index + 1 < len(page) and _is_open(verdicts[index + 1])
    inside = verdicts[index].label == "body" and _is_short(page[index]) and not names_an_author(page[index].line.text)
    return inside or _is_open(verdicts[index])


def _is_short(seen: Seen) -> bool:
    named = seen.line.text.endswith(("”", '"')) and seen.line.text[-2:-1].isalnum()  # "Cắt băng khánh thành “Mái ấm”"
    return seen.line.size <= _LONG and (named or not seen.line.ends_sentence)


def _is_open(verdict: Verdict) -> bool:
    return verdict.rule == "below-the-article" or verdict.label in PICTURES


def _fits(seen: Seen) -> bool:
    line = seen.line
    return line.size <= _LONGEST and not line.is_item and line.columns == 1 and ":" not in line.text


class _Article:
    """What stands above the lines that are judged, and does not change with them; its words are looked at when asked for."""

    def __init__(self, page: Sequence[Seen], zones: Zones) -> None:
        self.page, self.zones = page, zones

    @cached_property
    def half(self) -> float:
        """Half the length of its usual paragraph."""
        return half_a_paragraph(self.page, self.zones)

    @cached_property
    def words(self) -> str:
        """The syllables of the article."""
        first = self.zones.first
        start = first if self.zones.title is None else min(self.zones.title, first)
        return syllables(self.page[start : self.zones.last + 1])

    def share(self, line: Line) -> float:
        """The share of a line's pairs of syllables that stand in the article."""
        return share(syllable_pairs(line.low), self.words)


def _is_caption(article: _Article, verdicts: Sequence[Verdict], index: int, *, signed: bool) -> bool:
    page = article.page
    line = page[index].line
    above = verdicts[index - 1].label
    below = verdicts[index + 1].label if index + 1 < len(page) else ""
    if above == "image_marker" and below == "photo_credit" and captions.fits_below_a_picture(line):
        return True
    if line.size > _LONGEST or not is_plain(line):
        return False
    if _is_group_picture(line):
        return True
    if tells_news(line) or not shows(line):
        return False
    near = signed or above == "caption"
    return _told(article, verdicts, index, near=near) >= (_SURELY - _LESS if near else _SURELY)


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
