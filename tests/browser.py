"""A headless Chromium that can reach nothing but this machine, and the site served as its host serves it."""

from __future__ import annotations

import functools
import gzip
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Nothing but the test's own server can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".tsv", ".csv")


class NoChromium(Exception):
    """There is no Chromium; the message says what to do."""


def find_chromium() -> str:
    """The Chromium to drive: ``$CHROME``, or the first one installed."""
    named = os.environ.get("CHROME")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, _CHROMIUM_NAMES)), None)
    if found is None:
        what = f"CHROME={named} is no program" if named else "no Chromium is installed"
        raise NoChromium(
            f"{what}; a browser is needed: install it (Debian, as root: apt-get install chromium)"
            " or name it with CHROME=/path/to/chromium"
        )
    return found


class _Handler(SimpleHTTPRequestHandler):
    """Like the host of a static site: text goes compressed, and connections stay open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # a body is sent behind its head, not when the browser has told that this came

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: failed requests are the browser's to report."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and (path / "index.html").is_file() and self.path.endswith("/"):
            path = path / "index.html"
        accepts = "gzip" in self.headers.get("Accept-Encoding", "")
        if not path.is_file() or path.suffix not in _COMPRESSED or not accepts:
            return super().send_head()
        data = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        kind = self.guess_type(str(path))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(data)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve the site on a free port; gives its address, ending in ``/``."""
    handler = functools.partial(_Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
