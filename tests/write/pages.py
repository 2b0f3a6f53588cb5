"""What the tests of index pages share: to read their front matter, and to make many articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from generator.model import Article
from generator.write.entries import Entry, entry

MakeArticle = Callable[..., Article]


def meta_of(page: str) -> dict[str, Any]:
    """The front matter of a page."""
    loaded: dict[str, Any] = yaml.safe_load(page.split("---\n", 2)[1])
    return loaded


def many(make_article: MakeArticle, count: int, **given: Any) -> list[Entry]:
    """Articles that differ in their ids alone."""
    return [entry(make_article(f"a{number:04d}", **given), f"x/{number:04d}") for number in range(count)]
