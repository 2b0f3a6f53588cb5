"""Would the successors of MkDocs build the site? A copy of this checkout, built by each of them; a look at every article.

    python -m tests.canary FOLDER       FOLDER holds their commands: .venv/canary/bin

Fails loudly and blocks nothing: what it tells is how far off the move is.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

import yaml

from tests.checkout import build_site, copy_checkout

#: The command line of each builder; both write into ``site`` as ``mkdocs.yml`` says.
BUILDERS: dict[str, tuple[str, ...]] = {"properdocs": ("build", "--strict"), "zensical": ("build",)}
_LONGEST_TOLD = 2000


def missing(site: Path, docs: Path) -> list[str]:
    """The articles of ``docs`` that have no page with their title in ``site``."""
    found: list[str] = []
    for page in sorted(docs.glob("*/[0-9][0-9][0-9][0-9]/*.md")):
        title = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])["title"]
        built = site / page.relative_to(docs).with_suffix(".html")
        if not built.is_file() or escape(title, quote=False) not in built.read_text(encoding="utf-8"):
            found.append(page.relative_to(docs).as_posix())
    return found


def _try(command: Path, arguments: Sequence[str], checkout: Path) -> str:
    """What went wrong, or nothing."""
    done = subprocess.run(
        [command, *arguments], cwd=checkout, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        return f"ended with {done.returncode}: …{(done.stdout + done.stderr)[-_LONGEST_TOLD:]}"
    lost = missing(checkout / "site", checkout / "docs")
    return f"built without these articles: {', '.join(lost[:10])}" if lost else ""


def main(folder: Path) -> int:
    """Try each builder; gives the exit code."""
    failed = 0
    for name, arguments in BUILDERS.items():
        with tempfile.TemporaryDirectory() as made:
            checkout = copy_checkout(Path(made) / "checkout")
            build_site(checkout)
            problem = _try(folder.resolve() / name, arguments, checkout)
        print(f"{name}: {problem or 'builds the site'}")
        failed += bool(problem)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
