"""Adding facts: one transaction, one at a time for each programme, and never an edit."""

import json
from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q

from virksom.office.store import read
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.models import Programme
from virksom.office.store.projections.keep import rebuild, renew
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.room import room
from virksom.programme import record
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import Draft, Fact, Log, Place, read_fact

_BATCH = 500


class AlreadyReplaced(Refusal):
    """Somebody corrected the same fact a moment ago."""


def append(code: str, drafts: Sequence[Draft], *, moment: datetime) -> tuple[Fact, ...]:
    """Add the drafts to a programme's log, in order, all known at one moment; return the facts.

    Two who append at once are let in one after the other, so the chain holds.

    Raises:
        NoSuchProgramme: there is none with that code.
        AlreadyReplaced: a draft replaces a fact that another has replaced already.
        BadFact: a draft is no readable fact.
        NoRoom: the disk is full. In each case none is added.
    """
    with room(), transaction.atomic():
        home = _locked(code)
        ground, last = _ground(home, drafts)
        _check_fresh(ground, drafts)
        added = _added(ground, drafts, moment=moment)
        if FactRow.objects.filter(programme=home, fact_id__in=[one.id for one in added]).exists():
            added = _added(read.log(code), drafts, moment=moment)
        _insert(home, added, after=last)
        if added:
            day = day_in_copenhagen(added[-1].known_at)
            renew(code, [fact.subject for fact in added], on=day)
    return added


def _ground(home: Programme, drafts: Sequence[Draft]) -> tuple[Log, int]:
    """Return what the drafts rest on, and the place of the last fact; 0 before the first.

    That is every fact about the same subjects, those to be replaced, and the last one, which the
    next hangs on, with what it may replace itself: the rest of a long log need not be read to add
    a line to it.
    """
    rows = FactRow.objects.filter(programme=home)
    newest = rows.order_by("-position").values_list("position", "subject").first()
    last, hangs_on = newest or (0, "")
    which = Q(subject__in={hangs_on, *(draft.subject for draft in drafts)}) | Q(
        fact_id__in={draft.replaces for draft in drafts if draft.replaces}
    )
    told = rows.filter(which).order_by("position").values_list("position", "wire")
    places = [(json.loads(wire), Place(home.code, position)) for position, wire in told]
    return Log.of((read_fact(wire, place), place) for wire, place in places), last


def _added(log: Log, drafts: Sequence[Draft], *, moment: datetime) -> tuple[Fact, ...]:
    return record.append(log, drafts, moment=moment).facts[len(log.facts) :]


def begin(row: ProgrammeRow, log: Log) -> None:
    """Put a programme with its whole, sealed log into the office; join a transaction around it."""
    with transaction.atomic():
        home = Programme.objects.create(
            code=row.code, contract=row.contract, invented=row.invented, behind=row.behind or None
        )
        _insert(home, log.facts, after=0)
        if log.facts:
            rebuild(row.code, on=day_in_copenhagen(log.facts[-1].known_at))


def hold_programmes() -> None:
    """Let nobody else add a programme until this transaction ends.

    SQLite has one writer at a time already, from the moment a transaction begins.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE store_programme IN SHARE ROW EXCLUSIVE MODE")


def hold(code: str) -> None:
    """Let nobody else add facts or people to a programme until this transaction ends.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    _locked(code)


def _locked(code: str) -> Programme:
    home = Programme.objects.select_for_update().filter(code=code).first()
    if home is None:
        read.programme(code)
        raise AssertionError(code)
    return home


def _check_fresh(log: Log, drafts: Sequence[Draft]) -> None:
    """Refuse where a fact has been replaced already; the first that replaced it is named."""
    replacers = {fact.replaces: fact.id for fact in reversed(log.facts) if fact.replaces}
    for draft in drafts:
        if draft.replaces in replacers:
            raise AlreadyReplaced(_replaced(draft.replaces, by=replacers[draft.replaces]))


def _replaced(fact: str | None, *, by: str) -> Text:
    return Text(
        f"{fact} er allerede rettet med {by}; se rettelsen, før du retter igen.",
        f"{fact} was already corrected by {by}; look at that correction before you make another.",
    )


def _insert(home: Programme, facts: Sequence[Fact], *, after: int) -> None:
    FactRow.objects.bulk_create(
        (
            FactRow(
                programme=home,
                position=position,
                fact_id=fact.id,
                kind=fact.kind,
                subject=fact.subject,
                since=fact.since,
                until=fact.until,
                known_at=fact.known_at,
                wire=fact.wire,
            )
            for position, fact in enumerate(facts, start=after + 1)
        ),
        batch_size=_BATCH,
    )
