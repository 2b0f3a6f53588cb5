"""The archive to be kept: a bag (BagIt, RFC 8493) of all seeds with their facts and of the finished site, as one ZIP file.

A bag says of every file what it should be, so that in twenty years anyone can tell whether it still is. The same seeds, site and
date give the same bytes. Beside it lie its checksum and its manifest, which ``fixity`` compares with the seeds of later days.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.fields import archive
from generator.offline import zip_entry

MANIFEST = "manifest-sha256.txt"
#: Where the seeds lie in a bag.
SEEDS = "data/seeds/"
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class Bag(NamedTuple):
    """What was written: the bag, its checksum, the copy of its manifest."""

    path: Path
    checksum: Path
    manifest: Path
    digest: str


def bag_name(day: date) -> str:
    """The name of the bag, without ending."""
    return f"kho-{day.isoformat()}"


def encoded(path: str) -> str:
    """A path as manifests write it: what would end a line, and the sign of that, as percent codes."""
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def decoded(path: str) -> str:
    """The path that a manifest means."""
    return path.replace("%0D", "\r").replace("%0d", "\r").replace("%0A", "\n").replace("%0a", "\n").replace("%25", "%")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def files_below(seeds: Path) -> list[Path]:
    """The regular files of the folder, hidden ones and links left out, in the order of their names."""
    found = (path for path in seeds.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(
        (path for path in found if not any(part.startswith(".") for part in path.relative_to(seeds).parts)),
        key=lambda path: path.relative_to(seeds).as_posix(),
    )


def make_bag(seeds: Path, bundle: Path, out: Path, day: date) -> Bag:
    """Write the bag of ``seeds`` and of the site's ``bundle`` into the folder ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    name = bag_name(day)
    payload = {f"{SEEDS}{path.relative_to(seeds).as_posix()}": path for path in files_below(seeds)}
    payload[f"data/{bundle.name}"] = bundle
    manifest = _manifest((at, digest_of(path)) for at, path in payload.items())
    tags = {"bagit.txt": _DECLARATION, "bag-info.txt": _info(payload.values(), day), MANIFEST: manifest}
    tags["tagmanifest-sha256.txt"] = _manifest(
        (at, hashlib.sha256(text.encode()).hexdigest()) for at, text in tags.items()
    )
    target = out / f"{name}.zip"
    fresh = target.with_name(f".{target.name}.new")
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for at, data in _contents(tags, payload):
                packed.writestr(zip_entry(f"{name}/{at}", day), data)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    digest = digest_of(target)
    checksum, copy = out / f"{name}.zip.sha256", out / MANIFEST
    checksum.write_bytes(f"{digest}  {target.name}\n".encode())
    copy.write_bytes(manifest.encode())
    return Bag(target, checksum, copy, digest)


def _contents(tags: dict[str, str], payload: dict[str, Path]) -> Iterator[tuple[str, bytes]]:
    yield from sorted((at, text.encode()) for at, text in tags.items())
    for at, path in sorted(payload.items()):
        yield at, path.read_bytes()


def _manifest(rows: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{digest}  {encoded(at)}\n" for at, digest in sorted(rows))


def _info(payload: Iterable[Path], day: date) -> str:
    sizes = [path.stat().st_size for path in payload]
    rows = {
        "Source-Organization": archive().name,
        "External-Description": f"{archive().description} Văn bản gốc, thông tin do biên tập viên ghi, và trang web đã dựng.",
        "Bagging-Date": day.isoformat(),
        "Payload-Oxum": f"{sum(sizes)}.{len(sizes)}",
        "Rights-Statement": archive().rights,
    }
    return "".join(f"{key}: {' '.join(value.split())}\n" for key, value in rows.items())
