"""Whatever the text, the rendered page shows exactly its characters; of its own it adds figures and explanations."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config

from generator.model import Caption, Paragraph
from generator.write.abbreviations import meanings
from generator.write.markdown import heading, paragraphs_to_markdown, tidy

ROOT = Path(__file__).parents[2]

HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://x.vn/x.png)",
    "***",
    "***đậm*** và _nghiêng_ và __đậm__",
    "# không phải tiêu đề",
    "####### #",
    "    bốn dấu cách",
    "\tmột tab",
    "---",
    "===",
    "- - -",
    "--",
    "{: onclick=alert(1)}",
    "x {: onclick=alert(1) }",
    "{#id .lop}",
    "&lt;",
    "&amp;lt; &#60; &#x3c; &nbsp; & &copy",
    "1. ",
    "1. một",
    "1) một",
    "+ một",
    "* một",
    "> trích",
    "| a | b |",
    "|---|---|",
    '!!! note "x"',
    '??? note "x"',
    '=== "x"',
    "[TOC]",
    "[^1]",
    "[^1]: chú thích",
    "[x]: https://x.vn",
    "*[abbr]: x",
    "::: x",
    ": x",
    '--8<-- "x"',
    "$x$ $$y$$",
    "`x` ``y`` ```",
    "~~~",
    "~~x~~",
    "\\",
    "\\*x\\*",
    "cuối\\",
    ":smile:",
    "a@b.vn <a@b.vn>",
    "https://x.vn/a_b_c?d=1&e=2#f <https://x.vn>",
    "IMG_8418_x.jpg _x _ __",
    "<!-- x -->",
    "<?php x ?>",
    "</p><div>",
    "++x++ ^^y^^ ==z== H~2~O",
    "(c) -- ... \"x\" 'y'",
    "\x02wzxhzdk:0\x03 klzzwxh:0000 wzxhzdk:0",
    "{{ 7*7 }} {% x %}",
]


#: Texts with abbreviations that are explained.
ABBREVIATED = ["CDC", "BHYT", "TT-BYT", "03-KH/ĐU", "T4G", "DS-KHHGĐ", "UBND tỉnh", "20-NQ/TW"]


class _Texts(HTMLParser):
    """The text of each paragraph and list item outside of figures, that of each figure's caption, and every tag.

    ``attributes`` are those of the text's own tags; an explained abbreviation and a figure have only what we gave them.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.captions: list[str] = []
        #: How many texts stand before each caption.
        self.places: list[int] = []
        self.explained: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.inside.append(tag)
        if tag == "abbr":
            self.explained.append(("", dict(attrs)))
        elif tag == "figure":
            assert attrs == [("class", "lost-picture")]
            self.captions.append("")
            self.places.append(len(self.texts))
        elif "figure" not in self.inside:
            self.attributes += attrs
            if tag in ("p", "li", "h1"):
                self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        if "figcaption" in self.inside:
            self.captions[-1] += data
        elif self.texts and "figure" not in self.inside:
            self.texts[-1] += data
        if self.inside[-1:] == ["abbr"]:
            word, attrs = self.explained[-1]
            self.explained[-1] = (word + data, attrs)


def _texts(html: str) -> _Texts:
    parser = _Texts()
    parser.feed(html)
    parser.close()
    parser.texts = [text.strip("\n") for text in parser.texts]
    return parser


@pytest.fixture(scope="module")
def converter() -> markdown.Markdown:
    config = load_config(config_file=str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "docs"))
    return markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"])


def _shown(converter: markdown.Markdown, source: str) -> _Texts:
    html = converter.reset().convert(source)
    return _texts(html)


def _paragraphs(texts: list[tuple[str, bool]]) -> list[Paragraph]:
    return [Paragraph(text, (1,), "item" if item else "paragraph") for text, item in texts]


def _check(converter: markdown.Markdown, texts: list[tuple[str, bool]], captions: Sequence[Caption] = ()) -> None:
    shown = _shown(converter, paragraphs_to_markdown(_paragraphs(texts), captions))
    assert shown.texts == [tidied for text, _ in texts if (tidied := tidy(text))]
    assert shown.tags <= {"p", "ul", "li", "abbr", *(("figure", "figcaption", "span") if captions else ())}
    assert not shown.attributes
    for word, attrs in shown.explained:
        assert attrs.pop("title") == meanings()[word].full
        assert attrs in ({}, {"tabindex": "0"})
    wanted = sorted((one for one in captions if tidy(one.text) or one.credit), key=lambda one: one.after)
    credits = [f" Ảnh: {tidied}" if (tidied := tidy(one.credit or "")) else "" for one in wanted]
    assert shown.captions == [tidy(one.text) + credit for one, credit in zip(wanted, credits, strict=True)]
    before = [sum(bool(tidy(text)) for text, _ in texts[: one.after]) for one in wanted]
    assert shown.places == before


_MARKUP = st.text(
    st.sampled_from(list("\\`*_{}[]()<>#+-.!|&;:~=?^$@\"'/% \n\t\x02\x03\u00a0\u200b12abxđ")), max_size=30
)
_PIECES = st.lists(st.sampled_from([*HOSTILE, *ABBREVIATED, " ", "x", ".", "-", "/", "&", "_"]), max_size=4).map(
    "".join
)
_ANY = st.one_of(st.text(), _MARKUP, _PIECES)
_TEXTS = st.lists(st.tuples(_ANY, st.booleans()), max_size=6)
_CAPTIONS = st.lists(st.tuples(_ANY, st.integers(0, 6), st.one_of(st.none(), _PIECES)), max_size=3)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("item", [False, True])
def test_hostile_text_is_shown_as_it_is(converter: markdown.Markdown, text: str, item: bool) -> None:
    _check(converter, [(text, item)])


def test_all_of_it_together(converter: markdown.Markdown) -> None:
    for item in (False, True):
        _check(converter, [(text, item) for text in HOSTILE])
        _check(converter, [(text, (number % 2 == 0) is item) for number, text in enumerate(HOSTILE)])


@settings(max_examples=600, deadline=None)
@given(_TEXTS, _CAPTIONS)
@example([("a", True), ("|---|---|", True)], [])
@example([("~~~", False), ("~~~", False)], [])
@example([("a", True), ("b", True)], [("</figure><script>", 1, "</span>")])
def test_any_text_is_shown_as_it_is(
    converter: markdown.Markdown, texts: list[tuple[str, bool]], captions: list[tuple[str, int, str | None]]
) -> None:
    _check(converter, texts, [Caption(text, 1, min(after, len(texts)), credit) for text, after, credit in captions])


@settings(max_examples=300, deadline=None)
@given(_ANY)
@example("C#")
@example("#")
@example("a \\#")
def test_any_title_is_shown_as_it_is(converter: markdown.Markdown, text: str) -> None:
    if not tidy(text):
        return
    shown = _shown(converter, heading(text))
    assert shown.texts == [tidy(text)]
    assert shown.tags == {"h1"}
    assert [name for name, _ in shown.attributes] == ["id"]


def test_plain_text_stays_readable() -> None:
    text = "TTX -Chiều 16/01, tỷ lệ 9,6 bác sĩ (đạt 100% – vượt 11/14 chỉ tiêu); tệp IMG_8418.jpg: R&D, a@b.vn!"
    assert paragraphs_to_markdown([Paragraph(text, (1,))]) == text.replace("R&D", "R&amp;D") + "\n"


def test_items_form_a_list_and_keep_their_markers() -> None:
    paragraphs = _paragraphs([("Gồm:", False), ("- Một", True), ("1. Hai", True), ("a) Ba", True), ("Hết.", False)])
    assert paragraphs_to_markdown(paragraphs) == "Gồm:\n\n- \\- Một\n- 1\\. Hai\n- a) Ba\n\nHết.\n"


def test_a_lost_picture_stands_at_its_place_and_parts_a_list() -> None:
    paragraphs = _paragraphs([("Một", True), ("Hai", True), ("Ba", False)])
    captions = [Caption("Quang cảnh <b>", 2, 1, "Minh & Hà"), Caption("Cuối", 3, 9)]
    assert paragraphs_to_markdown(paragraphs, captions).split("\n\n") == [
        "- Một",
        '<figure class="lost-picture"><p class="lost-picture__note">Ảnh không còn được lưu</p><figcaption>'
        'Quang cảnh &lt;b&gt; <span class="credit">Ảnh: Minh &amp; Hà</span></figcaption></figure>',
        "- Hai",
        "Ba",
        '<figure class="lost-picture"><p class="lost-picture__note">Ảnh không còn được lưu</p><figcaption>'
        "Cuối</figcaption></figure>\n",
    ]


def test_the_first_of_each_abbreviation_is_explained_in_each_paragraph_and_once_by_the_keyboard() -> None:
    paragraphs = _paragraphs([("CDC và CDC, *TW*", False), ("CDC", True)])
    assert paragraphs_to_markdown(paragraphs) == (
        '<abbr title="Trung tâm Kiểm soát bệnh tật" tabindex="0">CDC</abbr> và CDC, '
        '\\*<abbr title="Trung ương" tabindex="0">TW</abbr>\\*\n\n'
        '- <abbr title="Trung tâm Kiểm soát bệnh tật">CDC</abbr>\n'
    )


def test_nothing_gives_nothing() -> None:
    assert paragraphs_to_markdown([]) == ""
    assert paragraphs_to_markdown([Paragraph("\u200b \u00a0", (1,))]) == ""


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  a \u00a0\t b\u2003c\u2028d\u3000", "a b c d"),
        ("\ufeffTr\u00adung\u200b tâm\u2060", "Trung tâm"),
        ("a\x00b\x02c\x03d\x9fe", "abcde"),
        ("a\ud800b\U000e0080c\uffff", "abc"),
        ("a\u202eb", "ab"),
        ("\uf0b7 mục", "\uf0b7 mục"),  # private use: a bullet of an old font, shown as well as can be
        ("", ""),
    ],
)
def test_tidy(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


@given(st.text(st.characters()))
def test_tidy_once_is_enough(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
