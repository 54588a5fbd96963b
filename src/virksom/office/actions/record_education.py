"""A candidate begins an education."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import STUDIES, why_not_study
from virksom.programme.record import Draft, Fact


class CannotStudy(Refusal):
    """The education cannot be told like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStudy:
    """An education as it is told.

    Args:
        kind: one of ``STUDIES``.
        supported: whether another benefit than SU goes on during it.
        since: the first day.
        last: the last day, inclusive; None while no end is known.
    """

    kind: str
    supported: bool
    since: date
    last: date | None = None


def record_education(
    actor: Actor, candidate: str, *, study: NewStudy, moment: datetime
) -> tuple[Fact, ...]:
    """Record an education.

    Source:
        Rules, section 3; clause 4.1: education with no other benefit than SU is full.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotStudy: the kind is unknown, the last day lies before the first, or the candidate
            is not referred or is withdrawn by then.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.RECORD_EDUCATION,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = _why_not(study) or why_not_study(
            one.person, since=study.since, today=day_in_copenhagen(moment)
        )
        if reason is not None:
            raise CannotStudy(reason)
        draft = Draft(
            kind="education",
            subject=candidate,
            since=study.since,
            until=None if study.last is None else study.last + timedelta(days=1),
            value={"kind": study.kind, "publicly_supported": study.supported},
            by=actor.by,
        )
        return write.append(actor.programme, [draft], moment=moment)


def _why_not(study: NewStudy) -> Text | None:
    if study.kind not in STUDIES:
        return Text("Vælg en uddannelse fra listen.", "Choose an education from the list.")
    if study.last is not None and study.last < study.since:
        return Text("Sidste dag ligger før første dag.", "The last day lies before the first.")
    return None
