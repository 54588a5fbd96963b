"""Who trains where, and how many a place holds: read without the rest of the log."""

import json
from collections import Counter
from collections.abc import Mapping

from virksom.office.store.company_facts import company_log
from virksom.office.store.members import members_as
from virksom.office.store.models import Fact as FactRow
from virksom.programme.record import Company, Fact, Log, Place, read_fact

_TRAINER = "trainer"


def trainings_known(programme: str) -> tuple[Fact, ...]:
    """Return the facts of job training that are in force, in the order of the log."""
    rows = FactRow.objects.filter(programme__code=programme, kind__in=("training", "retraction"))
    place = Place(programme, 0)
    facts = [
        read_fact(json.loads(wire), place)
        for wire in rows.order_by("position").values_list("wire", flat=True)
    ]
    told = {fact.id for fact in facts}
    whole = [fact for fact in facts if fact.replaces is None or fact.replaces in told]
    return Log.of((fact, place) for fact in whole).known().of_kind("training")


def seats_of(programme: str) -> Mapping[str, int | None]:
    """Return how many each social enterprise trains at once, by V-code; None where nobody knows.

    What was set counts; else training is one to one, and a place holds as many as it has trainers
    whose door is open.
    """
    trainers = Counter(one.organisation for one in members_as(programme, _TRAINER))
    companies = [
        (fact.subject, fact.value)
        for fact in company_log(programme).known().of_kind("company")
        if isinstance(fact.value, Company)
    ]
    return {code: trainers[code] for code in trainers if code} | {
        code: _seats(said, trainers=trainers.get(code))
        for code, said in companies
        if said.social_enterprise or said.training_seats is not None
    }


def _seats(said: Company, *, trainers: int | None) -> int | None:
    return trainers if said.training_seats is None else said.training_seats
