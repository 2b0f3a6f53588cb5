"""One comment a pull request, found by the commit that GitHub names, updated, and only ever our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.github.__main__ import main
from generator.github.api import GitHubError
from generator.github.comment import post
from generator.github.defang import MARKER
from tests.github.conftest import REPOSITORY, GitHub, packed

SERVER = "https://github.com"
SHA = "0" * 40
RUN = {
    "id": 1,
    "event": "pull_request",
    "head_sha": SHA,
    "head_branch": "bai-moi",
    "head_repository": {"owner": {"login": "nguoi-la"}},
}
EVENT = {"workflow_run": RUN}
REPORT = f"{MARKER}\n## Xem trước\n@everyone\n".encode()


def pull(number: int, sha: str = SHA, base: str = REPOSITORY) -> dict[str, Any]:
    return {"number": number, "head": {"sha": sha}, "base": {"repo": {"full_name": base}}}


def ready(hub: GitHub, comments: list[dict[str, Any]] | None = None, files: list[str] | None = None) -> GitHub:
    hub.answers["GET", "pulls"] = [pull(7)]
    hub.answers["GET", "pulls/7/files"] = [{"filename": name} for name in files or ["seeds/a.txt"]]
    hub.answers["GET", "issues/7/comments"] = comments or []
    hub.answers["POST", "issues/7/comments"] = {"id": 3}
    hub.answers["PATCH", "issues/comments/9"] = {"id": 9}
    hub.artifact(1, "report", packed({"comment.md": REPORT}))
    return hub


def test_it_is_posted_and_harmless(hub: GitHub) -> None:
    assert post(ready(hub).api, EVENT, SERVER) == "commented on #7"
    ((method, path, body),) = hub.sent
    assert (method, path) == ("POST", "issues/7/comments")
    assert body == {"body": f"{MARKER}\n## Xem trước\n@\u200beveryone\n"}
    assert ("pulls", {"state": "open", "head": "nguoi-la:bai-moi", "per_page": "100"}) in hub.asked


def test_it_is_updated_and_not_repeated(hub: GitHub) -> None:
    mine = {"id": 9, "user": {"login": "github-actions[bot]"}, "body": f"{MARKER}\nold"}
    assert post(ready(hub, [mine]).api, EVENT, SERVER) == "updated the comment on #7"
    assert [(method, path) for method, path, _ in hub.sent] == [("PATCH", "issues/comments/9")]


def test_it_is_found_on_a_later_page(hub: GitHub) -> None:
    others = [{"id": n, "user": {"login": "ai-do"}, "body": "x"} for n in range(100)]
    mine = {"id": 9, "user": {"login": "github-actions[bot]"}, "body": f"{MARKER}\nold"}
    ready(hub).answers["GET", "issues/7/comments"] = lambda query: others if query["page"] == "1" else [mine]
    assert post(hub.api, EVENT, SERVER) == "updated the comment on #7"


def test_a_strangers_comment_with_our_marker_is_not_touched(hub: GitHub) -> None:
    theirs = {"id": 9, "user": {"login": "nguoi-la"}, "body": f"{MARKER}\nmine now"}
    assert post(ready(hub, [theirs]).api, EVENT, SERVER) == "commented on #7"


@pytest.mark.parametrize("pulls", [[], [pull(7, sha="1" * 40)], [pull(7, base="nguoi-la/kho")], [pull(7), pull(8)]])
def test_the_pull_request_is_that_of_the_commit_or_none(hub: GitHub, pulls: list[dict[str, Any]]) -> None:
    ready(hub).answers["GET", "pulls"] = pulls
    assert "nothing to do" in post(hub.api, EVENT, SERVER)
    assert not hub.sent


def test_forks_and_accounts_that_are_gone_are_no_obstacle(hub: GitHub) -> None:
    assert "nothing to do" in post(ready(hub).api, {"workflow_run": {**RUN, "head_repository": None}}, SERVER)
    nobody = {"id": 9, "user": None, "body": None}
    assert post(ready(hub, [nobody]).api, EVENT, SERVER) == "commented on #7"


def test_the_run_of_a_push_is_not_commented(hub: GitHub) -> None:
    assert "nothing to do" in post(ready(hub).api, {"workflow_run": {**RUN, "event": "push"}}, SERVER)
    assert not hub.asked


def test_whoever_changes_code_too_is_announced(hub: GitHub) -> None:
    post(ready(hub, files=["seeds/a.txt", "generator/report/comment.py"]).api, EVENT, SERVER)
    assert hub.sent[0][2]["body"].startswith(f"{MARKER}\n> **Pull request này sửa cả những tệp ngoài `seeds/`.**")


def test_a_hostile_artifact_posts_nothing(hub: GitHub) -> None:
    ready(hub).artifact(1, "report", packed({"../comment.md": REPORT}))
    with pytest.raises(GitHubError):
        post(hub.api, EVENT, SERVER)
    assert not hub.sent


def test_the_step_takes_all_from_the_environment(
    hub: GitHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    event = tmp_path / "event.json"
    event.write_text(json.dumps(EVENT), encoding="utf-8")
    environment = {
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_API_URL": ready(hub).address,
        "GITHUB_SERVER_URL": SERVER,
        "GITHUB_EVENT_PATH": str(event),
        "GH_TOKEN": "t",
    }
    assert main(["comment"], environment) == 0
    assert capsys.readouterr().out == "commented on #7\n"
    assert main(["comment"], {**environment, "GITHUB_REPOSITORY": "a/b/../c"}) == 1
    assert main(["comment"], {}) == 1
    assert main(["remove"], environment) == 2
