"""Where the page of an author, a person, a publisher or a cited document is: one path a name, the same on every run.

Names that differ only in case, in the placement of a tone or in white space share a page. Different names with one slug
("Hà", "Hạ") get different pages: the first in the order of their keys keeps the slug, the others add a digest.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.fold import fold, tone_key
from generator.write.entries import Entry, newest_first
from generator.write.markdown import tidy
from generator.write.slugs import MAX_LENGTH, slug

#: Names of Vietnamese letters alone, which most are: folded, they need no transliteration.
_PLAIN = re.compile(r"[a-z]+(?:[ .-]+[a-z]+)*\Z")
_GAP = re.compile(r"[ .-]+")
#: The end of a path that could be taken for a further page of another name: ``nghi-quyet-2``.
_LIKE_A_PAGE = re.compile(r"-\d+\Z")


@dataclass(frozen=True)
class Links:
    """Paths below the site, without a leading slash, by name as an entry has it; a name that is not there has no page.

    A document is there by kind and number ("Nghị quyết 20-NQ/TW") and by its number alone.
    """

    authors: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    publishers: dict[str, str] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with a page: ``title`` in its most frequent spelling, ``path`` below ``docs/`` without ending."""

    title: str
    path: str
    spellings: tuple[str, ...]
    entries: tuple[Entry, ...]


def document_name(kind: str, number: str) -> str:
    """What a cited document is called: its kind and its number."""
    return tidy(f"{kind} {number}")


#: All names with a page, by kind, each kind in the order of its keys.
Names = Mapping[str, Sequence[Named]]

#: The folder of each kind of name, and the names that an entry has of it.
KINDS: Mapping[str, tuple[str, Callable[[Entry], Iterable[str]]]] = {
    "authors": ("tac-gia", lambda one: one.authors),
    "people": ("nguoi", lambda one: one.people),
    "publishers": ("don-vi", lambda one: (one.publisher,) if one.publisher else ()),
    "documents": ("van-ban", lambda one: (document_name(kind, number) for kind, number in one.documents)),
}


def name_key(name: str) -> str:
    """What is equal in names that share a page."""
    return tone_key(tidy(name))


def _slug(key: str) -> str:
    folded = fold(key)
    if len(folded) <= MAX_LENGTH and _PLAIN.match(folded) and " " in folded:
        return _GAP.sub("-", folded)
    return slug(key) if any(map(str.isalnum, key)) else "khong-ro-ten"


def _slugs(keys: Iterable[str]) -> dict[str, str]:
    """The slug of each key, no two alike, and none that is another with the number of a page behind it."""
    plain = {key: _slug(key) for key in sorted(keys)}
    stems = set(plain.values())
    given: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in plain.items():
        unique = name
        if name in taken or (_LIKE_A_PAGE.search(name) and _LIKE_A_PAGE.sub("", name) in stems):
            digest = hashlib.sha256(key.encode()).hexdigest()
            unique = next(
                candidate for length in range(8, 65) if (candidate := f"{name}-{digest[:length]}x") not in taken | stems
            )
        given[key] = unique
        taken.add(unique)
    return given


def named(entries: Iterable[Entry], kind: str) -> list[Named]:
    """All names of a kind ("authors", "people", …) in articles that are shown, in the order of their keys.

    Their entries are in the order given.
    """
    folder, names_of = KINDS[kind]
    spellings: dict[str, dict[str, int]] = {}
    groups: dict[str, list[Entry]] = {}
    keys: dict[str, str] = {}
    for one in entries:
        if one.withdrawn:
            continue
        for raw in names_of(one):
            key = keys.get(raw)
            if key is None:
                key = keys[raw] = name_key(raw)
            if not key:
                continue
            counts = spellings.setdefault(key, {})
            counts[raw] = counts.get(raw, 0) + 1
            group = groups.setdefault(key, [])
            if not group or group[-1] is not one:
                group.append(one)
    slugs = _slugs(groups)
    return [
        Named(_title(spellings[key]), f"{folder}/{slugs[key]}", tuple(sorted(spellings[key])), tuple(groups[key]))
        for key in sorted(groups)
    ]


def _title(spellings: Mapping[str, int]) -> str:
    """The most frequent spelling; of equally frequent ones the first by code points, so that no order matters."""
    if len(spellings) == 1:
        return tidy(*spellings)
    tidied: Counter[str] = Counter()
    for name, count in spellings.items():
        tidied[tidy(name)] += count
    return min(tidied, key=lambda name: (-tidied[name], name))


def all_names(entries: Iterable[Entry]) -> Names:
    """The names of all kinds. The order of the entries does not matter: those of each name are the newest first."""
    shown = newest_first(one for one in entries if not one.withdrawn)
    return {kind: named(shown, kind) for kind in KINDS}


def _paths(names: Iterable[Named]) -> dict[str, str]:
    paths: dict[str, str] = {}
    for name in names:
        for spelling in (*name.spellings, *map(tidy, name.spellings)):
            paths[spelling] = f"{name.path}.html"
    return paths


def build_links(names: Names) -> Links:
    """Where all these names lead."""
    authors, people, publishers, documents = (_paths(names[kind]) for kind in KINDS)
    by_number: dict[str, str] = {}
    for kind, number in sorted({pair for name in names["documents"] for one in name.entries for pair in one.documents}):
        by_number.setdefault(number, documents[document_name(kind, number)])
    return Links(authors, people, publishers, by_number | documents)
