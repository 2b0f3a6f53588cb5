"""Front matter: YAML written as JSON, a key to the line, and within lists and mappings a value to the line.

JSON is YAML, and the C code of ``json`` writes it some eighty times faster than PyYAML's C emitter. Every text is in
double quotes, so that none is ever taken for a date, a number or markup. What stands on several pages is encoded once
(:class:`Encoded`) and then only copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.json_text import encoder, quoted

#: What JSON leaves as it is, and YAML would fold, refuse or take for a line break.
_NOT_YAML = "".join(map(chr, (*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)))
_NOT_YAML_PATTERN = re.compile(f"[{_NOT_YAML}]")
#: The bytes that these begin with in UTF-8; what begins as the line breaks of Unicode do is too common.
_NOT_YAML_BEGINS = (0x7F, 0xC2, 0xEF)
_LINE_BREAKS = ("\u2028", "\u2029")

_PLAIN_KEY = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z")
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})

#: Between values of a list or mapping: YAML wants lines that go on to be indented.
_NEXT = ",\n  "

_FENCE = "---\n"
_FENCE_BYTES = _FENCE.encode()
_encode = encoder(_NEXT)


class Encoded(str):
    """The JSON of a value, ready to be put into front matter."""

    __slots__ = ()


def encoded(value: object) -> Encoded:
    """The value, in which nothing is encoded yet, as front matter writes it."""
    return Encoded(_encode(value))


def encoded_list(values: Iterable[str]) -> Encoded:
    """The list of these values, which are encoded already."""
    return Encoded(listed(values))


def listed(values: Iterable[str]) -> str:
    """The list of these values, which are encoded already, for a place within another value."""
    return f"[{_NEXT.join(values)}]"


def joined(fields: Iterable[str]) -> str:
    """The mapping of these fields, which are encoded already: to encode them one by one in place takes far less time."""
    return f"{{{_NEXT.join(fields)}}}"


def encoded_fields(values: Mapping[str, object]) -> str:
    """The fields of a mapping, for :func:`joined`."""
    return _encode(values)[1:-1]


def encoded_mapping(values: Mapping[str, object]) -> Encoded:
    """The mapping, in which some values are encoded already."""
    return Encoded(f"{{{_NEXT.join([f'{_encode(key)}: {_value(value)}' for key, value in values.items()])}}}")


def _value(value: object) -> str:
    if type(value) is str:  # most values are: this is what the encoder would call, after three questions
        return quoted(value)
    return value if type(value) is Encoded else _encode(value)


@lru_cache(maxsize=256)
def _key(key: str) -> str:
    return key if _PLAIN_KEY.match(key) and key not in _NOT_TEXT else _encode(key)


def front_matter(data: Mapping[str, object]) -> str:
    """The front matter of a page, with its fences. ``yaml.safe_load`` of what is between them gives back ``data``.

    Values are texts, whole numbers, truth values, ``None``, and lists and mappings of these; a tuple becomes a list.
    """
    return f"{_FENCE}{_as_yaml(_fields(data))}{_FENCE}"


def front_matter_bytes(data: Mapping[str, object]) -> bytes:
    """The same as bytes of a file, which takes less time."""
    return b"".join((_FENCE_BYTES, _fields_bytes(data), _FENCE_BYTES))


def with_fields(page: bytes, data: Mapping[str, object]) -> bytes:
    """The file of a page, which begins with front matter, with further fields in it."""
    return b"".join((_FENCE_BYTES, _fields_bytes(data), page.removeprefix(_FENCE_BYTES)))


def _fields(data: Mapping[str, object]) -> str:
    return "".join([f"{_key(key)}: {_value(value)}\n" for key, value in data.items()])


def _fields_bytes(data: Mapping[str, object]) -> bytes:
    text = _fields(data)
    encoded = text.encode()
    # In bytes there is far less to look for than in the text.
    if any(map(encoded.__contains__, _NOT_YAML_BEGINS)) or any(map(text.__contains__, _LINE_BREAKS)):
        return _as_yaml(text).encode()
    return encoded


def _as_yaml(text: str) -> str:
    # To look for each sign takes a quarter of the time of one search with the pattern; they hardly ever occur.
    return _NOT_YAML_PATTERN.sub(_escaped, text) if any(map(text.__contains__, _NOT_YAML)) else text


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
