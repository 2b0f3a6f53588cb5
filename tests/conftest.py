"""What several test modules share: the sites, built once from the real seeds and from the made archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.over_all import check_seeds
from generator.check.since import changed_since
from generator.report.changes import changes
from generator.report.subject import Subject, subjects
from tests.checkout import build_site, copy_checkout, with_made_seeds
from tests.simulate_pr import make_repository


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site built from the real seeds."""
    return build_site(copy_checkout(tmp_path_factory.mktemp("checkout")))


@pytest.fixture(scope="session")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site built from the made archive (:mod:`tests.made`)."""
    return build_site(with_made_seeds(copy_checkout(tmp_path_factory.mktemp("made"))), "--jobs", "2")


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the slow tests by what they use, and run them last: quick tests tell first."""
    for item in items:
        if "tests/e2e/" in item.path.as_posix():
            item.add_marker("e2e")
        if {"built_site", "full_site"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("build")
    items.sort(
        key=lambda item: (item.get_closest_marker("e2e") is not None, item.get_closest_marker("build") is not None)
    )
