"""Are the seeds still what they were? Compared with the manifest of an earlier bag, byte by byte through SHA-256.

Facts may change, that is what they are for. A seed may not: one that is gone or differs is told, whatever the reason.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import NamedTuple

from generator.bag import SEEDS, decoded, digest_of, files_below
from generator.findings import printable

_ROW = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")
_MAX_BYTES = 64 * 1024 * 1024
_SEED = ".txt"


class FixityError(Exception):
    """The manifest cannot be used. The message is one line, in Vietnamese, with the remedy."""


class Fixity(NamedTuple):
    """The names of seeds by what became of them since the manifest was written."""

    same: list[str]
    changed: list[str]
    gone: list[str]
    new: list[str]

    @property
    def holds(self) -> bool:
        """Whether every seed of the manifest is there and unchanged."""
        return not self.changed and not self.gone


def read_manifest(path: Path) -> dict[str, str]:
    """The digests of the seeds in a manifest of a bag, by their name below the folder of seeds."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise FixityError(f"{path}: không mở được bản kê ({error.strerror}).") from error
    if len(data) > _MAX_BYTES:
        raise FixityError(f"{path}: bản kê quá lớn.")
    digests: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        row = _ROW.fullmatch(line)
        if row is None:
            raise FixityError(
                f"{path}:{number}: không phải dòng của bản kê (mã SHA-256, hai dấu cách, đường dẫn); "
                "hãy tải lại bản kê."
            )
        name = decoded(row[2])
        if name.startswith(SEEDS) and name.endswith(_SEED):
            digests[name.removeprefix(SEEDS)] = row[1].lower()
    return digests


def compare(manifest: dict[str, str], seeds: Path) -> Fixity:
    """The seeds of today beside those of the manifest."""
    there = {path.relative_to(seeds).as_posix(): path for path in files_below(seeds) if path.suffix == _SEED}
    result = Fixity([], [], [], sorted(there.keys() - manifest.keys()))
    for name, digest in sorted(manifest.items()):
        if name not in there:
            result.gone.append(name)
        elif digest_of(there[name]) == digest:
            result.same.append(name)
        else:
            result.changed.append(name)
    return result


def told(result: Fixity, folder: str) -> str:
    """The result as lines for a person."""
    lines = [
        f"{folder}/{printable(name)}: nội dung đã khác so với bản kê; hãy lấy lại tệp từ gói lưu trữ."
        for name in result.changed
    ]
    lines += [
        f"{folder}/{printable(name)}: không còn; hãy lấy lại tệp từ gói lưu trữ (muốn gỡ bài thì dùng withdrawn)."
        for name in result.gone
    ]
    counts = f"{len(result.same)} nguyên vẹn, {len(result.changed)} đã khác, {len(result.gone)} đã mất, {len(result.new)} mới."
    return "\n".join([*lines, counts])


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("manifest", type=Path, help="manifest-sha256.txt of the bag")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the seeds (%(default)s)")


def run(args: argparse.Namespace) -> int:
    """Compare and tell; gives the exit code."""
    try:
        result = compare(read_manifest(args.manifest), args.seeds)
    except FixityError as error:
        print(error, file=sys.stderr)
        return 1
    print(told(result, args.seeds.name))
    return 0 if result.holds else 1
