"""``serve``: the archive on this machine, written anew whenever a seed, its facts or a rule changes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

#: Changes within this many seconds of each other are one change: editors save in several steps.
SETTLE = 0.4


class _Changes(FileSystemEventHandler):
    """Calls ``changed`` once things have been quiet for a moment."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._timer: threading.Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write"):
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(SETTLE, self._changed)
        self._timer.daemon = True
        self._timer.start()


def serve(seeds: Path, config: Path, address: str, rewrite: Callable[[], None]) -> int:
    """Run MkDocs' own server (it reloads the browser) and call ``rewrite`` on every change below ``seeds``; until Ctrl-C."""
    observer = Observer()
    observer.schedule(_Changes(rewrite), str(seeds), recursive=True)
    observer.start()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "-f", str(config), "-a", address]
    try:
        return subprocess.call(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    except KeyboardInterrupt:
        return 0
    finally:
        observer.stop()
        observer.join()
