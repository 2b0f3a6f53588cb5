"""The ledger: spans that cover every character of a seed, each exactly once, with the label and the rule that gave it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.clean.inline import Cut
from generator.clean.lines import Line
from generator.clean.photo_credits import credit_at_end, file_prefix
from generator.clean.segment import Seen
from generator.clean.stamped import stamped_byline
from generator.clean.verdict import Verdict
from generator.model import Span


def cut_line(number: int, length: int, verdict: Verdict, cuts: Iterable[Cut]) -> list[Span]:
    """The spans of one line: ``cuts`` have their own label, the rest has the line's verdict. Cuts must not overlap."""
    spans: list[Span] = []
    at = 0
    for cut in sorted(cuts):
        if cut.start > at:
            spans.append(Span(number, at, cut.start, *verdict))
        spans.append(Span(number, max(at, cut.start), cut.end, cut.label, cut.rule))
        at = cut.end
    if at < length:
        spans.append(Span(number, at, length, *verdict))
    return spans


def atom_cuts(seen: Seen, verdict: Verdict) -> list[Cut]:
    """One cut for each atom of a line of atoms; separators stay with the atom before them."""
    line = seen.line
    if len(seen.atoms) < 2 or verdict.label not in {atom.rule.label for atom in seen.atoms}:
        return []
    offset = raw_offsets(line)
    starts = [0, *(offset[atom.start] for atom in seen.atoms[1:]), len(line.raw)]
    return [
        Cut(start, end, atom.rule.label, atom.rule.id)
        for start, end, atom in zip(starts, starts[1:], seen.atoms, strict=False)
        if end > start
    ]


def raw_offsets(line: Line) -> list[int]:
    """For each character of the tidy text, its column in the raw line."""
    offsets: list[int] = []
    at = 0
    for char in line.text:
        while at < len(line.raw) and line.raw[at] != char and not (char == " " and line.raw[at].isspace()):
            at += 1
        offsets.append(at)
        at += 1
    return offsets


def caption_cuts(line: Line) -> list[Cut]:
    """In a caption line: the file name before it and the photographer behind it."""
    cuts: list[Cut] = []
    prefix, credit = file_prefix(line.text), credit_at_end(line.text)
    if not prefix and credit is None:
        return cuts
    offset = raw_offsets(line)
    if prefix:
        cuts.append(
            Cut(0, offset[prefix] if prefix < len(offset) else len(line.raw), "image_marker", "image-file-name")
        )
    if credit is not None and len(credit[0]) > prefix + 8:
        cuts.append(Cut(offset[len(credit[0])], len(line.raw), "photo_credit", "photo-credit-at-end"))
    return cuts


def stamped_cuts(line: Line) -> list[Cut]:
    """In a line of a name and a date: the name, as a byline."""
    stamped = stamped_byline(line.text)
    if stamped is None:
        return []
    return [Cut(0, raw_offsets(line)[stamped[1]], "byline", "byline-before-date")]


def build(
    raw_lines: Sequence[str], page: Sequence[Seen], verdicts: Sequence[Verdict], cuts: Mapping[int, Sequence[Cut]]
) -> tuple[Span, ...]:
    """All spans of a seed in order of line and column; lines of white space only are ``blank``."""
    by_number = {seen.line.number: (seen, verdict) for seen, verdict in zip(page, verdicts, strict=True)}
    spans: list[Span] = []
    for number, raw in enumerate(raw_lines, 1):
        if not raw:
            continue
        known = by_number.get(number)
        if known is None:
            spans.append(Span(number, 0, len(raw), "blank", "white-space"))
            continue
        seen, verdict = known
        own = cuts.get(number) or (len(seen.atoms) > 1 and atom_cuts(seen, verdict))
        if own:
            spans += cut_line(number, len(raw), verdict, own)
        else:
            spans.append(Span(number, 0, len(raw), *verdict))
    return tuple(spans)
