"""The head of an official document: who issued it, its number, the motto, place and day, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.clean.byline import is_organisation
from generator.clean.segment import Seen
from generator.clean.verdict import Verdict, Zones

#: Most lines between two lines of a document's head.
LETTERHEAD = 4
#: So many lines in capitals above its number name the issuer, whatever they say; so many do where each is the name of a body.
_SURE, _LONGEST_ISSUER = 3, 5
_HEAD_RULES = ("letterhead", "place-and-date")
#: So few lines below the head stand what kind of document it is ("THÔNG BÁO") and the rule under its subject.
_BELOW = 4


def letterhead(page: Sequence[Seen], last: int) -> int | None:
    """Index of the first line of an official document's head, or ``None``.

    Two of its lines (motto, number) stand near each other; the issuer's name stands up to three lines above, and the bodies
    over it above that. A lone motto is an ornament of the site.
    """
    found = [
        index for index, seen in enumerate(page[:last]) if seen.inside is not None and seen.inside.id == "letterhead"
    ]
    for index, below in pairwise(found):
        if below - index <= LETTERHEAD and not _in_the_page_head(page, index):
            start = index
            while start > max(0, index - _LONGEST_ISSUER) and _is_issuer(page[start - 1]):
                if start <= index - _SURE and not is_organisation(page[start - 1].line.text):
                    break
                start -= 1
            return start
    return None


def _in_the_page_head(page: Sequence[Seen], index: int) -> bool:
    """Whether menus or controls stand just below: then the motto is an ornament of the site, not of a document.

    Where the place and the day of signing stand there ("THÔNG BÁO" may follow), it is a document's.
    """
    below = page[index + 1 : index + 4]
    if any(seen.inside is not None and seen.inside.id == "place-and-date" for seen in below):
        return False
    return any(seen.atoms or (seen.before is not None and seen.before.id == "menu-words") for seen in below)


def _is_issuer(seen: Seen) -> bool:
    ruled = seen.inside is not None and seen.inside.id == "punctuation-only"
    return ruled or (not seen.atoms and seen.line.text.isupper() and seen.line.size <= 80)


def mend_letterhead(page: Sequence[Seen], verdicts: list[Verdict], zones: Zones, head: int | None) -> None:
    """All that stands in the head of a document belongs to it: its issuer, its subject, which the page's title says too."""
    if head is None:
        return
    end = _end(page, head, zones.last)
    for index in range(head, end + 1):
        if verdicts[index].label not in ("body", "title") or verdicts[index].rule == "title-repeated":
            verdicts[index] = Verdict("body", "letterhead")
    for index in range(end + 1, min(end + 1 + _BELOW, zones.last)):
        kind = verdicts[index].label == "category" and page[index].line.text.isupper()
        if kind or verdicts[index].rule == "punctuation-only" or _is_subject(page, verdicts, index):
            verdicts[index] = Verdict("body", "letterhead")


def _is_subject(page: Sequence[Seen], verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether a line says what a document is about, in small letters right below its kind ("THÔNG BÁO")."""
    small = page[index].line.text[:1].islower() and page[index - 1].line.text.isupper()
    return small and verdicts[index].rule == "title-repeated" and not page[index].line.gap


def _end(page: Sequence[Seen], head: int, last: int) -> int:
    """Index of the last line of a document's head that begins at ``head``."""
    end = head
    for index in range(head, last):
        if index > end + (_LONGEST_ISSUER if end == head else LETTERHEAD):
            break
        rule = page[index].inside
        if rule is not None and rule.id in _HEAD_RULES:
            end = index
    return end
