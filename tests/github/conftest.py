"""A GitHub of our own on this machine: it answers what a test told it to, and remembers what it was sent."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from generator.github.api import Api

REPOSITORY = "kho/kho"
TOKEN = "a-token-of-the-tests"


def packed(files: dict[str, bytes]) -> bytes:
    """The files as the ZIP archive that an artifact is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


@dataclass
class GitHub:
    """``answers`` by method and path below the repository; ``sent`` is what came, ``tokens`` who had the token."""

    answers: dict[tuple[str, str], Any] = field(default_factory=dict)
    sent: list[tuple[str, str, Any]] = field(default_factory=list)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    address: str = ""

    @property
    def api(self) -> Api:
        return Api(self.address, REPOSITORY, TOKEN)

    def artifact(self, run: int, name: str, data: bytes) -> None:
        """Let a run have left an artifact; it lies on another host, as it does on GitHub."""
        listed = {"artifacts": [{"id": 5, "name": name, "expired": False}]}
        self.answers["GET", f"actions/runs/{run}/artifacts"] = listed
        self.answers["GET", "actions/artifacts/5/zip"] = data


class _Handler(BaseHTTPRequestHandler):
    hub: GitHub

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = parts.path.removeprefix(f"/repos/{REPOSITORY}/")
        if self.headers["Authorization"]:
            self.hub.tokens.append(path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.command == "GET":
            self.hub.asked.append((path, dict(parse_qsl(parts.query))))
        else:
            self.hub.sent.append((self.command, path, json.loads(body)))
        answer = self.hub.answers.get((self.command, path))
        if callable(answer):
            answer = answer(dict(parse_qsl(parts.query)))
        self.send_response(404 if answer is None else 302 if isinstance(answer, str) else 200)
        if isinstance(answer, str):
            self.send_header("Location", answer)
        data = answer if isinstance(answer, bytes) else b"" if isinstance(answer, str) else json.dumps(answer).encode()
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PATCH = _answer

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture
def hub() -> Iterator[GitHub]:
    """A running GitHub that knows nothing yet."""
    github = GitHub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": github}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    github.address = f"http://127.0.0.1:{server.server_port}"
    yield github
    server.shutdown()
    thread.join()
    server.server_close()
