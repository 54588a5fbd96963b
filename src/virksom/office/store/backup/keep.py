"""Writing a backup: whole or not at all, and read again before it is called one."""

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db.models import Model

import virksom
from virksom.office.store import read
from virksom.office.store.backup.forms import applied, apps_at
from virksom.office.store.backup.manifest import NAME, Manifest, Part, manifest_text
from virksom.office.store.backup.read import read_backup
from virksom.office.store.backup.still import still
from virksom.office.store.backup.tables import fields_of, lines, name_of, tables
from virksom.office.store.vault.keys import ring
from virksom.office.store.vault.ring import KeyRing
from virksom.programme.kernel import Refusal, Text, plain


class CannotKeep(Refusal):
    """A backup cannot be written there; nothing is left half-written."""


def keep(target: Path, *, moment: datetime) -> Manifest:
    """Put the whole office into a new file that only its owner reads; return what is in it.

    The office may go on working meanwhile: the file holds it as it stood at one point.

    Raises:
        CannotKeep: something stands there already, or the folder takes nothing or is full.
        Refusal: the vault's keys are missing or do not fit.
    """
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    keys = ring()
    try:
        if target.exists():
            raise FileExistsError
        try:
            with os.fdopen(os.open(partial, _NEW, 0o600), "wb") as file:
                _write(file, keys, moment=moment)
                file.flush()
                os.fsync(file.fileno())
            found = read_backup(partial, keys)
            target.hardlink_to(partial)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as trouble:
        raise CannotKeep(_why(target, trouble)) from None
    return found


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL


def _write(file: IO[bytes], keys: KeyRing, *, moment: datetime) -> None:
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, still():
        # As the tables are, which may be older than the code is.
        forms = applied()
        parts = tuple(part_of(archive, model) for model in tables(apps_at(forms)))
        manifest = Manifest(
            made_at=moment.isoformat(timespec="seconds"),
            version=virksom.__version__,
            heads={row.code: read.log(row.code).head or "" for row in read.programmes()},
            migrations=forms,
            parts=parts,
        )
        archive.writestr(_named(NAME), manifest_text(manifest, keys))


def part_of(archive: ZipFile, model: type[Model]) -> Part:
    """Write a table into the archive; return what the manifest says of it."""
    table, seen, rows = name_of(model), hashlib.sha256(), 0
    columns = tuple(str(field.column) for field in fields_of(model))
    with archive.open(_named(f"{table}.jsonl"), "w", force_zip64=True) as part:
        for line in lines(model):
            part.write(line)
            seen.update(line)
            rows += 1
    return Part(table=table, rows=rows, digest=seen.hexdigest(), columns=columns)


def _named(name: str) -> ZipInfo:
    """Return a part's head without the hour of the machine's clock."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _why(target: Path, trouble: OSError) -> Text:
    name = plain(str(target))
    if isinstance(trouble, FileExistsError):
        return Text(
            f"{name} findes allerede og bliver stående; giv kopien et andet navn.",
            f"{name} is there already and stays as it is; give the backup another name.",
        )
    why = trouble.strerror or type(trouble).__name__
    return Text(
        f"Sikkerhedskopien kan ikke skrives i {name} ({why}); intet er efterladt der, og kontoret "
        "er urørt.",
        f"The backup cannot be written to {name} ({why}); nothing is left there, and the office "
        "is untouched.",
    )
