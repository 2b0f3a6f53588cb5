"""Who has the words of a query: a mistake here would measure all engines by wrong answers."""

from __future__ import annotations

import pytest

from generator.model import Article, Paragraph
from tests.bench_search.holders import goes_on, holders, sought
from tests.made_articles import make_article


@pytest.mark.parametrize(
    ("begun", "words", "others"),
    [
        ("tiê", ["tiên", "tiến", "tiếng"], ["tin", "tien", "ti"]),
        ("hò", ["hò", "hoà", "hòa"], ["hoa", "hoá", "hồi"]),
        ("hoa", ["hoa", "hoà", "hoài", "hoạt"], ["hò", "chi"]),
        ("đ", ["đi", "đảng"], ["di", "da"]),
        ("ă", ["ăn"], ["ân", "an"]),
        ("số", ["sống", "số"], ["sông", "sóng"]),
        ("20", ["20", "2024"], ["2", "120"]),
    ],
)
def test_what_a_half_typed_word_becomes(begun: str, words: list[str], others: list[str]) -> None:
    assert [word for word in words + others if goes_on(begun, word)] == words


def _articles(*texts: str) -> list[Article]:
    return [make_article(f"a{n}", title="Tin", paragraphs=(Paragraph(text, (1,)),)) for n, text in enumerate(texts)]


def test_words_are_held_in_a_row_with_any_accents() -> None:
    made = _articles("Bàn về chi bộ mới.", "Chị bố mới đến.", "Chi bộ. Họ mới đến.", "Bộ mới, chi bộ")
    texts = ("chi bộ mới", "bộ mới", "đến", "chi bộ họ mới đến nơi", "tin")
    found = holders(made, map(sought, texts))
    assert [found.get(sought(text)) for text in texts] == [{0, 1}, {0, 1, 3}, {1, 2}, None, {0, 1, 2, 3}]


def test_only_the_last_word_may_go_on() -> None:
    made = _articles("chi bộ đảng", "chi bộ đang", "chi bộ Đ", "chi bội đảng", "chi bộ")
    texts = ("chi bộ đả", "chi bộ đ", "chi bộ d", "chi b")
    found = holders(made, [sought(text, half=True) for text in texts])
    assert [found.get(sought(text, half=True)) for text in texts] == [{0}, {0, 1, 2}, {0, 1, 2}, {0, 1, 2, 3, 4}]
