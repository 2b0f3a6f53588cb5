"""Describing: from a seed and its ledger to an article with metadata, each value with its evidence."""

from generator.describe.article import describe, describe_all

__all__ = ["describe", "describe_all"]
