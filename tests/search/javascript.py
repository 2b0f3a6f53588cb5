"""The search scripts of the site, called from Python: many calls go to one Node.js process."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

_RUN = Path(__file__).with_name("run.js")


def call(calls: Sequence[Sequence[object]]) -> list[Any]:
    """The results of calls: each the name of a function of ``run.js`` and what it is given."""
    node = shutil.which("node")
    if node is None:
        pytest.fail(
            "Node.js is missing: these tests run the site's scripts with it; install Node.js 20 or newer", pytrace=False
        )
    done = subprocess.run(
        [node, str(_RUN)], input=json.dumps(calls), capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        pytest.fail(f"the search scripts failed:\n{done.stderr}", pytrace=False)
    results: list[Any] = json.loads(done.stdout)
    return results
