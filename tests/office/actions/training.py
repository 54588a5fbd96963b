"""Somebody in job training with the cast's trainer, and what is documented there."""

from datetime import date

from tests.office import cast
from virksom.office.access import Actor, Role
from virksom.office.actions.record_competence import NewCompetence, record_competence
from virksom.office.store import write
from virksom.programme.record import Draft, Fact

TRAINER, CONSULTANT = cast.actor(Role.TRAINER), cast.actor(Role.RECRUITMENT_CONSULTANT)
CANDIDATE = cast.actor(Role.CANDIDATE)
BEGAN = date(2019, 9, 2)
EXAMPLE = "Vaskede og polerede hallen alene."


def trains(candidate: str = "K001", *, workplace: str = "V001", until: date | None = None) -> Fact:
    """Let somebody train since September."""
    value = {"workplace": workplace, "trade": "cleaning"}
    draft = Draft(kind="training", subject=candidate, since=BEGAN, until=until, value=value)
    return write.append(cast.CODE, [draft], moment=cast.MOMENT)[0]


def document(
    competence: str = "floor_care",
    level: str = "practised",
    *,
    actor: Actor = TRAINER,
    candidate: str = "K001",
    example: str = EXAMPLE,
    since: date = date(2019, 10, 4),
) -> Fact:
    """Document a competence of a candidate."""
    told = NewCompetence(competence=competence, level=level, example=example, since=since)
    return record_competence(actor, candidate, told=told, moment=cast.MOMENT)
