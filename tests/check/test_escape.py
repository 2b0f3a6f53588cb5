"""Whatever a seed holds, a comment on GitHub shows it as text: no mention, link, image, reference, emoji or markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.escape import LONGEST, code_block, code_span, escape_markdown, one_line

BREAK = "\u200b"
HOSTILE = [
    "@everyone và @soyte/bien-tap, mail a@b.vn",
    "Fixes #12, GH-7, o/r#3 và 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
    "[chữ](https://ke-xau.vn) ![ảnh](http://ke-xau.vn/a.png) <https://ke-xau.vn> www.ke-xau.vn",
    "<img src=x onerror=alert(1)> <!-- --> </details> &lt;b&gt; &#64;everyone",
    "``` \n```\n# to \n- [ ] việc\n> trích\n---\n| a | b |\n|---|---|",
    "`a` ``b`` *c* **d** _e_ __f__ ~~g~~ $h$ :tada: ^[i] [^1] ==j==",
    "\u202eđảo\u202c \u200b@\u200beveryone \x1b[31m \u2028 1. một\n+ hai\n\t    mã",
    "\\@everyone \\[a](b)",
]
PINGS = re.compile(
    r"@\w|#\w|\bgh-\d|[a-z]://|\bwww\.|mailto:|:[\w+-]+:|(?<![^\W_])(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![^\W_])",
    re.I,
)


class _Text(HTMLParser):
    """The text of HTML, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(text: str) -> _Text:
    return _Text(markdown.markdown(f"x {text}", extensions=["extra", "sane_lists"]))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    page = shown(escape_markdown(text))
    assert not set(page.tags) - {"p", "span"}
    assert not PINGS.search(page.text)
    assert page.text.replace(BREAK, "") == f"x {' '.join(one_line(text).split())}"


def test_plain_words_stay_readable_in_the_source() -> None:
    plain = "Sáng 16/01/2024, lúc 8:30, Bs. Nguyễn Văn A (Sở Y tế Bắc Kạn)"
    assert escape_markdown(plain) == "Sáng 16/01/2024, lúc 8:30, Bs\\. Nguyễn Văn A \\(Sở Y tế Bắc Kạn\\)"


@given(st.text(alphabet=st.sampled_from("ab0@#:/.w-_*`[]()<>&!~$\\|\n\u200b đG h"), max_size=40))
def test_any_text(text: str) -> None:
    page = shown(escape_markdown(text))
    assert not set(page.tags) - {"p", "span"}
    assert not PINGS.search(page.text.removeprefix("x "))


def test_the_length_is_bounded() -> None:
    assert len(one_line("a" * 10_000)) == LONGEST
    assert len(escape_markdown("`" * 10_000)) <= 2 * LONGEST


@pytest.mark.parametrize("text", ["", "a", "`", "``a``", " ", "a ``` b", "@x"])
def test_code_span(text: str) -> None:
    page = _Text(markdown.markdown(f"x {code_span(text)} y"))
    assert page.tags == ["p", "code"]
    assert text.strip() in page.text


def test_no_fence_closes_a_code_block() -> None:
    block = code_block("a\n```\n@everyone\n`````\nb", "yaml")
    first, *_, last = block.split("\n")
    assert (first, last) == ("``````yaml", "``````")
