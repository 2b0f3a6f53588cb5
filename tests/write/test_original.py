"""The page "Bản gốc": the seed to the character, every judgement with its reason, and colours that can be read."""

from __future__ import annotations

import ast
import colorsys
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader
from mkdocs.utils import meta

from generator.clean import clean
from generator.clean.rules import load_rules
from generator.describe import describe
from generator.model import LABELS, Article, Caption, Evidence, Span
from generator.read import read_seed
from generator.write.labels import fates, judgements, labels, reasons, repeats
from generator.write.original import encoding_name, leading_to, original_page, original_path

MakeArticle = Callable[..., Article]
ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
CSS = (ROOT / "docs/assets/css/original.css").read_text(encoding="utf-8")
EVIL = "</li></ol></div><script>alert(1)</script><!-- \" ' & &amp; {{ 7*7 }} {% x %} `*_[a](b)"


class _Lines(HTMLParser):
    """The text of each line of the page, every tag, and the text of all."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "li":
            self.inside = True
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self.inside = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.inside:
            self.lines[-1] += data


@pytest.fixture(scope="module")
def render() -> Callable[[str], _Lines]:
    """The body of a page, from its file as MkDocs reads it through the template."""
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    environment.filters["url"] = lambda href: f"../{href}"
    template = environment.get_template("partials/archive/original.html")

    def rendered(text: str) -> _Lines:
        return _Lines(template.render(page={"meta": meta.get_data(text)[1]}))

    return rendered


def _data(text: str | None) -> dict[str, Any]:
    assert text is not None
    data: dict[str, Any] = meta.get_data(text)[1]
    return data


def _understood(path: Path) -> tuple[Article, list[str]]:
    seed, _ = read_seed(path, path.parent)
    assert seed is not None
    return describe(seed, clean(seed.text)), seed.lines


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_lines_are_those_of_the_seed(path: Path, render: Callable[[str], _Lines]) -> None:
    article, lines = _understood(path)
    page = original_page(article, lines, "utf-8")
    assert page is not None
    shown = render(leading_to(page.encode(), "x/2024/y").decode())
    assert shown.lines == lines
    assert "UTF-8" in shown.text
    assert article.sha256 in shown.text
    assert article.seed in shown.text
    assert ("a", {"href": "../x/2024/y.html"}) in shown.tags
    for span in article.spans:
        if span.label != "blank":
            assert labels()[span.label].name in shown.text
            assert reasons()[span.rule] in shown.text


_TEXT = st.text(
    st.one_of(
        st.sampled_from("<>&\"'`*_ \t-#:{}[]|!\\á\u00a0\u200b\x85\u2028\x01\x0c\ufeff"), st.characters(codec="utf-8")
    )
)


@st.composite
def _ledgers(draw: st.DrawFn) -> tuple[list[str], tuple[Span, ...]]:
    """Lines, hostile at will, with spans that cover every character."""
    unseen = ("\n", "\r", "\0")  # newlines are one kind, and a file with NUL is refused
    lines = [
        line.translate({ord(char): None for char in unseen})
        for line in draw(st.lists(st.one_of(st.just(""), st.just(" "), st.just(EVIL), _TEXT), min_size=1, max_size=9))
    ]
    spans: list[Span] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            spans += [Span(number, 0, len(line), "blank", "white-space")] if line else []
            continue
        cuts = sorted(draw(st.sets(st.integers(1, len(line) - 1), max_size=3))) if len(line) > 1 else []
        for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
            label = draw(st.sampled_from(LABELS[:-1]))
            spans.append(Span(number, start, end, label, draw(st.sampled_from(["title", "inside-the-article", "x<y"]))))
    return lines, tuple(spans)


@settings(max_examples=150, deadline=None)
@given(ledger=_ledgers())
def test_any_text_is_shown_to_the_character(
    ledger: tuple[list[str], tuple[Span, ...]], make_article: MakeArticle, render: Callable[[str], _Lines]
) -> None:
    lines, spans = ledger
    page = original_page(make_article(spans=spans, title=EVIL, seed=EVIL), lines)
    assert page is not None
    shown = render(page)
    assert shown.lines == lines
    assert not any(tag == "script" or name.startswith("on") for tag, attrs in shown.tags for name in attrs or [""])


def test_every_character_is_counted_once(render: Callable[[str], _Lines]) -> None:
    for path in SEEDS:
        article, lines = _understood(path)
        data = _data(original_page(article, lines))
        counted = sum(int(row["chars"].replace(".", "")) for row in data["legend"])
        assert counted == sum(span.end - span.start for span in article.spans if span.label != "blank")
        assert data["total"].replace(".", "") == str(counted)


def test_what_became_of_each_span(make_article: MakeArticle) -> None:
    lines = ["Trang chủ", "", "Tên bài", "Tên bài", "Nội dung một.Chú thích", "Chú thích", "Thu Trang", "12 lượt xem"]
    spans = (
        Span(1, 0, 9, "menu", "menu-words"),
        Span(3, 0, 7, "title", "title"),
        Span(4, 0, 7, "title", "title-repeated"),
        Span(5, 0, 13, "body", "inside-the-article"),
        Span(5, 13, 22, "caption", "caption-glued"),
        Span(6, 0, 9, "caption", "caption-stands-twice"),
        Span(7, 0, 9, "byline", "byline-at-the-end"),
        Span(8, 0, 11, "counter", "counter-views"),
    )
    article = make_article(
        spans=spans,
        captions=(Caption("Chú thích", 5, 1),),
        evidence=(("authors", Evidence("stated", "", 7, "Thu Trang")), ("date", Evidence("inferred", "", 5, "một"))),
    )
    data = _data(original_page(article, lines))
    rows = {(row["label"], row["fate"]): (row["chars"], row["lines"]) for row in data["legend"]}
    assert rows == {
        ("title", "kept"): ("7", "1"),
        ("body", "kept"): ("13", "1"),
        ("caption", "kept"): ("9", "1"),
        ("byline", "noted"): ("9", "1"),
        ("title", "removed"): ("7", "1"),
        ("caption", "removed"): ("9", "1"),
        ("counter", "removed"): ("11", "1"),
        ("menu", "removed"): ("9", "1"),
    }
    assert data["summary"] == ("Giữ lại 39% số chữ, ghi 12% vào phần thông tin của bài; bỏ 4 dòng theo 4 quy tắc.")
    html = data["text_html"]
    assert "Dòng 1</a>" in html
    assert "Căn cứ của: Tác giả" in html
    assert '<span class="k-caption is-kept" title="Chú thích ảnh">Chú thích</span>' in html
    assert html.count("Nói lại một chú thích đã giữ.") == 1


def test_a_title_that_an_editor_gave_replaces_that_of_the_seed(make_article: MakeArticle) -> None:
    article = make_article(spans=(Span(1, 0, 3, "title", "title"),), evidence=(("title", Evidence("editor", "")),))
    assert [row["fate"] for row in _data(original_page(article, ["Tên"]))["legend"]] == ["removed"]


def test_nothing_removed_and_nothing_there(make_article: MakeArticle) -> None:
    whole = make_article(spans=(Span(1, 0, 3, "body", "inside-the-article"),))
    assert _data(original_page(whole, ["Tin"]))["summary"] == "Giữ lại 100% số chữ; không bỏ dòng nào."
    assert _data(original_page(make_article(), ["", ""]))["summary"] == "Văn bản trống."


def test_a_withdrawn_article_has_no_original(make_article: MakeArticle) -> None:
    assert original_page(make_article(withdrawn="Theo yêu cầu"), ["x"]) is None


def test_it_is_not_searched_and_names_the_article_as_the_page_to_show(make_article: MakeArticle) -> None:
    data = _data(original_page(make_article(), ["x"]))
    assert data["template"] == "original.html"
    assert data["search"] == {"exclude": True}
    template = (ROOT / "overrides/original.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="{{ config.site_url }}{{ page.meta.article_href }}">' in template
    assert "/docs/goc/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert original_path("a1") == "goc/a1"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("tcvn3", "TCVN3 (ABC)"), ("utf-8+vni", "UTF-8, bên trong là VNI-Windows")],
)
def test_encodings_have_names(encoding: str, name: str) -> None:
    assert encoding_name(encoding) == name


# -- words ---------------------------------------------------------------------------------------------------


def _judged() -> Iterator[str]:
    """The ids that the code of the cleaning writes itself: what is made in it as a verdict, a cut or a span."""
    for path in sorted((ROOT / "generator/clean").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = {"Verdict": 1, "Cut": 3, "Span": 4}.get(node.func.id)
                if place is not None and len(node.args) > place:
                    rule = node.args[place]
                    if isinstance(rule, ast.Constant):
                        yield str(rule.value)
                    else:  # an id that comes from elsewhere: a rule that is data, a verdict, or a cut
                        assert isinstance(rule, ast.Attribute), ast.unparse(node)
                        assert rule.attr in ("id", "rule"), ast.unparse(node)


def test_every_judgement_has_its_reason() -> None:
    data = {rule.id for kind in ("atoms", "lines") for rule in load_rules(kind)}
    assert set(_judged()) - data == set(judgements())
    assert all(text.strip() for text in reasons().values())
    assert repeats() <= set(judgements())


def test_every_label_has_its_words() -> None:
    assert set(labels()) == set(LABELS)
    assert {label.fate for label in labels().values()} == set(fates())
    assert len({label.name for label in labels().values()}) == len(LABELS)


# -- colours -------------------------------------------------------------------------------------------------


def _luminance(rgb: tuple[float, ...]) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: tuple[float, ...], two: tuple[float, ...]) -> float:
    dark, light = sorted((_luminance(one), _luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def _hex(text: str) -> tuple[float, ...]:
    return tuple(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_what_is_removed_can_be_read_in_every_colour(scheme: str) -> None:
    archive = (ROOT / "docs/assets/css/archive.css").read_text(encoding="utf-8")
    palette = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{([^}}]*--md-default-bg-color[^}}]*)}}', archive)
    own = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{([^}}]*)}}', CSS)
    assert palette
    assert own
    page, faint = (
        _hex(match[1])
        for name in ("bg-color", "fg-color--light")
        if (match := re.search(rf"--md-default-{name}: (#[0-9a-f]{{6}});", palette[1]))
    )
    hues = dict(re.findall(r"\.k-(\w+) { --hue: (\d+); }", CSS))
    assert set(hues) == set(LABELS)
    for label, hue in hues.items():
        colours = {}
        for name in ("tint", "bar"):
            saturation, lightness = re.findall(rf"--label-{name}: (\d+)% (\d+)%", own[1])[0]
            colours[name] = colorsys.hls_to_rgb(int(hue) / 360, int(lightness) / 100, int(saturation) / 100)
        assert _contrast(faint, colours["tint"]) >= 4.5, label
        assert _contrast(faint, page) >= 4.5
        assert _contrast(colours["bar"], page) >= 3, label
        assert _contrast(colours["bar"], colours["tint"]) >= 3, label


# -- size ----------------------------------------------------------------------------------------------------


def test_it_is_small() -> None:
    path = max(SEEDS, key=lambda one: one.stat().st_size if one.stat().st_size < 11_000 else 0)
    page = original_page(*_understood(path))
    assert page is not None
    assert len(_data(page)["text_html"].encode()) - path.stat().st_size < 9_000
