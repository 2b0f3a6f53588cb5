"""Who wrote and who issued: bylines such as "Tin, ảnh: Mai Lan – CDC Quảng Ninh" taken apart.

A line is a byline when every piece of it is a name, initials, an issuing body or a webmaster; one foreign piece and it is not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.clean.brackets import bracketed, says_what_they_did, without_units
from generator.clean.pieces import (
    HIGHLAND_NAME,
    SYLLABLE,
    named_like_a_body,
    pieces_of,
    province_names,
    source_of_address,
)
from generator.clean.prefixes import take_prefix
from generator.clean.words import LOWER, UPPER, contains, starts_with, words
from generator.fold import tone_key
from generator.places import name_key


class Byline(NamedTuple):
    """``authors`` are people as printed without degrees; ``publisher`` is the issuing body; ``label`` says what the line is."""

    authors: tuple[str, ...]
    publisher: str | None
    label: str


_NAME = re.compile(rf"{SYLLABLE}(?:[ -]{SYLLABLE}){{1,4}}")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}(?: [{UPPER}]{{1,}}){{1,4}}")
_CARELESS_NAME = re.compile(rf"[{UPPER}][{LOWER}]+(?: [{LOWER}]+){{1,2}}")
_SINGLE_NAME = re.compile(rf"[{UPPER}][{LOWER}]{{1,6}}")
_INITIALS = re.compile(
    rf"[{UPPER}](?:\.\s?[{UPPER}]){{1,4}}\.?|[{UPPER}]{{2}}|[{UPPER}]\.\s?(?:[{UPPER}][{LOWER}]+|[{UPPER}]{{2,7}})"
)
_CODE = re.compile(rf"[{UPPER}]{{2,9}}(?:\s?[-&/]\s?[{UPPER}]{{2,9}})?|[\w.\-]+\.(?:vn|com|net|org)(?:\.vn)?")
#: "Tin, bài: Mai Lan. Ảnh: Thu Hà": who took the pictures, behind who wrote.
_PHOTOGRAPHER = re.compile(r"(?:\s*[.;,–-]\s*|\s+)(?:Ảnh|ẢNH|ảnh)\s*:[^:]{2,40}$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
#: Most spaces in the name of a person (with a degree).
_MOST_SYLLABLES = 8
#: Longest line that is one (code points).
MAX_BYLINE = 130
_MOST_WORDS = 22


@lru_cache(maxsize=256)  # each piece of a line is asked about several times in a row
def _low(text: str) -> str:
    return tone_key(text).strip()


def strip_degrees(text: str) -> str:
    """The name without the degrees and forms of address before it ("BS. CKI Đặng Tú" → "Đặng Tú")."""
    while match := starts_with("degrees").match(_low(text)):
        rest = text[match.end() :].lstrip(" .:-")
        if not rest or rest == text:
            break
        text = rest
    return text


@lru_cache(maxsize=256)
def is_organisation(piece: str) -> bool:
    """Whether a piece names an issuing body: "CDC Quảng Ninh", "Phòng Nghiệp vụ Y", "TTKSBTTV"."""
    if not piece or len(piece) > 90 or ":" in piece or piece.endswith(("!", "?")):
        return False  # behind a colon stands what is counted or told of it: "Nhóm O Rh(-): 19 người"
    is_code = _CODE.fullmatch(piece) is not None
    if not (is_code or piece[0].isupper()):
        return False
    low = _low(piece)
    if low in words("press_roles") or named_like_a_body(piece):
        return False
    named = starts_with("organisations").match(low) is not None
    if not (named or is_code) or starts_with("not_organisations").match(low):
        return False
    if len(low.split()) > 4 and contains("sentence_words").search(contains("named_by_a_verb").sub("", low)):
        return False
    if named:
        return len(piece.split()) <= 16
    return (not piece.isupper() or len(piece) >= 3) and low not in words("surnames")


def is_name(piece: str, *, sure: bool = False) -> bool:
    """Whether a piece is a person's name. ``sure`` says that its place already tells so ("Tin: Hồng", "Hoàng vũ - TTYT")."""
    if HIGHLAND_NAME.fullmatch(piece):
        return _low(piece).replace("’", "'").replace("' ", "'") not in words("peoples_with_an_apostrophe")
    if not (_NAME.fullmatch(piece) or _CAPITALS.fullmatch(piece)):
        return sure and _is_careless_name(piece)
    low = _low(piece)
    if low in words("never_names"):
        return False
    if sure or named_like_a_body(piece):
        return True
    if starts_with("organisations").match(low) or name_key(piece) in province_names():
        return False
    syllables = low.replace("-", " ").split()
    if syllables[0] in words("surnames"):
        return True
    short = len(syllables) in (2, 3) or _NAME.fullmatch(piece) is None
    given = syllables[:-1] if syllables[-1] in ("trang", "liên", "quyết") else syllables  # "Thu Trang", "Bích Liên"
    return short and not words("not_names").intersection(given)


def titled_name(text: str) -> str | None:
    """The person's name behind the degrees and forms of address of a text, or ``None`` where it has none or no name."""
    name = strip_degrees(text)
    return name if name != text and is_name(name, sure=True) else None


def _is_careless_name(piece: str) -> bool:
    """Whether a piece could be a name where one is sure to stand: "Hồng", "Hoàng vũ"."""
    if _SINGLE_NAME.fullmatch(piece):
        return _low(piece) not in words("never_names")
    if not _CARELESS_NAME.fullmatch(piece):
        return False
    low = _low(piece)
    return low not in words("never_names") and low.split()[0] in words("surnames")


def parse_byline(text: str) -> Byline | None:
    """The byline that a whole line is, or ``None``. The line is tidy; its place on the page is not looked at."""
    return _parsed(text) if 2 <= len(text) <= MAX_BYLINE else None


def names_an_author(text: str) -> bool:
    """Whether a whole line is a byline with a person in it."""
    byline = parse_byline(text)
    return byline is not None and bool(byline.authors)


#: What a byline in the middle of an article begins with; "Thực hiện:" or "Tác giả:" may be the article's own there.
_ANNOUNCED = re.compile(r"(?:nguồn|tin|bài)(?!\w)[^:]{0,20}:", re.IGNORECASE)


def announced_byline(text: str) -> Byline | None:
    """The byline that a whole line is and says to be ("Bài, ảnh: Mai Lan", "Nguồn: CDC Quảng Ninh"), or ``None``."""
    return parse_byline(text) if _ANNOUNCED.match(text) else None


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Byline | None:
    if _is_running_text(text):
        return None
    if "//" in text or "www." in text:
        source = source_of_address(text)
        if source is not None:
            return Byline((), source, "publisher")
    if text.startswith("Nguồn ") and ":" not in text and is_organisation(text[len("Nguồn ") :].strip(" .")):
        return Byline((), text[len("Nguồn ") :].strip(" ."), "publisher")
    prefix, sure, body = _opening(text)
    if not sure and not prefix and text.endswith(".") and _says_something(body):
        return None
    if prefix.startswith("source"):
        if _ADDRESS.fullmatch(body):
            return Byline((), None, "publisher")
        if source := _source(body):
            return Byline((), source, "publisher")
    if prefix == "author":
        body = _PHOTOGRAPHER.sub("", body)
    body, inner = bracketed(without_units(body, is_organisation))
    pieces = pieces_of(body)
    if any(_is_foreign(piece) for piece in pieces):
        return None
    found = _sort(pieces, prefix, sure, inner)
    if found is None or not _takes_bracket(found, inner, prefix):
        return None
    if not (found.authors or found.publishers or found.webmaster):
        return None
    label = "byline" if found.authors or found.webmaster else "publisher"
    return Byline(tuple(dict.fromkeys(found.authors)), " - ".join(found.publishers) or None, label)


class _Found(NamedTuple):
    """What the pieces of a byline are; the lists are filled piece by piece."""

    authors: list[str]
    publishers: list[str]
    webmaster: bool


def _opening(text: str) -> tuple[str, bool, str]:
    """The kind of prefix, whether the form alone makes it a byline, and the text without prefix and enclosing brackets."""
    body = text.strip(" .*_•-–—★☆✍✎✒📝").strip()
    enclosed = body.startswith(("(", "[")) and body.endswith((")", "]")) and body.count("(") + body.count("[") == 1
    if enclosed:
        body = body[1:-1].strip(" .")
    prefix, body = take_prefix(body)
    again, rest = take_prefix(body)  # "Tác giả bài viết: Tin, ảnh: Như Ý"
    if again:
        prefix, body = again, rest
    return prefix, enclosed or prefix in ("author", "source-or-author"), body


def _is_foreign(piece: str) -> bool:
    """Whether a piece is plainly neither a name nor the name of a body: too many words."""
    return (
        piece.count(" ") > _MOST_SYLLABLES and not starts_with("organisations").match(_low(piece)) and ":" not in piece
    )


def _sort(pieces: list[str], prefix: str, sure: bool, inner: str) -> _Found | None:
    """The pieces sorted into people, bodies and webmasters; ``None`` where one is none of them."""
    authors: list[str] = []
    publishers: list[str] = []
    webmaster = False
    has_body = any(map(is_organisation, pieces)) or bool(inner and is_organisation(inner))
    for whole in pieces:
        piece = take_prefix(whole)[1]
        name = strip_degrees(piece)
        titled = name != piece and not any(syllable[0].islower() for syllable in name.split())
        if _low(piece) in words("webmasters") or _low(piece) in words("press_roles"):
            webmaster = True
        elif prefix != "source" and is_name(name, sure=sure or has_body or titled) and not _is_body(piece, sure):
            authors.append(name)
        elif prefix != "source" and _INITIALS.fullmatch(name) and not (publishers or (authors and _is_unit(name))):
            authors.append(name)
        elif is_organisation(piece[:1].upper() + piece[1:] if authors else piece):  # "Mai Lan, khoa Nhi"
            publishers.append(_once(piece))
        elif prefix.startswith("source") and len(pieces) <= 3 and piece[:1].isupper() and len(piece) <= 70:
            publishers.append(piece)
        else:
            return None
    return _Found(authors, publishers, webmaster)


def _is_unit(piece: str) -> bool:
    """Whether initials behind a name are rather the code of a unit ("BVTP", "P.Khám") than one more person ("P.Dung")."""
    short, point, rest = piece.partition(".")
    if point and len(short) == 1 and rest[1:].islower() and len(rest) > 1:
        return starts_with("bodies_do").fullmatch(_low(rest).strip()) is not None
    return len(piece) > 4


def _takes_bracket(found: _Found, inner: str, prefix: str) -> bool:
    """Whether what stands in brackets behind the names fits: a body (which is added), a place, or what they did."""
    if inner and (is_organisation(inner) or (prefix.startswith("source") and inner[0].isupper())):
        found.publishers.append(inner)
        return True
    place = prefix == "author" and _NAME.fullmatch(inner) is not None
    return not inner or place or says_what_they_did(inner)


def _once(text: str) -> str:
    """A name that the page printed twice in a row, once."""
    half = len(text) // 2
    return text[:half] if half > 3 and text[:half] == text[half:] else text


def _is_running_text(text: str) -> bool:
    """Whether the line is plainly a sentence: too many words, or mostly small ones without any prefix or bracket."""
    words_of_line = text.split()
    count = len(words_of_line)
    if count <= 7 or ":" in text or "(" in text:
        return count > _MOST_WORDS
    return count > _MOST_WORDS or sum(word[0].islower() for word in words_of_line) > 0.6 * count


def _says_something(body: str) -> bool:
    """Whether a line with a full stop and no prefix ends in a small word, as sentences do and names do not: "Khoa Nhi quá tải."."""
    return body[:1].isupper() and body.rpartition(" ")[2][:1].islower() and _low(body) not in words("webmasters")


def _source(body: str) -> str | None:
    """The issuing body that stands behind "Nguồn:" or "Theo", whole: its name may hold "&", "-" or a comma."""
    body = body.strip(" .")
    return body if is_organisation(body) and len(body.split()) <= 10 else None


def _is_body(piece: str, sure: bool) -> bool:
    return is_organisation(piece) and not (
        sure and _NAME.fullmatch(piece) and _low(piece).split()[0] in words("surnames")
    )
