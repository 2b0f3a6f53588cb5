"""A small gold folder, and an explanation of its page that is right in everything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LINES = [
    "Thứ tư, 24/07/2024",
    "",
    "Tập huấn phòng bệnh tay chân miệng",
    "BYT - Sáng 05/3, trạm y tế mở lớp tập huấn cho",
    "cán bộ thôn bản. Học viên thực hànhẢnh: Lớp học",
    "Lan Anh",
]
LABELS = {1: "page_date", 3: "title", 4: "body", 5: "body", 6: "byline"}
META = {"title": LINES[2], "date": "2024-03-05", "authors": ["Lan Anh"], "publisher": None, "province": "Hoà Bình"}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold folder with one page, ``mine/page``."""
    folder = tmp_path / "gold" / "mine"
    folder.mkdir(parents=True)
    (folder / "page.txt").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    truth = {
        "seed": "page.txt",
        "meta": META,
        "lines": [{"line": line, "label": label, "text": LINES[line - 1][:60]} for line, label in LABELS.items()],
        "joins": [[4, 5]],
        "inline_captions": [[5, "Ảnh: Lớp học"]],
        "dateline": [[4, "BYT -"]],
    }
    (folder / "page.json").write_text(json.dumps(truth), encoding="utf-8")
    return tmp_path / "gold"


def span(line: int, start: int, end: int, label: str) -> dict[str, Any]:
    return {"line": line, "start": start, "end": end, "label": label, "rule": f"rule-{label}"}


@pytest.fixture
def right() -> dict[str, Any]:
    """The explanation that agrees with the gold page; tests spoil it."""
    cut = LINES[4].index("Ảnh:")
    return {
        "seed": "page.txt",
        "meta": {**META, "authors": ["LAN  ANH"], "province": "Hòa Bình"},
        "evidence": {},
        "paragraphs": [{"text": "…", "lines": [4, 5]}],
        "spans": [
            span(1, 0, len(LINES[0]), "page_date"),
            span(3, 0, len(LINES[2]), "title"),
            span(4, 0, 5, "dateline"),
            span(4, 5, len(LINES[3]), "body"),
            span(5, 0, cut, "body"),
            span(5, cut, len(LINES[4]), "caption"),
            span(6, 0, len(LINES[5]), "byline"),
        ],
    }


@pytest.fixture
def explain(right: dict[str, Any]) -> Callable[[Path], dict[str, Any]]:
    return lambda path: right
