"""The command ``add``: reads what was given, puts a seed in place for each page in it, and shows what was understood."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import cast

from generator.add.html import from_html, looks_like_html
from generator.add.issue import body_of_event, from_issue
from generator.add.place import Placed, copy, draft, place
from generator.add.source import MAX_PAGE_BYTES, AddError, Source, with_facts
from generator.add.warc import MAX_WARC_BYTES, from_warc, looks_like_warc
from generator.explain import explanation, for_a_person
from generator.findings import render

STDIN = "-"


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar="FILE", help="a text, a saved web page or a WARC; - reads what is piped in")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the seeds (%(default)s)")
    parser.add_argument("--url", help="address of the page")
    parser.add_argument("--retrieved", metavar="DATE", help="day on which the page was saved, YYYY-MM-DD")
    parser.add_argument("--name", help="name of the seed without ending; made of date and title where not given")
    parser.add_argument("--copy-to", type=Path, metavar="FOLDER", help="copy the new files there as well")
    parser.add_argument(
        "--issue-body",
        action="store_true",
        help="FILE is the body of an issue from the form, or (ending in .json) GitHub's event with that issue",
    )


def run(args: argparse.Namespace) -> int:
    """Add the seeds; gives the exit code. Those placed before something is refused stay."""
    stated = {key: value for key in ("url", "retrieved") if (value := getattr(args, key))}
    try:
        for number, source in enumerate(_sources(args.file, issue=args.issue_body)):
            if number and args.name:
                raise AddError("--name chỉ dùng được khi tệp có một trang; các trang sau chưa được thêm.")
            placed = place(draft(with_facts(source, stated)), args.seeds, args.name)
            if args.copy_to:
                copy(placed, args.copy_to)
            _show(placed, args.seeds)
    except AddError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _sources(file: str, *, issue: bool) -> Iterator[Source]:
    """What the file holds. It is read once, and never further than its kind allows."""
    if file == STDIN:
        yield from _read(cast(BufferedReader, sys.stdin.buffer), "stdin", issue=issue)
        return
    try:
        with open(file, "rb") as stream:
            yield from _read(stream, file, issue=issue)
    except OSError as error:
        raise AddError(f"{file}: không mở được tệp ({error.strerror}).") from error


def _read(stream: BufferedReader, name: str, *, issue: bool) -> Iterator[Source]:
    if not issue and looks_like_warc(stream.peek(5)[:5], name):
        if name != "stdin" and Path(name).stat().st_size > MAX_WARC_BYTES:
            raise AddError(f"{name}: lớn hơn {MAX_WARC_BYTES // 1024 // 1024} MB; hãy tách kho thành nhiều tệp.")
        yield from from_warc(stream, name)
        return
    data = stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        raise AddError(f"{name}: lớn hơn {MAX_PAGE_BYTES // 1024 // 1024} MB; một tệp chỉ giữ một bài.")
    if issue:
        yield from_issue(body_of_event(data) if name.endswith(".json") else data.decode("utf-8", "replace"))
    else:
        yield from_html(data, name) if looks_like_html(data) else Source(data)


def _show(placed: Placed, seeds: Path) -> None:
    print(f"Đã thêm {placed.path.as_posix()}")
    print(for_a_person(explanation(placed.article, []), placed.seed.lines, colour=sys.stdout.isatty()))
    for finding in placed.findings:
        print(render(finding, "vi", seeds.as_posix()), file=sys.stderr)
