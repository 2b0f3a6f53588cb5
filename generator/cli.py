"""The one program: ``python -m generator COMMAND``. What editors read is Vietnamese; options are documented in English.

Exit codes: 0 fine; 1 findings that block, a figure below its floor, or a build that failed; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from generator import add, bench, evaluate, fixity, links, report
from generator.bag import make_bag
from generator.check import command as check_command
from generator.explain import explain_seed, for_a_person, read_and_explain
from generator.findings import render, severity
from generator.model import Finding
from generator.offline import OfflineError, bundle_date, bundle_name, make_bundle, offer
from generator.pipeline import Summary, generate
from generator.serve import serve
from generator.shown import with_slash
from generator.site import SiteError, build_site
from generator.tables import TableError
from generator.write import PublishError

EXIT_CODES = "exit codes: 0 fine; 1 findings that block, a figure below its floor, or a failed build; 2 wrong usage"
_STAGES = {
    "read": "đọc",
    "clean": "làm sạch",
    "describe": "mô tả",
    "write": "viết bài",
    "pages": "viết các trang khác",
    "index": "lập chỉ mục",
    "site": "dựng trang web",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Builds an archive of Vietnamese news from a folder of scraped texts.",
        epilog=EXIT_CODES,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, epilog=EXIT_CODES)

    for name, text in (
        ("build", "build the archive: seeds/ → docs/ → site/"),
        ("offline", "build the archive and pack the site into archive-YYYY-MM-DD.zip, to be read without a network"),
        ("bag", "build the archive and pack seeds and site into kho-YYYY-MM-DD.zip, a bag (BagIt) to be kept"),
        ("serve", "show the archive on this machine, rebuilt when a seed changes"),
    ):
        one = command(name, text)
        _folders(one)
        one.add_argument("--jobs", type=_positive, default=1, metavar="N", help="worker processes (%(default)s)")
        one.add_argument(
            "--config", type=Path, default=Path("mkdocs.yml"), help="configuration of the site (%(default)s)"
        )
        if name == "serve":
            one.add_argument("--address", default="127.0.0.1:8000", help="where to listen (%(default)s)")
        else:
            one.add_argument(
                "--site", type=Path, default=Path("site"), help="folder of the finished site (%(default)s)"
            )
        if name in ("offline", "bag"):
            one.add_argument("--out", type=Path, default=Path("."), help="folder of the finished files (%(default)s)")
    fixity.configure(command("fixity", "tell whether the seeds are what they were when a bag was made"))
    links.configure(command("links", "ask whether the pages that the seeds were copied from are still on the web"))
    check = command("check", "tell what the program could not understand; exit code 1 when a finding blocks")
    _folders(check)
    check.add_argument("--jobs", type=_positive, default=1, metavar="N", help="worker processes (%(default)s)")
    check_command.configure(check)
    explain = command(
        "explain", "show how a seed was understood: its metadata with evidence, every line with its label"
    )
    explain.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="seeds")
    explain.add_argument(
        "--seeds", type=Path, default=Path("seeds"), help="folder that names are relative to (%(default)s)"
    )
    explain.add_argument("--json", action="store_true", help="one JSON object a line instead of text")
    add.configure(command("add", "put a seed in place: from a text, a saved web page (HTML), a web archive (WARC)"))
    report.configure(
        command("report", "tell in one Markdown comment what was understood of the seeds of a pull request")
    )
    evaluate.configure(command("eval", "measure cleaning and metadata on the gold pages and hold them to their floors"))
    bench.configure(command("bench", "measure speed and memory on many seeds made from the real ones"))
    return parser


def _folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the seeds (%(default)s)")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), help="folder that pages are written to (%(default)s)"
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit code."""
    try:
        return _run(_parser().parse_args(argv))
    except TableError as error:
        print(error, file=sys.stderr)
        return 1


def _run(args: argparse.Namespace) -> int:
    if args.command == "eval":
        return evaluate.run(args, lambda path: explain_seed(path, path.parent))
    if args.command == "bench":
        return bench.run(args, generate)
    if args.command == "explain":
        return _explain(args)
    if not args.seeds.is_dir():
        print(
            f"Không có thư mục {args.seeds}: hãy chạy lệnh trong thư mục của dự án, hoặc chỉ ra bằng --seeds.",
            file=sys.stderr,
        )
        return 2
    run = {
        "build": _build,
        "offline": _offline,
        "bag": _bag,
        "serve": _serve,
        "check": check_command.run,
        "add": add.run,
        "report": report.run,
        "fixity": fixity.run,
        "links": links.run,
    }
    return run[args.command](args)


def _explain(args: argparse.Namespace) -> int:
    code = 0
    for path in args.paths:
        root = args.seeds if path.is_relative_to(args.seeds) else path.parent
        seed, explained = read_and_explain(path, root)
        if args.json:
            print(json.dumps(explained, ensure_ascii=False))
            continue
        if seed is None:
            code = 1
        else:
            print(for_a_person(explained, seed.lines, colour=sys.stdout.isatty()))
        _print_findings(_findings_of(explained), "vi", root.as_posix())
    return code


def _findings_of(explained: dict[str, object]) -> list[Finding]:
    rows = explained["findings"]
    assert isinstance(rows, list)
    return [
        Finding(row["id"], str(explained["seed"]), row["line"], row["quote"], tuple(row["values"].items()))
        for row in rows
    ]


def _print_findings(findings: Sequence[Finding], lang: str, folder: str) -> None:
    for finding in findings:
        print(render(finding, "en" if lang == "en" else "vi", folder), file=sys.stderr)


def _generate(args: argparse.Namespace) -> Summary | None:
    try:
        return generate(args.seeds, args.docs, args.jobs, with_slash(os.environ.get("SITE_URL", "")))
    except PublishError as error:
        print(error, file=sys.stderr)
        return None


def _build(args: argparse.Namespace) -> int:
    summary = _generate(args)
    if summary is None:
        return 1
    start = perf_counter()
    try:
        build_site(args.config, args.site, summary.newest)
    except SiteError as error:
        print(f"Không dựng được trang web: {error}", file=sys.stderr)
        return 1
    summary.seconds["site"] = perf_counter() - start
    _print_findings(summary.findings, "vi", args.seeds.as_posix())
    print(_report(summary))
    print(f"Mở bằng trình duyệt: {(args.site / 'index.html').as_posix()}")
    return 0


def _offline(args: argparse.Namespace) -> int:
    try:
        day = bundle_date(args.seeds)
    except OfflineError as error:
        print(error, file=sys.stderr)
        return 1
    code = _build(args)
    if code:
        return code
    args.out.mkdir(parents=True, exist_ok=True)
    bundle = args.out / bundle_name(day)
    digest = make_bundle(args.site, bundle, day)
    offer(args.site, bundle, digest)
    print(f"Bản ngoại tuyến: {bundle.as_posix()} (SHA-256 {digest}); giải nén rồi mở index.html")
    return 0


def _bag(args: argparse.Namespace) -> int:
    try:
        day = bundle_date(args.seeds)
    except OfflineError as error:
        print(error, file=sys.stderr)
        return 1
    code = _offline(args)
    if code:
        return code
    made = make_bag(args.seeds, args.out / bundle_name(day), args.out, day)
    print(
        f"Gói lưu trữ: {made.path.as_posix()} (SHA-256 {made.digest}), kèm {made.checksum.name} và {made.manifest.name}"
    )
    return 0


def _report(summary: Summary) -> str:
    """The counts and times of a run, as lines for a person."""
    levels = [severity(finding) for finding in summary.findings]
    counts = f"{levels.count('error')} lỗi, {levels.count('warning')} cảnh báo, {levels.count('note')} ghi chú"
    times = ", ".join(f"{_STAGES[stage]} {spent:.2f} giây" for stage, spent in summary.seconds.items())
    return f"Văn bản gốc: {summary.seeds}; bài: {summary.articles}; điều cần lưu ý: {len(levels)} ({counts})\nThời gian: {times}"


def _serve(args: argparse.Namespace) -> int:
    summary = _generate(args)
    if summary is None:
        return 1
    print(_report(summary))
    print(f"Xem tại http://{args.address}/ (dừng: Ctrl-C)")

    def rewrite() -> None:
        again = _generate(args)
        if again is not None:
            _print_findings(again.findings, "vi", args.seeds.as_posix())
            print(_report(again))

    return serve(args.seeds, args.config, args.address, rewrite)
