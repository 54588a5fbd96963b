"""A candidate starts: from this day on, days count."""

from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.path import why_not_start
from virksom.programme.record import Draft, Fact


class CannotStart(Refusal):
    """The candidate cannot start on that day; the sentence says why."""


def start(actor: Actor, candidate: str, *, since: date, moment: datetime) -> Fact:
    """Record the start of a candidate's course.

    Source:
        Rules, section 3.

    Args:
        actor: who says so.
        candidate: their code.
        since: the first day of the course; may lie before the moment.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotStart: not referred by then, withdrawn, or started already.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.START,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = why_not_start(one.person, since=since)
        if reason is not None:
            raise CannotStart(reason)
        draft = Draft(kind="start", subject=candidate, since=since, by=actor.by)
        return write.append(actor.programme, [draft], moment=moment)[0]
