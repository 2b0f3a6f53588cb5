"""What another job left, as data: one ZIP archive, a few files in it, each read into memory up to its limit, never unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from generator.github.api import Api, GitHubError

_MAX_ARCHIVE = 8 * 1024 * 1024
_MAX_ENTRIES = 100


def fetch(api: Api, run: int, name: str) -> zipfile.ZipFile:
    """The artifact ``name`` of a workflow run, of which there must be exactly one."""
    listed = api.get(f"actions/runs/{run}/artifacts", name=name, per_page="100")["artifacts"]
    found = [one for one in listed if one["name"] == name and not one["expired"]]
    if len(found) != 1:
        raise GitHubError(f"run {run}: {len(found)} artifacts are named {name!r}")
    return archive(api.download(f"actions/artifacts/{int(found[0]['id'])}/zip", _MAX_ARCHIVE))


def archive(data: bytes) -> zipfile.ZipFile:
    """The bytes as a ZIP archive of few entries."""
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise GitHubError("the artifact is no ZIP archive") from error
    if len(opened.infolist()) > _MAX_ENTRIES:
        raise GitHubError("the artifact has too many entries")
    return opened


def read(opened: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """The entry ``name``, refused where it unpacks to more than ``limit`` bytes whatever the archive says of its size."""
    try:
        with opened.open(name) as entry:
            data = entry.read(limit + 1)
    except (KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise GitHubError(f"the artifact has no readable {name!r}") from error
    if len(data) > limit:
        raise GitHubError(f"{name!r} is larger than {limit} bytes")
    return data


def read_all(opened: zipfile.ZipFile, limits: Mapping[str, int]) -> dict[str, bytes]:
    """Every entry, each of which must have an ending with a limit."""
    files: dict[str, bytes] = {}
    for entry in opened.infolist():
        ending = entry.filename.rpartition(".")[2]
        if ending not in limits or entry.filename in files:
            raise GitHubError(f"the artifact has an entry that does not belong there: {entry.filename[:200]!r}")
        files[entry.filename] = read(opened, entry.filename, limits[ending])
    return files
