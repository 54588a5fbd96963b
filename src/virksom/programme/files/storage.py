"""Where files lie: on this machine, or in a bucket of S3-compatible storage.

A bucket is written ``s3://bucket/folder``; who may read it is asked of the usual places, such as
``AWS_ACCESS_KEY_ID``, by each process that reads, so that no key travels with the work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyarrow import fs

from virksom.programme.kernel import Refusal, Text, quoted

LOCAL: fs.FileSystem = fs.LocalFileSystem(use_mmap=True)
"""This machine's own files."""

_BUCKETS = frozenset({"s3", "s3a"})


class UnknownStorage(Refusal):
    """An address of storage that nothing here reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A file or a folder, and where it lies.

    Args:
        path: on this machine, or the bucket and what follows.
        system: what reads and writes there; it can be sent to another machine.
    """

    path: Path
    system: fs.FileSystem = field(default_factory=lambda: LOCAL)

    @property
    def name(self) -> str:
        """How it is told of: a path, or an address."""
        return address(self.path, self.system)

    def beside(self, ending: str) -> "Stored":
        """Return what lies beside it, by the same name and an ending."""
        return Stored(path=self.path.with_name(self.path.name + ending), system=self.system)


def address(path: Path, system: fs.FileSystem) -> str:
    """Return how a file or a folder is told of: a path, or an address where it is in a bucket."""
    return f"s3://{path}" if system.type_name == "s3" else str(path)


def is_address(told: str) -> bool:
    """Say whether words are an address of storage, and no path on this machine."""
    return "://" in told


def stored_at(told: str, *, environment: Mapping[str, str]) -> Stored:
    """Return what a path or an address names; whether it is there is not looked at.

    Args:
        told: a path, or ``s3://`` (or ``s3a://``), a bucket and what follows.
        environment: ``AWS_ENDPOINT_URL`` is the server's address where it is not Amazon's own;
            ``AWS_REGION`` its region.

    Raises:
        UnknownStorage: another kind of address, none after the kind, or a name not in UTF-8.
    """
    if _undecoded(told):
        odd = quoted(told)
        raise UnknownStorage(
            Text(
                f"{odd.da}: navnet er ikke UTF-8; giv mappen eller filen et andet.",
                f"{odd.en}: the name is not UTF-8; give the folder or the file another.",
            )
        )
    if not is_address(told):
        return Stored(path=Path(told))
    kind, _, rest = told.partition("://")
    name = rest.strip("/")
    if kind not in _BUCKETS or not name:
        found = quoted(told)
        raise UnknownStorage(
            Text(
                f"{found.da} kan ikke læses som et sted; skriv en sti eller s3://bucket/mappe.",
                f"{found.en} cannot be read as a place; write a path or s3://bucket/folder.",
            )
        )
    return Stored(path=Path(name), system=_buckets(environment))


def _undecoded(told: str) -> bool:
    """Say whether a name has bytes that are no UTF-8, which Python keeps apart."""
    return any("\ud800" <= sign <= "\udfff" for sign in told)


def _buckets(environment: Mapping[str, str]) -> fs.FileSystem:
    scheme, there, server = environment.get("AWS_ENDPOINT_URL", "").partition("://")
    region = environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION") or None
    if not there:
        return fs.S3FileSystem(region=region)
    return fs.S3FileSystem(region=region, endpoint_override=server.strip("/"), scheme=scheme)
