"""Every province is found by any spelling of its name, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest

from generator.fold import fold
from generator.places import Province, find_province, province_by_slug, provinces


def test_table() -> None:
    assert len(provinces()) == 63
    assert len({province.slug for province in provinces()}) == 63
    today = {province.slug_today for province in provinces()}
    assert len(today) == 34
    for slug in today:  # every unit of today kept the name of one of the 63
        assert any(p.slug == slug and p.name == p.name_today and p.slug_today == slug for p in provinces())


@pytest.mark.parametrize("province", provinces(), ids=lambda province: province.slug)
def test_every_spelling(province: Province) -> None:
    for name in (province.name, province.slug, fold(province.name), province.name.upper()):
        for spelling in (name, f"tỉnh {name}", f"TP. {name}", f"TP.{name}", f"  Thành phố {name} "):
            assert find_province(spelling) == province
            assert find_province(unicodedata.normalize("NFD", spelling)) == province
    assert province_by_slug(province.slug) is province


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Hoà Bình", "hoa-binh"),
        ("Thanh Hoá", "thanh-hoa"),
        ("Thừa Thiên Huế", "hue"),
        ("tỉnh Thừa Thiên – Huế", "hue"),
        ("TP.HCM", "ho-chi-minh"),
        ("Tp HCM", "ho-chi-minh"),
        ("Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"),
        ("Đắc Lắc", "dak-lak"),
        ("Đăk Lăk", "dak-lak"),
        ("Bắc Cạn", "bac-kan"),
    ],
)
def test_other_names(text: str, slug: str) -> None:
    found = find_province(text)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize("text", ["", "tỉnh", "TP.", "Sở Y tế Bắc Ninh", "Hà", "Paris", "Bắc", "60"])
def test_none(text: str) -> None:
    assert find_province(text) is None


def test_unknown_slug() -> None:
    with pytest.raises(KeyError):
        province_by_slug("ha-tay")
