"""Findings for a person at a terminal: by seed, each with what, why, how and the YAML to paste."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from generator.check.paste import paste
from generator.check.results import Results, by_seed
from generator.check.words import EITHER, HOW, NONE, PASTE, WHY, count_text
from generator.findings import SEVERITIES, Lang, facts_file, place, printable, severity, words
from generator.model import Finding, Severity

_COLOURS: dict[Severity, str] = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_WIDTH = 100
_LONGEST_YAML = 600
_INDENT = "    "
#: A sign of no width that is no white space.
_NO_COMMAND = "\u2060"


def results_text(
    results: Results, langs: Sequence[Lang] = ("vi",), folder: str = "seeds", *, colour: bool = False
) -> str:
    """The findings by seed, then the counts; without a line break at the end."""
    blocks = [
        "\n".join([_coloured(printable(f"{folder}/{name}"), "1", colour=colour), *_group(group, langs, folder, colour)])
        for name, group in by_seed(results.findings).items()
    ]
    return "\n\n".join([*blocks, *([] if blocks else [NONE[langs[0]]]), count_text(results, langs[0])])


def _group(group: Sequence[Finding], langs: Sequence[Lang], folder: str, colour: bool) -> Iterator[str]:
    for finding in group:
        level = severity(finding)
        for number, lang in enumerate(langs):
            said = words(finding, lang, folder)
            name = _coloured(f"{SEVERITIES[lang][level]}:", _COLOURS[level], colour=colour)
            yield f"  {place(finding, folder)}: {name} {said.title} [{finding.id}]"
            yield from _wrapped(said.what)
            if not number and finding.quote and printable(finding.quote) not in said.what:
                yield from _wrapped(f"“{printable(finding.quote)}”")
            yield from _wrapped(f"{WHY[lang]}: {said.why}")
            yield from _wrapped(f"{HOW[lang]}: {said.how}")
        if yaml := paste(finding, EITHER[langs[0]]):
            yield _INDENT + PASTE[langs[0]].format(file=facts_file(finding, folder))
            for line in yaml.split("\n"):
                indent = " " * (len(line) - len(line.lstrip()))
                yield f"{_INDENT}  {indent}{_coloured(printable(line, _LONGEST_YAML), '32', colour=colour)}"


def _wrapped(text: str) -> Iterator[str]:
    for line in wrap(text, _WIDTH - len(_INDENT), break_long_words=False, break_on_hyphens=False):
        # On GitHub a line that begins with two colons is a command, white space before it or not.
        yield f"{_INDENT}{_NO_COMMAND if line.startswith('::') else ''}{line}"


def _coloured(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
