"""The whole site as one file, ``archive-YYYY-MM-DD.zip``: unzipped anywhere, its ``index.html`` opens by a double click.

The same site and date give the same bytes: entries are sorted, their times are the date's, their permissions fixed. The
date is that of ``SOURCE_DATE_EPOCH``, else of the newest commit that touched the seeds; today's clock is never asked.

The site links to it: any page can hold ``<!-- ngoai-tuyen -->…<!-- /ngoai-tuyen -->`` around what it says where there is no
such file (or nothing). Once the file is made, the link takes that place. The pages inside the file keep what they say.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

EPOCH = "SOURCE_DATE_EPOCH"

_MARK = re.compile(r"<!-- ngoai-tuyen -->.*?<!-- /ngoai-tuyen -->", re.DOTALL)
_LINK = (
    '<a href="{root}{name}" download>Tải toàn bộ kho để đọc ngoại tuyến</a> '
    "({name}, {size}; giải nén rồi mở <code>index.html</code>; SHA-256 <code>{digest}</code>)"
)
#: The first day that a ZIP file can tell.
_FIRST = date(1980, 1, 1)
#: A plain file that everyone may read, made on Unix.
_FILE_MODE, _UNIX = 0o100644 << 16, 3


class OfflineError(Exception):
    """The file could not be made. The message is one line, in Vietnamese, with the remedy."""


def bundle_date(seeds: Path, environment: Mapping[str, str] = os.environ) -> date:
    """The date of the archive: of ``SOURCE_DATE_EPOCH``, else of the newest commit of ``seeds``, in UTC.

    Ask before the site is built: the build sets the variable for MkDocs.
    """
    seconds = environment.get(EPOCH, "").strip() or _newest_commit(seeds)
    try:
        day = datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise OfflineError(
            f"Không rõ ngày của kho: {seeds.as_posix()}/ chưa có trong git và {EPOCH} không phải là số giây hợp lệ; "
            f"hãy commit các tệp hoặc chạy, ví dụ: {EPOCH}=1704067200 make offline"
        ) from error
    return max(day, _FIRST)


def _newest_commit(seeds: Path) -> str:
    """Its time in seconds since 1970; empty where there is no git, no repository or no commit."""
    if _git(seeds, "rev-parse", "--is-shallow-repository") == "true":
        raise OfflineError(
            "Bản sao git này thiếu lịch sử nên không rõ ngày của kho: hãy chạy “git fetch --unshallow” "
            f"(trong GitHub Actions: fetch-depth: 0) hoặc đặt {EPOCH}."
        )
    return _git(seeds, "log", "-1", "--format=%ct", "--", ".")


def _git(folder: Path, *arguments: str) -> str:
    """What git prints, or nothing where it cannot."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def bundle_name(day: date) -> str:
    """The name of the file, and (without its ending) of the folder in it."""
    return f"archive-{day.isoformat()}.zip"


def zip_entry(path: str, day: date) -> zipfile.ZipInfo:
    """An entry that is the same on every machine: of this day, a plain file."""
    entry = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _FILE_MODE
    return entry


def make_bundle(site: Path, target: Path, day: date) -> str:
    """Write the finished site into the ZIP file ``target`` and give its SHA-256. A file of that name is replaced whole."""
    folder = target.name.removesuffix(".zip")
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    fresh = target.with_name(f".{target.name}.new")
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
            for path in paths:
                bundle.writestr(zip_entry(f"{folder}/{path}", day), (site / path).read_bytes())
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    with target.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def offer(site: Path, bundle: Path, digest: str) -> int:
    """Put the file beside the pages of ``site`` and the link to it wherever a page keeps a place; how many pages do."""
    (site / bundle.name).write_bytes(bundle.read_bytes())
    size = f"{bundle.stat().st_size / 1e6:.1f} MB".replace(".", ",")
    pages = 0
    for path in sorted(site.rglob("*.html")):
        root = "../" * (len(path.relative_to(site).parts) - 1)
        page = path.read_bytes().decode()
        link = _LINK.format(root=root, name=bundle.name, size=size, digest=digest)
        linked = _MARK.sub(lambda _, link=link: link, page)  # type: ignore[misc]
        if linked != page:
            path.write_bytes(linked.encode())
            pages += 1
    return pages
