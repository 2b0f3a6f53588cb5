"""The section's name where it stands above the title as a name of the menu does: a second time, or on a path without signs.

"Trang chủ Phòng chống dịch Tiêm vắc xin sởi …" is a path whose stations no sign parts; the menu and the title tell them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.clean.segment import Seen
from generator.clean.verdict import CONTROLS, Verdict
from generator.clean.words import LOWER, UPPER, words
from generator.fold import tone_key

#: So many lines above the title a path or a name is looked for, and so long a name can be (code points).
_REACH, _LONGEST = 14, 60
_SHORTEST = 4
#: So many names that stand a second time are the menu, printed twice.
_MENU_AGAIN = 4
_NEAR = 3
_BULLETS = " *•●-–—»›>|/:."
#: The first station of a path.
HOME = ("trang chủ", "trang nhất", "home")
_CATEGORY = Verdict("category", "name-of-the-menu")
_HERE = re.compile(
    r"(?:(?:you are here|(?:bạn )?đang (?:ở|xem)(?: đây)?|vị trí)\s*:?\s+(?:trang chủ|trang nhất|home)"
    r"|trang chủ|trang nhất|home|you are here|(?:bạn )?đang (?:ở|xem)(?: (?:đây|mục|trang|chuyên mục))?)\s*:?\s+(?=[^\W_])"
)
#: Stations that nothing but a capital letter begins, and so many of them behind the first; a menu on one line has more.
_STATION = re.compile(rf"[{UPPER}][{LOWER}]*(?: [{LOWER}\d]+)+")
_MOST_STATIONS = 2
#: Wide gaps part the stations of some paths, and the entries of some menus, which have more.
_GAP = re.compile(r"\s{2,}|\t|\u00a0+")
_MOST_BY_GAPS = 4
_NEAR_BY_GAPS = 5
#: The last of them has three syllables or more; entries of a menu such as "Văn bản" have two.
_FEWEST_SPACES = 2


def mend_stations(page: Sequence[Seen], verdicts: list[Verdict], title: int) -> None:
    """Above the title, the name that the menu has too is the section's; a path without signs is a breadcrumb."""
    _mend_path(page, verdicts, title)
    _mend_entries(verdicts, title)
    last = _last_name(verdicts, title)
    if last is None or not _may_name_a_section(page[last]):
        return
    again = _stand_again(page, last)
    if verdicts[last].rule == "inline-link":
        if again[last]:
            verdicts[last] = _CATEGORY
        return
    first = last
    while first and verdicts[first - 1].label == "menu":
        first -= 1
    top = last
    while top > first and again[top - 1]:
        top -= 1
    if last - top >= _MENU_AGAIN - 1 or sum(again[first:]) >= _MENU_AGAIN:
        return
    path = top in (last, first) or _name(page[top]) in HOME
    below_a_name = first == last - 1 and again[first]
    if (again[last] and path) or below_a_name:
        verdicts[last] = _CATEGORY
    if below_a_name:
        verdicts[first] = Verdict("breadcrumb", "name-of-the-menu")


def _mend_entries(verdicts: list[Verdict], title: int) -> None:
    """Names of sections above an entry of the menu, or between two of them, are entries as well."""
    below = ""
    for index in range(title - 1, -1, -1):
        if verdicts[index] == Verdict("category", "section-name") and below == "menu":
            verdicts[index] = Verdict("menu", "section-name")
        below = verdicts[index].label


def _stand_again(page: Sequence[Seen], last: int) -> list[bool]:
    """Whether each of the lines up to ``last`` says a name that a line above it says."""
    names: set[str] = set()
    again: list[bool] = []
    for seen in page[: last + 1]:
        name = _name(seen)
        again.append(name in names)
        names.add(name)
    return again


def _last_name(verdicts: Sequence[Verdict], title: int) -> int | None:
    """Index of the nearest line above the title that is no control, where it is a menu's or a link."""
    for index in range(title - 1, max(-1, title - _REACH), -1):
        if verdicts[index].label == "menu" or verdicts[index].rule == "inline-link":
            return index
        if verdicts[index].label not in CONTROLS:
            return None
    return None


def _name(seen: Seen) -> str:
    return seen.line.low.strip(_BULLETS)


def _may_name_a_section(seen: Seen) -> bool:
    return (
        _SHORTEST <= seen.line.size <= _LONGEST
        and seen.line.columns == 1
        and _name(seen) not in words("never_sections")
    )


def _mend_path(page: Sequence[Seen], verdicts: list[Verdict], title: int) -> None:
    for index in range(title - 1, max(-1, title - 1 - _NEAR_BY_GAPS), -1):
        if verdicts[index].rule not in ("above-the-title", "category-above-title", "breadcrumb-path"):
            continue
        line = page[index].line
        above = [seen.line.text for seen in (*page[:index], *page[index + 1 : title])]
        reach = _NEAR if line.columns == 1 else _NEAR_BY_GAPS
        path = line.text if line.columns == 1 else line.raw
        if index >= title - reach and station_of(path, page[title].line.text, above) is not None:
            verdicts[index] = Verdict("breadcrumb", "path-without-signs")
            return


def station_of(path: str, title: str, above: Iterable[str]) -> str | None:
    """The last station of a path in which no sign parts the stations, or ``None``; ``above``: the other lines above the title.

    It ends in a name of the menu, perhaps with the title behind it; else capital letters part it, or it says a name twice.
    Wide gaps, where the path is given as it stands on its line, tell the stations as well.
    """
    if _GAP.search(path.strip()):
        return _by_gaps(path, tone_key(title), above)
    low = tone_key(path)
    here = _HERE.match(low)
    end = len(path)
    headline = tone_key(title)
    if len(headline) < len(low) and low.endswith(f" {headline}"):
        end -= len(headline) + 1
    elif here is None:
        half = len(low) // 2
        return (
            path[:half] if half >= _SHORTEST and low[half : half + 1] == " " and low[:half] == low[half + 1 :] else None
        )
    start = here.end() if here is not None else 0
    stations = path[start:end].rstrip()
    if any(sign in stations for sign in ">»›/|\\•→"):
        return None
    names = {name.strip(_BULLETS) for name in map(tone_key, above) if len(name) <= _LONGEST}
    return _in_the_menu(stations, names) or (_by_capitals(stations) if here is not None else None)


def _by_gaps(raw: str, title: str, above: Iterable[str]) -> str | None:
    """The last station behind home on a line with wide gaps; where it may be a short menu, one that another line says too."""
    home, *stations = _GAP.split(raw.strip())
    if not stations or tone_key(home).strip(_BULLETS) not in HOME or any(sign in raw for sign in ">»›/|\\•→"):
        return None
    if len(stations) > 1 and tone_key(stations[-1]) == title:
        stations.pop()
    name = tone_key(stations[-1]).strip(_BULLETS)
    if len(stations) >= _MOST_BY_GAPS or name in words("never_sections") or not _SHORTEST <= len(name) <= _LONGEST:
        return None
    told = len(stations) == 1 or name in {text.strip(_BULLETS) for text in map(tone_key, above)}
    return stations[-1] if told else None


def _in_the_menu(stations: str, names: Iterable[str]) -> str | None:
    low = f" {tone_key(stations)}"
    fitting = [name for name in names if len(name) >= _SHORTEST and low.endswith(f" {name}")]
    longest = max(fitting, key=len, default="")
    return stations[len(stations) - len(longest) :] if longest and longest not in words("never_sections") else None


def _by_capitals(stations: str) -> str | None:
    found = _STATION.findall(stations)
    if not 1 <= len(found) <= _MOST_STATIONS or " ".join(found) != stations:
        return None
    return found[-1] if found[-1].count(" ") >= _FEWEST_SPACES else None
