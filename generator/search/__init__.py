"""The search index: small pieces that a reader's browser fetches as a query needs them.

``docs/assets/search/`` holds the other half, in JavaScript. What both must do alike (words, their keys, the coding of
numbers) stands in :mod:`~generator.search.text` and :mod:`~generator.search.coding`, with one table of cases for both.
"""

from generator.search.index import pieces_of_texts, search_pieces, text_of

__all__ = ["pieces_of_texts", "search_pieces", "text_of"]
