"""From Markdown to HTML: all or nothing, and dated by the articles, never by today."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.site import SiteError, build_site, epoch


@pytest.mark.parametrize(
    ("date", "day"),
    [("2024-10-16", "2024-10-16"), ("2024-10", "2024-10-01"), ("2010", "2010-01-01"), (None, "2000-01-01")],
)
def test_the_date_of_a_build_is_that_of_the_newest_article(date: str | None, day: str) -> None:
    assert datetime.fromtimestamp(epoch(date), UTC).strftime("%Y-%m-%d %H:%M") == f"{day} 00:00"


def _project(folder: Path, page: str) -> Path:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text("site_name: x\nvalidation:\n  links:\n    not_found: warn\n", encoding="utf-8")
    return config


def test_a_failed_build_leaves_the_last_good_site(tmp_path: Path) -> None:
    config = _project(tmp_path, "# Tốt")
    build_site(config, tmp_path / "site", "2024-10-16")
    good = (tmp_path / "site" / "index.html").read_bytes()
    (tmp_path / "docs" / "index.md").write_text("[gãy](khong-co.md)", encoding="utf-8")
    with pytest.raises(SiteError):
        build_site(config, tmp_path / "site", "2024-10-16")
    assert (tmp_path / "site" / "index.html").read_bytes() == good
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []
