"""What stands around every page: how many there are, and how new what is known is."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import Count, Q, Sum

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


_kept: dict[tuple[str, str], tuple[str, date, Tally]] = {}


def tally(programme: str, *, on: date, moment: datetime) -> Tally:
    """Return how much there is today; the rows are gone through once for each new fact and day.

    Args:
        programme: code of the programme.
        on: the day it is there.
        moment: what is known up to and including, for the latest fact; the counts are today's.
    """
    last = _newest(programme, moment=moment)
    if last is None:
        return Tally()
    wire, latest = last
    key = (str(connection.settings_dict["NAME"]), programme)
    kept = _kept.get(key)
    if kept is None or kept[:2] != (wire, on):
        kept = (wire, on, _counted(programme, latest=latest))
        _kept[key] = kept
    return kept[2]


def number_of(programme: str) -> int:
    """Return the number of a programme in the database; 0 when there is none with that code."""
    found = Programme.objects.filter(code=programme).values_list("pk", flat=True).first()
    return found or 0


def _newest(programme: str, *, moment: datetime) -> tuple[str, datetime] | None:
    """Return the last fact known by the moment; facts are in the order they became known."""
    rows = FactRow.objects.filter(programme_id=number_of(programme)).order_by("-position")
    told = rows.values_list("wire", "known_at")
    last = told.first()
    if last is None or last[1] <= moment:
        return last
    return told.filter(known_at__lte=moment).first()


def _counted(programme: str, *, latest: datetime) -> Tally:
    rows = CandidateRow.objects.filter(programme_id=number_of(programme))
    referred = Count("pk", filter=~Q(group=Placement.NOT_REFERRED.value))
    counted = rows.aggregate(referred=referred, begun=Sum("employments"))
    return Tally(referred=counted["referred"], employments=counted["begun"] or 0, latest=latest)


def facts(programme: str, ids: Collection[str]) -> Mapping[str, Fact]:
    """Return facts by their ids, those there are, in one question to the database."""
    rows = FactRow.objects.filter(programme_id=number_of(programme), fact_id__in=set(ids))
    place = Place(programme, 0)
    read = (read_fact(json.loads(wire), place) for wire in rows.values_list("wire", flat=True))
    return {fact.id: fact for fact in read}
