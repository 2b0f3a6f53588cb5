"""Posts the report on a pull request: one comment, updated when there is another.

The pull request is found by the commit that the run was about, as GitHub tells it, never by what the artifact says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.github.api import Api
from generator.github.artifact import fetch, read
from generator.github.defang import MARKER, MAX_CHARS, defang

ARTIFACT, FILE = "report", "comment.md"
_AUTHOR = "github-actions[bot]"
_PAGE, _MOST_PAGES = 100, 10
_OWN_CODE = (
    "> **Pull request này sửa cả những tệp ngoài `seeds/`.** Báo cáo dưới đây do chính mã của nó làm ra: "
    "hãy xem mã trước khi tin.\n"
)


def post(api: Api, event: dict[str, Any], server: str) -> str:
    """Post or update the comment for a finished run; gives one line that tells what was done."""
    run = event["workflow_run"]
    if run["event"] != "pull_request":
        return "not the run of a pull request: nothing to do"
    pull = _pull(api, run)
    if pull is None:
        return "no open pull request is at this commit any more: nothing to do"
    number = int(pull["number"])
    address = rf"{server}/{api.repository}/actions/runs/{int(run['id'])}/artifacts/\d{{1,20}}".replace(".", r"\.")
    text = defang(read(fetch(api, int(run["id"]), ARTIFACT), FILE, 4 * MAX_CHARS), address)
    if _touches_code(api, number):
        text = text.replace(f"{MARKER}\n", f"{MARKER}\n{_OWN_CODE}\n", 1)[:MAX_CHARS]
    mine = next((one for one in _comments(api, number) if _is_mine(one)), None)
    if mine is None:
        api.send("POST", f"issues/{number}/comments", {"body": text})
        return f"commented on #{number}"
    api.send("PATCH", f"issues/comments/{int(mine['id'])}", {"body": text})
    return f"updated the comment on #{number}"


def _pull(api: Api, run: dict[str, Any]) -> dict[str, Any] | None:
    """The open pull request whose newest commit the run was about. An older run has nothing to say any more."""
    if not run["head_repository"]:  # the fork is gone
        return None
    owner = run["head_repository"]["owner"]["login"]
    found = [
        one
        for one in api.get("pulls", state="open", head=f"{owner}:{run['head_branch']}", per_page=str(_PAGE))
        if one["head"]["sha"] == run["head_sha"] and one["base"]["repo"]["full_name"] == api.repository
    ]
    return found[0] if len(found) == 1 else None


def _pages(api: Api, path: str) -> Iterator[dict[str, Any]]:
    for page in range(1, _MOST_PAGES + 1):
        rows = api.get(path, per_page=str(_PAGE), page=str(page))
        yield from rows
        if len(rows) < _PAGE:
            return


def _touches_code(api: Api, number: int) -> bool:
    names = [one["filename"] for one in _pages(api, f"pulls/{number}/files")]
    return len(names) >= _PAGE * _MOST_PAGES or not all(name.startswith("seeds/") for name in names)


def _comments(api: Api, number: int) -> Iterator[dict[str, Any]]:
    yield from _pages(api, f"issues/{number}/comments")


def _is_mine(comment: dict[str, Any]) -> bool:
    """Whoever copies the marker into a comment of his own gets no answer there."""
    author = comment["user"] or {}  # nobody, where an account is gone
    return author.get("login") == _AUTHOR and str(comment["body"]).startswith(MARKER)
