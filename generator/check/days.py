"""Dates that cannot be: an article cannot be younger than its page's retrieval, nor anything younger than the archive.

What day it is, the caller says; no clock is read here. A day's grace makes up for the time of Vietnam being ahead.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.model import Article, Finding

_GRACE = datetime.timedelta(days=1)


def day_findings(article: Article, today: datetime.date | None) -> Iterator[Finding]:
    """The findings for the article's date and the day of its retrieval; ``today`` may be unknown."""
    evidence = dict(article.evidence).get("date")
    line, quote = (evidence.line, evidence.quote) if evidence else (None, "")
    bound = (today + _GRACE).isoformat() if today else None
    for day, identifier in ((article.date, "date-future"), (article.retrieved, "retrieved-future")):
        if day and bound and today and day > bound[: len(day)]:
            values = (("date", day), ("today", today.isoformat()))
            yield Finding(identifier, article.seed, line if day is article.date else None, "", values)
            return
    if article.date and article.retrieved and article.date > article.retrieved[: len(article.date)]:
        values = (("date", article.date), ("retrieved", article.retrieved))
        yield Finding("date-after-retrieval", article.seed, line, quote, values)
