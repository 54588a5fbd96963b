"""Facts in columns as a file that can be thrown away: written whole, or not believed.

It holds codes, days and moments as the log has them, and no person's name.
"""

import json
import os
import secrets
import zlib
from collections.abc import Mapping
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from virksom.programme.columns.facts import AGE, SORTS, FactColumns
from virksom.programme.columns.spells import Numbers
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Refusal, Text

FORMAT = 3
"""Version of the file's form."""

ROOMS = ("columns", "kernel", "record")
"""The rooms whose code decides what of a fact is kept, and what the numbers mean."""

_ARRAYS = {
    "numbers": np.int32,
    "known": np.int64,
    "ids": np.bytes_,
    "unread": np.int32,
    "order": np.int32,
}


_BROKEN = (OSError, ValueError, KeyError, EOFError, BadZipFile, RuntimeError, zlib.error)
"""What is raised by a file that was cut off or changed, before its seal can be looked at."""


class NotFactColumns(Refusal):
    """A file holds no whole columns of facts: they are to be made anew."""


def write_fact_columns(path: Path, columns: FactColumns) -> None:
    """Write the columns for their owner alone; readers see the old file or the new one, whole.

    Raises:
        OSError: the folder cannot be made or written.
    """
    arrays = {name: getattr(columns, name) for name in _ARRAYS}
    told: dict[str, Any] = {
        "format": FORMAT,
        "code": code_digest(ROOMS),
        "position": columns.position,
        "head": columns.head,
        "words": {sort: list(codes) for sort, codes in columns.words.items()},
    }
    text = json.dumps(told).encode()
    sealed = np.frombuffer(_seal(text, arrays), dtype=np.uint8)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.partial")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            np.savez(file, told=np.frombuffer(text, dtype=np.uint8), seal=sealed, **arrays)
        partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)


def read_fact_columns(path: Path) -> FactColumns:
    """Read columns that were written by ``write_fact_columns``.

    Raises:
        NotFactColumns: there are none, they are of another form, they were made by other code, or
            they are not whole.
    """
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as file:
            arrays = {name: file[name] for name in _ARRAYS}
            text, seal = file["told"].tobytes(), file["seal"].tobytes()
        told = json.loads(text)
    except _BROKEN:
        raise NotFactColumns(_NOT_WHOLE) from None
    if seal != _seal(text, arrays) or not _ours(told) or not _fit(arrays):
        raise NotFactColumns(_NOT_WHOLE)
    return FactColumns(
        position=told["position"],
        head=told["head"],
        words={sort: {c: n for n, c in enumerate(told["words"][sort])} for sort in SORTS},
        **arrays,
    )


def _ours(told: Mapping[str, Any]) -> bool:
    return bool(told["format"] == FORMAT and told["code"] == code_digest(ROOMS))


def _seal(text: bytes, arrays: Mapping[str, Numbers]) -> bytes:
    """Return the digest of all that is written."""
    found = blake2b(text, digest_size=32)
    for name in _ARRAYS:
        found.update(f"{name} {arrays[name].dtype} {arrays[name].shape}".encode())
        found.update(np.ascontiguousarray(arrays[name]).view(np.uint8).data)
    return found.digest()


def _fit(arrays: Mapping[str, Numbers]) -> bool:
    rows = len(arrays["ids"])
    kinds = all(np.issubdtype(arrays[name].dtype, kind) for name, kind in _ARRAYS.items())
    return kinds and arrays["numbers"].shape == (rows, AGE + 1) and len(arrays["known"]) == rows


_NOT_WHOLE = Text(
    "Filen med fakta i kolonner er ikke hel; den laves igen.",
    "The file of facts in columns is not whole; it is made again.",
)
