"""The new file that ``settle --out`` names: looked at before anything is read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyarrow import fs

from virksom.programme.files.runs import unwritten
from virksom.programme.files.storage import Stored, stored_at
from virksom.programme.kernel import Refusal, Text, plain

ENDING = ".parquet"


class NoNewFile(Refusal):
    """What is named cannot be the new file: it is there, or is no name of one."""


def new_file(told: str) -> Stored:
    """Return where the file is to lie; nothing is written yet.

    Args:
        told: a path, or the address of a bucket.

    Raises:
        UnknownStorage: nothing is written at such an address.
        NoNewFile: there is a file, a folder or something else by that name, or it has no name or
            another ending than ``.parquet``.
        CannotWrite: the folder around it is not there, or may not be looked into.
    """
    if not told.strip():
        raise NoNewFile(_NO_NAME)
    out = stored_at(told, environment=os.environ)
    name = plain(told)
    try:
        kind = _lying(out)
    except OSError as trouble:
        raise unwritten(out.name, trouble) from None
    if kind is not None:
        raise NoNewFile(Text(f"{name} {kind.da}.", f"{name} {kind.en}."))
    if out.path.suffix.lower() != ENDING:
        raise NoNewFile(
            Text(
                f"{name}: --out skriver Parquet; kald filen noget, der ender på {ENDING}.",
                f"{name}: --out writes Parquet; give the file a name that ends in {ENDING}.",
            )
        )
    if _is_local(out) and not out.path.parent.is_dir():
        raise unwritten(out.name, FileNotFoundError())
    return out


@contextmanager
def for_owner_alone() -> Iterator[None]:
    """Make the files that are written meanwhile readable for their owner alone.

    They speak of persons by codes, and a code can be led back to a person.
    """
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _lying(out: Stored) -> Text | None:
    """Return what is wrong with what lies there; None when nothing does."""
    if _is_local(out) and Path(out.path).is_symlink():
        return _THERE
    kinds = {
        fs.FileType.NotFound: None,
        fs.FileType.Directory: _FOLDER,
        fs.FileType.File: _THERE,
        fs.FileType.Unknown: _ODD,
    }
    return kinds[out.system.get_file_info(str(out.path)).type]


def _is_local(out: Stored) -> bool:
    return bool(out.system.type_name == "local")


_NO_NAME = Text("--out er tom; nævn den fil, der skal skrives.", "--out is empty; name a new file.")
_FOLDER = Text("er en mappe; nævn en fil med --out", "is a folder; name a file with --out")
_ODD = Text(
    "er ikke en almindelig fil; nævn en ny fil med --out",
    "is no regular file; name a new file with --out",
)
_THERE = Text(
    "findes allerede og bliver stående; slet den, eller nævn en ny fil med --out",
    "is there already and stays; delete it, or name a new file with --out",
)
