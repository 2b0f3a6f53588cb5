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
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

MANIFEST = ".generated"
_STAGING = ".staging"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

#: A path. Each part begins with a letter or figure, has no separator of any system, and does not end in a dot.
_PATH = re.compile(r"(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?(?:/(?!\Z)|\Z))+", re.IGNORECASE | re.ASCII)


#: The path of a file below ``docs``, and its text, also as its bytes.
File = tuple[str, str | bytes]


class PublishError(Exception):
    """A page cannot be written. The message is one line, in Vietnamese, with the remedy."""


class Published(NamedTuple):
    """How many files a run wrote, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


def publish(pages: Iterable[File], docs: Path) -> Published:
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
    if not _PATH.fullmatch(path):
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


def _folder_is_there(folder: str, docs: Path, root: Path, folders: dict[str, bool]) -> bool:
    """Whether the folder exists; it lies in ``docs``, also when a folder on the way is a link.

    ``root`` is ``docs`` without links on the way, ``folders`` are those that were looked at.
    """
    if folder not in folders:
        # Below a folder that is not there nothing is looked for; in new docs that is nearly all of them.
        above = not folder or _folder_is_there(folder.rpartition("/")[0], docs, root, folders)
        there = above and os.path.lexists(docs / folder)
        if there and not (docs / folder).resolve().is_relative_to(root):
            raise PublishError(
                f"{folder}: thư mục dẫn ra ngoài {docs.name}/; hãy xóa liên kết (symlink) trên đường dẫn."
            )
        folders[folder] = there and (docs / folder).exists()
    return folders[folder]


def _is_there(path: str, data: bytes, docs: Path, ours: set[str]) -> bool:
    """Whether the file for ``path`` holds ``data`` already; a file that is not ours is refused."""
    target = f"{docs}/{path}"  # paths as texts here and below: there are two for each article
    try:
        found = os.lstat(target)
    except OSError:
        return False
    if path not in ours:
        raise PublishError(
            f"{docs.name}/{path}: tệp này không do chương trình tạo ra nên không bị ghi đè; hãy đổi tên hoặc xóa nó."
        )
    if not stat.S_ISREG(found.st_mode) or found.st_size != len(data):
        return False
    with open(target, "rb", buffering=0) as file:
        return file.read() == data


def _write(path: str, data: bytes) -> None:
    """A new file, with half of the calls of the system that ``Path.write_bytes`` makes."""
    descriptor = os.open(path, _NEW, 0o666)
    try:
        while data:
            data = data[os.write(descriptor, data) :]
    finally:
        os.close(descriptor)


def _stage(pages: Iterable[File], docs: Path, staging: Path, ours: set[str]) -> tuple[list[str], set[str]]:
    """Write what is new or changed to ``staging``; the paths of that, and of what stays as it is."""
    staged: list[str] = []
    kept: set[str] = set()
    seen: set[str] = set()
    folders: dict[str, bool] = {}
    root = docs.resolve()
    staging.mkdir(exist_ok=True)
    for path, text in pages:
        if _check(path).lower() in seen:
            raise PublishError(f"{path}: hai trang có cùng một đường dẫn (không kể chữ hoa, chữ thường).")
        seen.add(path.lower())
        data = text.encode() if isinstance(text, str) else text
        if _folder_is_there(path.rpartition("/")[0], docs, root, folders) and _is_there(path, data, docs, ours):
            kept.add(path)
            continue
        _write(f"{staging}/{len(staged)}", data)  # flat: making folders twice would cost more than the pages
        staged.append(path)
    return staged, kept


def _commit(staged: list[str], kept: set[str], docs: Path, staging: Path, ours: set[str]) -> Published:
    wanted = kept.union(staged)
    _write_manifest(ours | wanted, docs, staging)
    stale = sorted(ours - wanted)
    removed = sum(_remove(docs / path, docs) for path in stale)
    made: set[str] = set()
    for number, path in enumerate(staged):
        folder = path.rpartition("/")[0]
        if folder not in made:
            (docs / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        os.replace(f"{staging}/{number}", f"{docs}/{path}")
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
