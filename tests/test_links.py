"""Which source pages are gone is told; only having reached none at all is a failure."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.cli import main
from generator.links import Asked, Source, check, sources, told

TEXT = "Sở Y tế tổ chức hội nghị\nSáng 20/01/2020, Sở Y tế tỉnh Bắc Ninh tổ chức hội nghị tổng kết công tác y tế.\n"


class _Handler(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        status = {"/con": 200, "/chi-get": 405, "/mat": 404}[self.path]
        self.send_response(status)
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/chi-get" else 500)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def seed(folder: Path, name: str, url: str | None) -> None:
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    if url:
        (folder / f"{name}.yml").write_text(f"url: {url}\n", encoding="utf-8")


def test_pages_that_are_gone_are_told(host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("con", "chi-get", "mat"):
        seed(tmp_path, name, f"{host}/{name}")
    seed(tmp_path, "khong-dia-chi", None)
    assert main(["links", "--seeds", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert shown == f"mat.txt: {host}/mat: 404\n3 địa chỉ gốc: 2 còn mở được, 1 không còn.\n"


def test_no_answer_at_all_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed(tmp_path, "mat", "http://127.0.0.1:9/x")
    assert main(["links", "--seeds", str(tmp_path)]) == 1
    assert "không có mạng" in capsys.readouterr().err


def test_what_a_server_says_stays_on_its_line() -> None:
    one = Source("a.txt", "https://vi-du.vn/a")
    (asked,) = check([one], lambda source: Asked(source, 0, "x"))
    assert told([asked]).splitlines()[0] == "a.txt: https://vi-du.vn/a: x"


def test_a_folder_without_addresses_has_nothing_to_ask(tmp_path: Path) -> None:
    seed(tmp_path, "a", None)
    assert sources(tmp_path) == []
    assert main(["links", "--seeds", str(tmp_path)]) == 0
