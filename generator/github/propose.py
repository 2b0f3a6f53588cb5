"""Makes a pull request of a seed that came by the form "Gửi bài", by GitHub's interface alone: no checkout, no shell, no git.

The seed was made by ``add`` in a job without rights. Here its files are bytes with checked names and sizes, nothing more.
"""

from __future__ import annotations

import base64
import re
from typing import Any

from generator.github.api import Api, GitHubError
from generator.github.artifact import fetch, read_all
from generator.github.defang import defang

ARTIFACT = "submission"
REPORT = "comment.md"
_LIMITS = {"txt": 5 * 1024 * 1024, "yml": 64 * 1024, "md": 256 * 1024}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:txt|yml)\Z")
_NOTE = (
    "\n\nGitHub không tự chạy kiểm tra cho pull request do workflow mở: hãy bấm **Close pull request** rồi **Reopen pull request** "
    "để `tests` và `preview` chạy."
)


def propose(api: Api, event: dict[str, Any], run: int, base: str) -> str:
    """Open the pull request; gives one line that tells its number."""
    issue = int(event["issue"]["number"])
    files = read_all(fetch(api, run, ARTIFACT), _LIMITS)
    report = files.pop(REPORT, None)
    name = _seed(files)
    branch = f"gui-bai/{issue}"
    head = api.get(f"git/ref/heads/{base}")["object"]["sha"]
    tree = api.get(f"git/commits/{head}")["tree"]["sha"]
    entries = [
        {"path": f"seeds/{path}", "mode": "100644", "type": "blob", "sha": _blob(api, data)}
        for path, data in sorted(files.items())
    ]
    for entry in entries:
        if api.exists(f"contents/{entry['path']}", ref=head):
            raise GitHubError(f"{entry['path']} is there already")
    made = api.send("POST", "git/trees", {"base_tree": tree, "tree": entries})["sha"]
    message = f"Thêm {name} (phiếu #{issue})"
    commit = api.send("POST", "git/commits", {"message": message, "tree": made, "parents": [head]})["sha"]
    api.send("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})
    body = f"Bài từ phiếu #{issue}, do người bảo trì duyệt.\n\nCloses #{issue}\n{_NOTE}\n\n"
    if report is not None:
        body += defang(report, "(?!)")
    opened = api.send("POST", "pulls", {"title": message, "head": branch, "base": base, "body": body[:65_000]})
    return f"opened #{int(opened['number'])}"


def _seed(files: dict[str, bytes]) -> str:
    """The name of the one seed; its facts, if any, have the same."""
    for path in files:
        if not _NAME.match(path) or len(path) > 84:
            raise GitHubError(f"not a name for a seed: {path[:200]!r}")
    stems = {path.rpartition(".")[0] for path in files}
    if len(stems) != 1 or f"{next(iter(stems))}.txt" not in files:
        raise GitHubError("the artifact must hold one seed and at most its facts")
    return f"{stems.pop()}.txt"


def _blob(api: Api, data: bytes) -> str:
    content = base64.b64encode(data).decode()
    return str(api.send("POST", "git/blobs", {"content": content, "encoding": "base64"})["sha"])
