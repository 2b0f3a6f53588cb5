"""Addresses: readable, unique, the same whatever the order."""

from __future__ import annotations

import hashlib
import re
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slugify import slugify

from generator.write.slugs import addresses, slug

Row = tuple[str, str | None, int | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đảng ủy Sở Y tế triển khai nhiệm vụ năm 2024", "dang-uy-so-y-te-trien-khai-nhiem-vu-nam-2024"),
        ("Hòa/Hoà – THUỶ, Thủy", "hoa-hoa-thuy-thuy"),
        ("", "khong-ro-tieu-de"),
        ("***", "khong-ro-tieu-de"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "bai-con"),
        ("index", "bai-index"),
        ("com1", "bai-com1"),
        ("&#99999999999999999999; &lt;", "99999999999999999999-lt"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slug_is_cut_between_words() -> None:
    long = slug("hội nghị " * 30)
    assert len(long) <= 80
    assert long.endswith(("-hoi", "-nghi"))
    assert len(slug("x" * 200)) == 80


@given(st.text())
def test_any_text_has_a_slug(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 80
    assert slug(made) == made


@given(st.text(st.sampled_from("abZİ1,'-_ .&#;\n"), max_size=120))
def test_plain_letters_are_what_python_slugify_makes_of_them(text: str) -> None:
    made = slugify(
        text, entities=False, decimal=False, hexadecimal=False, max_length=80, word_boundary=True, save_order=True
    )
    assert slug(text) == (made or "khong-ro-tieu-de")


def test_the_smallest_id_keeps_the_plain_slug() -> None:
    rows: list[Row] = [
        ("b", "bac-kan", 2024, "Hội nghị", None),
        ("a", "bac-kan", 2024, "Hội nghị!", None),
        ("c", "bac-kan", 2024, "HỘI NGHỊ", None),
        ("d", "bac-kan", 2023, "Hội nghị", None),
        ("e", None, None, None, None),
        ("f", None, 2024, "x", "Tên riêng"),
    ]
    expected = {
        "a": "bac-kan/2024/hoi-nghi",
        "b": "bac-kan/2024/hoi-nghi-" + hashlib.sha256(b"b").hexdigest()[:6],
        "c": "bac-kan/2024/hoi-nghi-" + hashlib.sha256(b"c").hexdigest()[:6],
        "d": "bac-kan/2023/hoi-nghi",
        "e": "chua-ro-tinh/khong-ro-nam/khong-ro-tieu-de",
        "f": "chua-ro-tinh/2024/ten-rieng",
    }
    assert all(addresses(order) == expected for order in permutations(rows))


def test_the_slug_of_an_editor_goes_before_one_made_of_a_title() -> None:
    rows: list[Row] = [
        ("a", "bac-kan", 2024, "Hội nghị", None),
        ("b", "bac-kan", 2024, "Tên khác", "hoi-nghi"),
        ("c", "bac-kan", 2024, "Tên khác nữa", "Hội nghị"),
    ]
    expected = {
        "a": "bac-kan/2024/hoi-nghi-" + hashlib.sha256(b"a").hexdigest()[:6],
        "b": "bac-kan/2024/hoi-nghi",
        "c": "bac-kan/2024/hoi-nghi-" + hashlib.sha256(b"c").hexdigest()[:6],
    }
    assert all(addresses(order) == expected for order in permutations(rows))


def test_a_title_that_looks_like_a_resolved_collision() -> None:
    title = "x " + hashlib.sha256(b"b").hexdigest()[:6]
    rows: list[Row] = [("a", None, None, "x", None), ("b", None, None, "x", None), ("c", None, None, title, None)]
    found = addresses(rows)
    assert len(set(found.values())) == 3
    assert found["c"].endswith(hashlib.sha256(b"b").hexdigest()[:6])
    assert found == addresses(reversed(rows))


def test_an_id_is_given_once() -> None:
    with pytest.raises(ValueError, match="two articles"):
        addresses([("a", None, None, "x", None), ("a", None, None, "y", None)])


_ROWS = st.lists(
    st.tuples(
        st.text("abc012", min_size=1, max_size=3),
        st.sampled_from([None, "bac-kan"]),
        st.sampled_from([None, 2024]),
        st.one_of(st.none(), st.text("xX -con", max_size=4)),
        st.one_of(st.none(), st.text("x", max_size=1)),
    ),
    unique_by=lambda row: row[0],
)


@settings(deadline=None)
@given(_ROWS, st.randoms(use_true_random=False))
def test_addresses_are_unique_in_any_order(rows: list[Row], random: object) -> None:
    found = addresses(rows)
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert addresses(shuffled) == found
    assert len({address.lower() for address in found.values()}) == len(rows)
