"""A job ends."""

from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.raise_dangers import raise_danger
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.vault import texts
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.path import ended_work, why_not_end_work, work_of
from virksom.programme.record import Fact


class CannotEnd(Refusal):
    """The job cannot end like that; the sentence says why."""


def end_employment(
    actor: Actor, candidate: str, *, employment: str, last: date, why: str, moment: datetime
) -> tuple[Fact, ...]:
    """Record a job's last day; what is said of why goes to the vault, never into the fact.

    An end that is near, with no other job to go on with, is raised to the consultant.

    Source:
        Rules, section 1 (replace; no free text in facts).

    Args:
        actor: who says so.
        candidate: whose job it is.
        employment: its code.
        last: the last day, inclusive.
        why: why it ended; "" says nothing.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotEnd: it is not theirs, began later, or ends on that day already.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.RECORD_EMPLOYMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        today = day_in_copenhagen(moment)
        reason = why_not_end_work(one.person, employment, last=last, today=today)
        if reason is not None:
            raise CannotEnd(reason)
        drafts = ended_work(work_of(one.person, employment), last=last, by=actor.by)
        facts = write.append(actor.programme, drafts, moment=moment)
        if why:
            fact = facts[0]
            texts.write(
                actor.programme,
                fact.subject,
                about=fact.id,
                text=why,
                by=actor.by,
                moment=moment,
            )
        raise_danger(case(actor.programme, candidate), by=actor.by, moment=moment)
    return facts
