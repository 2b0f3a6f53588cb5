"""Findings as Markdown for a comment on GitHub. Every word of a seed, of its facts and of its name is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.escape import code_block, code_span, escape_markdown, escape_own
from generator.check.paste import paste
from generator.check.results import Results, by_seed, worst_first
from generator.check.words import EITHER, HOW, LINE, MORE, NONE, PASTE, WHY, count_text
from generator.findings import SEVERITIES, Lang, facts_file, printable, severity, words
from generator.model import Finding

#: GitHub takes comments of at most 65,536 characters; the rest is left to what else the comment says.
LIMIT = 40_000
#: Gaps that an editor may want to copy: as code, which GitHub leaves alone and which needs no breaks.
_CODE = frozenset({"name", "yml", "file", "other", "expected", "kept", "suggestion", "key", "old", "new", "id", "slug"})


def findings_markdown(
    findings: Sequence[Finding], langs: Sequence[Lang] = ("vi",), folder: str = "seeds", limit: int = LIMIT
) -> str:
    """The findings by seed, seeds with the worst first, in at most ``limit`` characters; what is left out is counted."""
    if not findings:
        return f"{NONE[langs[0]]}\n"
    groups = sorted(by_seed(findings).items(), key=lambda item: _rank(item[1]))
    parts: list[str] = []
    size, told = 0, 0
    for block, count in _blocks(groups, langs, folder):
        if size + len(block) > limit:
            parts.append(f"*{MORE[langs[0]].format(count=len(findings) - told)}*\n")
            break
        parts.append(block)
        size += len(block) + 1
        told += count
    return "\n".join(parts)


def results_markdown(results: Results, langs: Sequence[Lang] = ("vi",), folder: str = "seeds") -> str:
    """A run as Markdown: the counts, then the findings."""
    return f"{count_text(results, langs[0])}\n\n{findings_markdown(results.findings, langs, folder)}"


def finding_markdown(finding: Finding, langs: Sequence[Lang] = ("vi",), folder: str = "seeds") -> str:
    """One finding as an item of a list: what, the quote, why, how, and the YAML to paste."""
    lines: list[str] = []
    for number, lang in enumerate(langs):
        said = words(finding, lang, folder, _value, escape_own)
        level = SEVERITIES[lang][severity(finding)].capitalize()
        mark = f" {code_span(finding.id)}" if not number else ""
        lines += [f"**{level}{_where(finding, lang)}: {said.title}**{mark}  ", said.what, ""]
        if not number and finding.quote and escape_markdown(finding.quote) not in said.what:
            lines += [f"> {escape_markdown(finding.quote)}", ""]
        lines += [f"*{WHY[lang]}:* {said.why}", "", f"*{HOW[lang]}:* {said.how}", ""]
    if yaml := paste(finding, EITHER[langs[0]]):
        lines += [
            f"{PASTE[langs[0]].format(file=code_span(facts_file(finding, folder)))}",
            "",
            code_block(yaml, "yaml"),
        ]
    return "- " + "\n".join(lines).rstrip().replace("\n", "\n  ") + "\n"


def _value(gap: str, value: str) -> str:
    return code_span(value) if gap in _CODE else escape_markdown(value)


def _where(finding: Finding, lang: Lang) -> str:
    """The line, and the file where that is not the seed itself."""
    file = dict(finding.values).get("file", finding.seed)
    told = [code_span(file)] if file != finding.seed else []
    told += [f"{LINE[lang]} {finding.line}"] if finding.line else []
    return f" ({', '.join(told)})" if told else ""


def _rank(group: Sequence[Finding]) -> int:
    return min(worst_first(finding)[0] for finding in group)


def _blocks(
    groups: Sequence[tuple[str, list[Finding]]], langs: Sequence[Lang], folder: str
) -> Iterator[tuple[str, int]]:
    """The pieces of the text, each with the number of findings that it tells."""
    for name, group in groups:
        head = f"### {code_span(printable(f'{folder}/{name}'))}\n"
        for number, finding in enumerate(group):
            text = finding_markdown(finding, langs, folder)
            yield (text if number else f"{head}\n{text}"), 1
