"""The word lists are compared whole word by whole word, in one tone placement."""

from __future__ import annotations

import re

import pytest
import yaml

from generator.clean.rules import RULES_DIR
from generator.clean.words import LOWER, UPPER, contains, starts_with, words
from generator.fold import tone_key

LISTS: dict[str, list[str]] = yaml.load((RULES_DIR / "words.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_words_in_the_form_of_low_texts(name: str) -> None:
    assert words(name)
    assert all(word and word == tone_key(word).strip() for word in words(name))


@pytest.mark.parametrize("word", ["y", "h", "k"])
def test_one_letter_surnames_are_no_yaml_booleans(word: str) -> None:
    assert word in words("surnames")


def test_both_tone_placements_are_one_word() -> None:
    assert tone_key("Ủy ban") in words("organisations")
    assert tone_key("Uỷ ban") in words("organisations")
    assert tone_key("Ảnh minh họa") in words("caption_scenes")


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("organisations", "sở y tế bắc ninh", "sở y tế"),
        ("organisations", "sở giáo dục", "sở"),
        ("organisations", "sởn gai ốc", None),
        ("organisations", "giám đốc sở y tế", None),
        ("organisations", "cdc", "cdc"),
        ("organisations", "cdc2", None),
        ("degrees", "ths.bs lê hà", "ths.bs"),
        ("degrees", "thsx lê hà", None),
        ("caption_subjects", "đồng chí tô mai hoa", "đồng chí"),
        ("caption_subjects", "đồng chíp", None),
    ],
)
def test_a_text_begins_with_the_longest_whole_word(name: str, text: str, word: str | None) -> None:
    match = starts_with(name).match(text)
    assert (match[0] if match else None) == word


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("caption_verbs", "lãnh đạo sở trao quà", True),
        ("caption_verbs", "quyền traoo", False),
        ("news_words", "đoàn đã đến", True),
        ("news_words", "đoàn đãng trí", False),
        ("news_words", "mặt trời", False),
        ("caption_verbs", "trao", True),
    ],
)
def test_a_word_is_found_anywhere_but_whole(name: str, text: str, found: bool) -> None:
    assert (contains(name).search(text) is not None) is found


def test_the_letters_of_both_cases_are_the_same_letters() -> None:
    upper = re.compile(f"[{UPPER}]")
    lower = re.compile(f"[{LOWER}]")
    marked = [letter for letter in UPPER[3:] + LOWER[3:] if not letter.isascii()]
    assert len(marked) == len(set(marked)) == 2 * 67
    for letter in marked:
        assert upper.fullmatch(letter.upper())
        assert lower.fullmatch(letter.lower())
        assert not upper.fullmatch(letter.lower())
        assert not lower.fullmatch(letter.upper())
