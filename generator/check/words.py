"""The few words around findings, in both languages; those of the findings themselves are in ``findings.yml``."""

from __future__ import annotations

from generator.check.results import Results
from generator.findings import Lang

WHY: dict[Lang, str] = {"vi": "Vì sao", "en": "Why"}
HOW: dict[Lang, str] = {"vi": "Cách sửa", "en": "How to mend it"}
LINE: dict[Lang, str] = {"vi": "dòng", "en": "line"}
EITHER: dict[Lang, str] = {"vi": "hoặc", "en": "or"}
PASTE: dict[Lang, str] = {"vi": "Dán vào tệp {file}:", "en": "Paste into {file}:"}
NONE: dict[Lang, str] = {"vi": "Không có điều gì cần lưu ý.", "en": "Nothing to remark."}
MORE: dict[Lang, str] = {
    "vi": "Còn {count} điều nữa không kể ở đây; hãy chạy lệnh: make check",
    "en": "{count} more are not told here; run: make check",
}
_COUNTS: dict[Lang, str] = {
    "vi": "{seeds} văn bản gốc, {findings} điều cần lưu ý: {errors} lỗi phải sửa, {warnings} cảnh báo, {notes} ghi chú.",
    "en": "{seeds} seeds, {findings} findings: {errors} errors that block, {warnings} warnings, {notes} notes.",
}


def count_text(results: Results, lang: Lang) -> str:
    """How many seeds were looked at and what was found, in one sentence."""
    return _COUNTS[lang].format(
        seeds=results.seeds,
        findings=len(results.findings),
        errors=results.count("error"),
        warnings=results.count("warning"),
        notes=results.count("note"),
    )
