"""Citations, read back by the libraries of their field."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string  # type: ignore[import-untyped]

from generator.cite import citations
from generator.model import Article
from generator.shown import shown
from generator.write.markdown import tidy
from tests.made_articles import HOSTILE, hostile_article, make_article

SITE = "https://kho.example/y-te/"
_SCHEMA = Path(__file__).parent / "schemas" / "csl-data.json"


@cache
def _csl_schema() -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(_SCHEMA.read_text(encoding="utf-8")))


def _citations(article: Article, site_url: str = "") -> dict[str, str]:
    return citations(article, shown(article), site_url)


def _csl(article: Article, site_url: str = SITE) -> dict[str, Any]:
    items = json.loads(_citations(article, site_url)["csl"])
    _csl_schema().validate(items)
    (item,) = items
    assert isinstance(item, dict)
    return item


def _bibtex(article: Article, site_url: str = SITE) -> Entry:
    (entry,) = parse_string(_citations(article, site_url)["bibtex"], "bibtex").entries.values()
    return entry


def _ris(article: Article, site_url: str = SITE) -> dict[str, Any]:
    (record,) = rispy.loads(_citations(article, site_url)["ris"])
    assert isinstance(record, dict)
    return record


def _shown(latex: str) -> str:
    """The text that LaTeX shows."""
    for name, char in (("backslash", "\\"), ("braceleft", "{"), ("braceright", "}"), ("asciitilde", "~")):
        latex = latex.replace(f"\\text{name}{{}}", f"\0{ord(char)};")
    latex = latex.replace("\\textasciicircum{}", f"\0{ord('^')};")
    for char in "#$%&_":
        latex = latex.replace(f"\\{char}", f"\0{ord(char)};")
    assert not set("\\~^#$%&_") & set(latex), latex
    latex = latex.replace("{", "").replace("}", "")
    for char in "\\{}~^#$%&_":
        latex = latex.replace(f"\0{ord(char)};", char)
    return latex


# --- as readers see them ----------------------------------------------------------------------------------


def test_the_vietnamese_style() -> None:
    assert _citations(make_article(), SITE)["vietnamese"] == (
        "Nguyễn Văn A, Thu Trang (2024), “Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024”, Báo Bắc Kạn, ngày 16/01/2024."
        " Lưu tại: Kho tin Y tế và công tác Đảng các tỉnh, mã bài a1, https://kho.example/y-te/id/a1.html."
    )


def test_apa() -> None:
    assert _citations(make_article(), SITE)["apa"] == (
        "Nguyễn Văn A, & Thu Trang. (2024, January 16). Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024. Báo Bắc Kạn."
        " Kho tin Y tế và công tác Đảng các tỉnh. https://kho.example/y-te/id/a1.html"
    )


@pytest.mark.parametrize(
    ("date", "kind", "vietnamese", "apa"),
    [
        (None, None, "(không rõ năm), ", "(n.d.)."),
        ("2024", "published", "(2024), ", "(2024)."),
        ("2024-05", "published", "(2024), ", "(2024, May)."),
        ("2024-01-16", "event", "(2024), ", "(ca. 2024)."),
        ("2010", "period", "(2010), ", "(ca. 2010)."),
        ("2024-01-16", None, "(2024), ", "(2024, January 16)."),  # as an editor stated it
    ],
)
def test_a_date_is_no_more_certain_than_it_is_known(
    date: str | None, kind: str | None, vietnamese: str, apa: str
) -> None:
    cited = _citations(make_article(date=date, date_kind=kind), SITE)
    assert vietnamese in cited["vietnamese"]
    assert apa in cited["apa"]
    assert ("Không rõ ngày đăng" in cited["vietnamese"]) == (kind in ("event", "period"))


def test_without_an_author_the_publisher_stands_for_one_and_without_both_the_title_comes_first() -> None:
    cited = _citations(make_article(authors=()), SITE)
    assert cited["vietnamese"].startswith("Báo Bắc Kạn (2024), “Đảng ủy")
    assert cited["apa"].startswith("Báo Bắc Kạn. (2024, January 16). Đảng ủy")
    assert cited["apa"].count("Báo Bắc Kạn") == 1
    cited = _citations(make_article(authors=(), publisher=None), SITE)
    assert cited["vietnamese"].startswith("“Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024” (2024), ngày 16/01/2024.")
    assert cited["apa"].startswith("Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024. (2024, January 16).")


def test_apa_names_twenty_authors_and_no_more() -> None:
    names = tuple(f"Tên {number}" for number in range(1, 22))
    assert "Tên 19, & Tên 20. (" in _citations(make_article(authors=names[:20]))["apa"]
    assert "Tên 19, … Tên 21. (" in _citations(make_article(authors=names))["apa"]


def test_without_a_host_they_name_the_archive_and_the_id() -> None:
    cited = _citations(make_article(url=None))
    assert all("a1" in text and "Kho tin Y tế" in text for text in cited.values())
    assert not any("http" in text for text in cited.values())


# --- as machines read them --------------------------------------------------------------------------------


def test_bibtex_keeps_names_whole_and_the_title_as_it_is() -> None:
    entry = _bibtex(make_article())
    assert [str(person) for person in entry.persons["author"]] == ["{Nguyễn Văn A}", "{Thu Trang}"]
    assert [person.last_names for person in entry.persons["author"]] == [["{Nguyễn Văn A}"], ["{Thu Trang}"]]
    assert entry.key == "a1"
    assert entry.fields["title"] == "{Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024}"
    assert (entry.fields["year"], entry.fields["date"]) == ("2024", "2024-01-16")
    assert entry.fields["url"] == "https://kho.example/y-te/id/a1.html"


def test_ris_keeps_names_whole() -> None:
    record = _ris(make_article(authors=("Nguyễn Văn A", "Sở Y tế, Bắc Kạn")))
    assert record["type_of_reference"] == "NEWS"
    assert record["authors"] == ["Nguyễn Văn A", "Sở Y tế Bắc Kạn"]
    assert record["title"] == "Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024"
    assert (record["year"], record["date"]) == ("2024", "2024/01/16/")
    assert record["urls"] == ["https://kho.example/y-te/id/a1.html"]


def test_csl_keeps_names_whole() -> None:
    item = _csl(make_article())
    assert item["author"] == [{"literal": "Nguyễn Văn A"}, {"literal": "Thu Trang"}]
    assert item["issued"] == {"date-parts": [[2024, 1, 16]]}
    assert (item["id"], item["language"], item["container-title"]) == ("a1", "vi", "Báo Bắc Kạn")


def test_an_uncertain_year_is_marked_for_machines_too() -> None:
    article = make_article(date_kind="event")
    assert _csl(article)["issued"] == {"date-parts": [[2024]], "circa": True}
    assert "date" not in _ris(article)
    assert "Không rõ ngày đăng" in _ris(article)["notes"][0]
    assert "date" not in _bibtex(article).fields
    assert "Không rõ ngày đăng" in _bibtex(article).fields["note"]


def test_what_is_not_known_is_left_out() -> None:
    article = make_article(date=None, authors=(), publisher=None, url=None)
    assert "issued" not in _csl(article, "")
    assert {"year", "date", "authors"}.isdisjoint(_ris(article, ""))
    entry = _bibtex(article, "")
    assert {"year", "date", "url", "publisher"}.isdisjoint(entry.fields)
    assert not entry.persons
    assert entry.fields["note"] == "Không rõ năm"


def _check_text(text: str) -> None:
    """Whatever the text, each style has one record with that title and these authors."""
    article = hostile_article(text)
    title = tidy(text) or "(Không rõ tiêu đề)"
    item = _csl(article)
    assert item["title"] == title
    assert item["author"][-1] == {"literal": "Thu Trang"}
    entry = _bibtex(article)
    assert _shown(entry.fields["title"]) == title
    assert [str(person) for person in entry.persons["author"]][-1] == "{Thu Trang}"
    assert len(entry.persons["author"]) == len(item["author"])
    record = _ris(article)
    assert record["title"] == title
    assert record["authors"][-1] == "Thu Trang"
    cited = _citations(article, SITE)
    assert title in cited["vietnamese"]
    assert "\n" not in cited["vietnamese"] + cited["apa"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    _check_text(text)


@settings(max_examples=40)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60).filter(tidy))
def test_any_text_stays_text(text: str) -> None:
    _check_text(unicodedata.normalize("NFC", text))


def test_two_runs_give_the_same_texts() -> None:
    assert _citations(make_article(), SITE) == _citations(make_article(), SITE)
