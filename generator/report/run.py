"""The command ``report``: prints the comment for what changed since a git commit."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from itertools import islice
from pathlib import Path

from generator.check.over_all import check_seeds
from generator.check.since import SinceError, changed_since
from generator.offline import OfflineError, bundle_date
from generator.report.changes import changes
from generator.report.comment import MAX_CHARS, comment
from generator.report.subject import subjects

#: So many seeds are looked at; a pull request with more is not one for a comment.
MAX_SEEDS = 200
_URL = re.compile(r"https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._/-]*)?\Z")


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "--since", required=True, metavar="GITREF", help="tell of the seeds that changed since this commit"
    )
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the seeds (%(default)s)")
    parser.add_argument("--artifact-url", type=_address, default="", metavar="URL", help="where the built preview lies")
    parser.add_argument("--max-chars", type=int, default=MAX_CHARS, metavar="N", help="longest comment (%(default)s)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the comment there instead of printing it")


def _address(text: str) -> str:
    if text and not _URL.match(text):
        raise argparse.ArgumentTypeError("must be a plain https:// address")
    return text


def run(args: argparse.Namespace) -> int:
    """Print the comment; gives the exit code. Findings do not make it fail: ``check`` is what blocks."""
    try:
        since = changed_since(args.since, args.seeds)
    except SinceError as error:
        print(error, file=sys.stderr)
        return 1
    found = check_seeds(args.seeds, changed=since, today=_newest_day(args.seeds)).findings
    changed = changes(since, args.seeds)
    seen = list(subjects(islice(changed, MAX_SEEDS), since.base, args.seeds, found))
    text = comment(seen, args.seeds.name, args.artifact_url, args.max_chars, len(changed) - len(seen))
    if args.out:
        args.out.parent.mkdir(parents=True, exist_ok=True)
        args.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


def _newest_day(seeds: Path) -> datetime.date | None:
    """No article is younger than the newest commit of the seeds."""
    try:
        return bundle_date(seeds)
    except OfflineError:
        return None
