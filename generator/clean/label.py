"""The label of every line, judged by its words, its neighbours and its place beside the article.

A page has three zones: before the title, inside (title to the last line of the body), after it. Each is walked once, from
top to bottom. A doubtful line inside is kept as body; outside, the nearest explanation is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.clean.below import mend_below
from generator.clean.byline import announced_byline, parse_byline
from generator.clean.controls import is_row_of_buttons
from generator.clean.first_picture import is_first_caption
from generator.clean.foot import label_foot
from generator.clean.galleries import mend_bare_series, mend_blocks, mend_galleries
from generator.clean.letterhead import letterhead, mend_letterhead
from generator.clean.lines import Line
from generator.clean.links import mend_links_below_lead
from generator.clean.mend import (
    mend_boxes,
    mend_breadcrumb,
    mend_category,
    mend_contents,
    mend_dates,
    mend_page_breaks,
    mend_picture_names,
    mend_rules,
    mend_signed_items,
)
from generator.clean.page_head import head_verdict, says_a_detail
from generator.clean.pictures import caption_verdict, has_few_cells, mend_captions
from generator.clean.posts import mend_post
from generator.clean.related_box import RELATED_ITEMS, is_in_box
from generator.clean.scenes import mend_scenes
from generator.clean.segment import COUNT, PROSE_FROM, Seen
from generator.clean.stamped import names_a_moment, stamped_byline, tells_who_posted
from generator.clean.stations import mend_stations
from generator.clean.teasers import is_teaser
from generator.clean.title import begins_like_lead, first_line_of, last_line_of
from generator.clean.twins import mend_twins
from generator.clean.verdict import Verdict, Zones, dominant_atom
from generator.clean.words import contains, starts_with

#: Atoms that may stand inside an article; all others there are cells of a table until proven otherwise.
_SURE_INSIDE = {"player", "image_marker"}
#: A headline so long that says when and where is also the telling of it in the text (code points).
_SHORTEST_TOLD = 100
#: So many bars on a line set more names apart than a path has stations.
_MENU_BARS = 4
_KEPT = Verdict("body", "inside-the-article")
_NO_ARTICLE = Verdict("menu", "no-article-found")
_BUTTONS = Verdict("toolbar", "buttons-in-a-row")


class _Around(NamedTuple):
    """What the whole page tells of the lines from the title to the end of the article.

    ``title_end`` is the index of the headline's last line (or -1).
    """

    page: Sequence[Seen]
    zones: Zones
    title_end: int
    few_cells: bool


#: What looks at the verdicts of a whole page and mends them, in this order: before captions that nothing marks are looked
#: for, and from there on.
_MARKED = (
    mend_captions, mend_twins, mend_contents, mend_boxes, mend_links_below_lead, mend_dates, mend_galleries,
)  # fmt: skip
_UNMARKED = (
    mend_scenes, mend_bare_series, mend_blocks, mend_below, mend_signed_items, mend_page_breaks, mend_picture_names,
    mend_rules, mend_post,
)  # fmt: skip


def label_pages(pages: Sequence[Sequence[Seen]], zones: Sequence[Zones | None]) -> list[list[Verdict]]:
    """One verdict a line of each page, in order; a page without an article has no zones."""
    verdicts = [
        [_NO_ARTICLE] * len(page) if of_page is None else _by_zone(page, of_page)
        for page, of_page in zip(pages, zones, strict=True)
    ]
    for mend in (*_MARKED, *_UNMARKED):  # each for all pages in turn, as in ``clean_all``
        for page, own, of_page in zip(pages, verdicts, zones, strict=True):
            if of_page is not None:
                mend(page, own, of_page)
    return verdicts


def label_page(page: Sequence[Seen], zones: Zones) -> list[Verdict]:
    """One verdict a line of the page, in order."""
    return label_pages([page], [zones])[0]


def label_marked(page: Sequence[Seen], zones: Zones) -> list[Verdict]:
    """The verdicts before captions that nothing marks are looked for."""
    verdicts = _by_zone(page, zones)
    for mend in _MARKED:
        mend(page, verdicts, zones)
    return verdicts


def _by_zone(page: Sequence[Seen], zones: Zones) -> list[Verdict]:
    """The verdicts as one line after the other gives them, zone by zone."""
    start = zones.title if zones.title is not None else zones.first
    head = letterhead(page, zones.last)
    verdicts = [
        Verdict("body", "letterhead") if head is not None and head <= index else _before(page, index, start)
        for index in range(start)
    ]
    if zones.title is None and start and is_first_caption(page, start - 1) and not page[start - 1].explained:
        verdicts[-1] = Verdict("caption", "caption-above-the-lead")
    if zones.title is not None:
        mend_breadcrumb(page, verdicts, zones.title)
        mend_category(page, verdicts, zones.title)
        mend_stations(page, verdicts, zones.title)
        for index in range(first_line_of(page, zones.title), zones.title):
            verdicts[index] = Verdict("title", "title-first-line")
        verdicts.append(Verdict("title", "title"))
        start += 1
    verdicts += _inside(page, start, zones)
    verdicts += label_foot(page, zones.last + 1)
    mend_letterhead(page, verdicts, zones, head)
    return verdicts


def _before(page: Sequence[Seen], index: int, title: int) -> Verdict:
    seen = page[index]
    if seen.atoms:
        return dominant_atom(seen)
    if seen.line.says(page[title].line):
        return Verdict("title", "title-repeated")
    if is_row_of_buttons(seen):
        return _BUTTONS
    if seen.before is not None and seen.before.id == "breadcrumb-path" and seen.line.text.count("|") >= _MENU_BARS:
        return Verdict("menu", "menu-on-one-line")
    if seen.before is not None:
        return Verdict(seen.before.label, seen.before.id)
    if seen.inside is not None:
        return Verdict(seen.inside.label, seen.inside.id)
    return head_verdict(page, index) or Verdict("menu", "above-the-title")


def _inside(page: Sequence[Seen], start: int, zones: Zones) -> list[Verdict]:
    title_end = -1 if zones.title is None else last_line_of(page, zones.title)
    around = _Around(page, zones, title_end, has_few_cells(page))
    verdicts: list[Verdict] = []
    box = 0
    for index in range(start, zones.last + 1):
        seen = page[index]
        if box and is_in_box(page, index, zones.last, box):
            box -= 1
            verdicts.append(Verdict("related", "related-inside"))
            continue
        box = 0
        verdict = _head(around, index) if index < zones.first else _body(around, index)
        if verdict.label == "body" and verdicts and verdicts[-1].label == "title" and _in_capitals(page, index):
            verdict = Verdict("title", "title-second-line")
        if seen.inside is not None and seen.inside.opens and verdict.label != "body":
            box = RELATED_ITEMS
        verdicts.append(verdict)
    return verdicts


def _is_paragraph(line: Line) -> bool:
    """Whether a line that says the title again inside the text is a whole sentence of it."""
    return line.size >= _SHORTEST_TOLD and line.text.endswith(".") and begins_like_lead(line.low)


def _in_capitals(page: Sequence[Seen], index: int) -> bool:
    """Whether a line in capitals goes on with one in capitals right above it."""
    line, above = page[index].line, page[index - 1].line
    return line.gap == 0 and line.size >= 12 and line.text.isupper() and above.text.isupper() and not line.ends_sentence


def _head(around: _Around, index: int) -> Verdict:
    """A line between the title and the first prose: dates, controls, section, byline; else already the body."""
    page, zones = around.page, around.zones
    seen = page[index]
    if not seen.atoms and stamped_byline(seen.line.text):
        return Verdict("published", "published-with-name")
    if not (seen.atoms or seen.before or seen.inside) and _tells_when_posted(around, seen.line.text):
        return Verdict("published", "published-by-somebody")
    if index <= around.title_end:
        return Verdict("title", "title-second-line")
    if zones.title is not None and _repeats_title(seen.line, page[zones.title].line):
        return Verdict("title", "title-repeated")
    if seen.atoms:
        return dominant_atom(seen)
    if is_row_of_buttons(seen):
        return _BUTTONS
    if COUNT.fullmatch(seen.line.low):
        boxed = page[index + 1].has_atom("date-box")  # the day above its month
        return Verdict("published", "date-box") if boxed else Verdict("counter", "bare-number-below-title")
    if seen.inside is not None and seen.inside.id != "visitor-statistics":
        return Verdict(seen.inside.label, seen.inside.id)
    if is_teaser(page, index, zones.last):
        return Verdict("teaser", "teaser-repeated-below")
    if seen.before is not None and seen.before.label == "published" and not _calls_to_a_meeting(page, index):
        return Verdict("published", seen.before.id)
    if seen.before is not None and seen.before.id == "bare-label":
        return Verdict(seen.before.label, seen.before.id)
    if (
        seen.before is not None
        and seen.before.label in ("menu", "breadcrumb", "category")
        and not seen.line.ends_sentence
    ):
        return Verdict("category", seen.before.id)
    if seen.before is not None and seen.before.id in ("imprint", "rights-notice"):
        return Verdict(seen.before.label, seen.before.id)
    if (byline := parse_byline(seen.line.text)) and not seen.line.text.endswith(":") and not seen.line.is_item:
        return Verdict(byline.label, "byline-below-title")
    if zones.title is not None and _is_section(page, zones.title, index):
        if page[index - 1].has_label("image_marker"):
            return Verdict("caption", "caption-below-marker")
        if contains("picture_words").search(seen.line.low):
            return Verdict("caption", "caption-above-the-lead")  # "Quang cảnh hội nghị"
        return Verdict("category", "short-line-below-title")
    return caption_verdict(page, index, few_cells=around.few_cells) or Verdict("body", "below-the-title")


def _tells_when_posted(around: _Around, text: str) -> bool:
    return tells_who_posted(text) or (around.zones.title is not None and names_a_moment(text))


def _calls_to_a_meeting(page: Sequence[Seen], index: int) -> bool:
    """Whether "Thời gian: …" tells when something takes place: where it does, or for whom, is told right below."""
    rule = page[index].before
    details = index + 1 < len(page) and says_a_detail(page[index + 1].line)
    return rule is not None and rule.id == "time-labelled" and details


def _is_section(page: Sequence[Seen], title: int, index: int) -> bool:
    """Whether a few words alone between the title (with its dates and controls) and a paragraph name the section.

    Behind a dash they do so above the date.
    """
    if not all(seen.explained for seen in page[title + 1 : index]):
        return False
    line, below = page[index].line, page[index + 1]
    if line.size > 30 or line.ends_sentence:
        return False
    if line.is_item:
        return line.text[:2] == "- " and below.has_label("published")
    return below.line.size >= 2 * PROSE_FROM


def _repeats_title(line: Line, title: Line) -> bool:
    """Whether a line right below the title says it again, whole or (broken over two lines) a part of it."""
    if line.says(title):
        return True
    part = title.low.startswith(line.low) or title.low.endswith(line.low)
    return part and line.size >= 12 and line.text.isupper() == title.text.isupper() and not line.ends_sentence


def _body(around: _Around, index: int) -> Verdict:
    page, zones = around.page, around.zones
    seen, line = page[index], page[index].line
    if zones.title is not None and line.says(page[zones.title].line) and not _is_paragraph(line):
        return Verdict("title", "title-repeated")
    if index <= around.title_end:
        return Verdict("title", "title-second-line")
    if seen.atoms:
        verdict = dominant_atom(seen)
        sure = verdict.label in _SURE_INSIDE or verdict.rule in ("counter-views", "counter-reactions", "advertisement")
        sure = sure or (verdict.rule == "toolbar-speech" and line.size >= 8)
        beside = page[index - 1].atoms and not page[index - 1].is_cell and verdict.label == "toolbar"
        if sure or beside or (len(seen.atoms) > 1 and verdict.label == "toolbar" and line.size > 12):
            return verdict
        return _KEPT
    if seen.inside is not None:
        if seen.inside.id == "visitor-statistics" or (line.is_item and line.ends_sentence):
            return _KEPT
        return Verdict(seen.inside.label, seen.inside.id)
    stamped = stamped_byline(line.text)
    if stamped is not None and stamped[0].publisher and not stamped[0].authors:
        return Verdict("published", "published-with-name")
    if line.text[:1] in "nNtTbB" and not line.is_item and (said := announced_byline(line.text)) is not None:
        return Verdict(said.label, "byline-inside")
    if index < zones.first + 4 and line.size >= PROSE_FROM and is_teaser(page, index, zones.last):
        return Verdict("teaser", "teaser-repeated-below")
    if line.lacks_accents and not page[index - 1].line.text.isascii():
        return Verdict("image_marker", "words-without-accents")
    if index == len(page) - 1 and not line.ends_sentence and starts_with("caption_events").match(line.low):
        return _KEPT  # "Hội nghị đã trao giấy khen cho 03": cut off where the page ends
    return caption_verdict(page, index, few_cells=around.few_cells) or _KEPT
