"""The whole comment: a summary on top, then each seed, bounded in length by leaving out detail, never by cutting markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.check.escape import escape_markdown
from generator.check.results import SEVERITIES as WORST_FIRST
from generator.findings import severity
from generator.model import Severity
from generator.report.changes import ORDER
from generator.report.facts_table import UNKNOWN, cell
from generator.report.section import FULL, KINDS, TABLE, heading, section
from generator.report.subject import Subject
from generator.write.dates import date_text
from generator.write.names import province_name, province_today_name

#: The first line of the comment, by which it is found again and updated.
MARKER = "<!-- bao-cao-van-ban-goc -->"
#: GitHub takes 65,536 characters.
MAX_CHARS = 60_000
#: Rows of the summary, and seeds told of one by one, where there is room.
_MOST_ROWS = 100
_MARKS: dict[Severity | None, str] = {"error": "❌ lỗi", "warning": "⚠️ xem lại", "note": "✅ ổn", None: "✅ ổn"}
_TITLE = "## Xem trước văn bản gốc · *Seed preview*"
_OUTRO = (
    "---\n\n*Chương trình hiểu sai? Đừng sửa tệp `.txt`: hãy ghi điều đúng vào tệp `.yml` cùng tên, rồi commit vào "
    "chính nhánh này; bản báo cáo sẽ tự cập nhật. Hướng dẫn từng bước: `CONTRIBUTING.md`.*"
)


def comment(
    subjects: Sequence[Subject],
    folder: str = "seeds",
    artifact_url: str = "",
    max_chars: int = MAX_CHARS,
    unseen: int = 0,
) -> str:
    """The Markdown of the comment in at most ``max_chars`` characters; ``unseen`` seeds changed and were not looked at."""
    shown = sorted(subjects, key=_worst)
    for most in (_MOST_ROWS, 30, 10, 3, 0):
        head = _head(shown, folder, artifact_url, unseen, most)
        room = max_chars - len(head) - len(_OUTRO) - 2
        if room >= 0:
            break
    else:
        return head[:0] + f"{MARKER}\n{_TITLE}\n"  # no room even for the counts
    return f"{head}\n{_sections(shown, folder, room)}{_OUTRO}\n"


def _worst(subject: Subject) -> int:
    """What must be mended comes first, then what disappears, then what should be looked at."""
    levels = {severity(finding) for finding in subject.findings}
    if "error" in levels:
        return 0
    return 1 if subject.change.kind == "deleted" else 2 if "warning" in levels else 3


def _sections(subjects: Sequence[Subject], folder: str, room: int) -> str:
    """The sections with the most detail that fits: the largest lose theirs first, and where even that is too much, the last go."""
    details = [FULL] * len(subjects)
    texts = [section(one, folder) for one in subjects]
    note = "\n*… các văn bản còn lại chỉ có trong bảng trên.*\n\n"
    while sum(len(text) + 1 for text in texts) > room and any(level > TABLE for level in details):
        largest = max((at for at, level in enumerate(details) if level > TABLE), key=lambda at: len(texts[at]))
        details[largest] -= 1
        texts[largest] = section(subjects[largest], folder, details[largest])
    if sum(len(text) + 1 for text in texts) <= room:
        return "".join(f"{text}\n" for text in texts)
    kept: list[str] = []
    for text in texts:
        if sum(map(len, kept)) + len(kept) + len(text) + 1 + len(note) > room:
            break
        kept.append(text)
    return "".join(f"{text}\n" for text in kept) + (note if len(note) <= room else "")


def _head(subjects: Sequence[Subject], folder: str, artifact_url: str, unseen: int, most: int) -> str:
    parts = [MARKER, f"{_TITLE}\n", _summary(subjects, unseen)]
    if artifact_url:
        parts.append(
            f"\n[Tải bản xem thử của trang web]({artifact_url}): giải nén rồi mở `index.html` "
            "(cần đăng nhập GitHub; giữ trong vài ngày)."
        )
    if subjects and most:
        parts += ["", _table(subjects[:most])]
        if len(subjects) > most:
            parts.append(f"\n*… và {len(subjects) - most} văn bản nữa.*")
    return "\n".join(parts) + "\n"


def _summary(subjects: Sequence[Subject], unseen: int) -> str:
    if not subjects:
        return "Pull request này không đổi văn bản gốc nào."
    kinds = Counter(one.change.kind for one in subjects)
    told = ", ".join(f"{kinds[kind]} {KINDS[kind]}" for kind in ORDER if kinds[kind])
    levels = Counter(severity(finding) for one in subjects for finding in one.findings)
    if levels["error"]:
        verdict = f"❌ **{levels['error']} lỗi phải sửa** trước khi nhận"
        verdict += f", {levels['warning']} điều nên xem lại." if levels["warning"] else "."
    elif levels["warning"]:
        verdict = f"⚠️ Không có lỗi; **{levels['warning']} điều nên xem lại**."
    else:
        verdict = "✅ **Không có gì phải sửa.** Mời bạn xem các mục dưới đây có đúng không."
    more = f" Còn {unseen} văn bản khác không được xem ở đây; hãy chạy `make check`." if unseen else ""
    return f"Văn bản gốc trong pull request này: {told}. {verdict}{more}"


def _table(subjects: Sequence[Subject]) -> str:
    rows = ["| Kết quả | Bài · *Article* | Ngày · *Date* | Tỉnh · *Province* | Việc |", "|---|---|---|---|---|"]
    return "\n".join([*rows, *(f"| {' | '.join(map(cell, _row(one)))} |" for one in subjects)])


def _row(subject: Subject) -> tuple[str, ...]:
    article, change = subject.article, subject.change
    levels = {severity(finding) for finding in subject.findings}
    worst = next((level for level in WORST_FIRST if level in levels), None)
    mark = "🗑️ xóa" if change.kind == "deleted" else _MARKS[worst]
    if change.kind == "other" and mark == _MARKS["note"]:
        mark = "➖ bỏ qua"
    if article is None:
        return mark, heading(subject), "", "", KINDS[change.kind]
    then = province_name(article.province) if article.province else UNKNOWN
    today = province_today_name(article.province_today) if article.province_today else then
    return (
        mark,
        heading(subject),
        escape_markdown(date_text(article.date)) if article.date else UNKNOWN,
        then if today == then else f"{then} → {today}",
        KINDS[change.kind],
    )
