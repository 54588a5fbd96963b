"""Reading the log: kept in memory, and read on from where it was left."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock

from django.db import connection

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Programme
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact, Log, Place, read_fact


class NoSuchProgramme(Refusal):
    """The database holds no programme with that code."""


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme the office runs.

    Args:
        code: its code.
        contract: its contract's name.
        invented: whether its people are invented.
        behind: by how much its clock is behind the real one; nought but for an invented
            programme that is played from a day in the past.
    """

    code: str
    contract: str
    invented: bool
    behind: timedelta = timedelta()

    def clock(self, real: datetime) -> datetime:
        """Return the moment it is in the programme when it is really ``real``.

        Of two moments that lie apart by an hour of the clocks' turning, what counts is how long
        lies between: so it is reckoned in UTC.
        """
        return (real.astimezone(UTC) - self.behind).astimezone(real.tzinfo)

    def real(self, moment: datetime) -> datetime:
        """Return the moment it really is when it is ``moment`` in the programme."""
        return (moment.astimezone(UTC) + self.behind).astimezone(moment.tzinfo)


MOST_SHARED = 50_000
"""Facts of a log that is read before the processes part, at most: a few seconds."""

_kept: dict[tuple[str, str], Log] = {}
_lock = Lock()


def programmes() -> tuple[ProgrammeRow, ...]:
    """Return the programmes of the office, oldest first; empty in a new database."""
    return tuple(
        ProgrammeRow(
            programme.code, programme.contract, programme.invented, programme.behind or timedelta()
        )
        for programme in Programme.objects.order_by("pk")
    )


def programme(code: str) -> ProgrammeRow:
    """Return one programme.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    found = next((row for row in programmes() if row.code == code), None)
    if found is None:
        raise NoSuchProgramme(
            Text(f"Der er intet program »{code}« her.", f"There is no programme “{code}” here.")
        )
    return found


def log(code: str) -> Log:
    """Return the log of a programme: the same object for as long as no fact is added.

    Asks the database for the last fact only; what is new since last time is read on to what
    is kept. Facts are chained, so an equal last fact means an equal log.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    rows = FactRow.objects.filter(programme__code=code)
    last = rows.order_by("-position").values_list("position", "wire").first()
    if last is None:
        programme(code)
        return Log()
    key = (str(connection.settings_dict["NAME"]), code)
    with _lock:
        kept = _kept.get(key, Log())
    if not _is_at(kept, last):
        with _unswept(last[0] - len(kept.facts)):
            kept = _read_on(kept, code)
        with _lock:
            _kept[key] = kept
    return kept


def share_logs() -> None:
    """Read each log, but no very large one, before processes part, so that they share it.

    Pages count a very large programme by its columns; its log is read by whoever asks for it, and
    holds nobody's start up.
    """
    for row in programmes():
        facts = FactRow.objects.filter(programme__code=row.code)
        last = facts.order_by("-position").values_list("position", flat=True).first()
        if last is not None and last <= MOST_SHARED:
            log(row.code)


def is_read(code: str) -> bool:
    """Say whether the log of a programme is in memory up to its last fact."""
    rows = FactRow.objects.filter(programme__code=code)
    last = rows.order_by("-position").values_list("position", "wire").first()
    with _lock:
        kept = _kept.get((str(connection.settings_dict["NAME"]), code), Log())
    return last is None or _is_at(kept, last)


@contextmanager
def _unswept(many: int) -> Iterator[None]:
    """Read very many facts without looking for garbage among them, now and ever after.

    They stay; to go through them again and again took longer than to read them.
    """
    if many <= MOST_SHARED:
        yield
        return
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
    gc.collect()
    gc.freeze()


def _is_at(kept: Log, last: tuple[int, str]) -> bool:
    position, wire = last
    return len(kept.facts) == position and kept.facts[-1].wire == wire


def _read_on(kept: Log, code: str) -> Log:
    """Add the facts after those kept; where they do not hang on them, read all anew."""
    new = _facts(code, after=len(kept.facts))
    if kept.facts and (not new or new[0].previous != kept.head):
        return _read_on(Log(), code)
    place = Place(code, 0)
    return Log.of((fact, place) for fact in (*kept.facts, *new))


def _facts(code: str, *, after: int) -> list[Fact]:
    rows = FactRow.objects.filter(programme__code=code, position__gt=after).order_by("position")
    return [
        read_fact(json.loads(wire), Place(code, position), wire=wire)
        for position, wire in rows.values_list("position", "wire")
    ]
