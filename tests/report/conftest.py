"""The simulated pull request, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.over_all import check_seeds
from generator.check.since import changed_since
from generator.report.changes import changes
from generator.report.subject import Subject, subjects
from tests.simulate_pr import make_repository


@pytest.fixture(scope="session")
def pull_request(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of seeds of a repository on a branch with good, poor and hostile seeds."""
    return make_repository(tmp_path_factory.mktemp("pull") / "kho")


@pytest.fixture(scope="session")
def changed(pull_request: Path) -> list[Subject]:
    """What that branch changes, understood."""
    since = changed_since("main", pull_request)
    found = check_seeds(pull_request, changed=since).findings
    return list(subjects(changes(since, pull_request), since.base, pull_request, found))
