"""How many have a competence, and how many open openings ask for it: by code, and no names."""

import json
from datetime import date

from virksom.office.store.models import Fact as FactRow
from virksom.office.store.openings import vacancies
from virksom.programme.record import Competence, Fact, Log, Place, read_fact


def candidates_with(programme: str, code: str) -> int:
    """Return how many candidates' codes a competence in force is told of, by whatever evidence.

    Args:
        programme: its code.
        code: of the competence.
    """
    rows = FactRow.objects.filter(programme__code=programme)
    naming = rows.filter(kind="competence", wire__contains=f'"competence":{json.dumps(code)}')
    about = rows.filter(kind__in=("competence", "retraction"), subject__in=naming.values("subject"))
    place = Place(programme, 0)
    told: dict[str, Fact] = {}
    for wire in about.order_by("position").values_list("wire", flat=True):
        fact = read_fact(json.loads(wire), place)
        if fact.replaces is None or fact.replaces in told:
            told[fact.id] = fact
    known = Log.of((fact, place) for fact in told.values()).known()
    return len(
        {
            fact.subject
            for fact in known.of_kind("competence")
            if isinstance(fact.value, Competence) and fact.value.competence == code
        }
    )


def openings_asking(programme: str, code: str, *, on: date) -> int:
    """Return how many openings that are open on a day ask for a competence, must or nice."""
    return sum(
        one.open and code in {*(one.says.must or ()), *(one.says.nice or ())}
        for one in vacancies(programme, on=on)
    )
