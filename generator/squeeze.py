"""Smaller HTML: the white space that templates leave between tags, which nobody sees, as a single line break."""

from __future__ import annotations

import re
from pathlib import Path

#: Where white space counts, or is no HTML.
_AS_IT_IS = re.compile(rb"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.IGNORECASE | re.DOTALL)
#: White space between two tags, over the end of a line. A text of ours has no line break, so none is ever touched.
_BETWEEN_TAGS = re.compile(rb">\s*\n\s*<")


def squeeze(html: bytes) -> bytes:
    """The page with one line break for each run of white space that holds one and has nothing but tags around it.

    As white space it stays, so that nothing is shown otherwise: neither words nor their distances.
    Expects ``<`` and ``>`` to be escaped in texts and attributes.
    """
    parts = _AS_IT_IS.split(html)
    del parts[2::3]  # the names of the elements
    # What stays as it is begins and ends with a tag, and so do its neighbours then.
    parts[::2] = [_BETWEEN_TAGS.sub(b">\n<", b">" + part + b"<")[1:-1] for part in parts[::2]]
    return b"".join(parts).lstrip()


def squeeze_pages(site: Path) -> None:
    """Squeeze every page below ``site``."""
    for page in site.rglob("*.html"):
        page.write_bytes(squeeze(page.read_bytes()))
