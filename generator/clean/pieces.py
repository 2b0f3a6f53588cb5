"""The pieces that a byline is made of: people, bodies and units, set apart by dashes, commas or only a space."""

from __future__ import annotations

import re

from generator.clean.words import LOWER, UPPER, starts_with
from generator.fold import tone_key

#: A syllable of a person's name.
SYLLABLE = rf"(?:[{UPPER}][{LOWER}]*|[HYK]['’][{UPPER}]?[{LOWER}]+)"
#: What stands between two pieces. It begins with one set of characters, for which the search is several times as fast.
_PIECES = re.compile(
    r"[\s–—|,;&+/\-](?:(?<=\s)\s*(?:[-–—|]+\s*|[,;&+]\s*|/\s+|và\s+)|(?<=[–—|;&+])\s*|(?<=,)(?!\s*chống)\s*"
    r"|(?<=[a-zà-ỹ]/)(?=[A-ZĐ][a-zà-ỹ])|(?<=[^\W\d_]-)(?=[^\W\d_]{3}))"
)
#: One of these stands between two pieces; to look for them first is faster than to try all joints everywhere.
_JOINT = re.compile(r"[-–—|,;&+/]|\sv")
#: "Hồng Mai Trung tâm TT/GDSK", "PHƯỢNG PYT": a name and, with only a space between, its unit or the unit's code.
_SPACED_BODY = re.compile(
    rf"^({SYLLABLE}(?: {SYLLABLE}){{1,3}}|[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}}){{0,3}}) "
    rf"((?:Trung tâm|Bệnh viện|Sở Y tế|Trạm Y tế|TTYT|BVĐK|CDC|Phòng Y tế|Khoa|Báo|Đài) ?.*|[BCDĐGHKLMNPQRSTVX]{{2,7}}Y?T?)$"
)
#: Behind the name's second half: nothing, another piece, or a place; in a headline a verb follows.
_BEHIND_HALF = re.compile(
    rf"\s*(?:$|[-–,;&|/(.]|(?:tỉnh|thành phố|huyện|quận|thị xã|khu vực|trung ương|và)\s|[{UPPER}])"
)


def pieces_of(body: str) -> list[str]:
    """The pieces of a byline without its prefix, in order; a dash inside the name of a body sets nothing apart."""
    spaced = _SPACED_BODY.match(body)
    if spaced:
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
