"""``python3 -m generator.github comment|propose``: the steps that hold a token that can write. Standard library only."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.github.api import Api, GitHubError
from generator.github.comment import post
from generator.github.defang import DefangError
from generator.github.propose import propose

_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+\Z")
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,100}\Z")


def main(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one step with what GitHub put into the environment; gives the exit code."""
    if list(arguments) not in (["comment"], ["propose"]):
        print("usage: python3 -m generator.github comment|propose", file=sys.stderr)
        return 2
    try:
        repository = environment["GITHUB_REPOSITORY"]
        if not _REPOSITORY.match(repository):
            raise GitHubError("GITHUB_REPOSITORY is not owner/name")
        api = Api(environment["GITHUB_API_URL"], repository, environment["GH_TOKEN"])
        event = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_bytes())
        if arguments[0] == "comment":
            print(post(api, event, environment["GITHUB_SERVER_URL"]))
        else:
            branch = event["repository"]["default_branch"]
            if not _BRANCH.match(branch):
                raise GitHubError("the default branch has an unusual name")
            print(propose(api, event, int(environment["GITHUB_RUN_ID"]), branch))
    except KeyError as error:
        print(f"missing: {error}", file=sys.stderr)
        return 1
    except (GitHubError, DefangError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
