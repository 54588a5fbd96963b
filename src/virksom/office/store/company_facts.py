"""What the facts tell of companies: their kinds alone, read without the rest of the log.

Kept in the process and read on from where it was left; the same log gives the same object.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from django.db import connection
from django.db.models import Q, QuerySet

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Programme
from virksom.programme.record import Fact, Log, Place, read_fact

KINDS = (
    "company",
    "contact",
    "opening",
    "closing",
    "proposal",
    "employment",
    "trial_day",
    "same_company",
)
"""The kinds of facts that tell of companies and their openings."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The facts read by now, and the last fact of the whole log at that time."""

    last: tuple[int, str]
    log: Log


_kept: dict[tuple[str, str, tuple[str, ...]], _Kept] = {}
_lock = Lock()


REQUESTS = ("contact", "opening", "proposal", "same_company", "programme")
"""The kinds of facts that tell what companies asked for, and what the programme says of itself."""

RUNS = ("run",)
"""The kind of the facts that tell how settlements were prepared, released and dropped."""


def company_log(programme: str, *, kinds: tuple[str, ...] = KINDS) -> Log:
    """Return every fact of some kinds, and the retractions of them; its chain has gaps.

    Contacts with candidates are among them.
    """
    last = _last(_rows(programme))
    if last is None:
        return Log()
    key = (str(connection.settings_dict["NAME"]), programme, kinds)
    with _lock:
        kept = _kept.get(key)
    if kept is not None and kept.last == last:
        return kept.log
    log = _read_on(programme, kept, kinds=kinds)
    with _lock:
        _kept[key] = _Kept(last, log)
    return log


def _read_on(programme: str, kept: _Kept | None, *, kinds: tuple[str, ...]) -> Log:
    """Return what is kept with what came after it; all anew where the log is another now."""
    if kept is None or _last(_rows(programme).filter(position=kept.last[0])) != kept.last:
        return _joined(programme, (), after=0, kinds=kinds)
    return _joined(programme, kept.log.facts, after=kept.last[0], kinds=kinds)


def _joined(programme: str, facts: Iterable[Fact], *, after: int, kinds: tuple[str, ...]) -> Log:
    which = Q(kind__in=kinds) | Q(kind="retraction")
    rows = _rows(programme).filter(which, position__gt=after)
    place = Place(programme, 0)
    read = list(facts)
    known = {fact.id for fact in read}
    for wire in rows.values_list("wire", flat=True):
        fact = read_fact(json.loads(wire), place)
        if fact.replaces is None or fact.replaces in known:
            known.add(fact.id)
            read.append(fact)
    return Log.of((fact, place) for fact in read)


def _rows(programme: str) -> QuerySet[FactRow]:
    """Return the facts of a programme; its number is found first, so that an index is gone by."""
    number = Programme.objects.filter(code=programme).values("pk")[:1]
    return FactRow.objects.filter(programme_id=number).order_by("position")


def _last(rows: QuerySet[FactRow]) -> tuple[int, str] | None:
    """Return where the last of some facts stands, and its line."""
    return rows.values_list("position", "wire").last()
