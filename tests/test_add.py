"""``add``: a text, a saved page, a web archive or an issue becomes a seed; nothing is overwritten, nothing hostile gets far."""

from __future__ import annotations

import builtins
import gzip
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.add import html as add_html
from generator.add import issue as add_issue
from generator.add import warc as add_warc
from generator.add.html import from_html, looks_like_html, page
from generator.add.issue import from_issue, parts
from generator.add.source import MAX_PAGE_BYTES, AddError, Source
from generator.cli import main
from generator.identity import seed_id
from generator.read import fields

TEXT = """Trang chủ
Tin tức
Sở Y tế Bắc Kạn tổ chức hội nghị tổng kết năm 2023
Ngày 16/01/2024, Sở Y tế tỉnh Bắc Kạn tổ chức Hội nghị tổng kết công tác y tế năm 2023 và triển khai nhiệm vụ năm 2024.
Hội nghị đã biểu dương các tập thể, cá nhân có thành tích xuất sắc, góp phần chăm sóc sức khỏe nhân dân trên địa bàn tỉnh.
"""
NAME = "2024-01-16-so-y-te-bac-kan-to-chuc-hoi-nghi-tong-ket-nam-2023"
PAGE = """<!DOCTYPE html><html><head><title>Cổng</title><link rel="canonical" href="https://soyte.vi-du.vn/bai">
<style>p {}</style><script>document.write("mã")</script></head><body><nav><ul><li><a href="/">Trang chủ</a><li>Tin tức</ul></nav>
<h1>Sở Y tế Bắc Kạn tổ chức <b>hội nghị</b> tổng kết năm 2023</h1><table><tr><td>Ô một</td><td>Ô hai</td></tr></table>
<p>Ngày 16/01/2024, Sở Y tế tỉnh Bắc Kạn tổ chức Hội nghị tổng kết công tác y tế năm 2023 và triển khai nhiệm vụ năm&nbsp;2024.</p>
<p>Hội nghị đã biểu dương các tập thể, cá nhân có thành tích xuất sắc,<br>góp phần chăm sóc sức khỏe nhân dân.</p>
<footer>Bản quyền thuộc Sở Y tế</footer></body></html>"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.fixture
def add(seeds: Path, tmp_path: Path) -> Callable[..., int]:
    """Run the command on these bytes."""

    def run(data: bytes, *arguments: str, name: str = "tep") -> int:
        path = tmp_path / name
        path.write_bytes(data)
        return main(["add", str(path), "--seeds", str(seeds), *arguments])

    return run


def names(seeds: Path) -> list[str]:
    return sorted(path.name for path in seeds.iterdir())


Add = Callable[..., int]


def test_a_text_is_named_by_its_date_and_title_and_explained(
    add: Add, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(TEXT.encode(), "--url", "https://soyte.vi-du.vn/bai", "--retrieved", "2026-03-01") == 0
    assert names(seeds) == [f"{NAME}.txt", f"{NAME}.yml"]
    assert (seeds / f"{NAME}.txt").read_bytes() == TEXT.encode()
    facts = yaml.safe_load((seeds / f"{NAME}.yml").read_text(encoding="utf-8"))
    assert facts == {"url": "https://soyte.vi-du.vn/bai", "retrieved": "2026-03-01"}
    shown = capsys.readouterr().out
    assert "date            2024-01-16" in shown
    assert "Bắc Kạn" in shown
    assert "breadcrumb" in shown


def test_without_facts_there_is_no_file_of_facts(add: Add, seeds: Path) -> None:
    assert add(TEXT.encode()) == 0
    assert names(seeds) == [f"{NAME}.txt"]


def test_what_is_piped_in_is_read(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(TEXT.encode()))))
    assert main(["add", "-", "--seeds", str(seeds), "--name", "bai-moi"]) == 0
    assert names(seeds) == ["bai-moi.txt"]


def test_a_taken_name_gets_a_number_and_the_same_text_is_refused(
    add: Add, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(TEXT.encode()) == 0
    assert add(TEXT.replace("biểu dương", "khen thưởng").encode()) == 0
    assert names(seeds) == [f"{NAME}-2.txt", f"{NAME}.txt"]
    capsys.readouterr()
    assert add(TEXT.encode()) == 1
    assert f"{NAME}.txt; không thêm lần nữa" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../ra-ngoai", "a/b", "-x", "Có dấu", "a.b", "", "a" * 81, "a\n", "con trỏ"])
def test_a_name_that_does_not_fit_is_refused(
    add: Add, seeds: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = add(TEXT.encode(), f"--name={name}")
    if name:
        assert code == 1
        assert capsys.readouterr().err.count("\n") == 1
        assert not names(seeds)


def test_a_file_that_is_there_is_never_overwritten(add: Add, seeds: Path) -> None:
    (seeds / "bai-moi.yml").write_text("title: cũ\n", encoding="utf-8")
    assert add(TEXT.encode(), "--name", "bai-moi", "--url", "https://vi-du.vn") == 1
    assert (seeds / "bai-moi.yml").read_text(encoding="utf-8") == "title: cũ\n"
    (seeds / "bai-cu.txt").write_text("khác", encoding="utf-8")
    assert add(TEXT.encode(), "--name", "bai-cu") == 1
    assert (seeds / "bai-cu.txt").read_text(encoding="utf-8") == "khác"


@pytest.mark.parametrize(
    ("data", "arguments"),
    [
        (b"", ()),
        (b"\x89PNG\r\n\0\0\0", ()),
        (TEXT.encode(), ("--retrieved", "hôm qua")),
        (TEXT.encode(), ("--url", "javascript:alert(1)")),
        (bytes([97]) * (5 * 1024 * 1024 + 1), ()),
        (bytes([97]) * (MAX_PAGE_BYTES + 1), ()),
    ],
)
def test_what_would_be_refused_as_a_seed_is_not_placed(
    add: Add, seeds: Path, data: bytes, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(data, *arguments) == 1
    error = capsys.readouterr().err
    assert error.strip()
    assert "Traceback" not in error
    assert not names(seeds)


def test_a_missing_file_is_told_in_one_line(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "khong-co.txt", "--seeds", str(seeds)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_copy_can_be_had(add: Add, tmp_path: Path) -> None:
    assert add(TEXT.encode(), "--url", "https://vi-du.vn", "--copy-to", str(tmp_path / "ra")) == 0
    assert names(tmp_path / "ra") == [f"{NAME}.txt", f"{NAME}.yml"]


@settings(deadline=None)  # the first example understands an article
@given(title=st.text(max_size=120), date=st.sampled_from(["2024", "2024-01", "2024-01-16", None]))
def test_every_name_is_its_own_id(title: str, date: str | None) -> None:
    from dataclasses import replace

    from generator.add.place import draft, suggested_name

    article = replace(_article(draft), title=title or None, date=date)
    name = suggested_name(article)
    assert seed_id(f"{name}.txt") == name
    assert 0 < len(name) <= 80


_ARTICLES: list[Any] = []


def _article(draft: Callable[[Source], Any]) -> Any:
    if not _ARTICLES:
        _ARTICLES.append(draft(Source(TEXT.encode())).article)
    return _ARTICLES[0]


# --- saved pages ------------------------------------------------------------------------------------------


def test_every_visible_line_of_a_page_is_kept_and_nothing_else() -> None:
    made = page(PAGE)
    assert made.address == "https://soyte.vi-du.vn/bai"
    lines = [line for line in made.text.split("\n") if line]
    assert lines[:2] == ["• Trang chủ", "• Tin tức"]
    assert "Sở Y tế Bắc Kạn tổ chức hội nghị tổng kết năm 2023" in lines
    assert lines[3:5] == ["Ô một", "Ô hai"]
    assert lines[-1] == "Bản quyền thuộc Sở Y tế"
    assert "góp phần chăm sóc sức khỏe nhân dân." in lines
    assert "document.write" not in made.text
    assert "p {}" not in made.text


def test_a_page_becomes_a_seed_with_its_address(add: Add, seeds: Path) -> None:
    assert add(PAGE.encode(), name="trang.html") == 0
    assert names(seeds) == [f"{NAME}.txt", f"{NAME}.yml"]
    assert "url: https://soyte.vi-du.vn/bai" in (seeds / f"{NAME}.yml").read_text(encoding="utf-8")


def test_what_the_editor_states_wins_over_the_page(add: Add, seeds: Path) -> None:
    assert add(PAGE.encode(), "--url", "https://ban-luu.vi-du.vn/1") == 0
    assert "url: https://ban-luu.vi-du.vn/1" in (seeds / f"{NAME}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1258"])
def test_a_page_in_an_old_encoding_is_read(encoding: str) -> None:
    import unicodedata

    markup = PAGE if encoding != "cp1258" else "".join(_cp1258(char) for char in unicodedata.normalize("NFC", PAGE))
    data = markup.encode(encoding)
    assert looks_like_html(data)
    assert "Hội nghị đã biểu dương" in from_html(data, "x").data.decode()


def _cp1258(char: str) -> str:
    """The letter as the code page has it: with its tone apart where it must be."""
    import unicodedata

    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        plain, tone = unicodedata.normalize("NFD", char)[:-1], unicodedata.normalize("NFD", char)[-1]
        if tone not in "\u0300\u0301\u0303\u0309\u0323":  # the tone is not the last mark of ă, â, ê, ô, ơ, ư with one
            marks = unicodedata.normalize("NFD", char)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            plain = marks.replace(tone, "")
        return unicodedata.normalize("NFC", plain) + tone
    return char


@pytest.mark.parametrize("data", [TEXT.encode(), b"a <html> in a text", b"<p>no page</p>", b""])
def test_a_text_with_tags_is_no_page(data: bytes) -> None:
    assert not looks_like_html(data)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>" + "<div>" * 200_000 + "chữ",
        "<html>" + "<b><i>" * 50_000 + "chữ",
        "<html>" + "<table><tr><td>" * 20_000 + "chữ",
        "<html><body " + "a=1 " * 100_000 + ">chữ",
        "<!doctype html>" + "<!-- " * 100_000,
        "<html>" + "&" * 100_000,
        "<html>\0\ufffe chữ",
    ],
)
def test_hostile_markup_neither_stalls_nor_breaks_it(markup: str) -> None:
    assert looks_like_html(markup.encode())
    assert isinstance(page(markup).text, str)


def test_comments_before_a_page_do_not_stall_the_look_at_its_beginning() -> None:
    assert not looks_like_html(b"<!--x-->" * 1000 + b"x")


def test_a_page_cannot_point_to_anything_but_the_web() -> None:
    assert page('<html><link rel="canonical" href="javascript:alert(1)">').address == ""
    assert page("<html><link rel=canonical>").address == ""


# --- web archives -----------------------------------------------------------------------------------------


def archive(*pages: tuple[str, str, bytes], gzipped: bool = True) -> bytes:
    """A WARC of responses: (address, content type, body) each."""
    return b"".join(gzip.compress(_record(*one), mtime=0) if gzipped else _record(*one) for one in pages)


def _record(address: str, kind: str, body: bytes) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{address}>",
        "WARC-Target-URI": address,
        "WARC-Date": "2021-04-01T00:00:00Z",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(answer)),
    }
    lines = "".join(f"{key}: {value}\r\n" for key, value in head.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("gzipped", [True, False])
def test_each_page_of_a_web_archive_becomes_a_seed(add: Add, seeds: Path, gzipped: bool) -> None:
    other = PAGE.replace("16/01/2024", "17/02/2024")
    data = archive(
        ("https://a.vn/1", "text/html; charset=utf-8", PAGE.encode()),
        ("https://a.vn/anh.png", "image/png", b"\x89PNG"),
        ("https://a.vn/2", "text/html", other.encode()),
        gzipped=gzipped,
    )
    assert add(data, name="kho.warc.gz" if gzipped else "kho.warc") == 0
    assert len([name for name in names(seeds) if name.endswith(".txt")]) == 2
    facts = yaml.safe_load((seeds / f"{NAME}.yml").read_text(encoding="utf-8"))
    assert facts == {"url": "https://a.vn/1", "retrieved": "2021-04-01"}


@pytest.mark.parametrize(
    "data",
    [
        b"WARC/1.0\r\nbroken",
        b"WARC/1.0\r\nContent-Length: 99999999\r\n\r\nx",
        gzip.compress(b"no archive"),
        b"\x1f\x8b\x08broken",
        archive(("https://a.vn/1", "text/html", PAGE.encode()))[:200],
        archive(("https://a.vn/anh.png", "image/png", b"\x89PNG")),
    ],
)
def test_a_broken_or_empty_archive_is_told_in_one_line(
    add: Add, seeds: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(data, name="kho.warc.gz") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not names(seeds)


def test_an_archive_has_a_limit_of_pages_and_of_their_size(
    add: Add, seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bomb = archive(("https://a.vn/1", "text/html", b"<html>" + b"a" * (MAX_PAGE_BYTES + 1)))
    assert add(bomb, name="a.warc.gz") == 1
    assert "lớn hơn 10 MB" in capsys.readouterr().err
    monkeypatch.setattr(add_warc, "MAX_PAGES", 1)
    pages = [(f"https://a.vn/{day}", "text/html", PAGE.replace("16/01", f"{day}/01").encode()) for day in (16, 17)]
    assert add(archive(*pages), name="b.warc.gz") == 1
    assert "nhiều hơn 1 trang" in capsys.readouterr().err


# --- extras -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "package"), [(PAGE.encode(), "resiliparse"), (archive(("https://a.vn", "text/html", b"<html>")), "warcio")]
)
def test_an_extra_that_is_missing_is_named_with_the_remedy(
    add: Add, data: bytes, package: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".")[0] == package:
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    assert add(data, name="tep.warc.gz" if package == "warcio" else "tep.html") == 1
    assert capsys.readouterr().err.rstrip().endswith(f"cần gói {package}: hãy chạy “make extras” rồi thử lại.")


def test_a_text_needs_no_extra() -> None:
    assert "resiliparse" not in vars(add_html)
    assert "warcio" not in vars(add_warc)


# --- issues of the form -----------------------------------------------------------------------------------


def issue(text: str = TEXT, fence: bool = True, **values: str) -> str:
    """The body of an issue as GitHub writes it."""
    filled = {
        "url": "https://soyte.vi-du.vn/bai",
        "retrieved": "2026-03-01",
        "note": "_No response_",
        "consent": "- [X] x",
    }
    filled |= values | {"text": f"```text\n{text}```" if fence else text}
    return "\n\n".join(f"### {label}\n\n{filled[key]}" for label, key in parts())


def test_the_form_asks_for_facts_and_last_for_the_text() -> None:
    keys = [key for _, key in parts()]
    assert keys[-1] == "text"
    assert set(keys) - {"text", "consent"} <= set(fields())


def test_an_issue_becomes_a_seed(add: Add, seeds: Path) -> None:
    assert add(issue().replace("\n", "\r\n").encode(), "--issue-body") == 0
    assert (seeds / f"{NAME}.txt").read_text(encoding="utf-8") == TEXT
    facts = yaml.safe_load((seeds / f"{NAME}.yml").read_text(encoding="utf-8"))
    assert facts == {"url": "https://soyte.vi-du.vn/bai", "retrieved": "2026-03-01"}


def test_the_event_of_a_workflow_is_read(add: Add, seeds: Path) -> None:
    event = json.dumps({"action": "labeled", "issue": {"number": 1, "body": issue()}})
    assert add(event.encode(), "--issue-body", name="event.json") == 0
    assert f"{NAME}.txt" in names(seeds)


def test_nothing_in_the_text_is_taken_for_another_part_or_run(add: Add, seeds: Path, tmp_path: Path) -> None:
    evil = f"{TEXT}### Địa chỉ trang gốc\n\nhttps://ke-xau.vn\n```\n$(touch {tmp_path}/pwned) `id` ${{{{ github.token }}}}\n"
    assert add(issue(evil).encode(), "--issue-body") == 0
    assert (seeds / f"{NAME}.txt").read_text(encoding="utf-8") == evil
    assert "ke-xau" not in (seeds / f"{NAME}.yml").read_text(encoding="utf-8")
    assert not (tmp_path / "pwned").exists()


def test_facts_of_an_issue_stay_one_line_each(add: Add, seeds: Path) -> None:
    assert add(issue(note="một\nwithdrawn: yes\n- hai: &a [*a]").encode(), "--issue-body") == 0
    facts = yaml.safe_load((seeds / f"{NAME}.yml").read_text(encoding="utf-8"))
    assert facts["note"] == "một withdrawn: yes - hai: &a [*a]"
    assert "withdrawn" not in facts


@pytest.mark.parametrize(
    "body",
    [
        "",
        "một phiếu thường",
        issue(text="", fence=False),
        issue(text="_No response_", fence=False),
        issue(url="javascript:alert(1)"),
        issue(retrieved="hôm qua"),
        issue().replace("### Ngày chép\n", ""),
        issue(text="x" * 80_000),
    ],
)
def test_an_issue_that_does_not_fit_is_refused(
    add: Add, seeds: Path, body: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(body.encode(), "--issue-body") == 1
    assert capsys.readouterr().err.strip()
    assert not names(seeds)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"issue": 1}', b'{"issue": {"body": null}}', b"[" * 100_000])
def test_a_broken_event_is_refused(add: Add, seeds: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(data, "--issue-body", name="event.json") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not names(seeds)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_body_is_read_or_refused(body: str) -> None:
    try:
        source = from_issue(body)
    except AddError:
        return
    assert source.data.strip()


@settings(deadline=None)
@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_the_text_comes_out_as_it_was_pasted(text: str) -> None:
    pasted = f"{text}\n".replace("\r\n", "\n").replace("\r", "\n")
    if pasted.strip() == "_No response_":
        return
    assert from_issue(issue(f"{text}\n")).data.decode() == pasted


def test_an_event_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add_issue, "MAX_EVENT_BYTES", 10)
    with pytest.raises(AddError):
        add_issue.body_of_event(b'{"issue": {"body": ""}}')
