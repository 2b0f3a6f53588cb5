"""The workflows: audited, well-formed, thin, pinned, and no job that sees strangers' code can write."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}
#: What a step may run: a make target, a module that the tests cover, or what is named here.
_OWN = re.compile(r"make (?:--silent )?[a-z]+(?: |$)|python3 -m generator\.github [a-z]+$")
_OTHER = {
    "release.yml": {
        "sha256sum --check kho-*.zip.sha256",
        'gh release create "$GITHUB_REF_NAME" --verify-tag --title "$GITHUB_REF_NAME" --generate-notes bag/*',
    },
    "weekly.yml": {"gh release download --pattern manifest-sha256.txt --dir build"},
}
_PINNED = re.compile(r"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
#: The events in which strangers' code or text is at hand.
_FOREIGN = {"pull_request"}


def load(path: Path) -> dict[str, Any]:
    """The workflow; YAML 1.1 takes its key "on" for a truth value."""
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else str(key): value for key, value in workflow.items()}


def steps(path: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for job in load(path)["jobs"].values():
        for step in job["steps"]:
            yield job, step


def run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_an_audit_finds_nothing_that_is_not_explained() -> None:
    done = run("zizmor", "--offline", "--no-progress", "--persona=auditor", "--strict-collection", "--format=json", ".")
    assert json.loads(done.stdout) == [], done.stdout
    assert done.returncode == 0, done.stderr


def test_what_the_audit_lets_pass_is_still_there_and_has_a_reason() -> None:
    found = json.loads(run("zizmor", "--offline", "--persona=auditor", "--no-ignores", "--format=json", ".").stdout)
    assert {one["ident"] for one in found} == {"dangerous-triggers"}
    config = (GITHUB / "zizmor.yml").read_text(encoding="utf-8")
    assert set(yaml.safe_load(config)["rules"]) == {"dangerous-triggers"}
    assert config.count("#") > 3


@pytest.mark.parametrize("schema", SCHEMAS)
def test_each_file_is_well_formed(schema: str) -> None:
    assert SCHEMAS[schema]
    done = run("check-jsonschema", "--builtin-schema", schema, *map(str, SCHEMAS[schema]))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_with_their_version(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert _PINNED.search(line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_step_runs_what_the_tests_run(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for _, step in steps(path):
        if "run" in step and step["run"] not in _OTHER.get(path.name, set()):
            assert _OWN.match(step["run"]), step["run"]
            assert "\n" not in step["run"]
            assert "${{" not in step["run"]  # values come through the environment, never as part of a command
            if step["run"].startswith("make"):
                assert step["run"].replace("--silent ", "").split()[1] in targets


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_to_jobs_and_as_few_as_can_be(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= 60, name
        if _FOREIGN & set(workflow["on"]):
            assert job["permissions"] == {"contents": "read"}, name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_secret_is_used_and_a_token_only_in_the_step_that_needs_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    for job, step in steps(path):
        assert "env" not in job
        if "github.token" in json.dumps(step):
            assert "run" in step
            assert not step["run"].startswith("make")
            assert set(step["env"]) <= {"GH_TOKEN", "GH_REPO"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_credentials_stay_in_a_checkout(path: Path) -> None:
    for _, step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_the_comment_is_posted_by_our_own_code_only() -> None:
    workflow = load(GITHUB / "workflows" / "comment.yml")
    (job,) = workflow["jobs"].values()
    checkout, post = job["steps"]
    assert workflow["on"] == {"workflow_run": {"workflows": ["preview"], "types": ["completed"]}}
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert post["run"] == "python3 -m generator.github comment"
    writers = [path.name for path in WORKFLOWS if "pull-requests: write" in path.read_text(encoding="utf-8")]
    assert writers == ["comment.yml", "submit.yml"]


def test_a_stranger_cannot_start_a_submission() -> None:
    workflow = load(GITHUB / "workflows" / "submit.yml")
    assert workflow["on"] == {"issues": {"types": ["labeled"]}}
    read, propose = workflow["jobs"].values()
    label = re.search(r"label\.name == '([\w-]+)'", read["if"])
    assert label
    assert read["permissions"] == {"contents": "read"}
    assert propose["needs"] == "read"
    for form in FORMS:  # a form could give the label by itself
        assert label[1] not in form.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_is_vietnamese_and_its_parts_have_names(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert re.search("[à-ỹđ]", form["name"] + form["description"])
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    assert len(ids) == len(set(ids))
    labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    assert len(labels) == len(set(labels))


def test_the_text_of_a_submission_is_shown_as_text() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / "gui-bai.yml").read_text(encoding="utf-8"))
    assert form["body"][-1]["attributes"]["render"] == "text"  # in code, nothing pings


def test_owners_are_named_for_what_runs() -> None:
    rows = [line.split() for line in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()]
    paths = {row[0] for row in rows if row and not row[0].startswith("#")}
    assert {"/.github/", "/Makefile", "/requirements/", "/generator/", "/overrides/"} <= paths
    for path in paths:
        assert (ROOT / path.strip("/")).exists(), path
