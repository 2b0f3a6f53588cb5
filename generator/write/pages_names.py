"""The pages of authors, people, publishers and cited documents: an index of each kind, and one page a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.collate import initial, vietnamese_key
from generator.write.front_matter import encoded
from generator.write.links import KINDS, Named, Names
from generator.write.pages_listing import (
    NAMES_A_PAGE,
    Pages,
    contents,
    cut,
    grouped,
    listing,
    page,
    page_path,
    pager,
    span,
    year_groups,
)


class Words(NamedTuple):
    """What is said of a kind of name: the title of its index, what one is called, and a warning."""

    title: str
    one: str
    description: str
    note: str


WORDS = {
    "authors": Words(
        "Tác giả",
        "tác giả",
        "Tác giả của tin bài trong kho, theo thứ tự chữ cái.",
        "Trang này gom bài theo tên ghi trên bài; những người trùng tên có thể ở chung một trang.",
    ),
    "people": Words(
        "Người được nhắc đến",
        "người",
        "Những người mà tin bài nhắc đến cùng chức vụ, theo thứ tự chữ cái.",
        "Trang này gom bài theo tên; những người trùng tên có thể ở chung một trang.",
    ),
    "publishers": Words(
        "Đơn vị đăng",
        "đơn vị",
        "Cơ quan, báo và trang tin đã đăng tin bài trong kho, theo thứ tự chữ cái.",
        "Tên đơn vị là tên ghi trên bài vào lúc đăng; một đơn vị có thể có vài tên.",
    ),
    "documents": Words(
        "Văn bản được dẫn",
        "văn bản",
        "Nghị quyết, chỉ thị, kế hoạch và những văn bản khác mà tin bài dẫn số hiệu.",
        "Trang này gom bài theo số hiệu; các tỉnh khác nhau có thể có văn bản khác nhau mang cùng một số.",
    ),
}


def name_kinds(names: Names) -> list[dict[str, object]]:
    """The indexes of names, each with the number of its names."""
    return [
        {"title": words.title, "href": f"{KINDS[kind][0]}/index.html", "count": len(names[kind])}
        for kind, words in WORDS.items()
    ]


def name_pages(names: Names) -> Pages:
    """The indexes of all kinds of names, and the pages of all names."""
    for kind, words in WORDS.items():
        alphabetical = sorted(names[kind], key=lambda name: (vietnamese_key(name.title), name.path))
        folder = KINDS[kind][0]
        yield from _index(folder, words, alphabetical)
        crumb, note = encoded({"title": words.title, "href": f"{folder}/index.html"}), encoded(words.note)
        for name in alphabetical:
            yield from listing(
                name.path,
                "name.html",
                name.title,
                f"{words.title}: {name.title}. Tin bài y tế và công tác Đảng trong kho.",
                year_groups(name.entries),
                crumb=crumb,
                note=note,
            )


def _index(folder: str, words: Words, names: Sequence[Named]) -> Pages:
    """The index of a kind: its names grouped by first letter, cut into pages when they are many."""
    letters = list(grouped(names, lambda name: initial(name.title)).items())
    anchors = [f"chu-{number}" for number in range(1, len(letters) + 1)]
    path = f"{folder}/index"
    pages = cut([len(group) for _, group in letters], NAMES_A_PAGE)
    marks = [(letter, anchor, len(group)) for (letter, group), anchor in zip(letters, anchors, strict=True)]
    for number, parts in enumerate(pages, start=1):
        groups = [
            {
                "title": letters[part.group][0],
                "anchor": anchors[part.group],
                "count": len(letters[part.group][1]),
                "rows": [_row(name) for name in letters[part.group][1][part.start : part.end]],
            }
            for part in parts
        ]
        text = page(
            "names.html",
            words.title,
            words.description,
            one=words.one,
            count=len(names),
            contents=contents(path, pages, marks),
            pager=pager(path, number, len(pages)),
            groups=groups,
            search={"exclude": True} if number > 1 else None,
        )
        yield f"{page_path(path, number)}.md", text


def _row(name: Named) -> dict[str, object]:
    years = "–".join(map(str, dict.fromkeys(span(name.entries))))
    link: dict[str, object] = {"title": name.title, "href": f"{name.path}.html", "count": len(name.entries)}
    return link | ({"years": years} if years else {})
