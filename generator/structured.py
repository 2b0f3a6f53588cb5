"""What machines read in the head of an article's page: JSON-LD, Dublin Core and Open Graph."""

from __future__ import annotations

from generator.model import Article


def head(article: Article, address: str, site_url: str = "") -> dict[str, object]:
    """``jsonld`` (a JSON text, safe inside ``<script>``) and ``meta`` (rows of attribute, name, content)."""
    return {}
