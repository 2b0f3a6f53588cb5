"""Boxes of other articles inside the text: which lines below their header are still theirs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.segment import Seen

#: So many lines a box may have below its header.
RELATED_ITEMS = 6
#: When so many are left, at least two of its items have been seen.
_FEW_LEFT = RELATED_ITEMS - 2
#: Longest subhead, shortest paragraph below one (code points).
_LONGEST_SUBHEAD, _PARAGRAPH = 40, 100


def is_in_box(page: Sequence[Seen], index: int, last: int, left: int) -> bool:
    """Whether a line goes on with the box above it, in which ``left`` lines more may stand; ``last``: the article's last line."""
    return _related_item(page, index, last) and not (left <= _FEW_LEFT and _heads_a_part(page, index))


def _related_item(page: Sequence[Seen], index: int, last: int) -> bool:
    """Whether a line below a header of related articles is still one of them (a headline, a date), not the body again."""
    seen, line = page[index], page[index].line
    if seen.atoms or (seen.inside is not None and seen.inside.label == "related"):
        return True
    said = line.is_item and line.ends_sentence
    if line.size > 200 or line.text.endswith((".", ";", ":")) or line.size < 15 or said:
        return False
    header = page[index - 1].line
    tight = header.gap > 0 and line.gap == 0  # the box is one block, the paragraphs have blank lines between them
    return tight or line.gap == header.gap or (line.gap == 0 and index + 1 <= last)


def _heads_a_part(page: Sequence[Seen], index: int) -> bool:
    """Whether a short line below some items of a box heads what follows: a question of the interview, or a paragraph.

    Above a paragraph it must be far shorter than the headlines of the box.
    """
    line, below = page[index].line, page[index + 1].line if index + 1 < len(page) else None
    if below is None or not below.ends_sentence or line.size > _LONGEST_SUBHEAD:
        return False
    if line.ends_sentence or line.is_item or page[index].explained:
        return False
    shortest = min(seen.line.size for seen in page[index - 2 : index])
    return below.is_item or (below.size >= _PARAGRAPH and 3 * line.size <= 2 * shortest)
