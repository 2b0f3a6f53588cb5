"""The pieces that a byline is made of: people, bodies and units, set apart by dashes, commas or only a space."""

from __future__ import annotations

import re
from functools import cache

from generator.clean.words import LOWER, UPPER, starts_with, words
from generator.fold import tone_key
from generator.places import name_key, provinces

#: A syllable of a person's name; in the highlands one may have an apostrophe: "H’Lan", "K'Brêu", "Bh’riu", "R’Ô".
SYLLABLE = rf"(?:[{UPPER}][{LOWER}]*|(?:[CHJKRY]|Bh)['’] ?[{UPPER}]?[{LOWER}]*)"
#: Such a syllable alone is a name, or that of a people.
HIGHLAND_NAME = re.compile(rf"[HJKY]['’] ?[{UPPER}][{LOWER}]+")
#: What stands between two pieces. It begins with one set of characters, for which the search is several times as fast.
_PIECES = re.compile(
    r"[\s–—|,;&+/\-](?:(?<=\s)\s*(?:[-–—|]+\s*|[,;&+]\s*|/\s+|và\s+)|(?<=[–—|;&+])\s*|(?<=,)(?!\s*chống)\s*"
    r"|(?<=[a-zà-ỹ]/)(?=[A-ZĐ][a-zà-ỹ])|(?<=[^\W\d_]-)(?:\s+|(?=[^\W\d_]{3})))"
)
#: One of these stands between two pieces; to look for them first is faster than to try all joints everywhere.
_JOINT = re.compile(r"[-–—|,;&+/]|\sv")
#: "Hồng Mai Trung tâm TT/GDSK", "PHƯỢNG PYT", "Hồng Mai BTO": a name and, with only a space between, its unit or the unit's code.
_SPACED_BODY = re.compile(
    rf"^({SYLLABLE}(?: {SYLLABLE}){{1,3}}|[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}}){{0,3}}) "
    rf"((?:Trung tâm|Bệnh viện|Sở Y tế|Trạm Y tế|TTYT|BVĐK|CDC|Phòng Y tế|Khoa|Báo|Đài) ?.*|[BCDĐGHKLMNPQRSTVX]{{2,7}}Y?T?"
    rf"|(?<=[{LOWER}] )[A-ZĐ]{{2,5}}O)$"
)
#: Behind the name's second half: nothing, another piece, or a place; in a headline a verb follows.
_BEHIND_HALF = re.compile(
    rf"\s*(?:$|[-–,;&|/(.]|(?:tỉnh|thành phố|huyện|quận|thị xã|khu vực|trung ương|và)\s|[{UPPER}])"
)


_PERSON = re.compile(rf"{SYLLABLE}(?: {SYLLABLE}){{1,3}}")
#: "Nguồn PLO : https://…": whose the address is.
_SOURCE_OF_ADDRESS = re.compile(
    rf"(?:Nguồn(?: tin)?|NGUỒN|Theo|Trích)\s*:?\s+([{UPPER}][^:;?!]{{1,40}}?)\s*[:,(–-]?\s*\(?(?:https?://|www\.)\S+"
)


@cache
def province_names() -> frozenset[str]:
    """The names of all provinces as keys; none of them is a person."""
    return frozenset(name_key(province.name) for province in provinces())


def named_like_a_body(piece: str) -> bool:
    """Whether a piece is a person whose first syllable also begins the names of bodies: "Trang Chi", "Đoàn Thị Loan".

    A body's name goes on in small letters ("Trang thông tin") or with one of the words for what bodies do ("Ban Tổ Chức").
    """
    if piece.partition(" ")[0].lower() not in words("names_like_bodies"):
        return False
    low = tone_key(piece)
    first, _, rest = low.partition(" ")
    if not rest or _PERSON.fullmatch(piece) is None:
        return False
    if (first == "đài" and " " in rest) or name_key(rest) in province_names():
        return False  # a station and its place: "Đài Nghĩa Đàn"
    return starts_with("bodies_do").match(rest) is None and starts_with("not_organisations").match(low) is None


def source_of_address(text: str) -> str | None:
    """The body before an address ("Nguồn LĐTĐ: https://…" → "LĐTĐ"), or ``None``."""
    found = _SOURCE_OF_ADDRESS.fullmatch(text.strip(" .()*"))
    return found[1].strip() if found else None


def pieces_of(body: str) -> list[str]:
    """The pieces of a byline without its prefix, in order; a dash inside the name of a body sets nothing apart."""
    spaced = _SPACED_BODY.match(body)
    if (
        spaced and starts_with("organisations").fullmatch(tone_key(spaced[1])) is None
    ):  # "CĐCS Bệnh viện Phổi" is one body
        whole = _PIECES.split(f"{spaced[1]} - {spaced[2]}")
    else:
        whole = _split(body) if _JOINT.search(body) else [body]
    return [stripped for piece in whole if (stripped := piece.strip(" ."))]


def _split(body: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for joint in _PIECES.finditer(body):
        if _is_inside_a_name(body[start : joint.start()], joint[0], body[joint.end() :]):
            continue
        pieces.append(body[start : joint.start()])
        start = joint.end()
    return [*pieces, body[start:]]


def _is_inside_a_name(above: str, joint: str, below: str) -> bool:
    """Whether a dash joins the two halves of one body's name, with at most its place behind them."""
    if not any(map(joint.__contains__, "-–&")) or not starts_with("organisations").match(tone_key(above).strip()):
        return False
    half = starts_with("second_halves").match(tone_key(below))
    return half is not None and _BEHIND_HALF.match(below, half.end()) is not None
