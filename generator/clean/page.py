"""One page cleaned from end to end: lines seen, the article found, every line labelled, every character accounted for."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import ledger
from generator.clean.assemble import paragraphs_and_captions
from generator.clean.core import core
from generator.clean.inline import Cut, dateline, glued_byline, glued_caption, lead_cuts, title_cuts
from generator.clean.label import label_pages
from generator.clean.lines import Line, read_lines, visible_text
from generator.clean.lone_title import lone_title
from generator.clean.posts import end_of_post
from generator.clean.segment import Seen, see
from generator.clean.tail import last_line
from generator.clean.title import begins_at, find_title, first_line_of, last_line_of
from generator.clean.trailing import trailing_captions
from generator.clean.verdict import Verdict, Zones
from generator.model import Cleaned, Span

#: In so many lines at the beginning of the body the date or the agency of the lead may stand.
_LEADS = 3


def clean(text: str) -> Cleaned:
    """The ledger of a seed's text and what it yields. The text is decoded, NFC, with ``\\n`` as its only newline."""
    return clean_all([text])[0]


def clean_all(texts: Sequence[str]) -> list[Cleaned]:
    """The same for some texts, step by step.

    A step's code and patterns stay at hand for the next text: for each text alone all steps together take far longer.
    """
    raws = [text.split("\n") for text in texts]
    pages = [list(map(see, lines)) for lines in map(read_lines, texts, raws)]
    cores = list(map(core, pages))
    zones = [None if found is None else find_zones(page, *found) for page, found in zip(pages, cores, strict=True)]
    verdicts = label_pages(pages, zones)
    cuts = list(map(_cuts, pages, verdicts))
    spans = list(map(ledger.build, raws, pages, verdicts, cuts))
    return list(map(_cleaned, raws, pages, zones, spans))


def _cleaned(raw: Sequence[str], page: Sequence[Seen], zones: Zones | None, spans: tuple[Span, ...]) -> Cleaned:
    paragraphs, captions = paragraphs_and_captions(raw, spans, {seen.line.number: seen.line for seen in page})
    title = () if zones is None else _title_lines(page, zones)
    return Cleaned(
        spans,
        " ".join(title_text(seen.line) for seen in title) or None,
        title[0].line.number if title else None,
        paragraphs,
        captions,
        {seen.line.text: seen.line.low for seen in page},
    )


def title_text(line: Line) -> str:
    """The headline of a title line: without the dots before it and what is glued to it (its date, its agency)."""
    text, at = "", 0
    for cut in title_cuts(line.raw):
        text, at = text + line.raw[at : cut.start], cut.end
    return visible_text(text + line.raw[at:]).lstrip(".·•* ")


def _title_lines(page: Sequence[Seen], zones: Zones) -> Sequence[Seen]:
    if zones.title is None:
        return ()
    return page[first_line_of(page, zones.title) : last_line_of(page, zones.title) + 1]


def find_zones(page: Sequence[Seen], first: int, last: int) -> Zones:
    """The title, the first and the last line of the article whose core is the stretch from ``first`` to ``last``."""
    title = find_title(page, first, last)
    if title is None:
        title = lone_title(page, first, last)
    if title is not None:
        first = begins_at(page, title, first)
        while first < last and page[first].atoms:
            first += 1
    return Zones(title, first, last_line(page, first, end_of_post(page, first, last)))


def _cuts(page: Sequence[Seen], verdicts: Sequence[Verdict]) -> dict[int, list[Cut]]:
    """Cuts inside body and caption lines, by line number."""
    body = [index for index, verdict in enumerate(verdicts) if verdict.label == "body"]
    cuts: dict[int, list[Cut]] = {}
    leads = [lead_cuts(page[index].line.raw) for index in body[:_LEADS]]
    if sum(cut.label == "published" for found in leads for cut in found) > 1:
        leads = []  # below one another days and hours are those of a programme
    trailing = trailing_captions([page[index].line.raw for index in body])
    for position, index in enumerate(body):
        line = page[index].line
        behind = trailing.get(position) or glued_caption(line.raw)
        behind = behind or glued_byline(line.raw, final=position == len(body) - 1)
        found = [*(leads[position] if position < len(leads) else ()), *([behind] if behind is not None else ())]
        if found:
            cuts[line.number] = found
    for index, verdict in enumerate(verdicts):
        line = page[index].line
        if verdict.label == "title" and (found := title_cuts(line.raw)):
            cuts[line.number] = found
        elif verdict.label == "caption" and (found := ledger.caption_cuts(line)):
            cuts[line.number] = found
        elif verdict.rule == "headings-in-a-row" and (source := dateline(line.raw)):
            cuts[line.number] = [source]
        elif verdict.rule == "published-with-name" and (found := ledger.stamped_cuts(line)):
            cuts[line.number] = found
    return cuts
