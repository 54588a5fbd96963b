"""The facts about some candidates of very many, and all that is told of no candidate.

Source:
    Rules, section 1; invariant 1.
"""

import json
from collections.abc import Collection
from datetime import date, datetime

from django.db.models import Q, QuerySet

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.projections.tally import newest
from virksom.programme.columns.told_beside import CANDIDATES, OF_NOBODY
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Log, Place, read_fact

_AT_ONCE = 5_000
"""Codes that are asked for at once."""

_OF_CANDIDATE = Q(subject__startswith=CANDIDATES) & ~Q(kind__in=OF_NOBODY)
"""What tells of a candidate: as ``of_candidate`` says it of one fact."""


def log_of_few(programme: str, codes: Collection[str], *, last: int | None = None) -> Log:
    """Return every fact about some candidates and all that tells of no candidate, in order.

    Its chain has gaps, so it is no log to verify.

    Args:
        programme: its code.
        codes: the candidates' codes.
        last: the place of the last fact that is read; None reads all there are.
    """
    rows = _rows(programme) if last is None else _rows(programme).filter(position__lte=last)
    told = dict(rows.filter(~_OF_CANDIDATE).values_list("position", "wire"))
    for some in _parts(sorted(codes)):
        told |= dict(rows.filter(subject__in=some).values_list("position", "wire"))
    facts = (read_fact(json.loads(wire), Place(programme, at)) for at, wire in sorted(told.items()))
    return Log(tuple(facts))


def last_known(programme: str, moment: datetime) -> str | None:
    """Return the id of the last fact in the log known by a moment; None before the first."""
    rows = _rows(programme).filter(known_at__lte=moment)
    return rows.order_by("-position").values_list("fact_id", flat=True).first()


def last_told(programme: str, moment: datetime | None, *, last: int | None = None) -> date | None:
    """Return the day in Copenhagen of the last fact known by a moment; None before the first.

    Args:
        programme: its code.
        moment: with an offset; None asks for the last there is.
        last: the place of the last fact that is asked; None asks all there are.
    """
    told = newest(programme, moment=moment, last=last)
    return None if told is None else day_in_copenhagen(told)


def _parts(codes: list[str]) -> list[list[str]]:
    return [codes[first : first + _AT_ONCE] for first in range(0, len(codes), _AT_ONCE)]


def _rows(programme: str) -> QuerySet[FactRow]:
    return FactRow.objects.filter(programme__code=programme)
