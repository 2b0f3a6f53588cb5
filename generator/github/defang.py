"""The second line of defence: Markdown that a stranger's job made, as GitHub may show it.

``report`` escapes every word of a seed. But it ran in a job of the pull request, which may have brought its own ``report``. So what
comes from there is taken apart once more, without trust in its markup: whatever could ping, link, load, refer or be a tag gets
a zero-width space, in code as well as outside. What our own ``report`` writes comes out as it went in.
"""

from __future__ import annotations

import re

MARKER = "<!-- bao-cao-van-ban-goc -->"
#: GitHub's own limit for a comment.
MAX_CHARS = 65_536
_BREAK = "\u200b"
_TAGS = re.compile(r"<(?!/?(?:details|summary|span)>|details open>|br>)", re.IGNORECASE)
#: Kept: the signs that ``report`` writes as entities. Broken after their first part: pings and references; targets, addresses
#: and definitions of one; any other entity, which may stand for one of their signs.
_ACTIVE = re.compile(
    r"(?P<kept>&(?:amp|lt|gt|#126|#94|#61);)"
    r"|@(?!\u200b)|#(?=\w)|(?<![^\W_])gh-(?=\d)"
    r"|\](?=[(:\[])|:(?=//)|(?<![^\W_])www(?=\.)|(?<![^\W_])(?:mailto|xmpp):"
    r"|&(?=[#\w])",
    re.IGNORECASE,
)
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class DefangError(Exception):
    """What was handed over is no comment of ours. The message is one line."""


def defang(data: bytes, address: str) -> str:
    """The comment, harmless. ``address`` (a pattern) is the one that it may link to: the preview that the same run built."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DefangError("the report is not UTF-8") from error
    if not text.startswith(f"{MARKER}\n"):
        raise DefangError("the report does not begin with its marker")
    body = _HIDDEN.sub("", text.removeprefix(MARKER))
    parts = re.split(rf"(\[[\w\s]{{1,60}}\]\({address}\))", body)
    harmless = "".join(part if number % 2 else _harmless(part) for number, part in enumerate(parts))
    whole = MARKER + harmless
    if len(whole) > MAX_CHARS:
        raise DefangError(f"the report has more than {MAX_CHARS} characters")
    return whole


def _harmless(text: str) -> str:
    text = _TAGS.sub(f"<{_BREAK}", text)
    return _ACTIVE.sub(lambda match: match[0] if match["kept"] else match[0] + _BREAK, text)
