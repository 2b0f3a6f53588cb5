"""What the comment says of one changed seed, in as much detail as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.check.as_markdown import finding_markdown
from generator.check.escape import code_span, escape_markdown
from generator.check.results import SEVERITIES as WORST_FIRST
from generator.findings import severity
from generator.model import Article, Finding
from generator.report.facts_table import differences, facts_table
from generator.report.removed import Balance, Removed, balance
from generator.report.subject import Subject
from generator.write.entries import title_of
from generator.write.labels import labels, reasons
from generator.write.original import number_text

#: Levels of detail, from all to the least; below the last, a seed is only a row of the summary.
FULL, SHORT, TABLE = 2, 1, 0
_LINES_OF_A_RULE = {FULL: 5, SHORT: 1}
_GROUPS = {FULL: 40, SHORT: 12}
_FINDINGS = {FULL: 20, SHORT: 6, TABLE: 3}
#: So few lines taken out are shown at once; more are folded away.
_SHOWN_AT_ONCE = 25
_LONGEST_LINE = 120
_LONGEST_EXCERPT = 220
KINDS = {
    "added": "mới",
    "changed": "sửa văn bản",
    "facts": "sửa thông tin",
    "renamed": "đổi tên",
    "deleted": "xóa",
    "other": "không dùng",
}


def section(subject: Subject, folder: str, detail: int = FULL) -> str:
    """The part of the comment about one seed."""
    return "\n\n".join(_blocks(subject, folder, detail)) + "\n"


def heading(subject: Subject) -> str:
    """What the seed is called: its title, that which it had, else its file."""
    article = subject.article or subject.before
    if article is None or not article.title:
        return code_span(subject.change.name, 100)
    return escape_markdown(title_of(article), 160)


def _blocks(subject: Subject, folder: str, detail: int) -> Iterator[str]:
    article, change = subject.article, subject.change
    yield f"### {heading(subject)}"
    yield f"{code_span(f'{folder}/{change.name}')} · {KINDS[change.kind]}"
    yield from _moved(subject)
    if article is None:
        yield from _without_article(subject)
    elif article.withdrawn is not None:
        yield "Bài này đã được gỡ: kho chỉ giữ một trang báo rằng bài từng ở đây, không hiện nội dung."
    else:
        if subject.before is not None and (changed := list(differences(subject.before, article))):
            yield "**Thay đổi so với trước** · *Changes*\n\n" + "\n".join(f"- {one}" for one in changed)
        yield facts_table(article)
    yield from _findings(subject.findings, folder, detail)
    if article is not None and article.withdrawn is None:
        yield from _cleaned(subject, article, detail)


def _moved(subject: Subject) -> Iterator[str]:
    change = subject.change
    if change.kind != "renamed" or change.before is None:
        return
    yield f"Tên cũ: {code_span(change.before)}"


def _without_article(subject: Subject) -> Iterator[str]:
    if subject.change.kind == "deleted":
        was = f" “{escape_markdown(title_of(subject.before))}”" if subject.before else ""
        yield (f"Bài{was} sẽ **biến mất khỏi kho**.")
    elif subject.change.kind != "other":
        yield "Chương trình **không đọc được** tệp này, nên chưa có trang nào cho nó."


def _cleaned(subject: Subject, article: Article, detail: int) -> Iterator[str]:
    whole = balance(article, subject.lines)
    yield _sum(article, whole)
    if detail == TABLE:
        return
    if whole.groups:
        yield _removed(whole, detail)
    yield _excerpts(subject, article)


def _sum(article: Article, whole: Balance) -> str:
    total = whole.kept + whole.noted + whole.removed or 1
    share = f"{100 * whole.kept / total:.0f} %"
    text = f"**Giữ lại** {number_text(whole.kept)} ký tự ({share}) trong {_count(len(article.paragraphs), 'đoạn văn')}"
    if article.captions:
        text += f" và {_count(len(article.captions), 'chú thích ảnh')}"
    if not whole.groups:
        return f"{text}; **không bỏ dòng nào**."
    gone = f"{_count(whole.lines, 'dòng')} ({number_text(whole.removed)} ký tự)"
    return f"{text}; **bỏ {gone}** theo {_count(len(whole.groups), 'quy tắc')}."


def _count(number: int, what: str) -> str:
    return f"{number_text(number)} {what}"


def _removed(whole: Balance, detail: int) -> str:
    opened = " open" if detail == FULL and whole.lines <= _SHOWN_AT_ONCE else ""
    shown = whole.groups[: _GROUPS[detail]]
    items = [item for group in shown for item in _rule(group, _LINES_OF_A_RULE[detail])]
    if len(shown) < len(whole.groups):
        items.append(f"- … và {_count(len(whole.groups) - len(shown), 'quy tắc nữa')}")
    head = f"{_count(whole.lines, 'dòng')} đã bỏ, theo quy tắc nào · Removed lines"
    return f"<details{opened}><summary>{escape(head)}</summary>\n\n" + "\n".join(items) + "\n\n</details>"


def _rule(group: Removed, most: int) -> Iterator[str]:
    name = labels()[group.label].name
    why = escape_markdown(reasons().get(group.rule, ""))
    yield f"- **{name}** ({_count(len(group.lines), 'dòng')}): {why} {code_span(group.rule)}".replace("  ", " ")
    for number, text in group.lines[:most]:
        yield f"  - dòng {number}: {code_span(text.strip(), _LONGEST_LINE)}"
    if len(group.lines) > most:
        yield f"  - … và {_count(len(group.lines) - most, 'dòng nữa')}"


def _excerpts(subject: Subject, article: Article) -> str:
    first = next((line for line in subject.lines if line.strip()), "")
    rows = [("Tệp bắt đầu bằng", first)]
    if article.paragraphs:
        rows.append(("Bài bắt đầu bằng", article.paragraphs[0].text))
    if len(article.paragraphs) > 1:
        rows.append(("Bài kết thúc bằng", _end(article)))
    items = "\n".join(f"- {what}: {escape_markdown(text, _LONGEST_EXCERPT)}" for what, text in rows)
    return f"<details><summary>Trước và sau khi làm sạch · Before and after</summary>\n\n{items}\n\n</details>"


def _end(article: Article) -> str:
    text = article.paragraphs[-1].text
    return text if len(text) <= _LONGEST_EXCERPT else "…" + text[-_LONGEST_EXCERPT + 1 :]


def _findings(findings: tuple[Finding, ...], folder: str, detail: int) -> Iterator[str]:
    if not findings:
        return
    worst = sorted(findings, key=lambda one: WORST_FIRST.index(severity(one)))
    shown = worst[: _FINDINGS[detail]]
    more = f"\n- … và {_count(len(worst) - len(shown), 'điều nữa')}" if len(shown) < len(worst) else ""
    items = "\n".join(finding_markdown(one, ("vi",), folder).rstrip("\n") for one in shown)
    yield f"**Cần xem lại** · *Findings*\n\n{items}{more}"
