"""Made articles that are hard to tell apart: the seeds' and gold pages' own words in another order.

A text runs along a real sentence for some syllables, then goes on in another one that has the same syllable, and so on. So
its pairs of syllables are real ones and come back in many articles, as in real news, while four in a row are mostly its own.
Names, villages, numbers and dates are swapped throughout. The same articles come out on every run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random

import yaml

from generator.describe.tags import tag_vocabulary
from generator.model import Article, Paragraph
from generator.places import provinces
from tests.made_articles import make_article, understood

ROOT = Path(__file__).parents[2]
SOURCES = (ROOT / "seeds", ROOT / "tests/gold")

_PARTS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))
FAMILIES, MIDDLES, GIVENS = (_PARTS[name] for name in ("families", "middles", "givens"))
_NUMBER = re.compile(r"\d+")
_PIECE = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class _Source:
    """The words of all sources as they are written, one after the other, and where each comes."""

    pieces: list[str]
    starts: list[int]
    places: dict[str, list[int]]


@cache
def _source() -> _Source:
    pieces: list[str] = []
    starts: list[int] = []
    for root in SOURCES:
        for paragraph in chain.from_iterable(article.paragraphs for article in understood(root)):
            starts.append(len(pieces))
            pieces += [piece.strip() for piece in _PIECE.findall(paragraph.text)]
    places = defaultdict(list)
    for place, piece in enumerate(pieces[:-1]):
        places[piece.lower()].append(place)
    return _Source(pieces, starts, dict(places))


def name(random: Random) -> str:
    """A person's name."""
    return " ".join(random.choice(parts) for parts in (FAMILIES, MIDDLES, GIVENS))


def village(random: Random) -> str:
    """A village's name, of syllables that need not be words."""
    return " ".join((random.choice(_PARTS["onsets"]) + random.choice(_PARTS["rimes"])).capitalize() for _ in range(2))


def _sentence(random: Random, words: int) -> str:
    source = _source()
    place = random.choice(source.starts)
    taken: list[str] = []
    while len(taken) < words:
        run = min(2 + int(random.expovariate(0.16)), words - len(taken))
        taken += source.pieces[place : place + run]
        place += run
        again = source.places.get(taken[-1].lower() if taken else "", ())
        place = random.choice(again) + 1 if again else random.choice(source.starts)
    return _NUMBER.sub(lambda match: str(random.randrange(10 ** len(match[0]))), " ".join(taken[:words]))


def _paragraph(random: Random) -> str:
    sentences = [_sentence(random, random.randint(12, 45)) for _ in range(random.randint(1, 5))]
    if random.random() < 0.5:
        sentences.append(
            f"Đồng chí {name(random)}, {random.choice(('Giám đốc', 'Bí thư', 'Trưởng phòng', 'Bác sĩ'))} phát biểu."
        )
    if random.random() < 0.4:
        sentences.append(f"Đoàn đến xã {village(random)} ngày {random.randint(1, 28)}/{random.randint(1, 12)}.")
    return " ".join(f"{text[:1].upper()}{text[1:].rstrip('.,;: ')}." for text in sentences)


def article(number: int, seed: int = 1) -> Article:
    """The article of this number, the same for any size of the corpus."""
    random = Random(f"{seed}/{number}")
    paragraphs = [_paragraph(random) for _ in range(max(1, int(random.lognormvariate(2.15, 0.5))))]
    province = random.choice(provinces())
    title = f"{_sentence(random, random.randint(6, 11))} tại {random.choice((province.name, f'xã {village(random)}'))}"
    return make_article(
        f"a{number:06d}",
        title=title[:1].upper() + title[1:].replace("\n", " "),
        date=f"{random.randint(2006, 2025)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}",
        province=province.slug,
        province_today=province.slug_today,
        authors=(name(random),),
        publisher=f"{random.choice(('Sở Y tế', 'Báo', 'CDC'))} {province.name}",
        tags=tuple(random.sample([tag.slug for tag in tag_vocabulary()], random.randint(2, 5))),
        people=(),
        documents=(),
        paragraphs=tuple(Paragraph(text, (1,)) for text in paragraphs),
    )


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """So many articles."""
    for number in range(count):
        yield article(number, seed)
