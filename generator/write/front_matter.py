"""Front matter: YAML written as JSON values a key, or a list entry, to the line.

JSON is YAML, and the C code of ``json`` writes it some forty times faster than PyYAML's C emitter. Every text is in
double quotes, so that none is ever taken for a date, a number or markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard

#: What JSON leaves as it is, and YAML would fold, refuse or take for a line break.
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_PLAIN_KEY = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z")
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})

_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "), allow_nan=False).encode


def _key(key: str) -> str:
    return key if _PLAIN_KEY.match(key) and key not in _NOT_TEXT else _encode(key)


def _is_rows(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, (list, tuple)) and dict in map(type, value)


def _entry(item: object, indent: str) -> str:
    """One entry of a list: on one line, unless it holds a list of its own."""
    if isinstance(item, dict):
        for inner in item.values():
            if _is_rows(inner):
                block = "".join(_block(key, value, indent + "  ") for key, value in item.items())
                return f"{indent}- {block[len(indent) + 2 :]}"
    return f"{indent}- {_encode(item)}\n"


def _block(key: str, value: object, indent: str = "") -> str:
    if _is_rows(value):
        return f"{indent}{_key(key)}:\n" + "".join([_entry(item, indent + "  ") for item in value])
    return f"{indent}{_key(key)}: {_encode(value)}\n"


def front_matter(data: Mapping[str, object]) -> str:
    """The front matter of a page, with its fences. ``yaml.safe_load`` of what is between them gives back ``data``.

    Values are texts, whole numbers, truth values, ``None``, and lists and mappings of these; a tuple becomes a list.
    """
    text = "".join([_block(key, value) for key, value in data.items()])
    return f"---\n{_NOT_YAML.sub(_escaped, text)}---\n"


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
