"""For every kind of finding a folder of seeds that gives it: pages in ``tests/check/seeds/``, or made here from a good one."""

from __future__ import annotations

import datetime
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from generator.check.over_all import check_seeds
from generator.check.results import Results
from generator.check.since import changed_since
from generator.read.seeds import MAX_BYTES, MAX_LINES
from tests.read.test_decode import encode, misread

SEEDS = Path(__file__).parents[2] / "seeds"
PAGES = Path(__file__).parent / "seeds"
TODAY = datetime.date(2026, 3, 1)
GOOD = (PAGES / "ngay-hoi.txt").read_text(encoding="utf-8")
TITLE, STAMP, *_PROSE = GOOD.rstrip("\n").split("\n")
BODY = "".join(f"{line}\n" for line in _PROSE)

Case = Callable[[Path], Results]


def put(root: Path, **files: str | bytes) -> Path:
    """Write files, ``ten__txt="…"`` as ``ten.txt``."""
    for name, content in files.items():
        write(root, name.replace("__", "."), content)
    return root


def write(root: Path, name: str, content: str | bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def check(root: Path) -> Results:
    return check_seeds(root, today=TODAY)


def seed(content: str | bytes, facts: str | bytes | None = None) -> Case:
    """One seed with these contents and facts."""

    def case(root: Path) -> Results:
        write(root, "bai.txt", content)
        if facts is not None:
            write(root, "bai.yml", facts)
        return check(root)

    return case


def facts(text: str | bytes) -> Case:
    return seed(GOOD, text)


def page(name: str) -> Case:
    return seed((PAGES / name).read_bytes())


def two(first: str, second: str, *, facts: str = "") -> Case:
    def case(root: Path) -> Results:
        return check(put(root, mot__txt=first, mot__yml=facts, hai__txt=second, hai__yml=facts))

    return case


def named(*names: str) -> Case:
    def case(root: Path) -> Results:
        for number, name in enumerate(names):
            write(root, name, GOOD.replace("tháng sáu", f"tháng {number + 1}"))
        return check(root)

    return case


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.vn", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


def edited(edit: Callable[[Path], object], **files: str) -> Case:
    """The seeds committed, then edited, then looked at beside the commit."""

    def case(root: Path) -> Results:
        put(root, **files)
        git(root, "init", "-q")
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", "x")
        edit(root)
        return check_seeds(root, changed=changed_since("HEAD", root), today=TODAY)

    return case


def _outside(suffix: str) -> Case:
    def case(root: Path) -> Results:
        (root / "seeds").mkdir()
        write(root, f"ngoai{suffix}", GOOD if suffix == ".txt" else "title: A\n")
        if suffix != ".txt":
            write(root / "seeds", "bai.txt", GOOD)
        os.symlink(root / f"ngoai{suffix}", root / "seeds" / f"bai{suffix}")
        return check(root / "seeds")

    return case


def _folder(name: str) -> Case:
    """A link that leads nowhere, a folder instead of a file: what the system refuses to open."""

    def case(root: Path) -> Results:
        write(root, "bai.txt", GOOD)
        if name.endswith(".txt"):
            (root / "bai.txt").unlink()
            os.symlink("bai.txt", root / name)
        else:
            (root / name).mkdir()
        return check(root)

    return case


#: TCVN3 that was saved as if it were Latin, its soft hyphens (the letter "ư") lost.
_LOST = misread(encode(GOOD, "tcvn3")).replace("\u00ad".encode(), b"")

CASES: dict[str, Case] = {
    "seed-empty": seed(" \n"),
    "seed-binary": seed(b"%PDF-1.4\n" + GOOD.encode()),
    "seed-unreadable": _folder("bai.txt"),
    "seed-too-large": seed(b"a" * (MAX_BYTES + 1)),
    "seed-too-many-lines": seed("a\n" * MAX_LINES),
    "seed-outside": _outside(".txt"),
    "file-ignored": lambda root: check(put(root, bao__docx="x")),
    "encoding-unclear": seed("T¤i ®∂n v¨¡n ph£ng n¤i n§y c¤ng t¥c ®§"),
    "encoding-unknown": seed("Привет, как дела у вас сегодня".encode("cp1251")),
    "encoding-letters-lost": seed(_LOST),
    "encoding-converted": seed(encode(GOOD, "vni")),
    "encoding-suspect": seed(GOOD + "T¤i ®∂n v¨¡n ph£ng n¤i n§y\n"),
    "text-damaged": seed(GOOD.replace("trẻ dưới", "tr\ufffd dưới")),
    "facts-unreadable": _folder("bai.yml"),
    "facts-too-large": facts(b"#" * 70_000),
    "facts-outside": _outside(".yml"),
    "facts-encoding": facts(b"\xff\xfe\x00"),
    "facts-syntax": facts("title: a: b\n"),
    "facts-not-mapping": facts("chỉ là chữ\n"),
    "facts-alias": facts("title: &a A\nsection: *a\n"),
    "facts-too-deep": facts("authors: [[[[[[a]]]]]]\n"),
    "facts-too-many": facts(f"authors: [{'a, ' * 200}]\n"),
    "facts-duplicate-key": facts("title: A\ntitle: B\n"),
    "facts-unknown-key": facts("provine: Bắc Kạn\n"),
    "facts-wrong-type": facts("title: [A]\n"),
    "facts-bad-value": facts("url: x\n"),
    "facts-bad-date": facts("date: 20/1/2020\n"),
    "facts-unknown-province": facts("province: Bắc Nìn\n"),
    "facts-unknown-tag": facts("tags: dai-hoi\n"),
    "facts-withdrawn-without-reason": facts("withdrawn_on: 2024-07-24\n"),
    "facts-orphan": lambda root: check(put(root, le__yml="title: A\n")),
    "facts-twice": lambda root: check(put(root, bai__txt=GOOD, bai__yml="", bai__yaml="")),
    "redact-missing": facts("redact: ['0912 345 678']\n"),
    "redact-unsure": facts("redact: [a]\n"),
    "no-title": seed(f"{STAMP}\n{BODY}"),
    "no-date": seed(f"{TITLE}\n{BODY}"),
    "no-province": seed(GOOD.replace(", tỉnh Bắc Kạn", "")),
    "date-inferred": seed((SEEDS / "002_b78558ee5c9ee912.txt").read_bytes()),
    "date-future": facts("date: 2205-01-16\n"),
    "date-after-retrieval": facts("retrieved: 2024-03-01\n"),
    "retrieved-future": facts("retrieved: 2205-01-16\n"),
    "date-before-1945": facts("date: 1930-02-03\n"),
    "date-ambiguous": seed(f"24/07/2024 08:15\n{TITLE}\nNgày 17/3/2019, {BODY}"),
    "province-conflict": seed(GOOD.replace("Nam Cường tổ", "Nam Cường, tỉnh Bắc Kạn tổ"), "province: Cà Mau\n"),
    "body-empty": seed("Trang chủ\nGiới thiệu\nLiên hệ\n"),
    "body-short": seed(f"{TITLE}\n{STAMP}\n{_PROSE[0]}\n"),
    "much-removed": seed(GOOD + "Tin liên quan\n" + "".join(
        f"Trạm Y tế xã số {number} khai trương phòng tiêm chủng mới (0{number % 9 + 1}/02/2024)\n" for number in range(60))),
    "permalink-collision": lambda root: check(put(root, bai__txt=GOOD, **{"x/bai__txt": GOOD.replace("sáu", "bảy")})),
    "slug-collision": two(GOOD, GOOD.replace("tháng sáu", "tháng bảy"), facts="slug: ngay-hoi\n"),
    "page-not-article": page("danh-sach.txt"),
    "menu-kept": page("trinh-don-giua-bai.txt"),
    "personal-phone": page("rieng-tu.txt"),
    "personal-id": page("rieng-tu.txt"),
    "personal-patient": page("rieng-tu.txt"),
    "duplicate-file": two(GOOD, GOOD),
    "duplicate-text": two(GOOD, f"Cổng thông tin\nTin tức\n{GOOD}Bản quyền thuộc về đơn vị\n"),
    "same-event": two(GOOD, (PAGES / "cung-su-kien.txt").read_text(encoding="utf-8")),
    "name-unfit": named("Đại hội.txt"),
    "name-clash": named("Bai.txt", "bai.txt"),
    "name-reserved": named("aux.txt"),
    "permalink-changed": edited(lambda root: (root / "bai.txt").rename(root / "khac.txt"), bai__txt=GOOD),
    "seed-deleted": edited(lambda root: (root / "bai.txt").unlink(), bai__txt=GOOD, khac__txt=BODY),
}  # fmt: skip
