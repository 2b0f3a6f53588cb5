"""Where the page of an author, a person, a publisher or a cited document is: one path a name, the same on every run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.write.entries import Entry


@dataclass(frozen=True)
class Links:
    """Paths below the site, without a leading slash, by name as an entry has it; a name that is not there has no page."""

    authors: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    publishers: dict[str, str] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)


def build_links(entries: Iterable[Entry]) -> Links:
    """The links of all names in the entries. The order of the entries does not matter."""
    return Links()
