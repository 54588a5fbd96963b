"""A job gets more or fewer hours from a day on."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import changed_hours, why_not_change_hours, work_of
from virksom.programme.path.days import why_not_day
from virksom.programme.record import Fact
from virksom.programme.status import Person


class CannotChangeHours(Refusal):
    """The hours cannot change like that; the sentence says why."""


def change_hours(
    actor: Actor,
    candidate: str,
    *,
    employment: str,
    since: date,
    hours: Decimal | None,
    moment: datetime,
) -> tuple[Fact, ...]:
    """Record other hours: the stretch that runs ends where the new one begins.

    Source:
        Rules, section 1: facts that replace together share one known moment.

    Args:
        actor: who says so.
        candidate: whose job it is.
        employment: its code.
        since: the first day with the new hours.
        hours: hours a week; None for not known.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotChangeHours: it is not theirs, does not run on that day, or has these hours already.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.RECORD_EMPLOYMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = _why_not(one.person, employment, since=since, hours=hours, moment=moment)
        if reason is not None:
            raise CannotChangeHours(reason)
        work = work_of(one.person, employment)
        drafts = changed_hours(work, since=since, hours=hours, by=actor.by)
        return write.append(actor.programme, drafts, moment=moment)


def _why_not(
    person: Person, employment: str, *, since: date, hours: Decimal | None, moment: datetime
) -> Text | None:
    slip = why_not_day(since, today=day_in_copenhagen(moment))
    return slip or why_not_change_hours(person, employment, since=since, hours=hours)
