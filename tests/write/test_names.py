"""What slugs are called."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.model import DateKind, How
from generator.write.names import DATE_KINDS, HOW, province_name, province_today_name, tag_label


def test_names() -> None:
    assert province_name("bac-kan") == "Bắc Kạn"
    assert province_today_name("thai-nguyen") == "Thái Nguyên"
    assert tag_label("dai-hoi-dang") == "Đại hội Đảng các cấp"


def test_unknown_names() -> None:
    assert tag_label("khong-co") == "khong-co"
    with pytest.raises(KeyError):
        province_name("khong-co")
    with pytest.raises(KeyError):
        province_today_name("bac-kan")


def test_every_kind_has_its_words() -> None:
    assert set(DATE_KINDS) == set(get_args(DateKind))
    assert set(HOW) == set(get_args(How))
