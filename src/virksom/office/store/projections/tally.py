"""What stands around every page: how many there are, and how new what is known is."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import connection
from django.db.models import Count, Q, QuerySet, Sum

from virksom.office.store.models import CandidateRow, Programme
from virksom.office.store.models import Fact as FactRow
from virksom.programme.record import Fact, Place, read_fact
from virksom.programme.status import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much there is.

    Args:
        referred: how many persons are referred.
        employments: how many paid employments have begun.
        latest: when the latest fact became known; None before the first.
    """

    referred: int = 0
    employments: int = 0
    latest: datetime | None = None


_Last = tuple[int, str, datetime]
"""Where a fact stands, its line, and when it became known."""

_kept: dict[tuple[str, str], tuple[str, date, Tally]] = {}
_before: dict[tuple[str, str, datetime], _Last] = {}
_MOST_BEFORE = 256


def tally(programme: str, *, on: date, moment: datetime) -> Tally:
    """Return how much there is today; the rows are gone through once for each new fact and day.

    Args:
        programme: code of the programme.
        on: the day it is there.
        moment: what is known up to and including, for the latest fact; the counts are today's.
    """
    last = _last(programme)
    latest = None if last is None else _known(programme, last, moment=moment)
    if last is None or latest is None:
        return Tally()
    _, wire, _ = last
    key = (_database(), programme)
    kept = _kept.get(key)
    if kept is None or kept[:2] != (wire, on):
        kept = (wire, on, _counted(programme))
        _kept[key] = kept
    return replace(kept[2], latest=latest)


def number_of(programme: str) -> int:
    """Return the number of a programme in the database; 0 when there is none with that code."""
    found = Programme.objects.filter(code=programme).values_list("pk", flat=True).first()
    return found or 0


def newest(programme: str, *, moment: datetime | None, last: int | None = None) -> datetime | None:
    """Return when the last fact known by a moment became known; None before the first.

    Args:
        programme: code of the programme.
        moment: with an offset; None asks for the last there is.
        last: the place of the last fact that is asked; None asks all there are.
    """
    found = _last(programme, place=last)
    return None if found is None else _known(programme, found, moment=moment)


def _known(programme: str, last: _Last, *, moment: datetime | None) -> datetime | None:
    """Return when the last fact known by a moment became known, by the last there is.

    Facts are in the order they became known, so none that is added was known before: of a moment
    in the past it is looked for once.
    """
    if moment is None or last[2] <= moment:
        return last[2]
    key = (_database(), programme, moment)
    kept, rows = _before.get(key), _rows(programme)
    if kept is None or kept[1] not in rows.filter(position=kept[0]).values_list("wire", flat=True):
        kept = rows.filter(known_at__lte=moment).values_list(*_FACT).first()
        if kept is None:
            return None
        if len(_before) >= _MOST_BEFORE:
            _before.clear()
        _before[key] = kept
    return kept[2]


_FACT = ("position", "wire", "known_at")


def _last(programme: str, *, place: int | None = None) -> _Last | None:
    rows = _rows(programme) if place is None else _rows(programme).filter(position__lte=place)
    return rows.values_list(*_FACT).first()


def _rows(programme: str) -> QuerySet[FactRow]:
    return FactRow.objects.filter(programme_id=number_of(programme)).order_by("-position")


def _database() -> str:
    return str(connection.settings_dict["NAME"])


def _counted(programme: str) -> Tally:
    rows = CandidateRow.objects.filter(programme_id=number_of(programme))
    referred = Count("pk", filter=~Q(group=Placement.NOT_REFERRED.value))
    counted = rows.aggregate(referred=referred, begun=Sum("employments"))
    return Tally(referred=counted["referred"], employments=counted["begun"] or 0)


def facts(programme: str, ids: Collection[str]) -> Mapping[str, Fact]:
    """Return facts by their ids, those there are, in one question to the database."""
    rows = FactRow.objects.filter(programme_id=number_of(programme), fact_id__in=set(ids))
    place = Place(programme, 0)
    read = (read_fact(json.loads(wire), place) for wire in rows.values_list("wire", flat=True))
    return {fact.id: fact for fact in read}
