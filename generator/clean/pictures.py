"""Which lines of an article belong to its pictures, judged by their words and by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import captions
from generator.clean.byline import titled_name
from generator.clean.deeds import begins_with_an_act, is_at_work
from generator.clean.inline import dateline, glued_caption
from generator.clean.lines import Line
from generator.clean.photo_credits import credit_only, file_named
from generator.clean.segment import PROSE_FROM, Seen, gap_below, has_hard_breaks
from generator.clean.title import begins_like_lead
from generator.clean.verdict import Verdict, Zones
from generator.clean.words import contains, starts_with

#: A line of so many characters between which a short one stands out (code points).
PARAGRAPH = 100
#: Endings of the files that are played.
_FILMS = ("mp4", "m3u8", "flv", "avi", "mov", "wmv", "mp3")
#: Longest name with its degrees (code points).
_LONGEST_NAME = 60
#: Behind a name: when somebody lived.
_LIFETIME = re.compile(r"\s?\(\d{4}\s?[-–]\s?\d{4}\)\.?$")
#: Shortest sentence that is a paragraph of its own, as questions of interviews are.
_SHORT_PARAGRAPH = 30
_CAPTIONS_IN_A_ROW = 4
_NUMBER = "0123456789 "
#: Fewer numbered pictures than this are fractions of the article.
_FEWEST_SLIDES, _LONGEST_SLIDE = 3, 9
#: More cells than this are a table of the article.
_PICTURE_CELLS = 8


def has_few_cells(page: Sequence[Seen]) -> bool:
    """Whether the cells of the page's tables are so few that they hold pictures: all of the text in cells is none of these."""
    if len([seen for seen in page if "|" in seen.line.raw and captions.is_cell(seen.line)]) > _PICTURE_CELLS:
        return False
    return any(seen.line.size >= PROSE_FROM and not seen.line.raw.rstrip().endswith("|") for seen in page)


def caption_verdict(page: Sequence[Seen], index: int, *, few_cells: bool) -> Verdict | None:
    """The verdict where a line inside the article belongs to a picture; ``few_cells``: see ``has_few_cells``."""
    line = page[index].line
    if line.size > captions.LONGEST or _ends_in_a_caption(line):
        return None
    if credit_only(line.text) is not None:
        return Verdict("photo_credit", "photo-credit")
    if ":" in line.text and (ending := file_named(line.text)) is not None:
        return Verdict("player" if ending in _FILMS else "image_marker", "file-of-a-picture")
    if captions.says_so(line):
        return Verdict("caption", "caption-says-so")
    if few_cells and captions.is_cell(line):
        return Verdict("caption", "caption-in-a-cell")
    named = captions.names_somebody(line) and not speaks(page, index)
    if named and _between_paragraphs(page, index, PROSE_FROM):
        return Verdict("caption", "caption-between-paragraphs")
    if _is_portrait(page, index) and _between_paragraphs(page, index, PARAGRAPH) and not speaks(page, index):
        return Verdict("caption", "caption-between-paragraphs")
    if _above_the_lead(page, index) and (captions.stands_as_a_scene(line) or is_at_work(line)):
        return Verdict("caption", "caption-above-the-lead")
    if captions.shows_a_place(line) and _between_paragraphs(page, index, PROSE_FROM):
        return Verdict("caption", "caption-between-paragraphs")
    if captions.stands_as_a_scene(line) and _between_paragraphs(page, index, PARAGRAPH) and not continues(page, index):
        return Verdict("caption", "caption-between-paragraphs")
    above = page[index - 1].inside if index else None
    if above is not None and above.label == "body":
        return None  # below "Kính gửi: …" stands another addressee, below an office its holder
    if line.text[0] == "(" and captions.begins_with_somebody(line.low[1:]) and speaks(page, index):
        return None
    if captions.shows_a_scene(line) and not continues(page, index) and _beside_prose(page, index):
        return Verdict("caption", "caption-shows-a-scene")
    return None


def _ends_in_a_caption(line: Line) -> bool:
    """Whether the caption is but glued to the end of a paragraph: what stands before it is too long for a picture's."""
    if line.size < PARAGRAPH:
        return False
    cut = glued_caption(line.raw)
    return cut is not None and cut.start >= PROSE_FROM


def speaks(page: Sequence[Seen], index: int) -> bool:
    """Whether the line names the speaker of a quotation above or below it."""
    above, below = _neighbour(page, index, -1), _neighbour(page, index, 1)
    if above is not None and _is_quotation(page[above].line.text):
        return True
    return below is not None and page[below].line.text.startswith(("“", '"'))


def _is_quotation(text: str) -> bool:
    """Whether a text is quoted up to its end; one that begins before its quotation names the speaker itself."""
    if not text.endswith(("”", '"', "”.", '".')):
        return False
    return text.startswith(("“", '"')) or text.count("“") < text.count("”") or text.count('"') % 2 == 1


def _is_portrait(page: Sequence[Seen], index: int) -> bool:
    """Whether a line is but a name with its degree, whom the paragraph above named: below a heading he would be new."""
    line = page[index].line
    if line.size > _LONGEST_NAME:
        return False
    lifetime = _LIFETIME.search(line.text)
    if line.ends_sentence and lifetime is None:
        return False
    titled = line.text[: lifetime.start()] if lifetime else line.text
    name = titled_name(titled)
    if index == 0 or name is None or len(name.split()) < 2:
        return False
    known = page[:index] if lifetime else page[index - 1 : index]
    return any(name in seen.line.text for seen in known)


def _above_the_lead(page: Sequence[Seen], index: int) -> bool:
    """Whether a line stands between what the page says above the article (its date, its controls) and the lead."""
    if index == 0 or index + 1 >= len(page) or not (page[index - 1].atoms or page[index - 1].before):
        return False
    below = page[index + 1].line
    return below.size >= PROSE_FROM and (begins_like_lead(below.low) or dateline(below.raw) is not None)


def _beside_prose(page: Sequence[Seen], index: int) -> bool:
    """Whether a paragraph stands right above or below: among short lines the line is a cell of a table."""
    neighbours = (page[max(0, index - 1)], page[min(len(page) - 1, index + 1)])
    return any(other.line.size >= PROSE_FROM or other.atoms for other in neighbours)


def _between_paragraphs(page: Sequence[Seen], index: int, least: int) -> bool:
    """Whether a paragraph of at least ``least`` characters stands above and below, with at most other captions between."""
    above, below = _paragraph(page, index, -1, least), _paragraph(page, index, 1, PROSE_FROM)
    if above is not None and below is None and index + 1 < len(page) and not page[index].line.ends_sentence:
        next_line = page[index + 1].line
        below = page[index + 1] if next_line.size >= _SHORT_PARAGRAPH and next_line.ends_sentence else None
    if above is None or below is None:
        return False
    return above.line.ends_sentence and not above.line.text.endswith(":")


def _paragraph(page: Sequence[Seen], index: int, step: int, least: int) -> Seen | None:
    """The next long line above (-1) or below (1); lines that could be captions are passed over, to a small number."""
    for _ in range(_CAPTIONS_IN_A_ROW):
        beside = _neighbour(page, index, step)
        if beside is None:
            return None
        line = page[beside].line
        if line.size >= least:
            return page[beside]
        if not (captions.stands_as_a_scene(line) or captions.says_so(line) or captions.names_somebody(line)):
            return None
        index = beside
    return None


def _neighbour(page: Sequence[Seen], index: int, step: int) -> int | None:
    """Index of the nearest line above (-1) or below (1) that is no image marker, player or mere punctuation."""
    index += step
    while 0 <= index < len(page):
        rule = page[index].inside
        if not page[index].atoms and (rule is None or rule.id != "punctuation-only"):
            return index
        index += step
    return None


def continues(page: Sequence[Seen], index: int) -> bool:
    """Whether the line is part of a list or of a sentence, or begins in lower case."""
    return is_part(page, index) or page[index].line.text[:1].islower()


def is_part(page: Sequence[Seen], index: int) -> bool:
    """Whether the line is part of a list or of a sentence: announced with a colon above, or gone on with below."""
    above = page[index - 1].line.text if index and not page[index - 1].atoms else ""  # "Chia sẻ:" announces nothing
    below = page[index + 1].line.text if index + 1 < len(page) else ""
    return above.endswith((":", ";", ",")) or below[:1].islower()


def _slides(page: Sequence[Seen], start: int, last: int) -> list[int]:
    """Indices of the counters of a gallery ("1/8", "2/8" …), each above the caption of its picture; all or none.

    The first stands inside the article, that is not below ``last``.
    """
    found: list[int] = []
    total = ""
    for index in range(start, len(page)):
        if index > last and not found:
            return []
        if page[index].line.size > _LONGEST_SLIDE:
            continue
        number, slash, of = page[index].line.text.partition("/")
        if (
            slash
            and number.strip() == str(len(found) + 1)
            and of.strip().isdigit()
            and of.strip() == (total or of.strip())
        ):
            found.append(index)
            total = of.strip()
    return found if len(found) >= _FEWEST_SLIDES and total == str(len(found)) else []


def _mend_slides(page: Sequence[Seen], verdicts: list[Verdict], start: int, last: int) -> None:
    """The counters of a gallery show where its pictures were; the last of them may stand below the article's text."""
    for slide in _slides(page, start, last):
        verdicts[slide] = Verdict("image_marker", "slide-number")
        if last < slide + 1 < len(page) and verdicts[slide + 1].rule == "below-the-article":
            verdicts[slide + 1] = Verdict("caption", "caption-below-marker")


def mend_captions(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Captions known by their neighbours: the line below an image marker, and what goes on with another."""
    start = zones.below_title
    _mend_slides(page, verdicts, start, zones.last)
    for index in range(start, zones.last + 1):
        line = page[index].line
        if verdicts[index].rule == "urlish" and start < index < zones.last and ":" not in line.text:
            verdicts[index] = Verdict("image_marker", "slug-of-a-picture")
        if verdicts[index].label != "body":
            continue
        if (
            index
            and verdicts[index - 1].label == "image_marker"
            and verdicts[index - 1].rule != "words-without-accents"  # the picture's caption is mostly those words
            and _fits_below(line, lead=not any(verdict.label == "body" for verdict in verdicts[start:index]))
        ):
            verdicts[index] = Verdict("caption", "caption-below-marker")
        if index - 1 > zones.first and verdicts[index - 1].rule == "title-repeated" and _shows_what_is_told(line):
            verdicts[index] = Verdict("caption", "caption-below-marker")
        if index and verdicts[index - 1].label == "caption" and line.gap == 0 and not line.is_item:
            above = page[index - 1].line
            set_apart = gap_below(page, index) and (line.text[:1].islower() or not line.ends_sentence)
            if not above.ends_sentence and line.size < 120 and above.size < 120 and set_apart:
                verdicts[index] = Verdict("caption", "caption-second-line")
        if index and verdicts[index - 1].label == "caption" and _goes_on(page, index - 1):
            verdicts[index] = Verdict("caption", "caption-second-line")
            continue
        if _broken_caption(page, verdicts, index):
            if not captions.tells_a_result(line):  # a figure in a list, and a caption below it
                verdicts[index] = Verdict("caption", "caption-shows-a-scene")
            verdicts[index + 1] = Verdict("caption", "caption-second-line")
            continue


def _fits_below(line: Line, *, lead: bool) -> bool:
    """Whether a line below an image marker is its caption; a ``lead`` ("Ngày 17-9, …") is none: its picture may stand above it."""
    said = line.text.endswith(".") and (begins_like_lead(line.low) or (lead and line.size >= PARAGRAPH))
    said = said or (line.gap > 0 and line.ends_sentence and _reports(line))
    return captions.fits_below_a_picture(line) and not said


def _reports(line: Line) -> bool:
    """Whether a sentence that a blank line parts from a picture's place begins as paragraphs do, or tells what was said."""
    told = line.size >= PROSE_FROM and contains("reported_words").search(line.low) is not None
    return told or starts_with("paragraph_openers").match(line.low) is not None


def _shows_what_is_told(line: Line) -> bool:
    """Whether a line below the article's title, said again inside it as a picture's alternative text, is the caption."""
    return captions.fits_below_a_picture(line) and captions.stands_as_a_scene(line)


def _goes_on(page: Sequence[Seen], index: int) -> bool:
    """Whether the sentence of a caption without full stop goes on in lower case on the next line."""
    line, below = page[index].line, page[index + 1].line
    return not line.ends_sentence and below.text[:1].islower() and max(line.size, below.size) <= 90


def _broken_caption(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a short line and the one right below it, set apart from the paragraphs, tell together what is seen."""
    if index + 1 >= len(page) or verdicts[index + 1].label != "body":
        return False
    line, below = page[index].line, page[index + 1].line
    if max(line.size, below.size) > 130 or line.ends_sentence or line.text[:1].islower():
        return False
    if captions.tells_a_result(line) and not begins_with_an_act(below):
        return False
    set_apart = line.gap > 0 and below.gap == 0 and gap_below(page, index + 1)
    spaced = below.text[:1].islower() and below.size <= 90 and line.size <= 90
    if not (set_apart or spaced):
        return False
    if not below.text[:1].islower() and verdicts[index - 1].label not in ("caption", "image_marker"):
        return False
    # Where paragraphs are broken too, such a line is more likely one of them.
    told = f"{line.low.lstrip(_NUMBER)} {below.low}"  # "5 đảng viên mới"
    if set_apart and line.size < PROSE_FROM and starts_with("caption_events").match(told) is not None:
        return True
    return captions.tells_a_scene(told) and (set_apart or not has_hard_breaks(page))
