"""JSON as C makes and reads it. The module `json` is Python's own, which an answer may change; this is out of its reach."""

from __future__ import annotations

import json.decoder
import json.encoder
from typing import Any


def _refuse(value: object) -> Any:
    raise TypeError(f"{type(value).__name__} is no JSON")


_encode: Any = json.encoder.c_make_encoder(  # pyright: ignore[reportAttributeAccessIssue]
    None, _refuse, json.encoder.encode_basestring_ascii, None, ":", ",", False, False, True
)
_scan: Any = json.decoder.JSONDecoder().scan_once  # pyright: ignore[reportAttributeAccessIssue]


def to_json(value: Any) -> str:
    return "".join(_encode(value, 0))


def from_json(text: str) -> Any:
    """Of a text that begins with a value."""
    return _scan(text, 0)[0]
