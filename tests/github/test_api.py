"""The requests: bounded, one clear line when they fail, and the token goes to GitHub alone."""

from __future__ import annotations

import zipfile

import pytest

from generator.github.api import GitHubError
from generator.github.artifact import archive, fetch, read, read_all
from tests.github.conftest import TOKEN, GitHub, packed


def test_an_answer_larger_than_allowed_is_refused(hub: GitHub) -> None:
    hub.answers["GET", "large"] = bytes(1001)
    assert hub.api.download("large", 1001) == bytes(1001)
    with pytest.raises(GitHubError, match="more than 1000 bytes"):
        hub.api.download("large", 1000)


def test_a_refusal_is_one_line_without_the_token(hub: GitHub) -> None:
    with pytest.raises(GitHubError) as failed:
        hub.api.get("nothing", page="1")
    assert str(failed.value) == "GET nothing: 404 Not Found"
    assert failed.value.status == 404
    assert not hub.api.exists("nothing")
    assert TOKEN not in repr(hub.api)


def test_a_redirect_to_another_host_does_not_take_the_token_along(hub: GitHub) -> None:
    elsewhere = hub.address.replace("127.0.0.1", "localhost")
    hub.answers["GET", "artifact"] = f"{elsewhere}/repos/kho/kho/store"
    hub.answers["GET", "store"] = b"data"
    assert hub.api.download("artifact", 10) == b"data"
    assert hub.tokens == ["artifact"]


def test_there_must_be_one_artifact(hub: GitHub) -> None:
    hub.answers["GET", "actions/runs/7/artifacts"] = {"artifacts": []}
    with pytest.raises(GitHubError, match="0 artifacts"):
        fetch(hub.api, 7, "report")
    hub.artifact(7, "report", packed({"a.md": b"x"}))
    assert read(fetch(hub.api, 7, "report"), "a.md", 10) == b"x"


def test_an_archive_that_unpacks_to_more_than_allowed_is_refused() -> None:
    bomb = archive(packed({"comment.md": bytes(5_000_000)}))
    with pytest.raises(GitHubError, match="larger than 1000 bytes"):
        read(bomb, "comment.md", 1000)


def test_what_is_no_archive_or_holds_too_much_is_refused() -> None:
    with pytest.raises(GitHubError, match="no ZIP archive"):
        archive(b"<html>")
    with pytest.raises(GitHubError, match="too many"):
        archive(packed({f"{number}.txt": b"" for number in range(101)}))
    with pytest.raises(GitHubError, match="no readable"):
        read(archive(packed({})), "comment.md", 10)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_only_what_belongs_there_is_taken() -> None:
    limits = {"txt": 10}
    assert read_all(archive(packed({"a.txt": b"x"})), limits) == {"a.txt": b"x"}
    with pytest.raises(GitHubError, match="does not belong"):
        read_all(archive(packed({"a.txt": b"x", "b.sh": b"x"})), limits)
    import io

    twice = io.BytesIO()
    with zipfile.ZipFile(twice, "w") as made:
        made.writestr("a.txt", b"1")
        made.writestr("a.txt", b"2")
    with pytest.raises(GitHubError, match="does not belong"):
        read_all(archive(twice.getvalue()), limits)
