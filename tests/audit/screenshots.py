"""Pictures of each kind of page: desktop, phone, dark, print."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser


class Look(NamedTuple):
    """How a page is looked at. Print is a sheet of A4 at 96 dots an inch."""

    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


LOOKS = {
    "desktop": Look(1280, 900),
    "phone": Look(360, 740),
    "dark": Look(1280, 900, "dark"),
    "print": Look(794, 1123, "light", "print"),
}
#: A picture shows at most so much of a long page.
_TALLEST = 5000


def take(browser: Browser, root: str, samples: Mapping[str, Sequence[str]], target: Path) -> int:
    """Write a picture of each sample in each look into ``target``; gives their number."""
    target.mkdir(parents=True, exist_ok=True)
    taken = 0
    for look_name, look in LOOKS.items():
        context = browser.new_context(
            viewport={"width": look.width, "height": look.height},
            color_scheme=look.scheme,
            locale="vi-VN",
            reduced_motion="reduce",
            is_mobile=look_name == "phone",
            has_touch=look_name == "phone",
        )
        page = context.new_page()
        page.emulate_media(media=look.media, color_scheme=look.scheme)
        for kind, paths in samples.items():
            for number, path in enumerate(paths, 1):
                page.goto(root + path, wait_until="load")
                page.evaluate("document.fonts.ready")
                name = re.sub(r"\W+", "-", kind)
                height = min(_TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
                page.screenshot(
                    path=target / f"{name}-{number}-{look_name}.png",
                    full_page=True,
                    clip={"x": 0, "y": 0, "width": look.width, "height": max(height, look.height)},
                )
                taken += 1
        context.close()
    return taken
