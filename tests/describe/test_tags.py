"""Topics are weighed: the title's over the lead's over the body's, none without a trigger phrase."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.context import Context
from generator.describe.tags import FEWEST, MOST, THRESHOLD, describe_tags, tag_scores, tag_vocabulary
from generator.fold import tone_key
from generator.model import Cleaned, Paragraph

FILLER = "Trời nắng đẹp và đường làng rất đông người qua lại từ sớm. " * 20  # a lead without any topic


def context(*paragraphs: str, title: str | None = None) -> Context:
    body = tuple(Paragraph(text, (number,)) for number, text in enumerate(paragraphs, 2))
    return Context([title or "", *paragraphs], Cleaned((), title, 1 if title else None, body, ()))


def test_vocabulary() -> None:
    slugs = [tag.slug for tag in tag_vocabulary()]
    assert len(slugs) == len(set(slugs)) == 40
    for tag in tag_vocabulary():
        assert tag.label
        assert tag.triggers
        assert all(trigger == trigger.strip() == trigger.lower() and trigger for trigger in tag.triggers), tag.slug
        assert len(set(map(tone_key, tag.triggers))) == len(tag.triggers), tag.slug


@pytest.mark.parametrize("tag", tag_vocabulary(), ids=lambda tag: tag.slug)
def test_every_trigger_is_found(tag: tuple[str, str, tuple[str, ...]]) -> None:
    slug, _, triggers = tag
    for trigger in triggers:
        assert slug in tag_scores(context(f"Hôm nay có {trigger}, rồi thôi.")), trigger
        assert slug in tag_scores(context(title=trigger.upper())), trigger


@pytest.mark.parametrize(
    ("text", "slug", "found"),
    [
        ("tiêm vắc xin", "tiem-chung", True),
        ("tiêm vắc-xin", "tiem-chung", True),
        ("phòng chống dịch", "phong-chong-dich", True),
        ("phòng, chống dịch", "phong-chong-dich", True),
        ("Uỷ ban kiểm tra", "kiem-tra-giam-sat", True),
        ("ỦY BAN KIỂM TRA", "kiem-tra-giam-sat", True),
        ("kế hoạch hóa gia đình", "dan-so", True),
        ("ngày 27/2", "ngay-thay-thuoc", True),
        ("COVID-19", "covid-19", True),
        ("phòng, chống dịch sởi", "phong-chong-dich", True),
        ("nội soi dạ dày", "phong-chong-dich", False),  # "sởi" without its tone
        ("sởn gai ốc, cúmm", "phong-chong-dich", False),  # whole syllables only
        ("Sở tiếp dân. Vận động viên", "dan-van", False),  # not over the end of a sentence
        ("ngày 12/7", "ngay-thay-thuoc", False),
    ],
)
def test_triggers(text: str, slug: str, found: bool) -> None:
    assert (slug in tag_scores(context(text))) is found


def test_title_over_lead_over_body() -> None:
    page = context(f"Sở tổ chức tập huấn. {FILLER}", "Có tiêm chủng.", title="Phòng chống sốt xuất huyết")
    scores = tag_scores(page)
    assert scores["sot-xuat-huyet"] > scores["dao-tao-nckh"] > scores["tiem-chung"]
    assert describe_tags(page) == ("sot-xuat-huyet", "dao-tao-nckh", "tiem-chung")


def test_repetition_counts_less_and_less() -> None:
    one, two, ten = (tag_scores(context(FILLER, "Có tiêm chủng. " * times))["tiem-chung"] for times in (1, 2, 10))
    assert one < two < ten < 4 * one


def test_passing_mentions_do_not_tag() -> None:
    title = "Tập huấn tiêm chủng và phòng chống sốt xuất huyết"
    page = context(FILLER, "Bên lề có nói về bảo hiểm y tế.", title=title)
    assert tag_scores(page)["bhyt"] < THRESHOLD
    assert "bhyt" not in describe_tags(page)
    assert "bhyt" in describe_tags(context(FILLER, "Bên lề có nói về bảo hiểm y tế.", title="Tập huấn"))


def test_ties_by_vocabulary() -> None:
    slugs = [tag.slug for tag in tag_vocabulary()]
    page = context(title="Y đức, chuyển đổi số, cải cách hành chính, dân vận, nông thôn mới, kết nạp, đông y")
    assert list(describe_tags(page)) == sorted(describe_tags(page), key=slugs.index)
    assert len(describe_tags(page)) == MOST


def test_none_without_trigger() -> None:
    assert describe_tags(context(FILLER, title="Trời đẹp")) == ()
    assert describe_tags(context()) == ()


@settings(max_examples=60)
@given(st.text(), st.text())
def test_never_crashes(title: str, body: str) -> None:
    page = context(*body.split("\n"), title=title)
    tags, scores = describe_tags(page), tag_scores(page)
    assert len(tags) <= MOST
    assert len(tags) >= min(FEWEST, len(scores))
    assert set(tags) <= set(scores)
