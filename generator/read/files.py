"""Opening files that others wrote: how much is read, from where, and what is said when it fails."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path
from typing import NamedTuple

#: Opened without waiting: a named pipe among the seeds must not stop the program.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Refusal(NamedTuple):
    """Why a file was not read: ``cause`` is ``missing``, ``unreadable``, ``too-large`` or ``outside``."""

    cause: str
    values: tuple[tuple[str, str], ...] = ()


def name_below(path: Path, root: Path) -> str:
    """The POSIX path below ``root`` in NFC (some file systems give NFD); the bare name of a file elsewhere."""
    # By strings, since this runs for every seed and paths take their time.
    parts, above = path.parts, root.parts
    if parts[: len(above)] != above:  # one may be relative to the working folder
        parts, above = Path(os.path.abspath(path)).parts, Path(os.path.abspath(root)).parts
    below = parts[len(above) :] if parts[: len(above)] == above else parts[-1:]
    return unicodedata.normalize("NFC", "/".join(below))


def read_limited(path: Path, root: Path, limit: int) -> bytes | Refusal:
    """The bytes of a regular file of at most ``limit`` bytes. A link must lead to a file below ``root``."""
    try:
        if os.path.islink(path) and not _leads_below(path, root):
            return Refusal("outside")
        descriptor = os.open(path, _READ)
        try:
            found = os.fstat(descriptor)
            if stat.S_ISDIR(found.st_mode):
                return Refusal("unreadable", (("reason", os.strerror(errno.EISDIR)),))
            if not stat.S_ISREG(found.st_mode):
                return Refusal("unreadable", (("reason", "not a regular file"),))
            if found.st_size > limit:
                return Refusal("too-large", (("size", megabytes(found.st_size)), ("limit", megabytes(limit))))
            return _read_whole(descriptor, found.st_size)[:limit]
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        return Refusal("missing", (("reason", "No such file or directory"),))
    except (OSError, ValueError) as error:  # ValueError: a name that no file system takes
        return Refusal("unreadable", (("reason", getattr(error, "strerror", None) or type(error).__name__),))


def _read_whole(descriptor: int, size: int) -> bytes:
    """All bytes of an open file that had ``size`` when it was asked: in nearly every case with one call of the system."""
    data = os.read(descriptor, size + 1)
    if len(data) == size:
        return data
    parts = [data]
    while parts[-1]:
        parts.append(os.read(descriptor, size + 1))
    return b"".join(parts)


def _leads_below(path: Path, root: Path) -> bool:
    return os.path.realpath(path).startswith(os.path.realpath(root) + os.sep)


def megabytes(size: int) -> str:
    """A size for a person: kilobytes or megabytes (of 1024² bytes), with no more digits than are of use."""
    return f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"
