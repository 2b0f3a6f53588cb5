"""Puts new seeds in place: a text, a saved web page, a web archive, or an issue from the form "Gửi bài"."""

from generator.add.run import configure, run

__all__ = ["configure", "run"]
