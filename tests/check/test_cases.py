"""Every finding of the table is given by a seed, and a good seed gives none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.check.as_json import results_json
from generator.check.as_markdown import results_markdown
from generator.check.as_text import results_text
from generator.findings import kinds, render
from tests.check.cases import CASES, GOOD, check, put


def test_no_kind_is_without_its_case() -> None:
    assert set(CASES) == set(kinds())


@pytest.mark.parametrize("identifier", list(CASES))
def test_the_case_gives_the_finding(identifier: str, tmp_path: Path) -> None:
    results = CASES[identifier](tmp_path)
    found = [finding for finding in results.findings if finding.id == identifier]
    assert found, [finding.id for finding in results.findings]
    assert "…" not in render(found[0]).replace("«Lưu thành…»", "").replace("của …", "")
    for told in (results_text(results), results_json(results), results_markdown(results)):
        assert identifier in told
        assert tmp_path.as_posix() not in told
        assert not re.search("[\x00-\x09\x0b-\x1f]", told)


def test_a_good_seed_gives_nothing(tmp_path: Path) -> None:
    assert check(put(tmp_path, bai__txt=GOOD)).findings == []
