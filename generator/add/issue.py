"""An issue from the form "Gửi bài" → a source. The form itself says what its parts are called.

GitHub writes such an issue as ``### Label``, a blank line and the value for each part. The text of the article is the last part, so
that nothing in it can be taken for another one.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import yaml

from generator.add.source import AddError, Source

FORM = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE" / "gui-bai.yml"
#: GitHub takes 65,536 characters; the event around them is larger.
MAX_BODY = 70_000
MAX_EVENT_BYTES = 2 * 1024 * 1024
_TEXT = "text"
_NOTHING = "_No response_"
_FENCE = re.compile(r"\A```text\n(.*?)\n?```\s*\Z", re.DOTALL)


@cache
def parts() -> tuple[tuple[str, str], ...]:
    """Label and id of each part that a person fills in, in the order of the form; ids are keys of the facts, or ``text``."""
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    filled = [part for part in form["body"] if part["type"] in ("input", "textarea", "checkboxes")]
    return tuple((part["attributes"]["label"], part["id"]) for part in filled)


def body_of_event(data: bytes) -> str:
    """The issue's body in the event that GitHub hands to a workflow."""
    if len(data) > MAX_EVENT_BYTES:
        raise AddError("Sự kiện của GitHub quá lớn.")
    try:
        body = json.loads(data)["issue"]["body"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise AddError("Sự kiện này không phải của một phiếu (issue).") from error
    return body if isinstance(body, str) else ""


def from_issue(body: str) -> Source:
    """The text and the facts that were filled in."""
    if len(body) > MAX_BODY:
        raise AddError(f"Phiếu dài hơn {MAX_BODY} ký tự; hãy gửi bài bằng pull request.")
    rest = body.replace("\r\n", "\n").replace("\r", "\n")
    values: dict[str, str] = {}
    labels = parts()
    for (label, key), following in zip(labels, [*labels[1:], ("", "")], strict=True):
        head = f"### {label}\n"
        if not rest.startswith(head):
            raise AddError(
                f"Phiếu thiếu phần “{label}”: hãy gửi bằng biểu mẫu “Gửi bài” và đừng xóa các tiêu đề của nó."
            )
        rest = rest[len(head) :]
        value, rest = (rest, "") if key == _TEXT else _split(rest, f"\n### {following[0]}\n")
        values[key] = value.strip("\n")
    text = _FENCE.sub(r"\1", values.pop(_TEXT))
    if not text.strip() or text.strip() == _NOTHING:
        raise AddError("Phiếu không có chữ nào trong phần toàn văn.")
    facts = {key: " ".join(value.split()) for key, value in values.items() if key != "consent"}
    return Source(
        f"{text}\n".encode(), tuple((key, value) for key, value in facts.items() if value not in ("", _NOTHING))
    )


def _split(text: str, mark: str) -> tuple[str, str]:
    """What stands before the next part, and that part with its heading."""
    value, found, rest = text.partition(mark)
    return (value, found[1:] + rest) if found else (text, "")
