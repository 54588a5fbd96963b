"""Openings as they stand: all of them from the companies' facts, or one from its own few.

Source:
    Clause 6.3; rules, section 1 (``opening``, ``closing``, ``employment``).
"""

import json
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from virksom.office.store.company_facts import company_log
from virksom.office.store.models import Fact as FactRow
from virksom.programme.companies.openings import Vacancy, opening_of, openings
from virksom.programme.path.codes import next_code
from virksom.programme.record import Log, Place, read_fact


def vacancies(programme: str, *, on: date, moment: datetime | None = None) -> tuple[Vacancy, ...]:
    """Return every opening posted by a day, as known at a moment, by code.

    Args:
        programme: its code.
        on: the day, inclusive.
        moment: what is known up to and including; None asks for all.
    """
    return openings(company_log(programme).known(moment), on=on)


def vacancy(programme: str, opening: str, *, on: date) -> Vacancy | None:
    """Return one opening as it stands on a day; None when none of that code was posted by it.

    Only the facts that may tell of it are read: under the programme's lock, this is its truth.
    """
    rows = FactRow.objects.filter(programme__code=programme)
    naming = rows.filter(kind="employment", wire__contains=f'"opening":{json.dumps(opening)}')
    takers = set(naming.values_list("subject", flat=True))
    which = (
        Q(subject=opening)
        | Q(subject__in=takers, kind__in=("employment", "retraction"))
        | Q(kind="same_company")
        | Q(kind="retraction", subject__startswith="V")
    )
    return opening_of(openings(_log(rows.filter(which)).known(), on=on), opening)


def history(programme: str, opening: str) -> Log:
    """Return every fact about an opening, in force or not, in order."""
    return _log(FactRow.objects.filter(programme__code=programme, subject=opening))


def next_opening(programme: str) -> str:
    """Return the code after the highest that a fact has, in force or not.

    Ask for it inside the transaction that uses it, after ``write.hold``.

    Args:
        programme: code of the programme.
    """
    rows = FactRow.objects.filter(programme__code=programme, subject__startswith="O")
    return next_code("O", taken=set(rows.values_list("subject", flat=True)))


def _log(rows: "QuerySet[FactRow]") -> Log:
    """Return the facts of rows; those that replace one that was not read are left out."""
    place, known = Place("", 0), set[str]()
    told = (read_fact(json.loads(wire), place) for wire in _wires(rows))
    facts = []
    for fact in told:
        if fact.replaces is None or fact.replaces in known:
            known.add(fact.id)
            facts.append(fact)
    return Log.of((fact, place) for fact in facts)


def _wires(rows: "QuerySet[FactRow]") -> Iterable[str]:
    return rows.order_by("position").values_list("wire", flat=True)
