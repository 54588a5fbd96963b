"""One person's row: where they stand on a day, what is paid, and until when that holds.

Source:
    Rules, sections 3 to 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from virksom.office.store.projections.said import said
from virksom.office.store.projections.waits import Beside, Waits, waits
from virksom.programme.contract import InForce, Terms
from virksom.programme.outcomes import owed
from virksom.programme.path.follow_up import turning_days
from virksom.programme.record import Fact, Known, Referral
from virksom.programme.settlement import Statement, Totals, last_ended, owed_weeks
from virksom.programme.status import Person, Placement, begun_jobs, placement, timeline

_NOTHING = Totals(0, 0, Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Projected:
    """A person's row.

    Args:
        code: the person's id.
        unit: code of the latest referral's unit; "" when it named none, or before it.
        adviser: code of the latest referral's adviser; "" when it named none.
        group: code of the row of the status table.
        reason: code of the withdrawal's reason; "" for those not withdrawn.
        state: code of the state; "" for those who are not active.
        referred: day of the latest referral; None before the first.
        started: day of the latest course's start; None before it.
        full_weeks: weeks paid in full, ended by the day; none, and no sum, where the contract
            lets them rest on the others too.
        partial_weeks: weeks paid in part, ended by the day.
        amount: their sum in kroner.
        several: whether more than one paid employment has begun.
        employments: how many paid employments have begun.
        companies: codes of companies and employments begun, ascending.
        units: code of the unit that referred last, whenever it is from: whose candidate it is;
            empty when none did.
        says: every code told of the person by the day, in small letters, ascending: also those
            of kinds and of what facts say, and codes without the noughts before their number.
        latest: id of the fact about what happened last by the day; "" for none.
        latest_on: its day.
        seen_on: the day all this holds.
        turns_on: the first day after it on which it may differ without a new fact; None when it
            stays for ever.
        waits: what the lists of work need.
    """

    code: str
    unit: str
    adviser: str
    group: str
    reason: str
    state: str
    referred: date | None
    started: date | None
    full_weeks: int
    partial_weeks: int
    amount: Decimal
    several: bool
    employments: int
    companies: tuple[str, ...]
    units: tuple[str, ...]
    says: tuple[str, ...]
    latest: str
    latest_on: date | None
    seen_on: date
    turns_on: date | None
    waits: Waits


_ALONE = Beside()


def projected(
    person: Person, terms: Terms, *, known: Known, on: date, beside: Beside = _ALONE
) -> Projected:
    """Return a person's row on a day, referred by then or not.

    Args:
        person: as known.
        terms: as known.
        known: the facts in force.
        on: the day it is.
        beside: what it rests on beside the facts about the person.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = terms.on(on)
    referral = person.referred_by(on)
    group = placement(person, rules, on=on)
    state = timeline(person, rules).on(on) if group is Placement.ACTIVE else None
    course = person.course_on(on)
    jobs = begun_jobs(person, on)
    employments = len({job.says.employment for job in jobs})
    totals = _totals(person, terms, on=on)
    latest = _latest(person, known, on=on)
    return Projected(
        code=person.id,
        unit=(referral.unit or "") if referral else "",
        adviser=_adviser(person, known, on=on),
        group=group.value,
        reason=(course.reason or "") if course and group is Placement.WITHDRAWN else "",
        state="" if state is None else state.code,
        referred=referral.referred if referral else None,
        started=course.started if course else None,
        full_weeks=totals.full_weeks,
        partial_weeks=totals.partial_weeks,
        amount=totals.amount,
        several=employments > 1,
        employments=employments,
        companies=tuple(
            sorted({code for job in jobs for code in (job.says.company, job.says.employment)})
        ),
        units=_units(person, known),
        says=said(person, known, on=on),
        latest=latest.id if latest else "",
        latest_on=latest.since if latest else None,
        seen_on=on,
        turns_on=_turns_on(person, terms, known=known, on=on),
        waits=waits(person, _facts(person, known), terms=terms, on=on, beside=beside),
    )


def _facts(person: Person, known: Known) -> tuple[Fact, ...]:
    """Return the facts in force about a person, by any of their codes, in the order of the log."""
    told = [fact for code in person.ids for fact in known.about(code)]
    return tuple(told if len(person.ids) == 1 else sorted(told, key=lambda fact: fact.age))


def _totals(person: Person, terms: Terms, *, on: date) -> Totals:
    if person.first_start is None:
        return _NOTHING
    if terms.sums_rest_on_all:
        return _NOTHING
    if terms.pays_outcomes:
        return Statement(owed([person], terms, through=last_ended(on))).totals
    return Statement(owed_weeks(person, terms, through=last_ended(on))).totals


def _units(person: Person, known: Known) -> tuple[str, ...]:
    told = [fact for code in person.ids for fact in known.about(code)]
    referrals = [
        (fact.since, fact.age, fact.value.unit) for fact in told if isinstance(fact.value, Referral)
    ]
    return (max(referrals)[2],) if referrals else ()


def _adviser(person: Person, known: Known, *, on: date) -> str:
    told = [
        fact
        for code in person.ids
        for fact in known.about(code)
        if isinstance(fact.value, Referral) and fact.since <= on
    ]
    latest = max(told, key=lambda fact: (fact.since, fact.age), default=None)
    value = latest.value if latest else None
    return (value.adviser or "") if isinstance(value, Referral) else ""


def _latest(person: Person, known: Known, *, on: date) -> Fact | None:
    told = [fact for code in person.ids for fact in known.about(code) if fact.since <= on]
    return max(told, key=lambda fact: (fact.since, fact.age), default=None)


def _turns_on(person: Person, terms: Terms, *, known: Known, on: date) -> date | None:
    days = (day for day in _turns(person, terms, known=known, on=on) if day > on)
    return min(days, default=None)


def _turns(person: Person, terms: Terms, *, known: Known, on: date) -> Iterator[date]:
    """Yield every day on which something told so far begins or ends, or a week is done."""
    for code in person.ids:
        for fact in known.about(code):
            yield fact.since
            if fact.until is not None:
                yield fact.until
    yield from turning_days(person)
    rules = terms.on(on)
    for course in person.courses:
        enough = timedelta(days=rules.whole("four_week_rule"))
        yield from (day + enough for day in (course.started, course.referred) if day)
    if _accrues(person, rules, on=on):
        yield (last_ended(on) + 1).sunday
    amended = terms.next_change(on)
    if amended is not None:
        yield amended


def _accrues(person: Person, rules: InForce, *, on: date) -> bool:
    """Say whether a week that ends may still be paid: something goes on, in the window."""
    until = rules.span("payment_window").until
    if until is not None and on >= until + timedelta(days=7):
        return False
    since = on - timedelta(days=7)
    spans = [*(job.span for job in person.jobs), *(study.span for study in person.studies)]
    return any(span.until is None or span.until > since for span in spans)
