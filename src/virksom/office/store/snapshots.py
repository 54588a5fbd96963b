"""The log in columns: kept in memory and in a file, keyed by its last fact, and disposable.

Whatever is asked for is the log's: a snapshot that does not hang on it, is not whole or is gone is
made anew from the facts. It holds no names: what the facts say of codes, days and moments alone.

Source:
    Invariants 1, 3 and 4.
"""

import json
import logging
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.db import connection

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.projections.tally import number_of
from virksom.office.store.read import programmes
from virksom.office.store.which_database import which_database
from virksom.programme.columns.facts import FactColumns, no_facts, with_facts
from virksom.programme.files.fact_columns import (
    NotFactColumns,
    read_fact_columns,
    write_fact_columns,
)
from virksom.programme.kernel import digest
from virksom.programme.record import Fact, Log, Place, read_fact

_WRITTEN_AGAIN = 5_000
"""New facts before the file is written again; until then the next process reads them from rows."""

_CHUNK = 2_000
_PATIENCE = 0.3
"""Seconds that a page waits for somebody else's reading before it says so."""

_log = logging.getLogger("virksom.snapshots")


@dataclass(slots=True)
class _Kept:
    """What a process keeps of one programme, and how much of it stands in the file."""

    columns: FactColumns | None = None
    written: int = 0
    lock: Lock = field(default_factory=Lock)


_kept: dict[tuple[str, str], _Kept] = {}
_lock = Lock()


def columns_of(programme: str, *, log: Log | None = None) -> FactColumns:
    """Return the facts of a programme in columns: the same object while no fact is added.

    Asks the database for the last fact only; what is new since last time is read on.

    Args:
        programme: its code.
        log: its log, where the caller has read it anyway: its facts are taken while it is at the
            last fact, and no row is read again.
    """
    kept = _of(programme)
    with kept.lock:
        last = _last(programme)
        if last is None:
            return no_facts()
        found = _read(kept, programme)
        if (found.position, found.head) != last:
            at_hand = log if log and (len(log.facts), log.head) == last else None
            found = kept.columns = _read_on(found, programme, log=at_hand)
        if found.position - kept.written >= _WRITTEN_AGAIN:
            _write(found, programme)
            kept.written = found.position
        return found


def are_behind(programme: str, *, most: int) -> bool:
    """Say whether more facts than ``most`` are to be read before the columns are there.

    So they are while somebody else reads them; nobody waits here for long.
    """
    kept, last = _of(programme), _last(programme)
    if not kept.lock.acquire(timeout=_PATIENCE):
        return True
    try:
        if last is None:
            return False
        return last[0] - _read(kept, programme).position > most
    finally:
        kept.lock.release()


def _read(kept: _Kept, programme: str) -> FactColumns:
    """Return what is kept, at first what stands in the file."""
    if kept.columns is None:
        kept.columns = _from_file(programme)
        kept.written = kept.columns.position
    return kept.columns


def forget(programme: str) -> None:
    """Let go of what is kept in memory; the file stays."""
    with _lock:
        _kept.pop(_key(programme), None)


def file_of(programme: str) -> Path:
    """Return where the file of a programme lies; it may not be there, and may be deleted."""
    return _folder() / f"{_digest(which_database())}-{_digest(programme)}.npz"


def _folder() -> Path:
    return Path(settings.KEPT) / "snapshots"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _key(programme: str) -> tuple[str, str]:
    return which_database(), programme


def _of(programme: str) -> _Kept:
    with _lock:
        return _kept.setdefault(_key(programme), _Kept())


def _last(programme: str) -> tuple[int, str] | None:
    """Return the place and digest of the last fact; None before the first."""
    rows = FactRow.objects.filter(programme_id=number_of(programme)).order_by("-position")
    last = rows.values_list("position", "wire").first()
    return None if last is None else (last[0], digest(last[1]))


def _from_file(programme: str) -> FactColumns:
    """Return what stands in the file, when it hangs on the log; else nothing."""
    try:
        found = read_fact_columns(file_of(programme))
    except NotFactColumns:
        return no_facts()
    rows = FactRow.objects.filter(programme_id=number_of(programme), position=found.position)
    wire = rows.values_list("wire", flat=True).first()
    return found if wire is not None and digest(wire) == found.head else no_facts()


def _read_on(columns: FactColumns, programme: str, *, log: Log | None) -> FactColumns:
    """Add the facts after those kept; where they do not hang on them, read all anew."""
    with closing(_facts(programme, after=columns.position, log=log)) as facts:
        first = next(facts, None)
        if not columns.position or (first is not None and first.previous == columns.head):
            return with_facts(columns, _after(first, facts))
    return _read_on(no_facts(), programme, log=log)


def _after(first: Fact | None, facts: Iterator[Fact]) -> Iterator[Fact]:
    if first is not None:
        yield first
        yield from facts


def _facts(programme: str, *, after: int, log: Log | None) -> Generator[Fact, None, None]:
    if log is not None:
        yield from islice(log.facts, after, None)
        return
    rows = FactRow.objects.filter(programme_id=number_of(programme), position__gt=after)
    told = rows.order_by("position").values_list("position", "wire")
    for position, wire in told.iterator(chunk_size=_CHUNK):
        yield read_fact(json.loads(wire), Place(programme, position), wire=wire)


def _write(columns: FactColumns, programme: str) -> None:
    """Write the file; where it cannot be written, the next process reads the facts."""
    try:
        write_fact_columns(file_of(programme), columns)
    except OSError as trouble:
        _log.warning("snapshot not written: %s", type(trouble).__name__)
    else:
        _clear()


def _clear() -> None:
    """Remove the office's files of programmes that it has no longer, and those named as before."""
    codes = [row.code for row in programmes()]
    here = {file_of(code).name for code in codes}
    ours = {
        path
        for path in _folder().glob(f"{_digest(which_database())}-*.npz")
        if path.name not in here
    }
    name = str(connection.settings_dict["NAME"])
    before = {_folder() / f"{_digest(chr(10).join((name, code)))}.npz" for code in codes}
    for path in ours | before:
        with suppress(OSError):
            path.unlink(missing_ok=True)
