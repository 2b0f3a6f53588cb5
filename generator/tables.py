"""Reading the program's own YAML tables: rules, word lists, labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

#: libyaml's loaders read a table in a tenth of the time; they are not built into every PyYAML.
_TYPED = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_table(path: Path, *, only_strings: bool = False) -> Any:
    """The data of a YAML file. ``only_strings``: words such as "no" and "y" are words, not truth values."""
    return yaml.load(path.read_text(encoding="utf-8"), _PLAIN if only_strings else _TYPED)
