"""Reading a backup: every part held against its digest before anybody rests on it."""

import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from virksom.office.store.backup.manifest import (
    NAME,
    Manifest,
    Part,
    is_sealed,
    parse_manifest,
)
from virksom.office.store.vault.ring import KeyRing
from virksom.programme.kernel import Refusal, Text, plain

_BLOCK = 1 << 20


class BadBackup(Refusal):
    """A file is no whole backup of this office; the sentence says what is wrong with it."""


def read_backup(path: Path, keys: KeyRing) -> Manifest:
    """Return what a backup holds, once every byte of it is held against its digest.

    Raises:
        BadBackup: it cannot be read, is cut short or changed, or is sealed with other keys.
    """
    with opened(path) as archive:
        try:
            manifest, seal = parse_manifest(archive.read(NAME).decode())
        except (KeyError, TypeError, ValueError, AttributeError):
            raise _bad(path, _NO_MANIFEST) from None
        if not is_sealed(manifest, seal, keys=keys):
            raise _bad(path, _OTHER_KEYS)
        names = [*(f"{part.table}.jsonl" for part in manifest.parts), NAME]
        if archive.namelist() != names:
            raise _bad(path, _OTHER_PARTS)
        changed = next((part for part in manifest.parts if not _holds(archive, part)), None)
        if changed is not None:
            part = changed.table
            raise _bad(path, Text(f"delen {part} er ændret", f"the part {part} was changed"))
    return manifest


@contextmanager
def opened(path: Path) -> Iterator[ZipFile]:
    """Open a backup.

    Raises:
        BadBackup: it is not there, or is no backup or only the beginning of one.
    """
    try:
        with path.open("rb") as file, ZipFile(file) as archive:
            yield archive
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise _bad(path, _CUT) from None
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise _bad(
            path, Text(f"den kan ikke læses ({why})", f"it cannot be read ({why})")
        ) from None


def _holds(archive: ZipFile, part: Part) -> bool:
    seen, rows = hashlib.sha256(), 0
    with archive.open(f"{part.table}.jsonl") as told:
        while block := told.read(_BLOCK):
            seen.update(block)
            rows += block.count(b"\n")
    return (seen.hexdigest(), rows) == (part.digest, part.rows)


def _bad(path: Path, why: Text) -> BadBackup:
    name = plain(str(path))
    return BadBackup(
        Text(
            f"{name} kan ikke gendannes: {why.da}. Intet er rørt.",
            f"{name} cannot be restored: {why.en}. Nothing was touched.",
        )
    )


_CUT = Text(
    "den er ikke en hel sikkerhedskopi: afkortet, ændret eller noget andet",
    "it is no whole backup: cut short, changed, or something else",
)
_NO_MANIFEST = Text(
    "dens fortegnelse mangler eller er ændret", "its list of contents is missing or was changed"
)
_OTHER_PARTS = Text(
    "den har andre dele, end fortegnelsen siger", "it has other parts than its list says"
)
_OTHER_KEYS = Text(
    "den er forseglet med andre nøgler end dem, der ligger her, eller den er ændret",
    "it is sealed with other keys than those that lie here, or it was changed",
)
