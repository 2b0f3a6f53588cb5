"""Which line is the title: the headline-like line nearest above the article whose words come back in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.clean.byline import is_organisation, parse_byline
from generator.clean.captions import begins_with_somebody, does_something, is_cell
from generator.clean.controls import is_row_of_buttons
from generator.clean.deeds import is_at_work
from generator.clean.first_picture import is_first_caption
from generator.clean.inline import glued_time
from generator.clean.letterhead import letterhead
from generator.clean.lines import Line
from generator.clean.page_head import ends_the_owner, says_a_detail
from generator.clean.photo_credits import credit_at_end
from generator.clean.posts import is_who_posted
from generator.clean.segment import Seen
from generator.clean.stamped import stamped_byline, tells_who_posted
from generator.clean.title_place import (
    dates_or_counts,
    is_count,
    is_dated,
    is_said_twice,
    is_told_when,
    names_what_follows,
    stands_below,
)
from generator.clean.words import words
from generator.fold import from_bytes, to_bytes
from generator.places import find_province

#: How a lead begins, and no headline does: the time of the event, or "BBK - ".
_LEAD_START = re.compile(
    r"(?:\(?[\w.]{2,12}\)?\s*[-–—]\s*)?(?:vừa qua[, ]"
    r"|(?:vào |trong |từ )?(?:sáng|trưa|chiều|tối|ngày|hai ngày|\d ngày)(?: ngày| nay)?\s*,?\s*\(?\d)"
)
_SYLLABLE = re.compile(r"[^\W_]+")
#: Of the bytes of a text, those of syllables as they are and spaces for all others: the way by bytes is three times as fast.
_APART = bytes(code if _SYLLABLE.fullmatch(char) else 32 for code, char in enumerate(from_bytes(bytes(range(256)))))
#: What may stand before the first letter of a headline: signs and small pictures.
_DECORATION = re.compile("^[\"“‘'(\\[*•. –\\-\u2600-\u27bf\U0001f000-\U0001faff]+")
SHORTEST, LONGEST = 12, 260
#: How many lines above the article are looked at: menus of a hundred lines may stand between a page's head and its title.
REACH = 40
#: Least score of a title; below it, none is better than a wrong one.
LEAST = 0.0
#: What the name of a section loses right above a headline, whose words it may say.
_NAME = 0.4
#: What a line loses that only stamps and counts part from a headline above them: mostly a caption, or a subhead.
_BELOW_A_STAMP = 0.5
#: The score of a headline that is but the kind of the text: less than one that comes back in the text.
_OF_A_KIND = 0.7
#: How many lines into the core a dated headline is looked for.
DEPTH = 14
#: A headline's lead mostly has this part of its pairs of syllables, or more.
_TOLD_AGAIN = 0.25
_TOLD, _NEARLY = 0.2, 0.4
#: From this score on a line is surely the headline.
_SURE = 1.0
#: Longest name of a kind of text that can be a headline (code points).
_LONGEST_KIND = 24


def syllable_pairs(low: str) -> set[tuple[str, str]]:
    """The adjacent syllable pairs of a headline: two syllables are what a Vietnamese word mostly is."""
    return set(pairwise(_SYLLABLE.findall(low)))


def syllables(lines: Iterable[Seen]) -> str:
    """The syllables at the beginning of each line, with a space on both sides of each."""
    low = " ".join([seen.line.opening for seen in lines])
    data = to_bytes(low)
    if data is None:
        return f" {' '.join(_SYLLABLE.findall(low))} "
    data = data.translate(_APART)
    while data.find(b"  ") >= 0:
        data = data.replace(b"  ", b" ")
    return f" {from_bytes(data).strip()} "


def shared(pairs: set[tuple[str, str]], text: str) -> int:
    """How many of the pairs stand in a text of ``syllables``."""
    return sum(f" {one} {two} " in text for one, two in pairs)


def begins_like_lead(low: str) -> bool:
    """Whether a text begins as leads do, with the time of the event ("Sáng 5/3, …")."""
    return _LEAD_START.match(low) is not None


def looks_like_title(seen: Seen) -> bool:
    """Whether a line could be a headline by its form alone."""
    line = seen.line
    if seen.atoms or (says_its_kind(seen) and seen.before is None):
        return not seen.atoms
    if not SHORTEST <= line.size <= LONGEST or len(line.text.split()) < 3:
        return False
    if seen.inside is not None or (seen.before is not None and seen.before.label != "notice"):
        return False
    if line.text.endswith((";", ":", ",", "…", "...")) or line.sentences > 2 or stamped_byline(line.text) is not None:
        return False
    if credit_at_end(line.text) is not None or tells_who_posted(line.text):
        return False
    if line.text.startswith("(") and line.text.endswith(")"):
        return False  # "(Từ ngày 22/8 đến ngày 28/8)": what stands below a headline
    if is_row_of_buttons(seen) or says_a_detail(line):
        return False
    first = _DECORATION.sub("", line.text[glued_time(line.text) :], count=1)[:1]
    return bool(first) and (first.isupper() or first.isdigit())


def says_its_kind(seen: Seen) -> bool:
    """Whether a line is the headline of a text that has none but its kind ("TIN BUỒN", "Thư cảm ơn")."""
    return seen.line.size <= _LONGEST_KIND and seen.line.low.strip(" .:") in words("kinds_of_text")


def begins_at(page: Sequence[Seen], title: int, first: int) -> int:
    """Index of the first line of the text below its title; ``first`` is the first prose.

    A letter begins at once, however short its lines, a document behind its properties.
    """
    if title >= first or says_its_kind(page[title]):
        return title + 1
    properties = [index for index in range(title + 1, first) if _is_property(page[index])]
    return properties[-1] + 1 if properties else first


def _is_property(seen: Seen) -> bool:
    return seen.inside is not None and seen.inside.id == "document-property"


def find_title(page: Sequence[Seen], first: int, last: int) -> int | None:
    """Index of the title of the article whose core is ``page[first:last + 1]``, or ``None`` when no line fits.

    The title mostly stands above the core; a headline with its date below it a few lines into the core is one too (teasers
    of other articles stood above it).
    """
    body = syllables(page[first : min(last, first + 5) + 1])
    best, best_score = None, LEAST
    head = letterhead(page, last)
    for index in range(max(0, first - REACH), min(last, first + DEPTH)):
        if head is not None and best is not None and index >= head:
            break  # what follows is the head of an official document that the page's title announces
        seen = page[index]
        if (index > first and not is_dated(page, index)) or not looks_like_title(seen) or _wraps(page, index):
            continue
        if ends_the_owner(page, index) or (index + 2 < first and is_who_posted(page, index)):
            continue
        if is_first_caption(page, index) and (is_cell(seen.line) or not _is_told_of(page, index)):
            continue
        below = best is not None and stands_below(page, best, index) and not is_told_when(page, index)
        as_well = below and best is not None and _is_told_as_well(page, best, index, body)
        if below and (as_well or best_score >= _SURE) and (is_said_twice(page, index) or _shows_somebody(seen.line)):
            continue
        opening = seen.line.opening[glued_time(seen.line.text) :] if index == first else ""
        if opening and (seen.line.sentences > 1 or begins_like_lead(opening)):
            continue
        if seen.line.text.endswith(".") and not (index < first or is_dated(page, index) or _heads(page, index)):
            continue
        score = _score(page, index, first, body, head) - (_BELOW_A_STAMP if as_well else 0)
        # Of two kinds of text the nearer one is the headline: "Tin buồn" may be the section that holds "Lời chia buồn".
        if score > best_score or (score == best_score == _OF_A_KIND and _names_another_kind(page, best, index)):
            best, best_score = index, score
    return best if best is None else _whole(page, best)


def _shows_somebody(line: Line) -> bool:
    return begins_with_somebody(line.low) and (does_something(line.low) or is_at_work(line))


def _is_told_of(page: Sequence[Seen], index: int) -> bool:
    """Whether the next line says again much of what a line says."""
    own = syllable_pairs(page[index].line.low)
    return shared(own, syllables(page[index + 1 : index + 2])) >= _TOLD_AGAIN * len(own)


def _names_another_kind(page: Sequence[Seen], above: int | None, index: int) -> bool:
    return above is not None and not page[index].line.says(page[above].line) and says_its_kind(page[index])


def _heads(page: Sequence[Seen], index: int) -> bool:
    """Whether a first line with a full stop is a headline all the same: in capitals, or short, set apart and said again."""
    line = page[index].line
    if line.text.isupper():
        return True
    own = syllable_pairs(line.low)
    below = syllables(page[index + 1 : index + 4])
    apart = index + 1 < len(page) and page[index + 1].line.gap > 0 and page[index + 1].line.size > line.size
    return apart and line.size <= 110 and shared(own, below) > 0.4 * len(own)


def _wraps(page: Sequence[Seen], index: int) -> bool:
    """Whether the line is the first of a paragraph that is broken over three lines or more, as texts of PDF files are."""
    below = page[index + 1 : index + 3]
    return len(below) == 2 and not any(
        seen.line.gap or not seen.line.text[:1].islower() or seen.explained for seen in below
    )


def last_line_of(page: Sequence[Seen], title: int) -> int:
    """Index of the last line of a headline that the page breaks over two lines; mostly ``title`` itself."""
    if title + 1 >= len(page):
        return title
    line, below = page[title].line, page[title + 1].line
    if below.gap or line.ends_sentence or page[title + 1].explained:
        return title
    capitals, long = line.text.isupper(), line.size >= 30
    in_capitals = capitals and long and below.text.isupper() and below.size >= 12
    # Below a document's kind ("CHƯƠNG TRÌNH HÀNH ĐỘNG") stands what it is about.
    goes_on = (capitals or long) and below.text[:1].islower() and below.size <= 120 and below.sentences == 1
    return title + 1 if in_capitals or goes_on else title


def _whole(page: Sequence[Seen], index: int) -> int:
    """The line above that says the headline where ``page[index]`` says a part of it, or says it again inside a document."""
    part = page[index].line
    for above in range(index - 1, max(-1, index - 4), -1):
        line = page[above].line
        if looks_like_title(page[above]) and line.size > part.size and line.low.startswith(part.low):
            return above
    for above in range(max(0, index - REACH), index):
        if page[above].line.says(part) and any(map(_is_property, page[above:index])):
            return above  # the page's title; it comes back as the subject of the document
    return index


def first_line_of(page: Sequence[Seen], title: int) -> int:
    """Index of the first line of a headline that the page breaks in two, in capitals or behind a colon; mostly ``title``."""
    if title == 0:
        return title
    above, line = page[title - 1].line, page[title].line
    broken = above.text.isupper() and line.text.isupper() and line.gap == 0 and not page[title - 1].explained
    if broken and above.size >= 30 and not above.text.endswith("."):
        return title - 1
    return title - 1 if line.gap == 0 and not page[title - 1].explained and _says_whose(above.text) else title


def _says_whose(text: str) -> bool:
    """Whether a line is the first half of a headline: a body or a province, and a colon."""
    name, colon, rest = text.partition(":")
    return bool(colon) and not rest and (is_organisation(name) or find_province(name) is not None)


def _said_before(above: str, low: str) -> bool:
    """Whether a line above is the headline already, or a path or a name of the page that ends in it."""
    if above == low:
        return True
    return above.endswith(low) and (len(low) > 0.6 * len(above) or above[: -len(low)].rstrip()[-1:] in "•-–>»/|:›")


def _is_told_as_well(page: Sequence[Seen], above: int, index: int, body: str) -> bool:
    """Whether a text says a good part of a line again that names no body, nearly as much as of a line below it."""
    one, two = (syllable_pairs(page[at].line.low) for at in (above, index))
    share = shared(one, body) / (len(one) or 1)
    as_well = share >= max(_TOLD, _NEARLY * shared(two, body) / (len(two) or 1))
    return as_well and parse_byline(page[above].line.text) is None


def _score(page: Sequence[Seen], index: int, first: int, body: str, head: int | None) -> float:
    line: Line = page[index].line
    own = syllable_pairs(line.low)
    below = syllables(page[index + 1 : index + 6]) if index >= first else body
    share = shared(own, below) / (len(own) + 3)
    if says_its_kind(page[index]):
        return _OF_A_KIND
    score = 1.8 * share + min(line.size, 70) / 100
    # The head of an official document below its headline does not part it from its text.
    for other in page[index + 1 : first if head is None or head <= index else min(head, first)]:
        atom_labels = {atom.rule.label for atom in other.atoms}
        if atom_labels or is_count(other):
            score -= 0.01
        elif other.explained:
            score -= 0.2
        elif other.line.size < 60 and not other.line.ends_sentence:
            score -= 0.15
    if is_told_when(page, index):
        score += 0.3
    if names_what_follows(page, index) and looks_like_title(page[index + 1]):
        score -= _NAME
    elif index and dates_or_counts(page[index - 1]):
        score += 0.2
    byline = parse_byline(line.text)
    if byline is not None and byline.label == "publisher":
        score -= 0.8
    if index and any(_said_before(other.line.low, line.low) for other in page[max(0, index - 12) : index]):
        score += 0.4  # the end of the breadcrumb, or the page's own name, said it already
    if line.text.isupper() and share < 0.15:
        score -= 0.3
    if line.text.endswith("."):
        score -= 0.3
    if line.columns > 2:
        score -= 0.6
    if index == first:
        score -= 0.15
    if index > first:
        score -= 0.1
    return score
