"""The command ``bench``: how fast the program is and how much memory it takes, on many seeds made from the real ones.

Made seeds are the real ones with paragraphs in another order and other names, places and dates, so that no two are
the same and the results spread over provinces and years. They are the same on every run. As they are made from a few
texts, much is alike in them (titles, documents, layout), but nearly every person has a new name and with it a page of
its own, which costs more than real archives do, where people come back.

Each measurement runs in a process of its own, so that peak memory is that of the run alone; three sizes show whether it
grows with the seeds. Nothing is removed before the last one: on some file systems (ext4 without a journal) to create
files takes ten times as long for a minute after many were removed; so do not measure again before that either.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Protocol, TextIO

from generator.places import provinces


class Summary(Protocol):
    """What a run of the pipeline tells of itself."""

    @property
    def seconds(self) -> Mapping[str, float]:
        """How long each stage took, by its name."""


#: ``generate(seeds, docs, jobs)``: reads, cleans, describes and writes all seeds. A function of a module, so that
#: another process can import it.
Generate = Callable[[Path, Path, int], Summary]

#: Seeds a second, read, cleaned, described and written on one core, that the program is meant to reach.
GOAL = 300
#: Stages that the goal leaves out: the pages beside those of the articles, and the search index, which has a goal of its own
#: (``make bench-search``).
_LEFT_OUT = ("pages", "index")

_LONG = 100
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Nông", "Hà", "Triệu", "Lò")
_MIDDLES = ("Thị", "Văn", "Thu", "Minh", "Đức", "Quốc", "Ngọc", "Thanh", "Xuân", "Hữu")
_GIVENS = ("Hương", "Dũng", "Thuý", "Hòa", "Lan", "Sơn", "Tuấn", "Quỳnh", "Khoa", "Yến", "Đạt", "Phượng")
_NAMED = re.compile(r"\b((?:[Đđ]ồng chí|Bà|bà|Ông|ông|[Bb]ác sĩ|BS\.?) )((?:\w+ ){2}\w+)")
_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})(?=/|\b)")
_YEAR = re.compile(r"\b20[0-2]\d\b")


# --- seeds ------------------------------------------------------------------------------------------------


def make_seeds(real: Path, target: Path, count: int, seed: int = 1) -> int:
    """Write ``count`` made seeds into ``target`` and give their size in bytes; the first are the same for any count."""
    originals = [path.read_bytes().decode("utf-8-sig") for path in sorted(real.rglob("*.txt"))]
    if not originals:
        raise FileNotFoundError(f"no seeds in {real} to make others from")
    target.mkdir(parents=True, exist_ok=True)
    size = 0
    for number in range(count):
        text = vary(originals[number % len(originals)], Random(f"{seed}/{number}"))
        data = text.encode()
        (target / f"made-{number:06d}.txt").write_bytes(data)
        size += len(data)
    return size


def vary(text: str, random: Random) -> str:
    """Another seed in the manner of ``text``: paragraphs permuted; names, places and dates replaced."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if len(line) >= _LONG][1:]  # the lead stays first
    order = random.sample(places, len(places))
    moved = {place: lines[source] for place, source in zip(places, order, strict=True)}
    text = "\n".join(moved.get(number, line) for number, line in enumerate(lines))
    text = _NAMED.sub(lambda match: match[1] + _name(match[2], random), text)
    text = _vary_dates(text, random)
    here = [province.name for province in provinces() if province.name in text]
    for name in here:
        text = text.replace(name, random.choice(provinces()).name)
    return text


def _name(words: str, random: Random) -> str:
    if not all(word[0].isupper() for word in words.split()):
        return words
    return " ".join(random.choice(names) for names in (_FAMILIES, _MIDDLES, _GIVENS))


def _vary_dates(text: str, random: Random) -> str:
    """Other days and months, and all years moved alike, so that the text still agrees with itself."""
    days: dict[str, str] = {}
    years = [int(year) for year in _YEAR.findall(text)]
    shift = random.randint(2008 - min(years), 2025 - max(years)) if years and max(years) - min(years) < 17 else 0

    def other_day(match: re.Match[str]) -> str:
        if int(match[1]) > 31 or int(match[2]) > 12:
            return match[0]
        return days.setdefault(match[0], f"{random.randint(1, 28):02d}/{random.randint(1, 12):02d}")

    return _YEAR.sub(lambda match: str(int(match[0]) + shift), _DATE.sub(other_day, text))


# --- measuring --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run; ``wall`` and ``cpu`` (of all workers) are seconds, sizes are bytes."""

    seeds: int
    read: int
    written: int
    files: int
    wall: float
    cpu: float
    peak: int
    stages: tuple[tuple[str, float], ...]


def measure(generate: Generate, real: Path, folder: Path, count: int, jobs: int = 1) -> Run:
    """Make ``count`` seeds in the new ``folder`` and run the pipeline over them in a process of its own."""
    seeds, docs = folder / "seeds", folder / "docs"
    read = make_seeds(real, seeds, count)
    docs.mkdir()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        wall, cpu, peak, stages = pool.submit(_run_once, generate, seeds, docs, jobs).result()
    sizes = [path.stat().st_size for path in docs.rglob("*") if path.is_file()]
    return Run(count, read, sum(sizes), len(sizes), wall, cpu, peak, stages)


def _run_once(
    generate: Generate, seeds: Path, docs: Path, jobs: int
) -> tuple[float, float, int, tuple[tuple[str, float], ...]]:
    wall, cpu = time.perf_counter(), _cpu_time()
    summary = generate(seeds, docs, jobs)
    wall, cpu = time.perf_counter() - wall, _cpu_time() - cpu
    return wall, cpu, _peak_memory(), tuple(summary.seconds.items())


def _cpu_time() -> float:
    """The seconds that this process and its workers that have ended were computing."""
    return sum(os.times()[:4])


def _peak_memory() -> int:
    """The most memory this process ever held, in bytes; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


# --- telling ----------------------------------------------------------------------------------------------


def format_runs(runs: Sequence[Run]) -> str:
    """The tables: one line a run, then the stages of the largest, then the goal beside what was reached.

    Where the largest was run several times the fastest counts: what slows the others down is the rest of the machine.
    """
    lines = [
        f"{'seeds':>7} {'MB':>7} {'wall s':>7} {'CPU s':>7} {'seeds/s':>8}"
        f" {'MB/s':>6} {'peak MB':>8} {'MB out':>7} {'files':>7}"
    ]
    lines += [
        f"{run.seeds:>7} {run.read / 1e6:>7.1f} {run.wall:>7.2f} {run.cpu:>7.2f} {_rate(run.seeds, run.wall):>8.0f}"
        f" {_rate(run.read / 1e6, run.wall):>6.2f} {run.peak / 1e6:>8.0f} {run.written / 1e6:>7.1f} {run.files:>7}"
        for run in runs
    ]
    largest = fastest(runs)
    if largest.stages:
        lines += ["", f"{'stage':<10} {'s':>7} {'share':>6} {'seeds/s':>8} {'MB/s':>6}"]
        lines += [
            f"{name:<10} {seconds:>7.2f} {seconds / largest.wall:>6.0%} {_rate(largest.seeds, seconds):>8.0f}"
            f" {_rate(largest.read / 1e6, seconds):>6.2f}"
            for name, seconds in (*largest.stages, ("total", largest.wall))
        ]
    reached = per_core(largest)
    lines += [
        "",
        f"with all pages and the search index: {_rate(largest.seeds, largest.cpu):.0f} seeds a second on one core",
        f"goal: {GOAL} seeds a second on one core (CPU s, from seed to article: without {' and '.join(_LEFT_OUT)});"
        f" reached: {reached:.0f} ({reached / GOAL:.0%})",
    ]
    return "\n".join(lines)


def fastest(runs: Sequence[Run]) -> Run:
    """Of the runs over the most seeds the one with the least computing."""
    most = max(run.seeds for run in runs)
    return min((run for run in runs if run.seeds == most), key=lambda run: run.cpu)


def per_core(run: Run) -> float:
    """Seeds a second of computing: what one core does that has nothing else to do. The stages of other goals are left out."""
    stages = dict(run.stages)
    left_out = sum(stages.get(name, 0.0) for name in _LEFT_OUT) / (sum(stages.values()) or 1.0)
    return _rate(run.seeds, run.cpu * (1 - left_out))


def _rate(amount: float, seconds: float) -> float:
    return amount / seconds if seconds else 0.0


# --- the command ------------------------------------------------------------------------------------------


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to ``parser``."""
    parser.add_argument("--seeds", type=int, default=2000, metavar="N", help="how many seeds to make (%(default)s)")
    parser.add_argument("--real", type=Path, default=Path("seeds"), help="the seeds to make them from (%(default)s)")
    parser.add_argument("--jobs", type=int, default=1, help="worker processes; memory is that of the first one alone")
    parser.add_argument(
        "--repeat",
        type=int,
        default=3,
        metavar="N",
        help="runs over all seeds, of which the fastest counts (%(default)s)",
    )
    parser.add_argument(
        "--least", type=float, default=0, metavar="RATE", help="exit 1 below so many seeds a second on one core"
    )


def run(args: argparse.Namespace, generate: Generate, out: TextIO | None = None) -> int:
    """Measure a quarter, a half and all of the seeds and print the tables. Exit codes: 0 fine, 1 too slow, 2 usage."""
    out = out or sys.stdout
    if min(args.seeds, args.jobs, args.repeat) < 1:
        print("--seeds, --jobs and --repeat must be at least 1", file=sys.stderr)
        return 2
    parts = sorted({max(1, args.seeds // 4), max(1, args.seeds // 2)} - {args.seeds})
    sizes = [*parts, *[args.seeds] * args.repeat]
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            runs = [
                measure(generate, args.real, Path(folder, str(number)), count, args.jobs)
                for number, count in enumerate(sizes)
            ]
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    print(format_runs(runs), file=out)
    rate = per_core(fastest(runs))
    if rate < args.least:
        print(f"too slow: {rate:.0f} seeds a second, at least {args.least:.0f} on one core are wanted", file=out)
        return 1
    return 0
