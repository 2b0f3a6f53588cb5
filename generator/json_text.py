"""JSON as text, many times over: the C code of :mod:`json`, made ready once.

``JSONEncoder.encode`` makes its C encoder anew for every value, and notes every list and mapping that it is in lest one hold
itself. For the small values of pages that takes as long again as to encode them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from json import encoder as _json_encoder
from json.encoder import encode_basestring

#: The JSON of a text, with letters outside ASCII as they are.
quoted: Callable[[str], str] = encode_basestring

#: Not there where Python comes without the C code.
_make = getattr(_json_encoder, "c_make_encoder", None)


def encoder(item_separator: str = ", ", key_separator: str = ": ") -> Callable[[object], str]:
    """What gives the JSON of a value, with letters outside ASCII as they are.

    Values are texts, numbers (not "NaN"), truth values, ``None``, and lists, tuples and mappings of these, none in itself.
    """
    plain = json.JSONEncoder(ensure_ascii=False, separators=(item_separator, key_separator), allow_nan=False)
    if _make is None:
        return plain.encode
    markers, indent, sort_keys, skip_keys, allow_nan = None, None, False, False, False
    pieces = _make(
        markers,
        plain.default,
        encode_basestring,
        indent,
        key_separator,
        item_separator,
        sort_keys,
        skip_keys,
        allow_nan,
    )

    def encode(value: object) -> str:
        return quoted(value) if isinstance(value, str) else "".join(pieces(value, 0))

    return encode
