"""The comment on a pull request: what was understood of each changed seed, what was taken out and why, and what to mend."""

from generator.report.comment import MARKER, MAX_CHARS, comment
from generator.report.run import configure, run

__all__ = ["MARKER", "MAX_CHARS", "comment", "configure", "run"]
