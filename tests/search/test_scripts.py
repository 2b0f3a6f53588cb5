"""The scripts as they are served: the same code as here, and small."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.scripts import without_comments

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "docs" / "assets"
SEARCH = sorted((ASSETS / "search").glob("*.js"))
MOST = 20 * 1024
#: The parser of eslint tells the tokens of each script; comments and white space are none.
_TOKENS = """
const acorn = require("./tests/js/node_modules/acorn");
const scripts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const told = (script) => [...acorn.tokenizer(script, { ecmaVersion: 2020 })].map((one) => [one.type.label, String(one.value)]);
process.stdout.write(JSON.stringify(scripts.map(told)));
"""


def _compressed(scripts: list[str]) -> int:
    return len(gzip.compress("".join(scripts).encode(), 9))


def test_what_is_served_is_the_same_code() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.fail("Node.js is missing: install Node.js 18.18 or newer", pytrace=False)
    scripts = [path.read_text(encoding="utf-8") for path in (*SEARCH, *sorted((ASSETS / "js").glob("*.js")))]
    both = [*scripts, *map(without_comments, scripts)]
    done = subprocess.run(
        [node, "-e", _TOKENS],
        cwd=ROOT,
        input=json.dumps(both),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    tokens = json.loads(done.stdout)
    assert all(len(one) > 50 for one in tokens)
    assert tokens[: len(scripts)] == tokens[len(scripts) :]


def test_only_comments_with_lines_of_their_own_go() -> None:
    assert without_comments("// a\nb(); // c\n  /* d\n   e */\n\n  /** f */ (g);\n") == "b(); // c\n/** f */ (g);\n"
    assert without_comments("a = 1;\n/* b */ c();\n/* d */\ne();\n") == "a = 1;\n/* b */ c();\ne();\n"


def test_the_scripts_of_search_are_small() -> None:
    assert _compressed([without_comments(path.read_text(encoding="utf-8")) for path in SEARCH]) <= MOST


def test_the_worker_of_every_page_is_a_bootstrap() -> None:
    worker = next(path for path in SEARCH if path.name == "worker.js")
    assert _compressed([worker.read_text(encoding="utf-8")]) < 1024
