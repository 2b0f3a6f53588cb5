"""What readers find, and in what order: the whole way from articles over the pieces to the scripts' answers."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.model import Caption
from generator.search import search_pieces
from generator.write.entries import entry
from tests.made_articles import HOSTILE, hostile_article, make_article
from tests.search.conftest import Ask, found, paragraph, texts, write_index
from tests.search.javascript import call

NEWS = {
    "dai-hoi": "Sáng 20/1/2020, Đại hội chi bộ nhiệm kỳ mới do đồng chí Tô Mai Hoa chủ trì.",
    "hoi": "Hội nghị của các chi bộ bàn về đại lễ. Hội viên dự đông.",
    "dai-hoi-khac": "Đài hỏi chị bố của em về chuyến đi xa.",
    "bao-hiem": "Người dân tham gia bảo hiểm y tế tăng nhanh ở xã vùng cao.",
    "the": "Thẻ BHYT được cấp cho trẻ em theo Nghị quyết số 20-NQ/TW.",
    "uy": "Uỷ ban nhân dân xã hoà giải ở cơ sở.",
}


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("đại hội chi bộ", "dai-hoi"),
        ("dai hoi chi bo", "dai-hoi"),
        ("ĐẠI HỘI CHI BỘ", "dai-hoi"),
        ("đa\u0323i ho\u0323\u0302i chi bo\u0323\u0302", "dai-hoi"),
        ("đại hội chi bô", "dai-hoi"),
        ("đài hỏi chị", "dai-hoi-khac"),
        ("đại hội chi b", "dai-hoi"),
        ("Tô Mai Hoa", "dai-hoi"),
        ("to mai ho", "dai-hoi"),
        ("BHYT", "the"),
        ("bảo hiểm y tế", "bao-hiem"),
        ("ủy ban nhân dân", "uy"),
        ("uy ban nhan dan", "uy"),
        ("UBND xã", "uy"),
        ("hòa giải", "uy"),
        ("20-NQ/TW", "the"),
        ("20-nq", "the"),
        ("20/01/2020", "dai-hoi"),
        ("2020-01-20", "dai-hoi"),
        ("ngày 20 tháng 01 năm 2020", "dai-hoi"),
        ("vùng cao bảo hiểm", "bao-hiem"),
        ("bảo hiểm xã hội của người dân", "bao-hiem"),
    ],
)
def test_what_is_found_first(q: str, first: str, index: str) -> None:
    assert found(call([["search", index, {"q": q}]])[0])[:1] == [first]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_index(texts(**NEWS), tmp_path_factory.mktemp("index"))


def test_an_abbreviation_finds_its_meaning_and_the_reverse(index: str) -> None:
    for answer in call([["search", index, {"q": q}] for q in ("BHYT", "bảo hiểm y tế", "bhyt", "bao hiem y te")]):
        assert set(found(answer)) == {"the", "bao-hiem"}


def test_an_exact_phrase_minds_accents_where_it_has_them(index: str) -> None:
    queries = ('"đại hội chi bộ"', '"dai hoi chi bo"', '"đại hội chi bô"', '"hội chi bộ đại"', '"BỘ NHIỆM KỲ"')
    answers = call([["search", index, {"q": q}] for q in queries])
    assert list(map(found, answers)) == [["dai-hoi"], ["dai-hoi", "dai-hoi-khac"], [], [], ["dai-hoi"]]


def test_what_is_excluded_is_not_there(index: str) -> None:
    answers = call(
        [["search", index, {"q": q}] for q in ("chi bộ", "chi bộ -lễ", 'chi bộ -"đại hội"', "chi bộ -chi -chị")]
    )
    other = "dai-hoi-khac"  # has the words with other accents
    assert [set(found(answer)) for answer in answers] == [
        {"dai-hoi", "hoi", other},
        {"dai-hoi", other},
        {"hoi", other},
        set(),
    ]


def test_what_was_mended_is_told(index: str) -> None:
    queries = ("đại hội chi bô", "dai hoi chi", "đại hội chi b", "to mai ho", "Đại hội")
    answers = call([["search", index, {"q": q}] for q in queries])
    assert [answer["read_as"] for answer in answers] == ["Đại hội chi bộ", None, "Đại hội chi bộ", "Tô Mai Hoa", None]


def test_nothing_is_found_where_nothing_is(index: str) -> None:
    for answer in call([["search", index, {"q": q}] for q in ("zzz", '"không hề có"', "-chi", "…")])[:2]:
        assert answer["total"] == 0
        assert answer["items"] == []


def test_the_title_comes_before_the_beginning_and_that_before_the_rest(ask: Ask) -> None:
    filler = "Một đoạn văn khác hẳn, không nói gì đến điều ấy."
    articles = [
        make_article("rest", **paragraph(f"{filler}\n{filler} Tiêm chủng.")),
        make_article("lead", **paragraph(f"Tiêm chủng. {filler}\n{filler}")),
        make_article("title", **{**paragraph(filler), "title": "Tuần lễ tiêm chủng"}),
        make_article("whole", **{**paragraph(filler), "title": "Tiêm chủng"}),
    ]
    for answer in ask(articles, "tiêm chủng", "tiem chung"):
        assert found(answer) == ["whole", "title", "lead", "rest"]


def test_words_in_a_row_come_before_words_near_each_other(ask: Ask) -> None:
    row = "Bữa ấy có cán bộ y tế về xã."
    near = "Cán bộ về xã. Bộ y học. Y tế xã về cán bộ y sĩ. Các bộ y. Tế lễ."
    assert found(ask(texts(near=near, row=row, far=f"{near} {near}"), "cán bộ y tế")[0])[0] == "row"


def test_words_far_apart_are_found_too(ask: Ask) -> None:
    articles = texts(both="Tiêm chủng ở Bắc Kạn", far="Bắc Kạn rét. Trẻ em được tiêm chủng.", one="Bắc Kạn rét.")
    assert found(ask(articles, "bắc kạn tiêm chủng")[0]) == ["both", "far"]


# --- the last word is half typed --------------------------------------------------------------------------


def test_accents_that_were_typed_stay_and_others_may_come(ask: Ask) -> None:
    articles = texts(hoa="Ở cơ sở hoà giải", ho="Ở cơ sở hồi sức", thuoc="Bán thuốc lá", thuong="Bán thường kỳ")
    answers = ask(articles, "cơ sở hò", "cơ sở hô", "bán thuô", "bán thươ", "bán thuo")
    assert [found(answer)[0] for answer in answers[:4]] == ["hoa", "ho", "thuoc", "thuong"]
    assert set(found(answers[4])) == {"thuoc", "thuong"}


def test_where_few_are_found_a_whole_word_may_be_the_beginning_of_another(ask: Ask) -> None:
    answers = ask(
        texts(hoai="Chị Tô Mai Hoài nói", hoa="Chị Tô Mai Hoa nói"), "tô mai hoa", "tô mai hoa ", '"tô mai hoa"'
    )
    assert list(map(found, answers)) == [["hoa", "hoai"], ["hoa"], ["hoa"]]


def test_what_is_written_as_typed_comes_before_another_title(ask: Ask) -> None:
    articles = [
        make_article("text", **paragraph("Hôm nay có chị Tô Mai Hoa nói.")),
        make_article("longer", **{**paragraph("Tin vắn."), "title": "Tô Mai Hoài"}),
        make_article("other", **{**paragraph("Tin vắn."), "title": "Tô Mãi Hoá"}),
    ]
    for answer in ask(articles, "Tô Mai Hoa", "tô mai hoa"):
        assert found(answer)[0] == "text"


def test_one_letter_is_always_the_beginning_of_a_word(ask: Ask) -> None:
    letters = {f"a{number}": f"Tổ trưởng khối Đ {number}" for number in range(12)}
    answers = ask(texts(**letters, doan="Tổ trưởng khối Đoàn thể"), "khoi d", "khoi d ", "khoi do")
    assert [answer["total"] for answer in answers] == [13, 12, 1]


# --- where many articles have all pairs of words, but not in a row ---------------------------------------------

FAR = " ".join(f"đoạn{number}" for number in range(40))


def test_those_that_may_have_the_words_in_a_row_are_looked_at_in_turn(ask: Ask) -> None:
    near = {f"near{number}": "Nói y tế, rồi tế xã, rồi xã hội, rồi hội ta" for number in range(60)}
    row = make_article("row", **paragraph("Nói y tế xã hội ta"), date="1990-01-01")
    assert found(ask([*texts(**near), row], "y tế xã hội ta")[0])[0] == "row"


def test_an_abbreviation_is_looked_for_beside_many_that_may_have_it_in_full(ask: Ask) -> None:
    near = {f"near{number}": "Bảo hiểm, hiểm y, y tế, tế xã, xã ta" for number in range(120)}
    row = make_article("row", **paragraph("Thẻ BHYT xã ta"), date="1990-01-01")
    assert found(ask([*texts(**near), row], "bảo hiểm y tế xã ta")[0])[0] == "row"


def test_words_in_a_row_are_not_far_apart(tmp_path: Path) -> None:
    far = f"Thu chi bộ {FAR} bộ tế {FAR} bộ tế {FAR} tế lễ lớn"
    row = make_article("row", **paragraph(f"{FAR} bộ tế {FAR} thu chi bộ tế lễ"), date="1990-01-01")
    base = write_index([*texts(**{f"far{number}": far for number in range(40)}), row], tmp_path)
    answer, fetched = call([["search", base, {"q": "chi bộ tế lễ", "size": 1}], ["fetched"]])
    assert found(answer) == ["row"]
    assert len([path for path in fetched if "/d/" in path]) == 10


# --- facets, sorting, paging ------------------------------------------------------------------------------


def _many() -> list[Any]:
    provinces = {0: ("bac-kan", "thai-nguyen"), 1: ("thai-nguyen", "thai-nguyen"), 2: (None, None)}
    return [
        make_article(
            f"a{number:02d}",
            **{
                **paragraph(f"Chiến dịch tiêm chủng đợt {number}"),
                "date": f"{2000 + number // 4}-01-{1 + number % 4:02d}" if number < 20 else None,
                "date_kind": "published" if number < 20 else None,
                "province": provinces[number % 3][0],
                "province_today": provinces[number % 3][1],
                "tags": ("covid-19",) if number % 2 else ("covid-19", "dai-hoi-dang"),
                "publisher": "Sở Y tế" if number % 5 else None,
            },
        )
        for number in range(24)
    ]


def _counts(answer: dict[str, Any], facet: str) -> dict[str, int]:
    return {choice["value"]: choice["count"] for choice in answer["facets"][facet]}


def test_facets_count_what_each_choice_would_give(ask: Ask) -> None:
    both, one, narrow, none = ask(
        _many(),
        {"q": "tiêm chủng", "facets": True},
        {"q": "tiêm chủng", "facets": True, "filters": {"province": ["bac-kan"]}},
        {
            "q": "tiêm chủng",
            "facets": True,
            "filters": {"province": ["bac-kan"], "topic": ["dai-hoi-dang"]},
            "years": [2001, 2003],
        },
        {"q": "", "facets": True, "filters": {"kind": ["none"]}},
    )
    assert both["total"] == 24
    assert _counts(both, "province") == {"bac-kan": 8, "thai-nguyen": 8}
    assert _counts(both, "today") == {"thai-nguyen": 16}
    assert _counts(both, "topic") == {"covid-19": 24, "dai-hoi-dang": 12}
    assert _counts(both, "kind") == {"published": 20, "none": 4}
    assert both["facets"]["publisher"] == [{"value": "so-y-te", "label": "Sở Y tế", "count": 19}]
    assert both["years"] == [{"year": year, "count": 4} for year in (2004, 2003, 2002, 2001, 2000)] + [
        {"year": None, "count": 4}
    ]
    assert one["total"] == 8
    assert _counts(one, "province") == {"bac-kan": 8, "thai-nguyen": 8}  # so that one can choose another
    assert narrow["total"] == len([n for n in range(4, 16) if n % 6 == 0])
    assert _counts(narrow, "province") == {"bac-kan": 2, "thai-nguyen": 2}
    assert sum(one["count"] for one in narrow["years"]) == 4
    assert found(none) == ["a20", "a21", "a22", "a23"]


def test_a_facet_of_many_values_and_one_that_some_articles_lack(ask: Ask) -> None:
    publishers = [None if number % 7 == 3 else f"Đơn vị {number % 90:02d}" for number in range(180)]
    tags = [("covid-19", "tiem-chung", "dan-so")[: number % 4] for number in range(180)]
    articles = [
        make_article(f"a{number:03d}", **{**paragraph("Một tin."), "publisher": publisher, "tags": own})
        for number, (publisher, own) in enumerate(zip(publishers, tags, strict=True))
    ]
    whole, narrow = ask(
        articles,
        {"q": "", "facets": True},
        {"q": "", "size": 10, "filters": {"publisher": ["don-vi-80"], "topic": ["tiem-chung", "dan-so"]}},
    )
    counts = Counter(one for one in publishers if one)
    assert {one["label"]: one["count"] for one in whole["facets"]["publisher"]} == counts
    assert _counts(whole, "topic") == Counter(tag for own in tags for tag in own)
    assert found(narrow) == [f"a{n:03d}" for n in range(180) if publishers[n] == "Đơn vị 80" and len(tags[n]) > 1]
    assert found(narrow)


def test_sorting_by_date_and_paging(ask: Ask) -> None:
    request: dict[str, object] = {"q": "tiêm chủng", "size": 24}
    newest, oldest, page, everything = ask(
        _many(),
        {**request, "sort": "newest"},
        {**request, "sort": "oldest"},
        {**request, "size": 5, "from": 22},
        {"q": "", "size": 24},
    )
    dated = [item["date"] for item in newest["items"] if item["date"]]
    assert dated == sorted(dated, reverse=True)
    assert [item["date"] for item in newest["items"]][20:] == [None] * 4
    assert [item["date"] for item in oldest["items"]] == [*sorted(dated), *[None] * 4]
    assert (page["total"], len(page["items"])) == (24, 2)
    assert found(everything) == found(newest)
    assert {item["shown_date"] for item in newest["items"][20:]} == {"không rõ ngày"}


def test_pages_do_not_overlap(ask: Ask) -> None:
    articles = _many()
    answers = ask(articles, *[{"q": "tiem chung", "from": start, "size": 5} for start in range(0, 25, 5)])
    assert sorted(id for answer in answers for id in found(answer)) == [one.id for one in articles]


# --- the index --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, tmp_path: Path) -> None:
    base = write_index([hostile_article(text)], tmp_path)
    answer = call([["search", base, {"q": "", "facets": True}]])[0]
    item = answer["items"][0]
    shown = entry(hostile_article(text), "x").title
    assert item["title"] == shown
    assert item["excerpt"] in (" ".join(shown.split()), f"{shown}…")
    for path in Path(base).rglob("*.js"):
        assert "<" not in path.read_text(encoding="utf-8")
        assert "\u2028" not in path.read_text(encoding="utf-8")


def test_the_order_of_articles_changes_no_byte() -> None:
    articles = [*texts(**NEWS), *_many()]
    entries = [entry(one, f"x/{one.id}") for one in articles]
    pieces = sorted(search_pieces(iter(articles), entries))
    random.Random(3).shuffle(articles)
    random.Random(4).shuffle(entries)
    assert sorted(search_pieces(iter(articles), entries)) == pieces


def test_withdrawn_articles_are_not_in_it() -> None:
    gone = make_article("gone", **paragraph("Điều bí mật này"), withdrawn="Rút.")
    pieces = dict(search_pieces(iter([gone, *texts(**NEWS)]), [entry(one, one.id) for one in (gone, *texts(**NEWS))]))
    assert not any("mật" in text for text in pieces.values())


def test_captions_are_found(ask: Ask) -> None:
    one = make_article(
        "one", **{**paragraph("Một đoạn."), "captions": (Caption("Quang cảnh buổi lễ", 1, 1, "Thu Trang"),)}
    )
    assert found(ask([one, *texts(**NEWS)], "quang cảnh buổi lễ thu trang")[0]) == ["one"]


def test_an_empty_archive_can_be_searched(ask: Ask) -> None:
    for answer in ask([], "chi bộ", {"q": "", "facets": True}):
        assert answer["total"] == 0


def test_a_query_fetches_few_pieces(tmp_path: Path) -> None:
    words = [
        f"{first}{second}" for first in "bcdghklmnprstvx" for second in ("an", "ên", "inh", "ông", "uyên", "ao", "ơi")
    ]
    made = random.Random(5)
    articles = texts(**{f"a{number}": " ".join(made.choices(words, k=200)) for number in range(300)})
    base = write_index(articles, tmp_path)
    phrase = " ".join(articles[7].paragraphs[0].text.split()[90:94])
    results = call([["search", base, {"q": phrase}], ["fetched"]])
    assert found(results[0])[0] == "a7"
    size = sum(Path(path.split("?")[0]).stat().st_size for path in results[1])
    assert size < 60_000
    assert len(list(Path(base).rglob("*.js"))) > 300
