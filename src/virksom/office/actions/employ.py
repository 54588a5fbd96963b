"""A candidate is employed from an opening: one of its seats is filled.

Source:
    Rules, sections 1 (``employment``) and 3; clause 5.4.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.record_employment import CannotEmploy, NewWork, record_employment
from virksom.office.actions.tell_proposal import tell_employed
from virksom.office.store import write
from virksom.office.store.proposals import ProposalCase, proposal_case
from virksom.programme.companies.proposing import why_not_employ_from
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Hired:
    """The terms of an employment from an opening.

    Args:
        form: one of ``FORMS``.
        weekly_hours: hours a week; None while they are not agreed.
        since: the first day.
        last: the last day, inclusive; None while no end is known.
        mentor: whether somebody at the place looks after the candidate; None when nobody said.
    """

    form: str
    weekly_hours: Decimal | None
    since: date
    last: date | None = None
    mentor: bool | None = None


def employ(
    actor: Actor, opening: str, *, candidate: str, hired: Hired, moment: datetime
) -> tuple[Fact, ...]:
    """Record an employment that fills a seat; with the last seat the other proposals lapse.

    Args:
        actor: who says so.
        opening: code of the opening.
        candidate: code of the candidate.
        hired: hours, form and days.
        moment: when it becomes known.

    Returns:
        The fact of the job last, as ``record_employment`` does.

    Raises:
        NoSuchCandidate: nobody has that code.
        NoSuchOpening: no opening has that code.
        Denied: the actor may not.
        CannotEmploy: every seat is taken, the candidate is not proposed or the proposal ended; or
            as ``record_employment``.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        found = proposal_case(actor.programme, opening, candidate=candidate)
        one, today = found.one, day_in_copenhagen(moment)
        whose = relation(actor, one.known, codes=one.codes, on=today)
        may(actor, Deed.RECORD_EMPLOYMENT, about=whose)
        reason = why_not_fill(found)
        if reason is not None:
            raise CannotEmploy(reason)
        work = NewWork(
            company=found.says.company or "",
            form=hired.form,
            weekly_hours=hired.weekly_hours,
            since=hired.since,
            last=hired.last,
            opening=opening,
            mentor=hired.mentor,
        )
        facts = record_employment(actor, candidate, work=work, moment=moment)
        now = proposal_case(actor.programme, opening, candidate=candidate)
        tell_employed(actor, found.proposed, found=now, moment=moment)
    return facts


def why_not_fill(found: ProposalCase) -> Text | None:
    """Return why no seat of the opening can be filled by the candidate, or None."""
    return why_not_employ_from(found.candidacy, free=found.proposed.vacancy(found.opening).left)
