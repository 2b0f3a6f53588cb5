"""The comment: in an editor's words, bounded, and nothing of a stranger in it is taken for markup."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.cli import main
from generator.report import MARKER, MAX_CHARS, comment
from generator.report.section import FULL, SHORT, TABLE, section
from generator.report.subject import Subject
from tests.check.test_escape import PINGS
from tests.simulate_pr import HOSTILE_NAME, URL

OUR_TAGS = {"details", "summary", "br", "span"}
_CODE = re.compile(r"(?P<fence>`+)(?!`).*?(?<!`)(?P=fence)(?!`)", re.DOTALL)
_HTML = re.compile(r"<(/?[a-z!][^>]*)>", re.IGNORECASE)


def without_code(text: str) -> str:
    return _CODE.sub("", text.removeprefix(MARKER))


def named(changed: list[Subject], name: str) -> Subject:
    return next(one for one in changed if one.change.name == name)


class _Page(HTMLParser):
    """The tags of a rendered comment, and its text outside of code."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self._code = 0
        self.feed(MarkdownIt("gfm-like").render(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self._code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.text += data


def test_it_tells_title_date_and_why_province_and_what_was_taken_out(changed: list[Subject]) -> None:
    text = section(named(changed, "2024-bai-tot-1.txt"), "seeds")
    assert "### Tập huấn kỹ năng giám sát, xử lý ổ dịch cho cán bộ y tế cơ sở năm 2021" in text
    assert "**09/06/2021** (ngày đăng); sự kiện diễn ra 08/06/2021" in text
    assert "dòng 23: `09/06/2021 08:12`" in text
    assert "**Hưng Yên**" in text
    assert "T.H" in text
    assert "19 dòng đã bỏ, theo quy tắc nào" in text
    assert "  - dòng 3: `Giới thiệu`" in text
    assert "Tên mục quen thuộc của thanh điều hướng" in text
    assert "`menu-words`" in text


def test_an_edit_of_facts_tells_what_it_changed(changed: list[Subject]) -> None:
    text = section(named(changed, "002_b78558ee5c9ee912.txt"), "seeds")
    assert "Ngày: **16/01/2024** (ngày diễn ra sự kiện) → **17/01/2024**" in text
    assert "**Bắc Kạn** → nay thuộc **Thái Nguyên**" in text
    assert "`facts-unknown-key`" in text


def test_a_seed_that_goes_is_told_by_its_title(changed: list[Subject]) -> None:
    text = section(named(changed, "001_5f95317938e90881.txt"), "seeds")
    assert "Đảng uỷ Sở Y tế Trà Vinh Tổ chức Hội nghị Đảng viên năm 2023” sẽ **biến mất khỏi kho**" in text
    assert "`seed-deleted`" in text
    assert "`permalink-changed`" in section(named(changed, "ten-moi.txt"), "seeds")


def test_what_must_be_mended_comes_first(changed: list[Subject]) -> None:
    text = comment(changed)
    assert text.startswith(f"{MARKER}\n## ")
    assert "9 mới, 1 sửa thông tin, 1 đổi tên, 1 xóa, 2 không dùng" in text
    assert re.search(r"❌ \*\*\d+ lỗi phải sửa\*\*", text)
    marks = re.findall(r"^\| (❌|🗑️|⚠️|✅|➖) \w", text, re.MULTILINE)
    ranks = [["❌", "🗑️", "⚠️", "✅", "➖"].index(mark) for mark in marks]
    assert len(ranks) == len(changed)
    assert ranks == sorted(ranks)


def test_no_change_is_told_too() -> None:
    assert "không đổi văn bản gốc nào" in comment([])


def test_nothing_of_a_stranger_pings_links_or_becomes_a_tag(changed: list[Subject]) -> None:
    text = comment(changed, artifact_url=URL)
    bare = without_code(text)
    ours = re.escape(f"[Tải bản xem thử của trang web]({URL})")
    assert re.search(ours, bare)
    bare = re.sub(ours, "", bare)
    assert not PINGS.search(unescape(bare))
    assert {tag.strip("/").split()[0] for tag in _HTML.findall(bare)} <= OUR_TAGS
    assert "](" not in bare
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_rendered_it_has_one_link_and_no_picture(changed: list[Subject]) -> None:
    page = _Page(comment(changed, artifact_url=URL))
    assert page.links == [URL]
    assert not page.tags & {"script", "img", "iframe", "style", "form", "input"}
    assert "@\u200beveryone" in page.text


def test_each_hostile_word_is_shown(changed: list[Subject]) -> None:
    text = comment(changed)
    assert HOSTILE_NAME.replace("\u202e", "").replace("|", "\\|") in text
    assert "&lt;img src&#61;x&gt;" in text


@pytest.mark.parametrize("limit", [MAX_CHARS, 20_000, 9_000, 4_000, 2_000, 900])
def test_it_is_never_longer_than_asked_for_and_never_cut_in_its_markup(changed: list[Subject], limit: int) -> None:
    text = comment(changed * 3, artifact_url=URL, max_chars=limit)
    assert len(text) <= limit
    assert text.count("<details") == text.count("</details>")
    assert text.count("\n```") % 2 == 0
    assert len(re.findall(r"(?m)^ *```", text)) % 2 == 0
    assert text.startswith(MARKER)
    if limit > 1_000:
        assert "lỗi phải sửa" in text


def test_detail_is_dropped_before_seeds_are(changed: list[Subject]) -> None:
    whole = comment(changed)
    short = comment(changed, max_chars=len(whole) - 2_000)
    assert whole.count("\n### ") == short.count("\n### ")
    sizes = [len(section(named(changed, "2024-bai-tot-2.txt"), "seeds", detail)) for detail in (FULL, SHORT, TABLE)]
    assert sizes == sorted(sizes, reverse=True)


def test_seeds_that_were_not_looked_at_are_counted(changed: list[Subject]) -> None:
    assert "Còn 7 văn bản khác" in comment(changed, unseen=7)


def test_a_withdrawn_article_shows_nothing_of_its_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.simulate_pr import make_repository

    seeds = make_repository(tmp_path / "kho")
    (seeds / "2024-bai-tot-3.yml").write_text("withdrawn: Theo đề nghị của người được nhắc tên.\n", encoding="utf-8")
    assert main(["report", "--since", "HEAD", "--seeds", str(seeds)]) == 0
    shown = capsys.readouterr().out
    assert "Bài này đã được gỡ" in shown
    assert "dòng đã bỏ" not in shown
    assert "Bài bắt đầu bằng" not in shown


def test_the_command_writes_the_comment(pull_request: Path, tmp_path: Path) -> None:
    out = tmp_path / "build" / "comment.md"
    arguments = ["report", "--since", "main", "--seeds", str(pull_request), "--artifact-url", URL, "--out", str(out)]
    assert main(arguments) == 0
    assert out.read_text(encoding="utf-8").startswith(MARKER)
    first = out.read_bytes()
    assert main(arguments) == 0
    assert out.read_bytes() == first


@pytest.mark.parametrize("ref", ["khong-co", "--output=x", "main; touch pwned"])
def test_an_unknown_base_is_told_in_one_line(pull_request: Path, ref: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", f"--since={ref}", "--seeds", str(pull_request)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "url", ["http://x.vn/a", "javascript:alert(1)", "https://x.vn/a)[b](https://y.vn", "https://x.vn/ a"]
)
def test_only_a_plain_address_is_taken_for_the_preview(url: str) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["report", "--since", "main", "--artifact-url", url])
    assert stop.value.code == 2
