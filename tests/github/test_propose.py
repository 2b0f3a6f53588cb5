"""A text of the form becomes a branch and a pull request, through GitHub's interface alone."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from generator.github.__main__ import main
from generator.github.api import GitHubError
from generator.github.defang import MARKER
from generator.github.propose import propose
from tests.github.conftest import REPOSITORY, GitHub, packed

EVENT = {"issue": {"number": 12, "title": "$(touch pwned) @everyone"}, "repository": {"default_branch": "main"}}
FILES = {
    "2024-01-16-hoi-nghi.txt": "Hội nghị @everyone\n".encode(),
    "2024-01-16-hoi-nghi.yml": b"url: https://vi-du.vn\n",
    "comment.md": f"{MARKER}\n@everyone [a](https://ke-xau.vn)\n".encode(),
}


def ready(hub: GitHub, files: dict[str, bytes] = FILES) -> GitHub:
    hub.artifact(1, "submission", packed(files))
    hub.answers["GET", "git/ref/heads/main"] = {"object": {"sha": "c0"}}
    hub.answers["GET", "git/commits/c0"] = {"tree": {"sha": "t0"}}
    for path in ("git/blobs", "git/trees", "git/commits"):
        hub.answers["POST", path] = {"sha": f"new-{path.rpartition('/')[2]}"}
    hub.answers["POST", "git/refs"] = {}
    hub.answers["POST", "pulls"] = {"number": 13}
    return hub


def test_the_files_get_a_branch_and_a_pull_request(hub: GitHub) -> None:
    assert propose(ready(hub).api, EVENT, 1, "main") == "opened #13"
    sent = {path: body for _, path, body in hub.sent}
    blobs = [base64.b64decode(body["content"]) for _, path, body in hub.sent if path == "git/blobs"]
    assert blobs == [FILES["2024-01-16-hoi-nghi.txt"], FILES["2024-01-16-hoi-nghi.yml"]]
    assert [one["path"] for one in sent["git/trees"]["tree"]] == [
        "seeds/2024-01-16-hoi-nghi.txt",
        "seeds/2024-01-16-hoi-nghi.yml",
    ]
    assert {one["mode"] for one in sent["git/trees"]["tree"]} == {"100644"}
    assert sent["git/trees"]["base_tree"] == "t0"
    assert sent["git/commits"]["parents"] == ["c0"]
    assert sent["git/refs"]["ref"] == "refs/heads/gui-bai/12"
    assert sent["pulls"]["title"] == "Thêm 2024-01-16-hoi-nghi.txt (phiếu #12)"
    assert "Closes #12" in sent["pulls"]["body"]


def test_its_words_ping_nobody(hub: GitHub) -> None:
    propose(ready(hub).api, EVENT, 1, "main")
    opened = hub.sent[-1][2]
    assert "@\u200beveryone" in opened["body"]
    assert "](https" not in opened["body"]
    assert "touch" not in json.dumps(opened)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"a.yml": b""},
        {"a.txt": b"x", "b.txt": b"y"},
        {"a.txt": b"x", "b.yml": b"y"},
        {"../../.github/workflows/a.txt": b"x"},
        {"A b.txt": b"x"},
        {"-a.txt": b"x"},
        {"a.txt\n": b"x"},
        {"a.sh": b"x"},
        {"a.txt": bytes(5 * 1024 * 1024 + 1)},
    ],
)
def test_what_is_not_one_seed_is_refused(hub: GitHub, files: dict[str, bytes]) -> None:
    with pytest.raises(GitHubError):
        propose(ready(hub, files).api, EVENT, 1, "main")
    assert not hub.sent


def test_a_seed_that_is_there_is_not_replaced(hub: GitHub) -> None:
    ready(hub).answers["GET", "contents/seeds/2024-01-16-hoi-nghi.txt"] = {"sha": "x"}
    with pytest.raises(GitHubError, match="is there already"):
        propose(hub.api, EVENT, 1, "main")
    assert {path for _, path, _ in hub.sent} == {"git/blobs"}


def test_the_step_takes_all_from_the_environment(hub: GitHub, tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    environment = {
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_API_URL": ready(hub).address,
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_EVENT_PATH": str(event),
        "GITHUB_RUN_ID": "1",
        "GH_TOKEN": "t",
    }
    event.write_text(json.dumps(EVENT), encoding="utf-8")
    assert main(["propose"], environment) == 0
    event.write_text(json.dumps({**EVENT, "repository": {"default_branch": "../x"}}), encoding="utf-8")
    assert main(["propose"], environment) == 1
