"""Text of strangers in a comment on GitHub: shown as it is, never taken for markup, a link, a mention or a reference.

Markdown's own signs are escaped by a backslash. GitHub looks for mentions (``@name``), issues (``#1``, ``GH-1``), addresses
and emoji in the *rendered* text, where no escape is left: there a zero-width space breaks the word, as other bots do.
"""

from __future__ import annotations

import re

from generator.findings import printable

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;", "^": "&#94;", "=": "&#61;", "$": "<span>$</span>"}
_MARKUP = re.compile(r"[\\`*_{}\[\]()#+\-.!|~^=&<>$]")
#: Escaped only where they could begin something, so that dates and times stay readable in the source too.
_HARMLESS = re.compile(r"(?<=[^\W_])[-.](?=[^\W_])")
_BREAK = "\u200b"
#: What GitHub makes links, mentions or emoji of in the text; a break after each undoes it.
_LINKS = re.compile(
    r"@"
    r"|#(?=\w)"
    r"|(?<![^\W_])gh(?=-[0-9])"
    r"|[a-z][a-z0-9+.-]{1,20}:(?=//)"
    r"|(?<![^\W_])www(?=\.)"
    r"|(?<![^\W_])(?:mailto|xmpp):"
    r"|:(?=[\w+-]+:)",
    re.IGNORECASE,
)
#: What GitHub may take for a commit: seven to forty figures and letters of a hexadecimal number.
_COMMIT = re.compile(r"(?<![^\W_])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}(?![^\W_])", re.IGNORECASE)
_BACKTICKS = re.compile("`+")
#: Invisible characters and marks of direction: they could hide a mention's break or turn the line round.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
LONGEST = 300


def one_line(text: str, limit: int = LONGEST) -> str:
    """The text on one line, without characters that show nothing, cut after ``limit`` with an ellipsis."""
    return printable(_UNSEEN.sub("", text), limit)


def escape_own(text: str) -> str:
    """Our own words: their signs are no markup, and nothing else in them is to be feared."""
    return _MARKUP.sub(
        lambda match: match[0] if _HARMLESS.match(text, match.start()) else _ENTITIES.get(match[0]) or "\\" + match[0],
        text,
    )


def escape_markdown(text: str, limit: int = LONGEST) -> str:
    """The text for the inside of a line of GitHub's Markdown: shown as it stands, pinging nobody, bounded in length."""
    line = one_line(text, limit)
    line = _LINKS.sub(lambda match: match[0] + _BREAK, line)
    return escape_own(_COMMIT.sub(lambda match: re.sub("(.{6})(?=.)", rf"\1{_BREAK}", match[0]), line))


def code_block(text: str, language: str = "") -> str:
    """The lines as a fenced block that nothing in them can close."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def code_span(text: str, limit: int = LONGEST) -> str:
    """The text as code within a line, whatever backticks it holds; nothing in code pings or links."""
    line = one_line(text, limit) or " "
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") or (line.startswith(" ") and line.strip()) else ""
    return f"{fence}{pad}{line}{pad}{fence}"
