"""Headlines of other articles between the lead and the text, which nothing announces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import captions
from generator.clean.lines import Line
from generator.clean.page_head import says_a_detail
from generator.clean.segment import Seen
from generator.clean.verdict import PICTURES, Verdict, Zones, lead_of

#: Shortest paragraph below a block of links (code points).
_PARAGRAPH = 100
#: What somebody is asked in an interview.
_QUESTION = re.compile(
    r"(?:(?:nhà báo|phóng viên|pv|hỏi)\b[^:?]{0,20}:|[*•-]?\s*(?:thưa|xin) (?:ông|bà|bác sĩ|đồng chí)\b.*\?$)"
)
#: A figure behind a colon.
_RESULT = re.compile(r":\s*\d")
#: Spaces of the shortest headline.
_FEWEST_SPACES = 4


def mend_links_below_lead(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """A run of headlines right below the lead, announced by nothing and without full stops, points at other articles.

    The headlines are dashed, the title stands again below them, as the text of the article's first picture, they are a
    block (blank lines above and below it, none in it), or they part the lead from the first picture or question.
    """
    lead = lead_of(verdicts, zones)
    if lead is None or not page[lead].line.text.endswith("."):
        return
    end = lead + 1
    while end <= zones.last and _is_dashed_headline(page[end].line.text) and verdicts[end].label == "body":
        end += 1
    if end > zones.last or page[end].line.is_item:
        return
    if end == lead + 1:
        while end <= zones.last and _is_headline(page[end].line.text) and verdicts[end].label == "body":
            end += 1
        if end > zones.last or not (
            verdicts[end].rule == "title-repeated"
            or _is_block(page, lead + 1, end)
            or _parts_from_the_text(page, verdicts, lead + 1, end)
        ):
            return
    if 2 <= end - lead - 1 <= 5:
        for index in range(lead + 1, end):
            verdicts[index] = Verdict("related", "links-below-lead")


def _is_block(page: Sequence[Seen], start: int, end: int) -> bool:
    """Whether the lines from ``start`` up to ``end`` stand close together, set apart from a paragraph above and below."""
    gaps = [page[index].line.gap for index in range(start, end + 1)]
    below = page[end].line
    return bool(gaps[0] and gaps[-1]) and not any(gaps[1:-1]) and below.size >= _PARAGRAPH and below.ends_sentence


def _parts_from_the_text(page: Sequence[Seen], verdicts: Sequence[Verdict], start: int, end: int) -> bool:
    """Whether the lines from ``start`` stand, as close as all others, above a picture or question at ``end`` and show nothing."""
    if len({seen.line.gap for seen in page[start : end + 1]}) > 1:
        return False
    if verdicts[end].label not in PICTURES and _QUESTION.match(page[end].line.low) is None:
        return False
    return not any(_is_of_the_text(seen.line) for seen in page[start:end])


def _is_of_the_text(line: Line) -> bool:
    """Whether a line reads like a caption, a detail of a meeting or a result."""
    if says_a_detail(line) or _RESULT.search(line.text) or line.text.count(" ") < _FEWEST_SPACES:
        return True
    return captions.begins_with_somebody(line.low) or captions.tells_a_scene(line.low)


def _is_dashed_headline(text: str) -> bool:
    return text[:2] in ("- ", "• ", "> ") and _is_headline(text[2:])


def _is_headline(text: str) -> bool:
    return 23 <= len(text) <= 140 and text[0].isupper() and text[-1].isalnum()
