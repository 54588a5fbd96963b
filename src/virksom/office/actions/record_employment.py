"""A candidate gets a job; one beside another is simply one more."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.name_company import name_company
from virksom.office.actions.raise_dangers import settle_danger
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.codes import next_employment
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import why_not_employ
from virksom.programme.record import FORMS, Draft, Fact


class CannotEmploy(Refusal):
    """The job cannot be told like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWork:
    """A job as it is told.

    Args:
        company: its V-code, or its name; a name nobody has is that of a new company.
        form: one of ``FORMS``.
        weekly_hours: hours a week; None while they are not agreed.
        since: the first day.
        last: the last day, inclusive; None while no end is known.
        opening: code of the opening it fills; "" for none.
        mentor: whether somebody at the place looks after the candidate; None when nobody said.
    """

    company: str
    form: str
    weekly_hours: Decimal | None
    since: date
    last: date | None = None
    opening: str = ""
    mentor: bool | None = None


def record_employment(
    actor: Actor, candidate: str, *, work: NewWork, moment: datetime
) -> tuple[Fact, ...]:
    """Record a job; a new company is put on record with it.

    Two who record at once get codes of their own, one after the other.

    Source:
        Rules, sections 1 (``employment``, ``company``) and 3; clause 5.4.

    Returns:
        The fact of the job last; before it that of the company when it is new.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        NoSuchCompany: a code that no company has.
        CannotEmploy: the form is unknown, the last day lies before the first, the candidate is
            not referred or is withdrawn by then, or the day can only be a slip.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.RECORD_EMPLOYMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = _why_not(work) or why_not_employ(
            one.person, since=work.since, today=day_in_copenhagen(moment)
        )
        if reason is not None:
            raise CannotEmploy(reason)
        company, new = name_company(actor, work.company, since=work.since)
        job = _job(candidate, work, company=company, by=actor)
        facts = write.append(actor.programme, [*new, job], moment=moment)
        settle_danger(case(actor.programme, candidate), moment=moment)
    return facts


def _why_not(work: NewWork) -> Text | None:
    if work.form not in FORMS:
        return Text("Vælg en form fra listen.", "Choose a form from the list.")
    if work.last is not None and work.last < work.since:
        return Text("Sidste dag ligger før første dag.", "The last day lies before the first.")
    return None


def _job(candidate: str, work: NewWork, *, company: str, by: Actor) -> Draft:
    hours = work.weekly_hours
    value: dict[str, Json] = {
        "employment": next_employment(by.programme),
        "company": company,
        "form": work.form,
        "weekly_hours": None if hours is None else f"{hours:f}",
    }
    if work.opening:
        value["opening"] = work.opening
    if work.mentor is not None:
        value["mentor"] = work.mentor
    return Draft(
        kind="employment",
        subject=candidate,
        since=work.since,
        until=None if work.last is None else work.last + timedelta(days=1),
        value=value,
        by=by.by,
    )
