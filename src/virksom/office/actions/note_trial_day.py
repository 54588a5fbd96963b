"""A trial day at the company: arranged, or told once it was; never counted as employment.

Source:
    Rules, section 3 (a trial day counts for nothing).
"""

from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.tell_proposal import tell_meeting
from virksom.office.store import write
from virksom.office.store.proposals import proposal_case
from virksom.programme.companies.proposals import TRIAL
from virksom.programme.companies.proposing import why_not_meet
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.path.days import why_not_day
from virksom.programme.record import Draft, Fact


class CannotTry(Refusal):
    """No trial day can be told like that; the sentence says why."""


def note_trial_day(
    actor: Actor, opening: str, *, candidate: str, day: date, moment: datetime
) -> Fact:
    """Record a trial day from an opening; one ahead is told to all who take part.

    Args:
        actor: who says so.
        opening: code of the opening.
        candidate: code of the candidate.
        day: the day; it may lie before the moment.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        NoSuchOpening: no opening has that code.
        Denied: the actor may not.
        CannotTry: as ``why_not_meet``; or the day can only be a slip.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        found = proposal_case(actor.programme, opening, candidate=candidate)
        one, today = found.one, day_in_copenhagen(moment)
        may(actor, Deed.PROPOSE, about=relation(actor, one.known, codes=one.codes, on=today))
        reason = why_not_meet(found.candidacy) or why_not_day(day, today=today)
        if reason is not None:
            raise CannotTry(reason)
        draft = Draft(
            kind=TRIAL,
            subject=one.person.id,
            since=day,
            value={"opening": opening, "company": found.says.company},
            by=actor.by,
        )
        (fact,) = write.append(actor.programme, [draft], moment=moment)
        if day >= today:
            tell_meeting(actor, found, moment=moment)
    return fact
