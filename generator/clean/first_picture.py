"""The caption of a picture above an article that states no headline: it is the first line of the page, and no title."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import captions
from generator.clean.segment import Seen, beside
from generator.clean.stamped import stamped_byline
from generator.clean.words import starts_with

#: What stands above a headline or below it, and beside no caption.
_FRAME = ("published", "counter", "byline", "category", "breadcrumb")


def is_first_caption(page: Sequence[Seen], index: int) -> bool:
    """Whether a line beside no date or counter was a cell of a table, or shows people without a name at something.

    Such people ("Các bạn trẻ tham gia …", "Đại diện hai đơn vị tặng …") only make a caption where nothing stands above them
    and a blank line below.
    """
    line = page[index].line
    cell = captions.is_cell(line)
    if not (cell or starts_with("nameless_people").match(line.low)) or _has_frame(page, index):
        return False
    if cell:
        return True
    alone = (
        all(seen.marks_a_picture for seen in page[:index]) and index + 1 < len(page) and page[index + 1].line.gap > 0
    )
    return alone and captions.shows_a_scene(line) and captions.stands_as_a_scene(line)


def _has_frame(page: Sequence[Seen], index: int) -> bool:
    return any(map(_is_frame, beside(page, index, 2)))


def _is_frame(seen: Seen) -> bool:
    if seen.has_label(*_FRAME):
        return True
    return (seen.before is not None and seen.before.label in _FRAME) or stamped_byline(seen.line.text) is not None
