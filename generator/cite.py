"""How to cite an article: in the Vietnamese style, APA, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

from generator.model import Article


def citations(article: Article, address: str, site_url: str = "") -> dict[str, str]:
    """The citations of an article by style: ``vietnamese``, ``apa``, ``bibtex``, ``ris``, ``csl``."""
    return {}
