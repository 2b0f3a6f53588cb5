"""Reading the program's own YAML tables: rules, word lists, labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_ROOT = Path(__file__).parent.parent
#: libyaml's loaders read a table in a tenth of the time; they are not built into every PyYAML.
_TYPED = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class TableError(Exception):
    """A table that somebody who mended it left unreadable: the message (Vietnamese) names file, place and remedy."""


def read_table(path: Path, *, only_strings: bool = False) -> Any:
    """The data of a YAML file. ``only_strings``: words such as "no" and "y" are words, not truth values.

    Raises :class:`TableError` where it is no YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _PLAIN if only_strings else _TYPED)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f", dòng {mark.line + 1}" if mark else ""
        problem = str(getattr(error, "problem", None) or error).replace("\n", " ")
        raise TableError(
            f"{_shown(path)}{place}: không đọc được bảng YAML ({problem}); "
            "hãy xem lại dấu ngoặc, dấu phẩy, dấu nháy và chỗ thụt vào ở dòng ấy hoặc ở những dòng trên nó."
        ) from error


def _shown(path: Path) -> str:
    """The path from the program's folder on: a message holds no path of a machine."""
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
