"""What index pages are made of: lists of articles in groups, cut into pages; lists of links with counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from generator.write.entries import Entry, newest_first
from generator.write.front_matter import Encoded, encoded_list, encoded_mapping, front_matter
from generator.write.markdown import heading
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

NO_PROVINCE = "Chưa rõ tỉnh"
NO_YEAR = "Không rõ năm"

#: Articles on a page, and links to the pages of names on a page.
ARTICLES_A_PAGE = 50
NAMES_A_PAGE = 200
#: From so many groups on, a list of the groups helps.
_CONTENTS_FROM = 3

#: Paths below ``docs/``, each with the text of its file; made one by one, so that they never are in memory together.
Pages = Iterator[tuple[str, str]]
_Name = TypeVar("_Name")
_Item = TypeVar("_Item")


class Group(NamedTuple):
    """Articles under a heading. ``href`` is where the heading leads, ``anchor`` what leads to it."""

    title: str
    anchor: str
    entries: Sequence[Entry]
    href: str | None = None


class Part(NamedTuple):
    """A group as far as one page shows it: its number and where its items begin and end."""

    group: int
    start: int
    end: int


def page(template: str, title: str, description: str, **data: object) -> str:
    """A page whose template shows the front matter; values that are empty are left out."""
    fields = {"template": template, "title": title, "description": description, **data}
    return front_matter({key: value for key, value in fields.items() if value is not None}) + f"\n{heading(title)}\n"


def shown_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The articles that lists show, in their order."""
    return newest_first(one for one in entries if not one.withdrawn)


def grouped(entries: Iterable[_Item], of: Callable[[_Item], _Name]) -> dict[_Name, list[_Item]]:
    """The items by what ``of`` says of them, in the order of the first of each group."""
    groups: dict[_Name, list[_Item]] = {}
    for one in entries:
        groups.setdefault(of(one), []).append(one)
    return groups


def year_link(year: int | None) -> dict[str, object]:
    """Title and address of the page of a year."""
    if year is None:
        return {"title": NO_YEAR, "href": f"nam/{UNKNOWN_YEAR}.html"}
    return {"title": f"Năm {year}", "href": f"nam/{year}.html"}


def province_link(slug: str | None, name: str | None) -> dict[str, object]:
    """Title and address of the page of a province."""
    return {"title": name or NO_PROVINCE, "href": f"{slug or UNKNOWN_PROVINCE}/index.html"}


def by_year(entries: Sequence[Entry]) -> list[tuple[int | None, list[Entry]]]:
    """The entries by year, the latest first; those with no year apart, last."""
    groups = grouped(entries, lambda one: one.year)
    return sorted(groups.items(), key=lambda pair: pair[0] or 0, reverse=True)


def year_groups(entries: Sequence[Entry]) -> list[Group]:
    """The entries under headings of their years."""
    return [
        Group(
            str(year_link(year)["title"]),
            UNKNOWN_YEAR if year is None else f"nam-{year}",
            group,
            str(year_link(year)["href"]),
        )
        for year, group in by_year(entries)
    ]


def page_path(path: str, number: int) -> str:
    """The path of page ``number`` of a list, without ending: ``nam/2024``, ``nam/2024-2``, …"""
    return path if number == 1 else f"{path}-{number}"


def cut(sizes: Sequence[int], most: int) -> list[list[Part]]:
    """Groups of these sizes cut into pages of at most ``most`` items; at least one page."""
    pages: list[list[Part]] = [[]]
    room = most
    for number, size in enumerate(sizes):
        start = 0
        while start < size:
            if room == 0:
                pages.append([])
                room = most
            taken = min(room, size - start)
            pages[-1].append(Part(number, start, start + taken))
            start, room = start + taken, room - taken
    return pages


def pager(path: str, number: int, of: int) -> dict[str, object] | None:
    """The links from page ``number`` of ``of`` to the others; ``None`` where there are none."""
    if of == 1:
        return None
    href = [f"{page_path(path, one)}.html" for one in range(1, of + 1)]
    return {
        "number": number,
        "of": of,
        "previous": href[number - 2] if number > 1 else None,
        "next": href[number] if number < of else None,
        "all": [{"number": one, "href": href[one - 1]} for one in range(1, of + 1)],
    }


def contents(path: str, pages: Sequence[Sequence[Part]], groups: Sequence[tuple[str, str, int]]) -> list[object]:
    """Links to all groups, (title, anchor, count) each, wherever their page; none where they are few."""
    if len(groups) < _CONTENTS_FROM:
        return []
    where: dict[int, int] = {}
    for number, parts in enumerate(pages, start=1):
        for part in parts:
            where.setdefault(part.group, number)
    return [
        {"title": title, "count": count, "href": f"{page_path(path, where[number])}.html#{anchor}"}
        for number, (title, anchor, count) in enumerate(groups)
    ]


def listing(path: str, template: str, title: str, description: str, groups: Sequence[Group], **data: object) -> Pages:
    """The pages of a list of articles in groups: ``path`` (without ending) and, when it is long, ``path-2``, …"""
    sizes = [len(group.entries) for group in groups]
    pages = cut(sizes, ARTICLES_A_PAGE)
    links = contents(path, pages, [(group.title, group.anchor, len(group.entries)) for group in groups])
    for number, parts in enumerate(pages, start=1):
        yield (
            f"{page_path(path, number)}.md",
            page(
                template,
                title,
                description if number == 1 else f"{description} Trang {number}/{len(pages)}.",
                count=sum(sizes),
                **data,
                contents=links,
                pager=pager(path, number, len(pages)),
                groups=encoded_list([_part(groups[part.group], part) for part in parts]),
                search={"exclude": True} if number > 1 else None,
            ),
        )


def _part(group: Group, part: Part) -> Encoded:
    values: dict[str, object] = {"title": group.title}
    if group.href:
        values["href"] = group.href
    values |= {"anchor": group.anchor, "count": len(group.entries)}
    if part.start:
        values["continued"] = True
    return encoded_mapping(values | {"entries": listed(group.entries[part.start : part.end])})


def listed(entries: Iterable[Entry]) -> Encoded:
    """The rows of these entries."""
    return encoded_list([one.listed for one in entries])


def counted(link: Mapping[str, object], entries: Sequence[Entry]) -> dict[str, object]:
    """A link with the number of articles behind it."""
    return {**link, "count": len(entries)}


def year_rows(shown: Sequence[Entry]) -> list[dict[str, object]]:
    """The years with their counts, the latest first."""
    return [counted(year_link(year), group) for year, group in by_year(shown)]


def span(shown: Iterable[Entry]) -> list[int]:
    """The first and the last year, if there is any."""
    years = [one.year for one in shown if one.year is not None]
    return [min(years), max(years)] if years else []
