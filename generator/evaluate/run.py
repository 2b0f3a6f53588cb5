"""The command ``eval``: its arguments and what it does with them. Exit codes: 0 fine, 1 below a floor, 2 usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from generator.evaluate.compare import Explained
from generator.evaluate.floors import check_floors, read_floors, update_floors, write_floors
from generator.evaluate.gold import GoldError
from generator.evaluate.measure import run_eval
from generator.evaluate.report import format_breaches, format_report


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to ``parser``."""
    parser.add_argument("groups", nargs="*", help="only these folders below the gold folder (floors are not held then)")
    parser.add_argument("--gold", type=Path, default=Path("tests/gold"), help="folder of the gold pages (%(default)s)")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="where texts not beside their gold are")
    parser.add_argument("--verbose", action="store_true", help="list every misjudged line and field")
    parser.add_argument("--update", action="store_true", help="pin better figures as the new floors; never a worse one")
    parser.add_argument("--lower-floors", action="store_true", help="with --update: pin worse figures too")


def run(args: argparse.Namespace, explain: Callable[[Path], Explained], out: TextIO | None = None) -> int:
    """Evaluate, print the report, hold or move the floors; gives the exit code."""
    out = out or sys.stdout
    if args.lower_floors and not args.update:
        print("--lower-floors works only together with --update", file=sys.stderr)
        return 2
    if args.update and args.groups:
        print("--update needs all pages: leave the groups out", file=sys.stderr)
        return 2
    try:
        report = run_eval(args.gold, explain, args.seeds, args.groups)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2
    if not report.pages:
        print(f"no gold pages below {args.gold}", file=sys.stderr)
        return 2
    print(format_report(report, verbose=args.verbose), end="", file=out)
    if args.groups:
        return 0

    floors_path = args.gold / "floors.json"
    floors = read_floors(floors_path)
    breaches = [] if args.lower_floors else check_floors(report, floors)
    if breaches:
        print(f"\n{format_breaches(breaches)}", file=out)
        if args.update:
            print("nothing was pinned; to pin worse figures on purpose, add --lower-floors", file=out)
        return 1
    if args.update:
        write_floors(floors_path, update_floors(report, floors, lower=args.lower_floors))
        print(f"\npinned in {floors_path.as_posix()}", file=out)
    elif not floors:
        print(f"\nno floors are pinned yet: run with --update to write {floors_path.as_posix()}", file=out)
        return 1
    return 0


def main(argv: Sequence[str], explain: Callable[[Path], Explained]) -> int:
    """Run the command with its own parser; ``python -m generator eval`` is the same behind one program."""
    parser = argparse.ArgumentParser(prog="eval", description=__doc__)
    configure(parser)
    return run(parser.parse_args(argv), explain)
