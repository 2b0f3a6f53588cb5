"""Verdicts mended when the whole page has been judged: breadcrumbs, the section's name, tables of contents, the page's clock."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.clean.inline import agency, dateline
from generator.clean.lines import PLAIN_SYLLABLE, Line
from generator.clean.segment import Seen
from generator.clean.stations import HOME
from generator.clean.verdict import CONTROLS, Verdict, Zones
from generator.clean.words import words

#: How many lines above the title its section's name is looked for; how long a section with a date can be (code points).
REACH = 8
SECTION = 70
#: Shortest line of a text with hard line breaks (code points).
_BROKEN_LINE = 40
#: Shortest line above the article with which a running head can begin (code points).
_SHORTEST_HEAD = 12
#: Shortest headline that a path can end in where it is cut off (code points).
_SHORTEST_CUT = 20
#: So many lines from "Trang chủ" down to the title are a path; more are a menu.
_LONGEST_PATH = 4
_OF_A_PATH = ("section-name", "punctuation-only")
#: Longest header of a table of contents, with the signs around it (code points).
_LONGEST_HEADER = 40
#: Longest headline of a part of an article, or of another one that a box points at (code points).
_LONGEST_HEADING = 160
#: Longest teaser of another article below its headline (code points).
_LONGEST_TEASER = 240
#: What may stand beside a rule that sets parts of the text apart.
_OF_THE_TEXT = ("body", "caption", "photo_credit")
#: The name of the paper and the dash behind it.
_DASH = re.compile(r"^[^-–—]{2,40}\s[-–—]\s")
_PAGE_NUMBER = re.compile(r"(?:trang|page)?\s*[-–—]*\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–—]*")
#: A rule that people type between two parts: the same sign three times or more, or a star.
_TYPED_RULE = re.compile(r"([*\-–—_=~.+])(?:\s*\1){2,}|\*")
#: Some words without accents, as the file of a picture is named; most of them are syllables.
_NAME_OF_A_FILE = re.compile(r"[a-z0-9]+(?:[ -]+[a-z0-9]+){2,9}")
_PLAIN = re.compile(rf"(?<![a-z0-9]){PLAIN_SYLLABLE}(?![a-z0-9])")
_HOUR = re.compile(r"\d\s*(?:[:h]|giờ)\s*\d")
_WEEKDAY = re.compile(r"(?:thứ|thu|chủ|chu|cn|t[2-7]|\w+day)\b")


def mend_breadcrumb(page: Sequence[Seen], verdicts: list[Verdict], title: int) -> None:
    """A list from "Trang chủ" down to the title is the breadcrumb."""
    for index in range(title - 1, max(-1, title - 9), -1):
        if page[index].line.low.lstrip("•-–»> ") in HOME:
            between = range(index, title)
            end = next(
                (other for other in range(index + 1, title) if _ends_a_path(page[other].line, page[title].line)), -1
            )
            if end > 0 and page[end].line.size < page[title].line.size:
                between = range(index, end + 1)
                for other in range(end + 1, title):
                    if verdicts[other].label == "menu":
                        verdicts[other] = Verdict("category", "category-below-the-path")
            if end > 0 or len(between) <= _LONGEST_PATH or _is_path(page, verdicts, between):
                for other in between:
                    if verdicts[other].label in ("menu", "title") or verdicts[other].rule in _OF_A_PATH:
                        verdicts[other] = Verdict("breadcrumb", "breadcrumb-list")
            return


def _is_path(page: Sequence[Seen], verdicts: list[Verdict], lines: range) -> bool:
    """Whether lines down to the title are a short path with controls among them: its last station stands in the menu above."""
    stations = [index for index in lines if verdicts[index].label not in CONTROLS]
    if not 1 < len(stations) <= _LONGEST_PATH:
        return False
    last = page[stations[-1]].line
    return any(seen.line.says(last) for seen in page[: lines.start])


def _ends_a_path(line: Line, title: Line) -> bool:
    """Whether a line of a path is the title, or the title cut off ("Quận Ba: Giám sát điểm nguy cơ…")."""
    low = line.low.lstrip("•-–»> ")
    if low == title.low:
        return True
    cut = low.rstrip(" .…")
    return low.endswith(("...", "…")) and len(cut) >= _SHORTEST_CUT and title.low.startswith(cut)


def mend_category(page: Sequence[Seen], verdicts: list[Verdict], title: int) -> None:
    """The last short line above the title that only "stands above the title" is the section's name."""
    for index in range(title - 1, max(-1, title - REACH), -1):
        label = verdicts[index].label
        if label == "menu":
            above = verdicts[index - 1].label if index else ""
            dated = index + 1 < title and verdicts[index + 1].label == "published"
            if page[index].line.low.lstrip("•-–»> ") in words("never_sections") or _is_address(page[index]):
                return
            if verdicts[index].rule == "menu-on-one-line":
                return
            if dated and above == "menu" and verdicts[index + 1].rule == "blog-date":
                return  # the tabs of a blog stand above the day of its post
            if page[index].line.size <= 60 and (index == title - 1 or dated or above != "menu"):
                verdicts[index] = Verdict("category", "category-above-title")
            return
        if label not in CONTROLS:
            return


def _is_address(seen: Seen) -> bool:
    return seen.after is not None and seen.after.id == "contact"


def mend_contents(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A table of contents, whose entries come back as headings of the body, is a menu; on one line it is a teaser."""
    start = zones.below_title
    last_at: dict[str, int] = {}
    for index in range(start, zones.last + 1):
        if page[index].line.size > _LONGEST_HEADER:
            if index < zones.first + 4 and verdicts[index].label == "body" and _names_headings(page, index, zones.last):
                verdicts[index] = Verdict("teaser", "headings-in-a-row")
            continue
        low = page[index].line.low.strip(" :.")
        if low in words("contents_headers") and verdicts[index].label == "body":
            last_at = last_at or {_heading(page[at].line.low): at for at in range(start, zones.last + 1)}
            entries = _contents_entries(page, index, zones.last, last_at)
            for entry in entries:
                verdicts[entry] = Verdict("menu", "table-of-contents")
            if entries:
                verdicts[index] = Verdict("menu", "table-of-contents")


def _names_headings(page: Sequence[Seen], index: int, last: int) -> bool:
    """Whether a line is a row of headlines, set apart by semicolons, of which two or more head a part of the text below."""
    line = page[index].line
    if line.text.count(";") < 2:
        return False
    below = {
        _heading(seen.line.low).rstrip("?")
        for seen in page[index + 1 : last + 1]
        if 12 <= seen.line.size <= _LONGEST_HEADING
    }
    # The first may have the name of the paper before it ("SKĐS - …").
    pieces = (piece.strip(" .…?") for piece in line.low.split(";"))
    return sum(piece in below or _DASH.sub("", piece, count=1) in below for piece in pieces) >= 2


def mend_boxes(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A headline above "Đọc ngay" points at another article, and so does the teaser ("SKĐS - …") that may stand between."""
    start = zones.below_title
    for index in range(start + 1, zones.last + 1):
        rule = page[index].inside
        if rule is None or rule.id != "box-button":
            continue
        teaser = index - 1
        has_teaser = teaser > start and page[teaser].line.gap == 0 and dateline(page[teaser].line.raw) is not None
        top = teaser - 1 if has_teaser else teaser
        if verdicts[top].label == "body" and _is_short_heading(page[top]):
            for inside in range(top, index):
                verdicts[inside] = Verdict("related", "related-inside")
    _mend_signed_teasers(page, verdicts, zones)


def _mend_signed_teasers(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Once more the lead's dateline with the paper's name begins the teaser of another article, whose headline stands above it."""
    lead = page[zones.first].line.raw
    cut = dateline(lead)
    head = lead[: cut.end].strip() if cut is not None and agency(lead[: cut.end]) else ""
    if not head:
        return
    for index in range(zones.first + 2, zones.last + 1):
        line, above = page[index].line, page[index - 1]
        if verdicts[index].label != "body" or line.size > _LONGEST_TEASER or not line.text.startswith(head):
            continue
        apart = above.line.gap > 0 and line.gap == 0 and (index == zones.last or page[index + 1].line.gap > 0)
        if apart and _is_short_heading(above) and verdicts[index - 1].label == "body":
            verdicts[index - 1 : index + 1] = [Verdict("related", "related-inside")] * 2


def _is_short_heading(seen: Seen) -> bool:
    return seen.line.size <= _LONGEST_HEADING and not seen.line.text.endswith((".", ":", ";"))


def mend_signed_items(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Items of a list that is announced with a colon are no links, though each begins with the sign of one ("»", "►")."""
    kept = False
    for index in range(zones.first + 1, zones.last + 1):
        if verdicts[index].rule != "inline-link":
            kept = False
            continue
        kept = kept or page[index - 1].line.text.endswith(":")
        if kept:
            verdicts[index] = Verdict("body", "item-with-a-sign")


def mend_picture_names(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Three words or more without accents above a caption are the name of the picture's file ("hoi nghi qdy").

    In small letters and with a blank line above and below they are so above anything else, too.
    """
    for index in range(zones.first + 1, zones.last):
        line, below = page[index].line, page[index + 1].line
        if verdicts[index].label != "body" or not line.low.isascii():
            continue
        alone = line.text.islower() and line.gap > 0 and below.gap > 0
        if not (alone or verdicts[index + 1].label == "caption"):
            continue
        if _NAME_OF_A_FILE.fullmatch(line.low) and 2 * len(_PLAIN.findall(line.low)) > len(line.low.split()):
            verdicts[index] = Verdict("image_marker", "words-without-accents")


def mend_rules(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A rule of stars or dashes belongs to the text where the nearest lines above and below it do."""
    start = zones.below_title
    for index in range(start + 1, zones.last):
        if verdicts[index].rule != "punctuation-only" or not _TYPED_RULE.fullmatch(page[index].line.text):
            continue
        if verdicts[index - 1].label in _OF_THE_TEXT and verdicts[index + 1].label in _OF_THE_TEXT:
            verdicts[index] = Verdict("body", "rule-between-parts")


def mend_page_breaks(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A page's number, and the running head beside it, in the middle of a sentence are no part of the text."""
    numbers = [
        index
        for index in range(zones.first + 1, zones.last)
        if verdicts[index].label == "body" and _PAGE_NUMBER.fullmatch(page[index].line.low)
    ]
    if not numbers:
        return
    times = Counter(seen.line.low for seen in page)
    heads = tuple(seen.line.low for seen in page[: zones.first] if seen.line.size >= _SHORTEST_HEAD)
    for index in numbers:
        top = index - _is_running_head(page[index - 1].line, times, heads)
        bottom = index + _is_running_head(page[index + 1].line, times, heads)
        if zones.first < top and bottom < zones.last and _cut_between(page, top, bottom):
            for inside in range(top, bottom + 1):
                verdicts[inside] = Verdict("footer", "page-break")


def _is_running_head(line: Line, times: Mapping[str, int], heads: tuple[str, ...]) -> bool:
    """Whether a short line stands elsewhere too, or begins with a line above the article, as the heads of pages do."""
    if line.size > SECTION or line.ends_sentence:
        return False
    return times[line.low] > 1 or line.low.startswith(heads)


def _cut_between(page: Sequence[Seen], top: int, bottom: int) -> bool:
    """Whether a sentence is cut off above the lines from ``top`` to ``bottom`` and goes on below them, in running text."""
    above, below = page[top - 1].line, page[bottom + 1].line
    cut = not above.text.endswith((".", ":", "!", "?")) and below.text[:1].islower() and not below.is_item
    return cut and min(above.size, below.size) >= _BROKEN_LINE


def _contents_entries(page: Sequence[Seen], header: int, last: int, last_at: Mapping[str, int]) -> list[int]:
    """The lines below a header that come back later; ``last_at`` tells where each heading stands last."""
    entries: list[int] = []
    for index in range(header + 1, min(last, header + 20) + 1):
        line = page[index].line
        if line.size > _LONGEST_HEADING or last_at[_heading(line.low)] == index:
            break
        entries.append(index)
    return entries if len(entries) >= 2 else []


def _heading(low: str) -> str:
    return low.lstrip("0123456789.)•-– ").rstrip(" .:")


def mend_dates(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Which bare stamps are the page's clock: a weekday with a date high above the title, away from the section's name."""
    if zones.title is None:
        if zones.first and verdicts[0] == Verdict("published", "stamp") and _is_day_alone(page[0].line):
            verdicts[0] = Verdict("page_date", "clock-above-title")
        return
    inside = range(zones.title + 1, min(zones.first + 1, len(verdicts)))
    below = any(verdicts[index].label == "published" for index in inside)
    for index in range(zones.title):
        if verdicts[index].rule not in ("related-dated", "stamp"):
            continue
        near = zones.title - index <= REACH and _only_controls(verdicts[index + 1 : zones.title])
        if verdicts[index].rule == "related-dated" and near and not below and page[index].line.size <= SECTION:
            verdicts[index] = Verdict("published", "section-with-date")
        if verdicts[index] != Verdict("published", "stamp"):
            continue
        weekday = _WEEKDAY.match(page[index].line.low) is not None
        beside = (verdicts[max(0, index - 1)].label, verdicts[index + 1].label)
        if below or not near or (weekday and not {"category", "breadcrumb"}.intersection(beside)):
            verdicts[index] = Verdict("page_date", "clock-above-title")


def _is_day_alone(line: Line) -> bool:
    """Whether a stamp is a weekday with its date and no hour, as the clock at the head of a page is."""
    return _WEEKDAY.match(line.low) is not None and _HOUR.search(line.low) is None


def _only_controls(between: Sequence[Verdict]) -> bool:
    """Whether at most one line that is not a control, a counter or a marker stands between a stamp and the title."""
    return sum(verdict.label not in CONTROLS for verdict in between) <= 1
