"""The search engines side by side on the same made articles: ``make bench-search``."""
