"""Weeks in which a register has nobody on benefit, and for which nothing is claimed.

Source:
    Clause 7.1; failure 4 of outcome payment: outcomes that were never claimed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta

from virksom.programme.billing.claims import Claim, Read
from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Benefit, Fact
from virksom.programme.settlement import WeekReading, rate_of, room_under_cap, rules_of
from virksom.programme.status import Person, State

_CAUSES: Mapping[str, str] = {
    "no_self_support": "no_job_known",
    "not_the_whole_week": "days_missing",
    "hours_unknown": "hours_missing",
}
"""The cause for each reason against a week that somebody could still mend."""

_DAYS = tuple(timedelta(days=number) for number in range(7))

Unclaimed = tuple[str, Claim, tuple[str, ...]]
"""A cause, the week as a claim that would be made, and the facts."""


def supported_without_claim(
    everyone: Iterable[Person],
    terms: Terms,
    *,
    claimed: Collection[tuple[str, Week]],
    read: Read,
) -> Iterator[Unclaimed]:
    """Yield the weeks without benefit by the register for which nothing is claimed.

    Weeks outside the payment window or the course are left out, and those of somebody whose cap
    is reached: nothing could be claimed for them.

    Source:
        Clause 7.1; failure 4.

    Args:
        everyone: the persons.
        terms: as known at the moment asked for.
        claimed: person's id and week of every claim.
        read: a person's weeks that are to be looked at.

    Yields:
        By person, then week; the amount is the least the week would give.
    """
    rules_by: dict[Week, InForce] = {}
    for person in everyone:
        if not person.benefits:
            continue
        readings = read(person)
        paid = sum(reading.paid for reading in readings)
        for reading in readings:
            cause = _CAUSES.get(reading.reasons[0].code)
            if cause is None or (person.id, reading.week) in claimed:
                continue
            if reading.week not in rules_by:
                rules_by[reading.week] = rules_of(reading.week, terms)
            rules = rules_by[reading.week]
            facts = off_benefit(person.benefits, reading.week, none=rules.codes("not_benefit"))
            if facts and room_under_cap(paid, rules):
                yield cause, _would_be(reading, rules), facts


def could_be_mended(reading: WeekReading) -> bool:
    """Say whether nothing but a job, its days or its hours is missing for the week to be owed for.

    Source:
        Failure 4.
    """
    return reading.reasons[0].code in _CAUSES


def off_benefit(benefits: Iterable[Fact], week: Week, *, none: Collection[str]) -> tuple[str, ...]:
    """Return the facts by which a register has no benefit on any day of a week; or none.

    Args:
        benefits: facts of kind ``benefit``.
        week: the week.
        none: the codes that are no benefit here.
    """
    met = [fact for fact in benefits if fact.span.overlap(week.span) is not None]
    if any(isinstance(fact.value, Benefit) and fact.value.code not in none for fact in met):
        return ()
    days = [week.monday + day for day in _DAYS]
    if not all(any(fact.span.covers(day) for fact in met) for day in days):
        return ()
    return tuple(fact.id for fact in met)


def _would_be(reading: WeekReading, rules: InForce) -> Claim:
    return Claim(
        candidate=reading.candidate,
        week=reading.week,
        reading=reading,
        billed=(),
        amount=rate_of(State.PARTIAL, rules),
    )
