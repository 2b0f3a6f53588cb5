"""What an editor should know of the seeds, found over all of them, and told to a person, a machine or a pull request."""

from generator.check.as_markdown import finding_markdown, findings_markdown, results_markdown
from generator.check.escape import code_block, code_span, escape_markdown
from generator.check.over_all import check_seeds
from generator.check.paste import paste
from generator.check.results import Results
from generator.check.since import Changed, SinceError, changed_since

__all__ = [
    "Changed",
    "Results",
    "SinceError",
    "changed_since",
    "check_seeds",
    "code_block",
    "code_span",
    "escape_markdown",
    "finding_markdown",
    "findings_markdown",
    "paste",
    "results_markdown",
]
