"""Builds the made archive (and the real one, for pictures) and audits it: ``python -m tests.audit [PART …]``.

Exit codes: 0 all is well; 1 something is not; 2 a tool is missing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser, sync_playwright

from tests import kinds
from tests.audit import axe, budgets, lighthouse, nu, screenshots
from tests.audit.tools import AXE, LIGHTHOUSE, VNU
from tests.browser import CHROMIUM_FLAGS, NoChromium, find_chromium, serving
from tests.checkout import CHECKOUT, build_site, copy_checkout, with_made_seeds

PARTS = ("axe", "nu", "budgets", "lighthouse")
PICTURES = CHECKOUT / "build" / "screenshots"


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


def _audit(site: Path, parts: Sequence[str]) -> bool:
    """Run the parts and print their reports; gives whether all is well."""
    samples = {kind: paths for kind, paths in kinds.samples(site).items() if kind != kinds.LEADING_ON}
    well = True
    with serving(site) as root:
        for part in parts:
            start = perf_counter()
            if part == "nu":
                faults = nu.audit(site, kinds.samples(site))
                text, fine = nu.report(faults), not nu.errors(faults)
            elif part == "lighthouse":
                results = lighthouse.audit(root, {kind: kinds.sample(site, kind) for kind in lighthouse.KINDS})
                text, fine = lighthouse.report(results), not any(one.fails() for one in results)
            else:
                with _browser() as browser:
                    if part == "axe":
                        rows = axe.audit(browser, root, samples)
                        text, fine = axe.report(rows), not rows
                    else:
                        weights = [budgets.weigh(browser, root, path) for path in samples["article"]]
                        text, fine = budgets.report(weights), not any(one.fails() for one in weights)
            well = well and fine
            print(f"\n{text}\n({part}: {perf_counter() - start:.0f} s)", flush=True)
    absent = kinds.missing(site)
    if absent:
        print(f"\nkinds of page that the site does not have: {'; '.join(absent)}")
    return well


def _pictures(sites: dict[str, Path]) -> None:
    taken = 0
    with _browser() as browser:
        for name, site in sites.items():
            samples = {kind: paths for kind, paths in kinds.samples(site).items() if kind != kinds.LEADING_ON}
            with serving(site) as root:
                taken += screenshots.take(browser, root, samples, PICTURES / name)
    print(f"{taken} pictures in {PICTURES.relative_to(CHECKOUT).as_posix()}/")


def main() -> int:
    """Run what was asked for; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)} (all), or screenshots")
    parser.add_argument("--site", type=Path, help="a site that is built already (else the made archive is built)")
    args = parser.parse_args()
    unknown = set(args.parts) - {*PARTS, "screenshots"}
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    parts = args.parts or list(PARTS)
    try:
        find_chromium()
    except NoChromium as error:
        print(error, file=sys.stderr)
        return 2
    if set(parts) & set(PARTS) and not all(tool.is_file() for tool in (AXE, LIGHTHOUSE, VNU)):
        print("the tools of the audit are not installed: run make audit", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        site = args.site or build_site(with_made_seeds(copy_checkout(Path(folder, "made"))), "--jobs", "2")
        if "screenshots" in parts:
            few = {} if args.site else {"few": build_site(copy_checkout(Path(folder, "real")))}
            _pictures({"many": site, **few})
        return 0 if _audit(site, [part for part in parts if part in PARTS]) else 1


if __name__ == "__main__":
    sys.exit(main())
