"""The labels below the article: lists of other articles, bylines, what the page's foot says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean import captions
from generator.clean.byline import parse_byline
from generator.clean.lines import Line
from generator.clean.photo_credits import credit_at_end, credit_only
from generator.clean.segment import Seen
from generator.clean.stamped import stamped_byline
from generator.clean.tail import says_who_posted
from generator.clean.verdict import Verdict, dominant_atom

_BYLINES_IN_A_ROW = 3
_NO_NAMES = {
    *("imprint", "related-header", "list-header", "see-more", "widget-header", "picture-source", "tags-header", "tags"),
    *("reply-form", "comment-form", "form-fields", "neighbour-post", "pager", "open-archive", "closed-archive"),
}
#: Below the name of an author so many headlines in a row are a list; how long one is (code points).
_FEWEST_HEADLINES = 2
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 28, 160
#: Longest header of a box of the page (code points).
_LONGEST_HEADER = 40
#: Longest caption right below the place of its picture (code points).
_LONGEST_CAPTION = 160
_UNEXPLAINED = ("below-the-article", "caption-says-so")
#: What the page's foot says below the name of whom the site belongs to.
_IMPRINT = {"imprint", "contact", "rights-notice"}
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")


def label_foot(page: Sequence[Seen], start: int) -> list[Verdict]:
    """One verdict a line from ``start``, the first below the article, to the page's end."""
    verdicts: list[Verdict] = []
    block = ""
    for index in range(start, len(page)):
        seen = page[index]
        verdict = _below(seen, block)
        if (
            verdict.rule == "below-the-article"
            and not block
            and page[index - 1].marks_a_picture
            and _is_short(seen.line)
        ):
            verdict = Verdict("caption", "caption-below-marker")
        rule = seen.inside if seen.inside is not None and seen.inside.opens else seen.after
        if rule is not None and rule.opens and (not seen.atoms or rule.id == "comment-form"):
            block = rule.opens
        elif block == "related" and _heads_a_box(page, index):
            block = "footer"
            if verdict.rule == "below-the-article":
                verdict = Verdict("footer", "box-below-a-list")
        verdicts.append(verdict)
    verdicts = [_lone(verdicts, position) for position in range(len(verdicts))]
    _mend_name_runs(verdicts)
    _mend_owner(page[start:], verdicts)
    _mend_print(page[start:], verdicts)
    _mend_headlines(page[start:], verdicts)
    return verdicts


def _heads_a_box(page: Sequence[Seen], index: int) -> bool:
    """Whether a line below a list of other articles heads another box: a name of the menu, or a few words in capitals."""
    seen, line = page[index], page[index].line
    if seen.after is not None:
        return seen.after.id == "menu-words"
    capitals = line.size <= _LONGEST_HEADER and line.text.isupper() and not page[index - 1].line.text.isupper()
    return capitals and not seen.atoms and not (index + 1 < len(page) and page[index + 1].line.text.isupper())


def _is_short(line: Line) -> bool:
    return line.size <= _LONGEST_CAPTION and line.sentences == 1


def _mend_owner(foot: Sequence[Seen], verdicts: list[Verdict]) -> None:
    """A body that stands below the author's name or a list, right above an imprint, owns the site; the article it did not issue."""
    for position in range(1, len(verdicts) - 1):
        below = foot[position + 1].after
        if verdicts[position] != Verdict("publisher", "byline-at-the-end") or ":" in foot[position].line.text:
            continue
        if below is not None and below.id in _IMPRINT:
            verdicts[position] = Verdict("footer", "owner-of-the-site")


def _mend_print(foot: Sequence[Seen], verdicts: list[Verdict]) -> None:
    """An address right above the moment of printing is that of the page, which a print of it ends with, and no source."""
    for position in range(len(verdicts) - 1):
        printed = foot[position + 1].has_atom("page-clock")
        if printed and verdicts[position].label == "publisher" and _ADDRESS.search(foot[position].line.low):
            verdicts[position] = Verdict("footer", "address-of-a-print")


def _mend_headlines(foot: Sequence[Seen], verdicts: list[Verdict]) -> None:
    """A run of headlines right below the author's name, announced by nothing, are other articles; a scene among them is one too."""
    for position in range(1, len(verdicts)):
        if verdicts[position - 1].rule != "byline-at-the-end":
            continue
        end = position
        while end < len(verdicts) and verdicts[end].rule in _UNEXPLAINED and _is_headline(foot[end].line):
            end += 1
        told = sum(verdict.rule == "below-the-article" for verdict in verdicts[position:end])
        if told >= _FEWEST_HEADLINES and 2 * told > end - position:
            verdicts[position:end] = [Verdict("related", "headlines-below-the-name")] * (end - position)


def _is_headline(line: Line) -> bool:
    """Whether a line without full stop, of several words and no picture's, could be the headline of an article."""
    if not _SHORTEST_HEADLINE <= line.size <= _LONGEST_HEADLINE or line.ends_sentence or line.columns > 1:
        return False
    return line.text.lstrip('-•–* "“')[:1].isupper() and credit_at_end(line.text) is None


def _mend_name_runs(verdicts: list[Verdict]) -> None:
    """Several lines of names in a row below the article are a list of the page (communes, members), not its authors."""
    start = 0
    while start < len(verdicts):
        end = start
        while end < len(verdicts) and verdicts[end].rule == "byline-at-the-end":
            end += 1
        if end - start > _BYLINES_IN_A_ROW:
            verdicts[start + 1 : end] = [Verdict("menu", "names-in-a-row")] * (end - start - 1)
        start = max(end, start + 1)


def _lone(verdicts: Sequence[Verdict], position: int) -> Verdict:
    """The verdict below the article, where a lone menu word or a header with nothing under it is just the page's foot."""
    verdict = verdicts[position]
    above = verdicts[position - 1].label if position else ""
    below = verdicts[position + 1].label if position + 1 < len(verdicts) else ""
    if verdict.rule == "menu-words" and "menu" not in (above, below):
        return Verdict("footer", verdict.rule)
    if verdict.rule == "related-header" and below not in ("related", "published", "menu"):
        return Verdict("footer", verdict.rule)
    return verdict


def _below(seen: Seen, block: str) -> Verdict:
    if seen.atoms:
        verdict = dominant_atom(seen)
        if verdict.label == "published" and block:
            return Verdict("related" if block == "related" else "footer", "below-the-article")
        return verdict
    byline = parse_byline(seen.line.text) if not block else None
    if byline is not None and (seen.after is None or seen.after.id not in _NO_NAMES):
        return Verdict(byline.label, "byline-at-the-end")
    if not block and _is_posted(seen.line):
        return Verdict("byline", "byline-at-the-end")
    if seen.after is not None:
        return Verdict(seen.after.label, seen.after.id)
    if credit_only(seen.line.text) is not None and not block:
        return Verdict("photo_credit", "photo-credit")
    if not block and captions.says_so(seen.line):
        return Verdict("caption", "caption-says-so")
    return Verdict("related" if block == "related" else "footer", "below-the-article")


def _is_posted(line: Line) -> bool:
    """Whether a line names a person who posted the article, with the hour behind ("Người đăng: Mai Lan vào lúc 20:41")."""
    stamped = stamped_byline(line.text) if says_who_posted(line) else None
    return stamped is not None and bool(stamped[0].authors)
