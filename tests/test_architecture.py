"""The shape of the code: stages know only what comes before them, files are touched at the ends, no clock is read."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parent.parent / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
#: What each stage may import of the others: the flow goes one way.
MAY_IMPORT = {
    "read": set(),
    "clean": set(),
    "describe": {"clean"},
    "write": {"clean", "read"},  # the page of the original tells the reasons of rules and the names of encodings
    "search": {"write"},  # what lists say of an article, search says too
    "evaluate": set(),
    "check": {"read", "clean", "describe"},
    "report": {"read", "check", "write"},
    "add": {"read", "write"},
    "github": set(),
}
STAGES = set(MAY_IMPORT)


def _imports(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_a_module_holds_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_stages_know_only_what_comes_before_them(stage: str) -> None:
    for path in (GENERATOR / stage).rglob("*.py"):
        for name in _imports(ast.parse(path.read_text(encoding="utf-8"))):
            parts = name.split(".")
            if parts[0] == "generator" and len(parts) > 1 and parts[1] in STAGES - {stage}:
                assert parts[1] in MAY_IMPORT[stage], f"{path.name} imports {name}"


def test_what_holds_a_token_needs_nothing_installed_and_nothing_of_the_program() -> None:
    for path in (GENERATOR / "github").rglob("*.py"):
        for name in _imports(ast.parse(path.read_text(encoding="utf-8"))):
            assert name.startswith("generator.github") or name.split(".")[0] in sys.stdlib_module_names, name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_no_command_goes_through_a_shell(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert not [one for one in calls for keyword in one.keywords if keyword.arg == "shell"]
    assert not {ast.unparse(one.func) for one in calls} & {"os.system", "os.popen", "eval", "exec"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_no_result_depends_on_the_clock_or_on_chance(path: Path) -> None:
    if path.name == "bench.py":  # it measures time, and makes its seeds from a seeded random.Random
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    clocks = {name for name in calls if name.split(".")[-1] in ("now", "today", "utcnow", "time", "time_ns")}
    assert not clocks
    assert "random" not in _imports(tree)


@pytest.mark.parametrize("stage", ["clean", "describe"])
def test_understanding_touches_no_file_but_its_own_tables(stage: str) -> None:
    for path in (GENERATOR / stage).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
        assert not [name for name in calls if name.split(".")[-1] in ("write_text", "write_bytes", "unlink", "mkdir")]


def test_the_program_starts_without_what_only_a_build_needs() -> None:
    code = "import sys, generator.cli; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=GENERATOR.parent, check=False).returncode == 0
