"""A source → files in the folder of seeds: a name made of date and title, never one that is taken."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.add.source import AddError, Source
from generator.explain import understand
from generator.findings import severity, words
from generator.identity import seed_id
from generator.model import Article, Finding, Seed
from generator.read import find_seeds, read_seed
from generator.read.seeds import MAX_BYTES
from generator.write.slugs import slug

#: An id of the archive is no longer, so that no two long names share one.
MAX_NAME = 80
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_DRAFT = "bai-moi"


class Draft(NamedTuple):
    """A seed that is understood and not yet in place: its bytes, the text of its facts ("" for none)."""

    source: Source
    facts: str
    seed: Seed
    article: Article
    findings: tuple[Finding, ...]


class Placed(NamedTuple):
    """A seed that is in place, and what was understood of it."""

    path: Path
    seed: Seed
    article: Article
    findings: tuple[Finding, ...]


def facts_text(facts: Iterable[tuple[str, str]]) -> str:
    """The file of facts; each value is a string whatever it looks like."""
    values = dict(facts)
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000) if values else ""


def draft(source: Source) -> Draft:
    """The source as the program will read it: through files, with every limit that holds for seeds.

    Raises ``AddError`` with the words of the finding where the seed or a fact would be refused.
    """
    if len(source.data) > MAX_BYTES:
        raise AddError(f"Văn bản lớn hơn {MAX_BYTES // 1024 // 1024} MB: một tệp chỉ giữ một bài.")
    facts = facts_text(source.facts)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = root / f"{_DRAFT}.txt"
        path.write_bytes(source.data)
        if facts:
            path.with_suffix(".yml").write_text(facts, encoding="utf-8")
        seed, findings = read_seed(path, root)
    blocking = [one for one in findings if severity(one) == "error" or one.id.startswith("facts-")]
    if seed is None or blocking:
        said = [words(one) for one in blocking or findings]
        raise AddError("\n".join(f"{one.what} {one.how}" for one in said))
    article = understand(seed)
    return Draft(source, facts, seed, article, (*findings, *article.findings))


def suggested_name(article: Article) -> str:
    """Date and title, in the letters that addresses have: ``2024-01-16-hoi-nghi-tong-ket``."""
    title = slug(article.title) if article.title else f"bai-{article.sha256[:8]}"
    return "-".join(filter(None, (article.date, title)))[:MAX_NAME].rstrip("-")


def place(one: Draft, seeds: Path, name: str | None = None) -> Placed:
    """Write the draft into ``seeds``. Its files are new ones: nothing is ever overwritten."""
    _refuse_same(one.source.data, seeds)
    taken = {seed_id(path.name) for path in find_seeds(seeds)}
    if name is not None and (not _NAME.match(name) or len(name) > MAX_NAME):
        raise AddError(
            f"Tên {name[:100]!r} không dùng được: chỉ chữ thường không dấu, chữ số và gạch nối, không quá {MAX_NAME} ký tự; "
            f"ví dụ: {slug(name)[:MAX_NAME]}"
        )
    wanted = name or suggested_name(one.article)
    if name is not None and wanted in taken:
        raise AddError(f"Tên “{name}” đã có trong {seeds.as_posix()}/: hãy chọn tên khác.")
    path = seeds / f"{_free(wanted, taken)}.txt"
    try:
        if one.facts:
            _write_new(path.with_suffix(".yml"), one.facts.encode())
        _write_new(path, one.source.data)
    except FileExistsError as error:
        raise AddError(f"{path.as_posix()}: tệp đã có và không bị ghi đè; hãy chọn tên khác bằng --name.") from error
    seed = replace(one.seed, name=path.name)
    article = replace(one.article, seed=path.name, id=seed_id(path.name))
    return Placed(path, seed, article, tuple(replace(found, seed=path.name) for found in one.findings))


def copy(placed: Placed, folder: Path) -> None:
    """The new files in another folder too."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in (placed.path, placed.path.with_suffix(".yml")):
        if path.is_file():
            _write_new(folder / path.name, path.read_bytes())


def _free(wanted: str, taken: set[str]) -> str:
    """The name, or with the first free number behind it."""
    name, number = wanted, 2
    while name in taken:
        ending = f"-{number}"
        name, number = wanted[: MAX_NAME - len(ending)].rstrip("-") + ending, number + 1
    return name


def _refuse_same(data: bytes, seeds: Path) -> None:
    digest = hashlib.sha256(data).digest()
    for path in find_seeds(seeds):
        if path.stat().st_size == len(data) and hashlib.sha256(path.read_bytes()).digest() == digest:
            raise AddError(f"Văn bản này đã có: {path.as_posix()}; không thêm lần nữa.")


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
