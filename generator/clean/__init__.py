"""Cleaning: from a seed's text to its ledger, title, paragraphs and captions. ``clean`` is the one public name."""

from __future__ import annotations

from generator.clean.page import clean

__all__ = ["clean"]
