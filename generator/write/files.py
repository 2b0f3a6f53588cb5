"""Pages → files below ``docs/``: all or nothing, and never over what people wrote.

Pages are first written to a staging folder beside ``docs`` (so on the same file system). Only when the last one is
there are they moved into place, and those of earlier runs that are no longer wanted removed. ``docs/.generated`` lists
what is ours. It names old and new pages together while they are being moved, so that the next run can mend an
interruption there.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

MANIFEST = ".generated"
_STAGING = ".staging"

#: A part of a path: it begins with a letter or figure, has no separator of any system, and does not end in a dot.
_PART = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?\Z", re.IGNORECASE | re.ASCII)


class PublishError(Exception):
    """A page cannot be written. The message is one line, in Vietnamese, with the remedy."""


class Published(NamedTuple):
    """How many files a run wrote, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


def publish(pages: Iterable[tuple[str, str]], docs: Path) -> Published:
    """Make ``docs`` hold these pages, (path, text) each, and no other generated ones.

    An exception from ``pages``, a path that is not safe, or one that would replace a file that is not ours, leaves
    ``docs`` as it was. A file that would not change is not touched.
    """
    staging = docs.parent / f"{_STAGING}-{docs.name}"
    _clear(staging)
    docs.mkdir(parents=True, exist_ok=True)
    ours = _manifest(docs)
    try:
        staged, kept = _stage(pages, docs, staging, ours)
        return _commit(staged, kept, docs, staging, ours)
    finally:
        _clear(staging)


def _clear(staging: Path) -> None:
    if staging.is_symlink():
        staging.unlink()
    elif staging.exists():
        shutil.rmtree(staging)


def _check(path: str) -> str:
    parts = path.split("/")
    if not all(map(_PART.match, parts)):
        raise PublishError(
            f"{path!r}: đường dẫn không hợp lệ; chỉ dùng chữ không dấu, chữ số và các dấu “-”, “_”, “.”, “/”."
        )
    return path


def _manifest(docs: Path) -> set[str]:
    path = docs / MANIFEST
    if not path.exists():
        return set()
    return {_check(line) for line in path.read_text(encoding="utf-8").splitlines() if line}


def _write_manifest(paths: Iterable[str], docs: Path, staging: Path) -> None:
    text = "".join(f"{path}\n" for path in sorted(paths)).encode()
    target = docs / MANIFEST
    if target.exists() and target.read_bytes() == text:
        return
    staging.mkdir(exist_ok=True)
    new = staging / MANIFEST
    new.write_bytes(text)
    new.replace(target)


def _check_target(path: str, docs: Path, ours: set[str], folders: set[Path]) -> Path:
    """The file for ``path``: inside ``docs`` also when a folder on the way is a link, and ours if it exists."""
    target = docs / path
    folder = target.parent
    if folder not in folders:
        if not folder.resolve().is_relative_to(docs.resolve()):
            raise PublishError(f"{path}: thư mục dẫn ra ngoài {docs.name}/; hãy xóa liên kết (symlink) trên đường dẫn.")
        folders.add(folder)
    if path not in ours and os.path.lexists(target):
        raise PublishError(
            f"{docs.name}/{path}: tệp này không do chương trình tạo ra nên không bị ghi đè; hãy đổi tên hoặc xóa nó."
        )
    return target


def _stage(pages: Iterable[tuple[str, str]], docs: Path, staging: Path, ours: set[str]) -> tuple[list[str], set[str]]:
    """Write what is new or changed to ``staging``; the paths of that, and of what stays as it is."""
    staged: list[str] = []
    kept: set[str] = set()
    seen: set[str] = set()
    folders: set[Path] = set()
    staging.mkdir(exist_ok=True)
    for path, text in pages:
        if _check(path).lower() in seen:
            raise PublishError(f"{path}: hai trang có cùng một đường dẫn (không kể chữ hoa, chữ thường).")
        seen.add(path.lower())
        target = _check_target(path, docs, ours, folders)
        data = text.encode()
        if target.is_file() and not target.is_symlink() and target.read_bytes() == data:
            kept.add(path)
            continue
        (staging / str(len(staged))).write_bytes(data)  # flat: making folders twice would cost more than the pages
        staged.append(path)
    return staged, kept


def _commit(staged: list[str], kept: set[str], docs: Path, staging: Path, ours: set[str]) -> Published:
    wanted = kept.union(staged)
    _write_manifest(ours | wanted, docs, staging)
    stale = sorted(ours - wanted)
    removed = sum(_remove(docs / path, docs) for path in stale)
    made: set[Path] = set()
    for number, path in enumerate(staged):
        target = docs / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        (staging / str(number)).replace(target)
    _write_manifest(wanted, docs, staging)
    return Published(len(staged), len(kept), removed)


def _remove(path: Path, docs: Path) -> bool:
    """Remove a file of ours, and the folders that this leaves empty. False if it was gone already."""
    if not path.parent.resolve().is_relative_to(docs.resolve()):
        return False
    existed = os.path.lexists(path)
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
    return existed
