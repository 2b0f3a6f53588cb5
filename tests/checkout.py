"""Building the site in a copy of the checkout, as a person does with the command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.made import write_seeds

CHECKOUT = Path(__file__).parents[1]


def copy_checkout(target: Path) -> Path:
    """Copy what git holds or would hold (nothing that was built) to ``target``."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (CHECKOUT / name).is_file() and not name.startswith("tests/"):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(CHECKOUT / name, target / name)
    return target


def with_made_seeds(checkout: Path) -> Path:
    """Put the made archive (:mod:`tests.made`) in the place of the real seeds; gives ``checkout``."""
    shutil.rmtree(checkout / "seeds")
    write_seeds(checkout / "seeds")
    return checkout


def build_site(checkout: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Path:
    """Run the project's build command in ``checkout`` and give the folder of the site; fails with what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", *arguments],
        cwd=checkout,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(
            f"the build ended with {done.returncode}:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}", pytrace=False
        )
    return checkout / "site"
