"""A pull request on this machine: a temporary repository, a branch of good, poor and hostile seeds, and the comment on it.

python -m tests.simulate_pr         prints what the workflow would post
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.cli import main

CHECKOUT = Path(__file__).parents[1]
GOLD = Path(__file__).parent / "gold"
URL = "https://github.com/kho/kho/actions/runs/1/artifacts/2"
HOSTILE_NAME = "$(touch pwned) `touch pwned`; @everyone | [a](http:x) #12 -- \u202etxt.txt"
HOSTILE = """@everyone [bấm đây](https://ke-xau.vn) ![x](https://ke-xau.vn/x.png) Fixes #12
```
</details><script>alert(1)</script><img src=x onerror=alert(1)> <!-- het --> www.ke-xau.vn
| a | b |
|---|---|
@everyone @soyte/bien-tap đã họp ngày 05/3/2021 tại Bệnh viện đa khoa tỉnh Lào Cai, dự họp có đông đủ cán bộ, nhân viên y tế.
\u202eNội dung đảo chiều\u202c của hội nghị là công tác phòng, chống dịch bệnh, do Giám đốc trình bày trước toàn thể hội nghị.
::error file=x::lệnh giả
"""
HOSTILE_FACTS = """title: "@everyone <img src=x> [a](https://ke-xau.vn) #1 `mã` | ~~x~~"
authors: ["@admin", "</details>"]
publisher: "https://ke-xau.vn"
"""
BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"


def _git(folder: Path, *arguments: str) -> None:
    identity = {
        f"GIT_{who}_{what}": "bien-tap@vi-du.vn" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    dates = {"GIT_AUTHOR_DATE": "2026-03-01T00:00:00Z", "GIT_COMMITTER_DATE": "2026-03-01T00:00:00Z"}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environment = {**os.environ, **identity, **dates, **alone}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    """Commit everything in ``folder``."""
    _git(folder, "add", "--all", "--", ".")
    _git(folder, "commit", "--quiet", "--allow-empty", "-m", message)


def make_repository(folder: Path) -> Path:
    """A repository with the real seeds on ``main`` and a branch that changes many; gives its folder of seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    seeds = folder / "seeds"
    shutil.copytree(CHECKOUT / "seeds", seeds)
    _git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "Seeds")
    _git(folder, "switch", "--quiet", "-c", "gui-bai")
    change(seeds)
    commit(folder, "A pull request")
    return seeds


def change(seeds: Path) -> None:
    """What the pull request does: good, poor and hostile."""
    gold = GOLD / "departments"
    for number, name in enumerate(("soyte-01", "cdc-06", "bvlao-05"), 1):
        shutil.copyfile(gold / f"{name}.txt", seeds / f"2024-bai-tot-{number}.txt")
    (seeds / "2024-bai-tot-1.yml").write_text(
        "url: https://soyte.vi-du.vn/bai\nretrieved: 2026-03-01\n", encoding="utf-8"
    )
    (seeds / "trang-trong.txt").write_bytes(b"")
    (seeds / "anh-chup.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200))
    (seeds / "khong-ro-gi.txt").write_text(
        "Trang chủ\nGiới thiệu\nThông báo\nĐề nghị các đơn vị nộp báo cáo đúng hạn, đầy đủ và chính xác theo mẫu đã gửi.\n",
        encoding="utf-8",
    )
    (seeds / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8")
    (seeds / "doc-hai.txt").write_text(HOSTILE, encoding="utf-8")
    (seeds / "doc-hai.yml").write_text(HOSTILE_FACTS, encoding="utf-8")
    (seeds / "bom.txt").write_text(HOSTILE.replace("05/3/2021", "06/4/2021"), encoding="utf-8")
    (seeds / "bom.yml").write_text(BOMB, encoding="utf-8")
    (seeds / "mo-coi.yml").write_text("title: Không có văn bản nào\n", encoding="utf-8")
    (seeds / "ghi-chu.docx").write_bytes(b"PK\x03\x04")
    real = sorted(seeds.glob("00*.txt"))
    real[0].rename(seeds / "ten-moi.txt")
    real[1].unlink()
    real[2].with_suffix(".yml").write_text("date: 2024-01-17\nprovince: Bac Can\ntag: [x]\n", encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        sys.exit(
            main(
                [
                    "report",
                    "--since",
                    "main",
                    "--seeds",
                    str(make_repository(Path(made) / "kho")),
                    "--artifact-url",
                    URL,
                ]
            )
        )
