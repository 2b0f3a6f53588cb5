"""Series of pictures: the captions that stand in a row below "Một số hình ảnh tại hội nghị:", or in a block below nothing."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import captions
from generator.clean.byline import parse_byline
from generator.clean.deeds import is_plain, reports, shows, tells_news
from generator.clean.scenes import least, likeness
from generator.clean.segment import PROSE_FROM, Seen, gap_below
from generator.clean.signs import half_a_paragraph
from generator.clean.verdict import PICTURES, Verdict, Zones
from generator.clean.words import starts_with

#: Longest caption in a series (code points), and the fewest that make one below a header.
_LONGEST = 150
_FEWEST = 2
#: Without a header more of them must stand in a row, and on the whole look like captions (see ``scenes.yml``): so much less
#: than one alone on the average, so much less each, such a share of them beginning with somebody or an act, and such a share
#: with a verb for one.
_FEWEST_BARE, _LONGEST_BARE = 4, 170
_LESS_ON_AVERAGE, _LESS = 1.0, 2.3
_SHARE, _DOING = 0.75, 0.5
#: What posts have before such a header: "📸 Một số hình ảnh …".
_PICTOGRAMS = "📷📸🖼🎥🎬📹👉🌸🌹✨❤♥🔹🔸▶►➡\ufe0f*•- "
_SHOWN = Verdict("caption", "caption-in-a-series")


def heads_a_series(seen: Seen, verdict: Verdict) -> bool:
    """Whether a line is the header of a series of pictures: "Một số hình ảnh tại hội nghị:"."""
    if verdict.label != "caption":
        return False
    low = seen.line.low.lstrip(_PICTOGRAMS)
    return starts_with("picture_series").match(low) is not None


def mend_galleries(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """The short lines in a row below the header of a series of pictures are captions, whatever they say."""
    for header in range(zones.first, zones.last):
        if not heads_a_series(page[header], verdicts[header]):
            continue
        end = header + 1
        while end <= zones.last and (_is_shown(page[end], verdicts[end]) or _is_odd(page, verdicts, zones, end)):
            end += 1
        if end - header > _FEWEST:
            for index in range(header + 1, end):
                if verdicts[index].label == "body":
                    verdicts[index] = _SHOWN


def _is_shown(seen: Seen, verdict: Verdict) -> bool:
    """Whether a line below the header can still be a caption: short, without full stop unless it tells a scene."""
    if verdict.label in PICTURES:
        return True
    line = seen.line
    if verdict.label != "body" or line.size > _LONGEST or line.is_item or line.sentences > 1:
        return False
    if line.text.endswith((":", ";", "?")) or line.text.isupper() or _is_signed(seen):
        return False
    return not line.ends_sentence or captions.stands_as_a_scene(line) or (shows(seen.line) and not tells_news(line))


def _is_signed(seen: Seen) -> bool:
    """Whether a line is a byline; bodies seen in a picture ("Đoàn Thư ký Đại hội") are none."""
    byline = parse_byline(seen.line.text)
    return byline is not None and (bool(byline.authors) or ":" in seen.line.text)


def _is_odd(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, index: int) -> bool:
    """Whether a sentence between two captions of a series, set apart as they are, is one of them though it tells more."""
    if index + 1 > zones.last or verdicts[index].label != "body" or not is_plain(page[index].line):
        return False
    line, below = page[index].line, page[index + 1]
    if line.size > _LONGEST or line.gap != below.line.gap or not shows(page[index].line):
        return False
    return _is_shown(page[index - 1], verdicts[index - 1]) and _is_shown(below, verdicts[index + 1])


def mend_bare_series(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Four sentences or more that show what is done and stand in one block are captions."""
    start = zones.first + 1
    while start <= zones.last - _FEWEST_BARE + 1:
        end = start
        while end - start < _FEWEST_BARE and end <= zones.last and _is_short(page[end]):
            end += 1
        if end - start < _FEWEST_BARE:
            start = end + 1
            continue  # so few short lines need no closer look
        end = start
        while end <= zones.last and _may_stand_in_a_row(page[end], verdicts[end]):
            end += 1
        row = range(start, end)
        if len(row) >= _FEWEST_BARE and _is_bare_series(page, verdicts, zones, row):
            for index in row:
                verdicts[index] = _SHOWN if verdicts[index].label == "body" else verdicts[index]
        start = end + 1


def _is_short(seen: Seen) -> bool:
    return seen.line.size <= _LONGEST_BARE and not seen.line.is_item


def _may_stand_in_a_row(seen: Seen, verdict: Verdict) -> bool:
    line = seen.line
    if verdict.label not in ("body", "caption") or seen.atoms or seen.inside is not None or line.size > _LONGEST_BARE:
        return False
    return ":" not in line.text and is_plain(line) and not tells_news(line)


def _is_bare_series(page: Sequence[Seen], verdicts: Sequence[Verdict], zones: Zones, row: range) -> bool:
    above, lines = page[row.start - 1].line, [page[index].line for index in row]
    if above.size < PROSE_FROM or not above.ends_sentence:
        return False
    block = lines[0].gap > 0 and not any(line.gap for line in lines[1:])
    if not block and any(line.ends_sentence for line in lines):
        return False  # so does a story end: one short paragraph for each thing seen
    doing = sum(captions.does_something(line.low) for line in lines)
    if sum(shows(page[index].line) for index in row) < _SHARE * len(row) or doing < _DOING * len(row):
        return False
    half = half_a_paragraph(page, zones)
    sums = [likeness(page, verdicts, zones, index, half) for index in row]
    return min(sums) >= least() - _LESS and sum(sums) >= (least() - _LESS_ON_AVERAGE) * len(sums)


def mend_blocks(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones) -> None:
    """Between two captions stands a third; and where blank lines set all paragraphs apart, a sentence in one block with one."""
    inside = range(zones.first + 1, zones.last + 1)
    for index in inside[1:-1]:
        if verdicts[index].label == "body" and _is_between_captions(page, verdicts, index):
            verdicts[index] = _SHOWN
    captioned = [index for index in inside if verdicts[index].label == "caption"]
    if not captioned or not all(page[at].line.gap for at in inside if page[at].line.size > _LONGEST_BARE):
        return
    for caption in captioned:
        for index in (caption - 1, caption + 1):
            if index in inside and _is_in_block(page, verdicts, index, caption):
                verdicts[index] = _SHOWN


def _is_between_captions(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a short line between two captions ends as they do and tells no news: "Phần thi của đội Kế Sách."."""
    if verdicts[index - 1].label != "caption" or verdicts[index + 1].label != "caption":
        return False
    above, line, below = page[index - 1].line, page[index].line, page[index + 1].line
    if not (above.ends_sentence == line.ends_sentence == below.ends_sentence) or line.gap != below.gap:
        return False
    return line.size <= _LONGEST and not page[index].explained and is_plain(line) and not reports(line)


def _is_in_block(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int, caption: int) -> bool:
    """Whether a line and the caption beside it stand by themselves, with blank lines around them and none between."""
    top, bottom = min(index, caption), max(index, caption)
    if page[bottom].line.gap or not page[top].line.gap or not gap_below(page, bottom):
        return False
    if index == top and not (page[index].line.ends_sentence and page[caption].line.ends_sentence):
        return False  # a subhead above the picture
    return verdicts[index].label == "body" and _may_stand_in_a_row(page[index], verdicts[index])
