"""What several test modules share: the sites, built once from the real seeds and from the made archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checkout import build_site, copy_checkout, with_made_seeds


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site built from the real seeds."""
    return build_site(copy_checkout(tmp_path_factory.mktemp("checkout")))


@pytest.fixture(scope="session")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site built from the made archive (:mod:`tests.made`)."""
    return build_site(with_made_seeds(copy_checkout(tmp_path_factory.mktemp("made"))), "--jobs", "2")


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
