"""An article as a Markdown file, and its permalink."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from generator.model import Article, Caption, CitedDocument, Evidence, Paragraph, Person
from generator.write.article import Beside, article_page, permalink_page, permalink_path
from generator.write.drafts import draft
from generator.write.entries import entry
from generator.write.links import Links

MakeArticle = Callable[..., Article]
EVIL = '<script>alert(1)</script> " & <img src=x onerror=alert(2)>'


def _parts(page: bytes) -> tuple[dict[str, Any], str]:
    _, meta, body = page.decode().split("---\n", 2)
    return yaml.safe_load(meta), body


def test_everything_that_is_known_is_in_the_front_matter(make_article: MakeArticle) -> None:
    article = make_article(
        "a1",
        event_date="2024-01-15",
        section="Tin tức",
        view_count=0,
        url="https://x.vn/?a=1&b=2",
        retrieved="2024-07-24",
        people=(Person("Tô Mai Hoa", ("Bí thư Đảng bộ", "Giám đốc Sở Y tế"), 8),),
        documents=(CitedDocument("03-KH/ĐU", "Kế hoạch", "2021-05-06", 9),),
        captions=(Caption("Quang cảnh", 5, 1, "Minh Hồng"), Caption("Đại biểu", 7, 2)),
    )
    meta, body = _parts(article_page(draft(article), "bac-kan/2024/x"))
    assert meta["template"] == "article.html"
    assert (meta["date"], meta["date_text"], meta["date_precision"]) == ("2024-01-16", "16/01/2024", "day")
    assert (meta["date_kind"], meta["date_kind_text"]) == ("published", "ngày đăng")
    assert (meta["event_date"], meta["event_date_text"]) == ("2024-01-15", "15/01/2024")
    assert (meta["province"], meta["province_name"]) == ("bac-kan", "Bắc Kạn")
    assert (meta["province_today"], meta["province_today_name"]) == ("thai-nguyen", "Thái Nguyên")
    assert (meta["province_href"], meta["year_href"], meta["year"]) == ("bac-kan/index.html", "nam/2024.html", 2024)
    assert meta["tags"] == [
        {"slug": "dai-hoi-dang", "label": "Đại hội Đảng các cấp", "href": "chu-de/dai-hoi-dang.html"}
    ]
    assert (meta["authors"], meta["publisher"]) == ([{"name": "Nguyễn Văn A"}], {"name": "Báo Bắc Kạn"})
    assert meta["section"] == "Tin tức"
    assert meta["view_count"] == 0
    assert meta["people"] == [{"name": "Tô Mai Hoa", "offices": ["Bí thư Đảng bộ", "Giám đốc Sở Y tế"], "line": 8}]
    assert meta["documents"][0]["date_text"] == "06/05/2021"
    assert meta["captions"] == [
        {"text": "Quang cảnh", "after": 1, "credit": "Minh Hồng"},
        {"text": "Đại biểu", "after": 2},
    ]
    assert meta["evidence"] == [
        {
            "field": "date",
            "label": "Ngày",
            "how": "stated",
            "how_text": "ghi rõ trong văn bản",
            "why": "Ghi ở đầu bài.",
            "line": 1,
            "quote": "Chiều 16/01",
        }
    ]
    assert [row["label"] for row in meta["facts"]] == [
        *("Ngày", "Ngày diễn ra", "Tỉnh, thành phố", "Tác giả", "Đơn vị đăng", "Chuyên mục", "Chủ đề"),
        *("Địa chỉ gốc", "Ngày thu thập", "Lượt xem"),
    ]
    assert meta["facts"][0] == {
        "label": "Ngày",
        "values": [
            {"text": "16/01/2024", "datetime": "2024-01-16", "note": "ngày đăng", "href": "nam/2024.html"},
        ],
        "dc": "dc:date",
        "evidence": 0,  # of the list above
    }
    assert meta["facts"][2]["values"] == [
        {"text": "Bắc Kạn", "href": "bac-kan/index.html", "note": "nay thuộc Thái Nguyên"}
    ]
    assert (meta["source"], meta["sha256"], meta["id"]) == (article.seed, article.sha256, "a1")
    assert (meta["permalink"], meta["address"]) == ("id/a1.html", "bac-kan/2024/x.html")
    title, first, *figures = body.strip().split("\n\n")
    assert (title, first) == (f"# {article.title}", article.paragraphs[0].text)
    assert [("Quang cảnh" in one, "Minh Hồng" in one) for one in figures] == [(True, True), (False, False)]


def test_what_is_not_known_is_said_or_left_out(make_article: MakeArticle) -> None:
    bare = make_article(
        "a1",
        title=None,
        date=None,
        province=None,
        province_today=None,
        authors=(),
        publisher=None,
        tags=(),
        evidence=(),
    )
    meta, body = _parts(article_page(draft(bare), "chua-ro-tinh/khong-ro-nam/x"))
    assert (meta["title"], meta["date"], meta["date_text"]) == ("(Không rõ tiêu đề)", None, "không rõ")
    assert (meta["province"], meta["year"], meta["authors"], meta["tags"]) == (None, None, [], [])
    assert (meta["province_href"], meta["year_href"]) == ("chua-ro-tinh/index.html", "nam/khong-ro-nam.html")
    assert not {"publisher", "section", "view_count", "people", "captions", "evidence"} & set(meta)
    assert body.startswith("\n# (Không rõ tiêu đề)\n")


def test_description_is_the_beginning_of_the_body(make_article: MakeArticle) -> None:
    meta, _ = _parts(article_page(draft(make_article("a1", paragraphs=(Paragraph("hội nghị " * 60, (1,)),))), "x"))
    assert meta["description"].startswith("hội nghị hội nghị")
    assert len(meta["description"]) <= 160


def test_names_lead_to_their_pages_where_they_have_one(make_article: MakeArticle) -> None:
    article = make_article(
        "a1",
        authors=("Thu Trang", "Lan"),
        people=(Person("Tô Mai Hoa", ("Bí thư",), 8),),
        documents=(CitedDocument("20-NQ/TW", "Nghị quyết", None, 9), CitedDocument("1", "Công văn", None, 9)),
    )
    links = Links(
        {"Thu Trang": "tac-gia/thu-trang.html"},
        {"Tô Mai Hoa": "nguoi/to-mai-hoa.html"},
        {"Báo Bắc Kạn": "don-vi/bao-bac-kan.html"},
        {"Nghị quyết 20-NQ/TW": "van-ban/nghi-quyet-20-nq-tw.html"},
    )
    meta, _ = _parts(article_page(draft(article), "x", Beside(links=links)))
    assert meta["authors"] == [{"name": "Thu Trang", "href": "tac-gia/thu-trang.html"}, {"name": "Lan"}]
    assert meta["publisher"]["href"] == "don-vi/bao-bac-kan.html"
    assert meta["people"][0]["href"] == "nguoi/to-mai-hoa.html"
    assert [one.get("href") for one in meta["documents"]] == ["van-ban/nghi-quyet-20-nq-tw.html", None]
    authors = next(row for row in meta["facts"] if row["label"] == "Tác giả")
    assert authors["values"] == [{"text": "Thu Trang", "href": "tac-gia/thu-trang.html"}, {"text": "Lan"}]


def test_neighbours(make_article: MakeArticle) -> None:
    before = entry(make_article("b", title="Bài trước", date="2023"), "bac-kan/2023/bai-truoc")
    meta, _ = _parts(article_page(draft(make_article("a1")), "x", Beside(earlier=before)))
    assert meta["earlier"] == {"title": "Bài trước", "href": "bac-kan/2023/bai-truoc.html", "date_text": "năm 2023"}
    assert "later" not in meta


def test_of_a_withdrawn_article_only_the_facts_stay(make_article: MakeArticle) -> None:
    article = make_article(
        "a1",
        paragraphs=(Paragraph("BÍ MẬT", (1,)),),
        captions=(Caption("BÍ MẬT", 1, 0),),
        people=(Person("BÍ MẬT", (), 1),),
        evidence=(("date", Evidence("stated", "x", 1, "BÍ MẬT")),),
        note="BÍ MẬT",
        withdrawn="Theo đề nghị của tác giả.",
        withdrawn_on="2025-03-01",
    )
    page = article_page(draft(article), "bac-kan/2024/x")
    meta, body = _parts(page)
    assert "BÍ MẬT" not in page.decode()
    assert meta["template"] == "withdrawn.html"
    assert (meta["withdrawn"], meta["withdrawn_on_text"]) == ("Theo đề nghị của tác giả.", "01/03/2025")
    assert meta["search"] == {"exclude": True}
    assert meta["permalink"] == "id/a1.html"
    assert body == f"\n# {article.title}\n"


@pytest.mark.parametrize("text", [EVIL, "---", "a\n---\nb", "{{ x }}"])
def test_hostile_values_come_back_as_text(make_article: MakeArticle, text: str) -> None:
    article = make_article("a1", title=text, authors=(text,), publisher=text, section=text, note=text, url=text)
    meta, _ = _parts(article_page(draft(article), "x"))
    one_line = " ".join(text.split())
    assert [meta[key] for key in ("title", "section", "note", "url")] == [one_line] * 4
    assert meta["publisher"] == {"name": one_line}
    assert meta["authors"] == [{"name": one_line}]


def test_permalink() -> None:
    assert permalink_path("a1") == "id/a1.html"
    page = permalink_page(EVIL, "bac-kan/2024/x")
    assert '<html lang="vi">' in page
    assert '<meta http-equiv="refresh" content="0; url=../bac-kan/2024/x.html">' in page
    assert '<link rel="canonical" href="../bac-kan/2024/x.html">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert '<a href="../bac-kan/2024/x.html">&lt;script&gt;' in page
    assert "<script" not in page
    assert "<img" not in page


def test_permalink_of_a_hosted_archive_names_the_whole_address() -> None:
    page = permalink_page("Tên", "bac-kan/2024/x", "https://kho.example/")
    assert '<link rel="canonical" href="https://kho.example/bac-kan/2024/x.html">' in page
    assert "url=../bac-kan/2024/x.html" in page
