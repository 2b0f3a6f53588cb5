"""From spans to reading text: paragraphs joined where the scrape cut them, captions kept once, at their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.clean.inline import is_continuation
from generator.clean.lines import Line, make_line
from generator.clean.photo_credits import credit_at_end, credit_only
from generator.model import Caption, Paragraph, Span

#: So many lines of one sentence tell that a text has hard line breaks.
_FEWEST_PARTS = 3
_SHOWN = ("body", "caption", "photo_credit")


def paragraphs_and_captions(
    raws: Sequence[str], spans: Sequence[Span], lines: Mapping[int, Line]
) -> tuple[tuple[Paragraph, ...], tuple[Caption, ...]]:
    """The body's paragraphs and the captions, in reading order; see the model for their fields.

    ``lines`` has by its number what was seen of each line that is not blank, so that it need not be looked at again.
    """
    paragraphs: list[Paragraph] = []
    captions: list[Caption] = []
    known: set[str] = set()
    broken = _has_hard_breaks(raws, spans)
    for span in spans:
        if span.label not in _SHOWN:
            continue
        raw = raws[span.line - 1]
        whole = span.start == 0 and span.end == len(raw)
        line = lines[span.line] if whole else make_line(span.line, raw[span.start : span.end])
        if not line.text:
            continue
        if span.label == "body":
            _add_paragraph(paragraphs, line, broken)
        else:
            _add_caption(captions, known, line, span, len(paragraphs))
    return tuple(paragraphs), tuple(captions)


def _has_hard_breaks(raws: Sequence[str], spans: Sequence[Span]) -> bool:
    """Whether three lines of the body, right below one another, are one sentence."""
    above, parts = 0, 0
    for span in spans:
        if span.label != "body":
            continue
        beside = span.line == above + 1 and is_continuation(raws[above - 1], raws[span.line - 1], broken=True)
        parts = parts + 1 if beside else 1
        if parts >= _FEWEST_PARTS:
            return True
        above = span.line
    return False


def _add_paragraph(paragraphs: list[Paragraph], line: Line, broken: bool) -> None:
    above, text, number = paragraphs[-1] if paragraphs else None, line.text, line.number
    if above is not None and is_continuation(above.text, text, broken=broken and number == above.lines[-1] + 1):
        paragraphs[-1] = Paragraph(f"{above.text} {text}", (*above.lines, number), above.kind)
        return
    paragraphs.append(Paragraph(text, (number,), "item" if line.is_item else "paragraph"))


def _add_caption(captions: list[Caption], known: set[str], line: Line, span: Span, after: int) -> None:
    last, text = captions[-1] if captions else None, line.text
    if span.label == "photo_credit":
        name = (
            credit_only(text.lstrip(" .,;:–—-"))
            or (credit_at_end(f"Caption. {text}") or ("", ""))[1]
            or text.strip(" ()-–.")
        )
        if last is not None and last.credit is None and span.line - last.line <= 3:
            captions[-1] = Caption(last.text, last.line, last.after, name)
        return
    key = line.low.rstrip(" .")
    if key in known:
        return
    known.add(key)
    if last is not None and span.rule == "caption-second-line" and last.line == span.line - 1:
        captions[-1] = Caption(f"{last.text} {text}", last.line, last.after, last.credit)
        return
    captions.append(Caption(text, span.line, after))
