"""What a seed is made from, and the refusal of what none can be made from."""

from __future__ import annotations

from dataclasses import dataclass

#: No input of one page may be larger; the text that comes out of it is held to the limit of seeds.
MAX_PAGE_BYTES = 10 * 1024 * 1024


class AddError(Exception):
    """Nothing was added. The message is one line, in Vietnamese, with the remedy."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a future seed, and what is known of them beside. ``facts`` are keys of ``facts.yml``."""

    data: bytes
    facts: tuple[tuple[str, str], ...] = ()


def with_facts(source: Source, stated: dict[str, str]) -> Source:
    """The source with what an editor states, which wins over what the source itself says."""
    return Source(source.data, tuple({**dict(source.facts), **stated}.items()))
