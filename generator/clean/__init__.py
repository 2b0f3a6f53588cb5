"""Cleaning: from a seed's text to its ledger, title, paragraphs and captions."""

from __future__ import annotations

from generator.clean.page import clean, clean_all

__all__ = ["clean", "clean_all"]
