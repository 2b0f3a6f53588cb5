"""Every finding has words in both languages, every gap can be filled, and code gives only findings that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from generator.findings import SEVERITIES, Kind, kinds, place, printable, render, severity, words
from generator.model import Finding
from generator.read import facts

CODE = sorted((Path(__file__).parents[1] / "generator").rglob("*.py"))
#: The functions whose first argument is the id of a finding.
GIVERS = {"Finding", "_refused"}
GAP = re.compile(r"\{(\w+)\}")


def _given() -> set[str]:
    found = set()
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                is_own = ast.unparse(node.func) in ("self.find", "reader.find")
                if (name in GIVERS or is_own) and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


def test_code_gives_only_known_findings() -> None:
    given = _given()
    assert len(given) > 10
    composed = {f"{kind}-{cause}" for kind in ("seed", "facts") for cause in ("unreadable", "too-large", "outside")}
    named = {"encoding-letters-lost", "encoding-unclear", "encoding-converted", "text-damaged", "facts-too-deep"}
    assert given | composed | named | set(facts._PROBLEMS.values()) <= set(kinds())


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.id)
def test_words(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", kind.id)
    assert kind.severity in SEVERITIES["vi"]
    filled = {"name", "yml", "file", "line", "quote", *dict(kind.example.values)}
    for lang in SEVERITIES:
        for text in kind.words(lang):
            assert text == text.strip()
            assert text
            assert set(GAP.findall(text)) <= filled
            assert text.count("[[") == text.count("]]")
        for text in words(kind.example, lang):
            assert "…" not in text.replace("«Lưu thành…»", "").replace("Save as…", "").replace("của …", "")
            assert "[[" not in text
        line = render(kind.example, lang)
        assert re.fullmatch(rf"seeds/\S+\.\w+(:\d+)?: {SEVERITIES[lang][kind.severity]}: .+ \[{kind.id}\]", line), line
    assert len(kind.vi.title) < 50
    assert re.search("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]", kind.vi.what)
    assert severity(kind.example) == kind.severity


def test_optional_parts() -> None:
    with_date = Finding("date-future", "a.txt", 3, values=(("date", "2205-01-01"),))
    assert render(with_date).startswith("seeds/a.txt:3: cảnh báo: Ngày của bài (2205-01-01) ở tương lai.")
    assert "Ngày của bài ở tương lai." in render(Finding("date-future", "a.txt"))
    assert 'seeds/a/b.yml dòng: date: "' in render(Finding("no-date", "a/b.txt"))


def test_a_missing_value_does_not_fail() -> None:
    assert "«…»" in render(Finding("permalink-collision", "a.txt"))


def test_place() -> None:
    assert place(Finding("no-date", "a.txt", 3)) == "seeds/a.txt:3"
    assert place(Finding("facts-alias", "a.txt", 3, values=(("file", "a.yml"),)), "x/seeds") == "x/seeds/a.yml:3"


def test_hostile_values_stay_on_one_line() -> None:
    value = "a\n::error::x\x1b[31m\u202eb\u2028c {name} [[d]]" + "x" * 500
    line = render(Finding("facts-unknown-key", "a\nb.txt", 1, values=(("key", value), ("file", "a\nb.yml"))))
    assert not re.search("[\n\x1b\u2028\u202e]", line)
    assert "{name} [[d]]" in line
    assert len(printable(value)) == 200


def test_unknown_id() -> None:
    with pytest.raises(KeyError):
        render(Finding("no-such-thing", "a.txt"))
