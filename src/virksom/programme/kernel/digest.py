"""Canonical JSON and its SHA-256: what facts, terms and documents are sealed with."""

import hashlib
import json
from collections.abc import Mapping, Sequence

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
"""Values that may stand in a sealed document: no floats, so the bytes are the same everywhere."""


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: Json) -> str:
    """Return ``value`` as JSON with sorted keys, no spaces and letters as they are (UTF-8)."""
    return _ENCODER.encode(value)


def digest(text: str) -> str:
    """Return ``sha256:`` and 64 hexadecimal digits of ``text`` in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()
