"""What a backup says of itself: its parts with their digests, under a seal of the vault's key."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.store.vault.ring import KeyRing
from virksom.programme.kernel import Json, canonical

FORMAT = "virksom-backup-1"
"""The first and only form so far."""

NAME = "manifest.json"
"""The part that stands last and tells of the others."""

_PURPOSE = b"virksom backup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One table of a backup.

    Args:
        table: its name in the database.
        rows: how many lines.
        digest: SHA-256 of the lines, in hexadecimal.
        columns: names of the columns, in the order of each line.
    """

    table: str
    rows: int
    digest: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds.

    Args:
        made_at: when, as ISO 8601 with offset.
        version: the version of virksom that wrote it.
        heads: the head of each programme's chain, by the programme's code; "" without facts.
        migrations: the newest forms of the tables, by app: the names of its last migrations.
        parts: the tables, by name.
    """

    made_at: str
    version: str
    heads: Mapping[str, str]
    migrations: Mapping[str, tuple[str, ...]]
    parts: tuple[Part, ...]

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(part.rows for part in self.parts)

    @property
    def digest(self) -> str:
        """The digest of everything in the backup."""
        return "sha256:" + hashlib.sha256(canonical(_form(self)).encode()).hexdigest()


def manifest_text(manifest: Manifest, keys: KeyRing) -> str:
    """Return the manifest as it is written, sealed with the newest key."""
    form = _form(manifest)
    return json.dumps(
        {"told": form, "digest": manifest.digest, "seal": _seal(form, keys.sealing[0])},
        ensure_ascii=False,
        indent=1,
    )


def parse_manifest(text: str) -> tuple[Manifest, str]:
    """Return a manifest and its seal.

    Raises:
        KeyError: something is missing.
        TypeError: something is of another kind.
        ValueError: it is no JSON, of another form, or does not have the digest it says.
    """
    whole = json.loads(text)
    told = whole["told"]
    if told["format"] != FORMAT:
        raise ValueError(FORMAT)
    manifest = Manifest(
        made_at=told["made_at"],
        version=told["version"],
        heads=dict(told["heads"]),
        migrations={app: tuple(names) for app, names in told["migrations"].items()},
        parts=tuple(
            Part(
                table=part["table"],
                rows=part["rows"],
                digest=part["digest"],
                columns=tuple(part["columns"]),
            )
            for part in told["parts"]
        ),
    )
    if manifest.digest != whole["digest"]:
        raise ValueError(NAME)
    return manifest, str(whole["seal"])


def is_sealed(manifest: Manifest, seal: str, *, keys: KeyRing) -> bool:
    """Say whether one of the office's keys made the seal."""
    form = _form(manifest)
    return any(hmac.compare_digest(_seal(form, key), seal) for key in keys.sealing)


def _seal(form: Json, key: str) -> str:
    own = hmac.digest(key.encode(), _PURPOSE, "sha256")
    return hmac.digest(own, canonical(form).encode(), "sha256").hex()


def _form(manifest: Manifest) -> Json:
    return {
        "format": FORMAT,
        "made_at": manifest.made_at,
        "version": manifest.version,
        "heads": dict(sorted(manifest.heads.items())),
        "migrations": {app: list(names) for app, names in sorted(manifest.migrations.items())},
        "parts": [
            {
                "table": part.table,
                "rows": part.rows,
                "digest": part.digest,
                "columns": list(part.columns),
            }
            for part in manifest.parts
        ],
    }
