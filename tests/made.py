"""A made archive: 300 invented pages with facts, over all 63 provinces and 20 years, to see every kind of page full.

Its words are in ``made.yml``. The same seeds come out on every run and machine. One province, one year and one topic have
more articles than a page lists; two provinces have a single one; a few pages are odd on purpose (:data:`ODD`).

    python -m tests.made FOLDER     writes the seeds into FOLDER
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from generator.places import provinces
from generator.write.slugs import slug

COUNT = 300
YEARS = range(2006, 2026)
#: Have more articles than any other: what is paged must be seen paged.
FULL_PROVINCE, FULL_YEAR, FULL_TOPIC = "Quảng Ninh", 2021, "covid-19"
_FULL = 60
#: Have one article each: what is nearly empty must be seen so.
LONELY = ("Bạc Liêu", "Kon Tum")

EVIL = "<script>alert(1)</script> & \"'</title> {{ 7*7 }} {% raw %} ]]> --> <img src=x onerror=alert(2)>"
_ISSUED = re.compile(r"/(\d{4}) ")
_ENDLESS = "Đườngdâynóng" * 12
#: The slips of paper that lie in the box wrongly: the end of the name of each, and what is odd about it.
ODD = {
    "khong-ngay-1": "no date",
    "khong-ngay-2": "no date",
    "khong-tinh-1": "no province",
    "khong-tinh-2": "no province",
    "khong-gi": "neither date nor province",
    "rut-1": "withdrawn",
    "rut-2": "withdrawn, with the day",
    "doc-hai-1": "markup in the text",
    "doc-hai-2": "markup in the facts",
    "dai": "very long, with many captions and a word that has no end",
    "ngan": "one paragraph",
    "thang": "known by month only",
    "nam": "known by year only",
    "nfd": "decomposed letters, CRLF, a byte order mark",
}


class Made(NamedTuple):
    """A made seed: its name without ending, its bytes, and the text of its facts ("" for none)."""

    name: str
    data: bytes
    facts: str


@cache
def _words() -> dict[str, Any]:
    return dict(yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")))


@dataclass(frozen=True)
class _Plan:
    """What an article is to be, before it is put into words."""

    number: int
    province: str
    year: int
    story: dict[str, Any]
    random: Random


def _plans(seed: int) -> Iterator[_Plan]:
    stories = _words()["stories"]
    by_topic = {story["tags"][0]: story for story in stories}
    names = [province.name for province in provinces()]
    several = [name for name in names if name not in LONELY]
    for number in range(COUNT - len(ODD)):
        random = Random(f"{seed}/{number}")
        year, story = YEARS[number % len(YEARS)], stories[number % len(stories)]
        if number < len(names):
            province = names[number]
        elif number < len(names) + _FULL:
            province = FULL_PROVINCE
        else:
            province = random.choice(several)
            if number % 5 < 2:  # a year of an epidemic, and what everybody wrote about
                year, story = FULL_YEAR, by_topic[FULL_TOPIC]
        yield _Plan(number, province, year, story, random)


# --- words ------------------------------------------------------------------------------------------------


def _name(random: Random) -> str:
    words = _words()
    return " ".join(random.choice(words[part]) for part in ("families", "middles", "givens"))


def _gaps(plan: _Plan) -> dict[str, object]:
    words, random = _words(), plan.random
    # The leaders of a province stay for five years, so that people and authors have pages of their own.
    leaders = Random(f"{plan.province}/{plan.year // 5}")
    place = Random(plan.province)
    older = [text for text in words["documents"] if int(_ISSUED.findall(text)[-1]) < plan.year]
    document, other = random.sample(older, 2)
    return {
        "province": plan.province,
        "unit": random.choice(words["units"]),
        "place": f"{random.choice(('xã', 'phường', 'thị trấn'))} {place.choice(words['givens'])} Thành",
        "day": f"{random.randint(1, 28):02d}/{random.randint(1, 12)}/{plan.year}",
        "year": plan.year,
        "next": plan.year + 5,
        "person": _name(leaders),
        "office": leaders.choice(words["offices"]),
        "second": _name(leaders),
        "second_office": leaders.choice(words["offices"]),
        "document": document,
        "other": other,
        "count": random.randint(12, 400),
        "share": f"{random.randint(600, 999) / 10:.1f}".replace(".", ","),
    }


def _story(plan: _Plan, gaps: dict[str, object], paragraphs: int, captions: int) -> tuple[str, list[str], str]:
    """The title, the paragraphs with captions at their places, and who signed."""
    words, random = _words(), plan.random
    title = random.choice(plan.story["titles"]).format_map(gaps)
    general = [words["general"][(plan.number + turn) % len(words["general"])] for turn in range(paragraphs)]
    lines = [text.format_map(gaps) for text in (plan.story["lead"], *plan.story["body"], *general)]
    for turn in range(captions):
        caption = words["captions"][(plan.number + turn) % len(words["captions"])].format_map(gaps)
        place = 1 + (turn * 3) % len(lines)
        lines[place:place] = ["Anh-tin-bai", caption]
    lines[-1] += "./."
    author = _name(Random(f"{plan.province}/{plan.number % 3}"))
    return title, lines, author


def _page(plan: _Plan, gaps: dict[str, object], title: str, lines: list[str], author: str) -> str:
    """The story in one of three frames of a site."""
    words, kind = _words(), plan.number % 3
    section = words["sections"][plan.number % len(words["sections"])]
    footer = [text.format_map(gaps) for text in words["footers"]]
    if kind == 0:
        top = [f"• Trang chủ\n  • {section}\n  • {title}", f"{plan.random.randint(100, 9999)} lượt xem"]
        return "\n\n".join([*top, title, *lines, author, "Xem thêm", *footer])
    if kind == 1:
        return "\n\n".join([*words["menus"], title, f"Ngày đăng: {gaps['day']}", *lines, author, *footer])
    return "\n\n".join(["image banner", title, *lines, author])


def _facts(plan: _Plan, gaps: dict[str, object], title: str, author: str) -> dict[str, object]:
    """What an editor stated: nothing, where the page came from, or everything."""
    where: dict[str, object] = {
        "url": f"https://vi-du.vn/{slug(plan.province)}/{plan.number}",
        "retrieved": f"2026-0{1 + plan.number % 9}-15",
    }
    if plan.province == "Hồ Chí Minh" or plan.number % 3 == 2:
        day, month, year = str(gaps["day"]).split("/")
        return where | {
            "title": title,
            "date": f"{year}-{int(month):02d}-{day}",
            "province": plan.province,
            "authors": [author],
            "publisher": f"{gaps['unit']} {plan.province}",
            "tags": list(plan.story["tags"]),
        }
    return where if plan.number % 3 == 1 else {}


def _as_yaml(facts: dict[str, object]) -> str:
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=1000) if facts else ""


# --- seeds ------------------------------------------------------------------------------------------------


def made(seed: int = 1) -> Iterator[Made]:
    """The seeds of the archive, the odd ones last."""
    for plan in _plans(seed):
        gaps = _gaps(plan)
        title, lines, author = _story(plan, gaps, 2 + plan.number % 4, plan.number % 4)
        text = _page(plan, gaps, title, lines, author)
        name = f"{plan.year}-{slug(plan.province)}-{plan.number:03d}"
        yield Made(name, text.encode(), _as_yaml(_facts(plan, gaps, title, author)))
    for number, kind in enumerate(ODD, COUNT - len(ODD)):
        yield _odd(kind, number, seed)


def _odd(kind: str, number: int, seed: int) -> Made:
    stories = _words()["stories"]
    plan = _Plan(
        number, "Huế" if number % 2 else "Hà Nội", 2019, stories[number % len(stories)], Random(f"{seed}/{kind}")
    )
    gaps = _gaps(plan)
    long = kind == "dai"
    title, lines, author = _story(plan, gaps, 24 if long else 3, 12 if long else 1)
    facts: dict[str, object] = {"title": title, "date": "2019-06-12", "province": plan.province, "authors": [author]}
    text = ""
    if kind.startswith("khong"):
        # No document either: a date or a province could be taken from it.
        lines = list(_words()["nowhere"])
        title = f"Nâng cao y đức, vì sự hài lòng của người bệnh ({number})"
        known = {"khong-ngay": {"province": "Đắk Lắk"}, "khong-tinh": {"date": "2015-03-08"}}.get(kind[:-2], {})
        facts = {"title": title, **known}
        text = "\n\n".join([title, *lines])
    elif kind.startswith("rut"):
        facts["withdrawn"] = "Gỡ theo đề nghị của đơn vị đăng bài; bài có thông tin riêng của người bệnh."
        facts |= {"withdrawn_on": "2026-02-03"} if kind == "rut-2" else {}
    elif kind == "doc-hai-1":
        evils = (EVIL, "# không phải đề mục", "{: onclick=alert(5)}", "[x](javascript:alert(4))", "<!-- |---|---|")
        prose = [line for line in lines if len(line) > 100]
        lines = [lines[0], *(f"{text} {evil} {text}" for evil, text in zip(evils, prose, strict=False))]
        lines[2:2] = ["Anh-tin-bai", f"Quang cảnh hội nghị {EVIL}"]
    elif kind == "doc-hai-2":
        facts |= {"title": f"Hội nghị {EVIL}", "authors": [EVIL, "</dd>*Ẩn*"], "publisher": EVIL, "section": EVIL}
        facts |= {"note": f"Ghi chú\n{EVIL}", "rights": EVIL, "url": "https://vi-du.vn/?a=1&b=\"'><script>"}
    elif long:
        lines.insert(
            2, f"Số điện thoại của {_ENDLESS} và https://vi-du.vn/{'tin-tuc-' * 20}.html được niêm yết công khai."
        )
        facts["title"] = f"{title}; {title[0].lower()}{title[1:]} và những việc phải làm tiếp trong thời gian tới"
    elif kind == "ngan":
        lines = lines[:1]
    elif kind in ("thang", "nam"):
        facts["date"] = "2019-06" if kind == "thang" else "2019"
    text = text or "\n\n".join([title, *lines, author])
    data = text.encode()
    if kind == "nfd":
        data = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode()
    return Made(f"le-{kind}", data, _as_yaml(facts))


def write_seeds(folder: Path, seed: int = 1) -> int:
    """Write the made seeds with their facts into ``folder`` and give their number."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for one in made(seed):
        (folder / f"{one.name}.txt").write_bytes(one.data)
        if one.facts:
            (folder / f"{one.name}.yml").write_bytes(one.facts.encode())
        written += 1
    return written


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.made FOLDER")
    print(write_seeds(Path(sys.argv[1])))
