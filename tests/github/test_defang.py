"""The second line of defence: whatever a job of a pull request hands over, the comment does nothing but show it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.check.escape import escape_markdown
from generator.github.defang import MARKER, MAX_CHARS, DefangError, defang
from generator.report import MARKER as REPORT_MARKER
from generator.report import comment
from generator.report.subject import Subject
from tests.check.test_escape import HOSTILE

ADDRESS = r"https://github\.com/kho/kho/actions/runs/1/artifacts/\d{1,20}"
URL = "https://github.com/kho/kho/actions/runs/1/artifacts/2"
EVIL = [
    "@everyone @kho/bao-tri",
    "Fixes #12 and kho/kho#3, GH-4",
    "[a](https://ke-xau.vn) [b][c] ![d](//ke-xau.vn/e.png)\n\n[c]: https://ke-xau.vn",
    "<script>alert(1)</script><img src=x onerror=alert(1)><a href='https://ke-xau.vn'>x</a><!-- -->",
    "<details ontoggle=alert(1) open><summary onclick=x>y</summary></details>",
    "https://ke-xau.vn www.ke-xau.vn <https://ke-xau.vn> mailto:a@b.vn a@b.vn",
    "&#64;everyone &commat;everyone &lt;img&gt; &#x40;a https&colon;//ke-xau.vn &lbrack;a](x)",
    "```\n```\n@everyone",
    "[x](https://github.com/kho/kho/actions/runs/1/artifacts/2/../../../../../ke-xau/x)",
    "[x](https://github.com/kho/kho/actions/runs/99/artifacts/2)",
    "[x](https://githubxcom/kho/kho/actions/runs/1/artifacts/2)",
    "[@everyone](https://github.com/kho/kho/actions/runs/1/artifacts/2)",
    "[![x](https://ke-xau.vn/x.png)](https://github.com/kho/kho/actions/runs/1/artifacts/2)",
    "\u202e@everyone\x00",
]


def harmless(text: str) -> str:
    return defang(f"{MARKER}\n{text}".encode(), ADDRESS).removeprefix(MARKER)


def rendered(text: str) -> str:
    """As GitHub does: it makes links of addresses with a scheme, of ASCII only."""
    renderer = MarkdownIt("gfm-like")
    assert renderer.linkify is not None
    renderer.linkify.add("//", None)
    renderer.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    return str(renderer.render(text))


def check(text: str) -> None:
    html = rendered(harmless(text))
    assert not re.search(r"@\w|www\.", html)
    assert not [href for href in html.split('href="')[1:] if not href.startswith(f'{URL}"')]
    assert "<img" not in html
    assert "<script" not in html
    assert "<a " not in html.replace(f'<a href="{URL}"', "")
    assert " on" not in html.partition("<details")[2].partition(">")[0]
    assert "#1" not in html
    assert "#3" not in html
    assert "GH-4" not in html


@pytest.mark.parametrize("text", EVIL)
def test_it_pings_nobody_and_links_nowhere(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([*EVIL, "\n\n", "    ", "`", "> ", "- ", "|", "\\", "<details>", "]", "[", "(", ":"]),
        max_size=6,
    )
)
def test_however_it_is_put_together(parts: list[str]) -> None:
    check("".join(parts))


def test_our_own_comment_comes_out_as_it_went_in_but_for_code(changed: list[Subject]) -> None:
    text = comment([one for one in changed if one.change.name.startswith("2024")], artifact_url=URL)
    quotes = text.count("@hungyen.example") + text.count("`< Bài trước`")
    assert quotes == 2
    assert defang(text.encode(), ADDRESS).replace("@\u200b", "@").replace("<\u200b ", "< ") == text


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_escaped_is_left_alone(text: str) -> None:
    escaped = f"\n{escape_markdown(text)}"
    assert harmless(escaped) == f"\n{escaped}"


def test_the_marker_is_that_of_the_report() -> None:
    assert MARKER == REPORT_MARKER


@pytest.mark.parametrize("data", [b"", b"no marker", b"\xff\xfe", f"{MARKER}\n{'x' * MAX_CHARS}".encode()])
def test_what_is_no_comment_of_ours_is_refused(data: bytes) -> None:
    with pytest.raises(DefangError):
        defang(data, ADDRESS)
