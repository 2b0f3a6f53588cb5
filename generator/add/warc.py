"""A web archive (WARC) → a source for each HTML page in it. Whatever it holds, so much is read and no more."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from generator.add.html import from_html, missing
from generator.add.source import MAX_PAGE_BYTES, AddError, Source

MAX_WARC_BYTES = 200 * 1024 * 1024
#: Pages of one archive, and records looked at to find them.
MAX_PAGES, MAX_RECORDS = 200, 20_000


def looks_like_warc(data: bytes, name: str) -> bool:
    """Whether these first bytes are those of an archive."""
    return data.startswith(b"WARC/") or (data.startswith(b"\x1f\x8b") and name.lower().endswith(".warc.gz"))


def from_warc(stream: BufferedReader, name: str) -> Iterator[Source]:
    """The HTML pages that were answered with success, in their order, with their address and the day of their capture."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise AddError(missing("warcio", "kho trang web (WARC)")) from error
    pages = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            if number > MAX_RECORDS:
                raise AddError(f"{name}: nhiều hơn {MAX_RECORDS} bản ghi; hãy tách kho thành nhiều tệp.")
            if not _is_page(record):
                continue
            pages += 1
            if pages > MAX_PAGES:
                raise AddError(f"{name}: nhiều hơn {MAX_PAGES} trang; hãy tách kho thành nhiều tệp.")
            yield _source(record, name)
    except (
        ArchiveLoadFailed,
        EOFError,
        OSError,
        ValueError,
        AttributeError,
    ) as error:  # what warcio raises for broken files
        raise AddError(f"{name}: tệp WARC hỏng hoặc không đầy đủ; hãy tải hoặc xuất lại.") from error
    if not pages:
        raise AddError(f"{name}: trong kho không có trang HTML nào tải được (mã 200).")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and kind.split(";")[0].strip().lower() in (
        "text/html",
        "application/xhtml+xml",
    )


def _source(record: Any, name: str) -> Source:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    data = record.content_stream().read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        raise AddError(
            f"{name}: trang {address[:200]!r} lớn hơn {MAX_PAGE_BYTES // 1024 // 1024} MB nên không được nhận."
        )
    made = from_html(data, name)
    facts = {**dict(made.facts), **({"url": address} if address else {}), **({"retrieved": day} if day else {})}
    return Source(made.data, tuple(facts.items()))
