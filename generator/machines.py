"""Files for machines: the Atom feed, the data files and the sitemap."""

from __future__ import annotations

from collections.abc import Iterable

from generator.write.entries import Entry


def machine_files(entries: Iterable[Entry], site_url: str = "") -> dict[str, str]:
    """Texts by their path below ``docs``: ``atom.xml``, ``data/articles.json``, ``data/articles.csv``."""
    return {}
