"""Reads the seeds: any file in, Unicode text with an editor's facts out, and a finding for what cannot be read."""

from generator.read.decode import Decoded, decode
from generator.read.facts import Field, fields, parse_facts, read_facts
from generator.read.seeds import find_seeds, orphan_facts, read_seed

__all__ = [
    "Decoded",
    "Field",
    "decode",
    "fields",
    "find_seeds",
    "orphan_facts",
    "parse_facts",
    "read_facts",
    "read_seed",
]
