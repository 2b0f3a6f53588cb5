"""The page of the documentation that lists every finding, made from the table of their words (``findings.yml``)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.check.as_text import results_text
from generator.check.results import SEVERITIES, Results
from generator.collate import vietnamese_key
from generator.findings import Kind, kinds, words
from generator.model import Severity
from generator.write.front_matter import front_matter
from generator.write.markdown import escape_inline, escape_line, tidy

#: The page's path below ``docs/``.
PATH = "phat-hien.md"
_TITLE = "Điều chương trình nhắc người biên tập"
_INTRO = """Khi xem một văn bản mới, chương trình cho biết những điều nó không hiểu hoặc thấy đáng ngờ. Mỗi điều có một mã \
không đổi, cho biết sai ở đâu, vì sao cần sửa và cách sửa. Trên máy của mình, chạy `make check`; trong một pull request, các điều \
này hiện trong phần bình luận."""
_GROUPS: dict[Severity, tuple[str, str, str]] = {
    "error": ("loi", "Lỗi", "Phải sửa trước khi bài được nhận."),
    "warning": ("canh-bao", "Cảnh báo", "Cần xem lại; có thể vẫn đúng."),
    "note": ("ghi-chu", "Ghi chú", "Để biết; thường không cần làm gì."),
}


def findings_page() -> str:
    """The Markdown file: by severity, within it in the order of the titles, each finding with its id as the anchor."""
    parts = [front_matter({"title": _TITLE, "search": {"exclude": True}}), f"# {_TITLE}\n", f"{_INTRO}\n"]
    for level in SEVERITIES:
        anchor, title, meaning = _GROUPS[level]
        rows = sorted((kind for kind in kinds().values() if kind.severity == level), key=_order)
        parts += [f"## {title} {{ #{anchor} }}\n", f"{meaning}\n", *(part for kind in rows for part in _kind(kind))]
    return "\n".join(parts)


def _order(kind: Kind) -> tuple[object, str]:
    return vietnamese_key(kind.vi.title), kind.id


def _kind(kind: Kind) -> Iterator[str]:
    said = words(kind.example)
    yield f"### {escape_inline(tidy(said.title))} {{ #{kind.id} }}\n"
    yield f"Mã: `{kind.id}`\n"
    yield f"{escape_line(tidy(said.what))}\n"
    yield f"**Vì sao:** {escape_inline(tidy(said.why))}\n"
    yield f"**Cách sửa:** {escape_inline(tidy(said.how))}\n"
    shown = results_text(Results(1, [kind.example])).rpartition("\n\n")[0]
    yield f"<details><summary>Ví dụ khi in ra</summary><pre><code>{escape(shown)}</code></pre></details>\n"
