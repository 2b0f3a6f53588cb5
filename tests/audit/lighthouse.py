"""Lighthouse (as on a phone) on the pages that readers come to most."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.audit.tools import LIGHTHOUSE, is_known, table
from tests.browser import find_chromium

FLOORS = {"performance": 0.98, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
#: Which kinds of page; "search" only where there is such a page.
KINDS = ("home", "province", "article", "goc, one", "tim-kiem")
#: Speed is measured again where it was too low: a busy machine makes it lower, never higher.
_TURNS = 3


class Result(NamedTuple):
    """The scores of a page by category, and the audits that cost points, each with its words."""

    kind: str
    path: str
    scores: Mapping[str, float]
    lost: tuple[str, ...]
    metrics: str

    def fails(self) -> bool:
        """Whether a score is below its floor."""
        return any(self.scores[name] < floor for name, floor in FLOORS.items())


def _once(url: str, target: Path) -> dict[str, Any]:
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={target}"]
    command += [f"--chrome-flags={flags}", f"--only-categories={','.join(FLOORS)}", "--no-enable-error-reporting"]
    env = {**os.environ, "CHROME_PATH": find_chromium()}
    subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL)
    return dict(json.loads(target.read_text(encoding="utf-8")))


def _result(kind: str, path: str, report: dict[str, Any]) -> Result:
    lost = []
    for name in FLOORS:
        for reference in report["categories"][name]["auditRefs"]:
            one = report["audits"][reference["id"]]
            if (
                reference["weight"]
                and one["score"] is not None
                and one["score"] < (0.9 if name == "performance" else 1)
            ):
                items = (one.get("details") or {}).get("items") or []
                example = json.dumps(items[0], ensure_ascii=False)[:300] if items else one.get("displayValue", "")
                text = f"{kind}: {name}/{one['id']} ({one['score']}): {one['title']} ⇒ {example}"
                if not is_known("lighthouse", text):
                    lost.append(text)
    scores = {name: float(report["categories"][name]["score"] or 0) for name in FLOORS}
    ids = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    metrics = " · ".join(str(report["audits"][one].get("displayValue", "?")) for one in ids)
    size = report["audits"].get("total-byte-weight", {}).get("numericValue", 0)
    return Result(kind, path, scores, tuple(lost), f"{metrics} · {size / 1024:.0f} KiB")


def audit(root: str, paths: Mapping[str, str | None]) -> list[Result]:
    """The result of each page (by kind); the best of some turns."""
    results = []
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder:
        for kind, path in paths.items():
            if path is None:
                continue
            best: Result | None = None
            for _ in range(_TURNS):
                one = _result(kind, path, _once(root + path, Path(folder, "report.json")))
                if best is None or one.scores["performance"] > best.scores["performance"]:
                    best = one
                if best.scores["performance"] >= FLOORS["performance"]:
                    break
            assert best is not None
            results.append(best)
    return results


def report(results: Sequence[Result]) -> str:
    """The scores as a table, and what cost points."""
    head = ("page", *FLOORS, "FCP · LCP · TBT · CLS · size", "")
    rows = [
        (one.kind, *(f"{one.scores[name]:.2f}" for name in FLOORS), one.metrics, "too low" if one.fails() else "")
        for one in results
    ]
    rows.append(("(floor)", *(f"{floor:.2f}" for floor in FLOORS.values()), "", ""))
    return "\n".join(["Lighthouse", table(head, rows), *(f"  {text}" for one in results for text in one.lost)])
