"""The command ``check``: which seeds it looks at, and how it tells what it found."""

from __future__ import annotations

import argparse
import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.check.as_github import results_github
from generator.check.as_json import results_json
from generator.check.as_markdown import results_markdown
from generator.check.as_sarif import results_sarif
from generator.check.as_text import results_text
from generator.check.over_all import check_seeds
from generator.check.results import LANGS, Results
from generator.check.since import SinceError, changed_since
from generator.offline import EPOCH, OfflineError, bundle_date
from generator.read import find_seeds
from generator.read.seeds import FACTS_SUFFIXES

FORMATS = ("text", "json", "sarif", "markdown", "github")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only these seeds, facts or folders")
    parser.add_argument("--since", metavar="GITREF", help="only the seeds that differ from this branch or commit")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how findings are told (%(default)s)")
    parser.add_argument("--lang", choices=tuple(LANGS), default="vi", help="language of the findings (%(default)s)")
    parser.add_argument("--colour", choices=("auto", "always", "never"), default="auto", help="colours (%(default)s)")
    parser.add_argument(
        "--today",
        type=datetime.date.fromisoformat,
        metavar="YYYY-MM-DD",
        help=f"no article is younger than this day (default: {EPOCH}, else the newest commit of the seeds)",
    )


def run(args: argparse.Namespace) -> int:
    """Look at the seeds and print the findings; gives the exit code."""
    try:
        changed = changed_since(args.since, args.seeds) if args.since else None
        paths = list(_seeds_at(args.paths, args.seeds)) if args.paths else None
    except (SinceError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    results = check_seeds(args.seeds, paths, changed=changed, today=_today(args), jobs=args.jobs)
    print(_told(results, args))
    return 1 if results.blocks else 0


def _told(results: Results, args: argparse.Namespace) -> str:
    langs, folder = LANGS[args.lang], _folder(args.seeds)
    if args.format == "json":
        return results_json(results, langs, folder)
    if args.format == "sarif":
        return results_sarif(results, langs, folder)
    if args.format == "github":
        return results_github(results, langs, folder)
    if args.format == "markdown":
        return results_markdown(results, langs, folder).rstrip("\n")
    is_terminal = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    colour = args.colour == "always" or (args.colour == "auto" and is_terminal)
    return results_text(results, langs, folder, colour=colour)


def _folder(seeds: Path) -> str:
    """The folder as findings name it: below the working folder, never a path of this machine."""
    if not seeds.is_absolute() and ".." not in seeds.parts:
        return seeds.as_posix()
    here = Path.cwd().resolve()
    whole = seeds.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else whole.name


def _seeds_at(paths: list[Path], root: Path) -> Iterator[Path]:
    """The seeds that are meant: a seed itself, that of a file of facts, or all of a folder."""
    for path in paths:
        if path.is_dir():
            yield from find_seeds(path)
        elif path.suffix.lower() in FACTS_SUFFIXES and path.with_suffix(".txt").is_file():
            yield path.with_suffix(".txt")
        elif path.is_file() and path.suffix.lower() == ".txt":
            yield path
        else:
            raise FileNotFoundError(
                f"{path}: không có tệp này, hoặc không phải bài .txt hay tệp thông tin của một bài; "
                "hãy kiểm tra lại tên, hoặc bỏ trống để xem mọi bài."
            )


def _today(args: argparse.Namespace) -> datetime.date | None:
    """The day given; else that of the newest commit, unless some seeds are in none and may be younger."""
    if args.today is not None:
        day: datetime.date = args.today
        return day
    if not os.environ.get(EPOCH, "").strip() and _has_uncommitted(args.seeds):
        return None
    try:
        return bundle_date(args.seeds)
    except OfflineError:
        return None


def _has_uncommitted(root: Path) -> bool:
    command = ["git", "-C", os.fspath(root), "status", "--porcelain", "--untracked-files=normal", "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        return True
    return done.returncode != 0 or bool(done.stdout.strip())
