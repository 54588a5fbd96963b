"""What the income register shows of days for which work is claimed: the paid hours of their month.

Source:
    Clause 7.1; rule 22 of the domain page: 160.33 hours a month are 37 hours a week, compared as
    fractions with a tolerance, for the register has part time in proportion.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from virksom.programme.contract import InForce
from virksom.programme.evidence.footing import Footing
from virksom.programme.evidence.gathered import Evidence, MonthPaid, Row
from virksom.programme.evidence.shown import Shown
from virksom.programme.kernel import Month, Span
from virksom.programme.status import Job, State

_NOTHING, _HUNDRED = Decimal(0), Decimal(100)
UNPAID = "internship"
"""The form of employment that gives no paid hours."""


def income_register(footing: Footing, rules: InForce, *, evidence: Evidence) -> Shown | None:
    """Return what the income register shows of some days; None where it says nothing of them.

    It speaks only of work: education needs no hours. Any paid hours in the month vouch for
    partial, and no hours deny the work. Full days ask for the hours that the month's jobs should
    give, less the tolerance; where the contract asks for any paid hours without benefit, any are
    enough. Days that are partial show as full only with full-time hours.

    Source:
        Clause 7.1; the switch ``full_requires``.
    """
    if not footing.jobs:
        return None
    month = Month(footing.first.year, footing.first.month)
    if month not in evidence.rows:
        return None
    paid = month_paid(month, rules, evidence=evidence)
    shows = _state(paid, rules, footing=footing)
    return Shown(shows, max(shows, footing.study), paid.facts)


def _state(paid: MonthPaid, rules: InForce, *, footing: Footing) -> State:
    if not paid.some:
        return State.NONE
    if rules.choice("full_requires") == "no_benefit":
        return State.FULL
    enough = paid.as_said if footing.earned is State.FULL else paid.as_full
    return State.FULL if enough else State.PARTIAL


def month_paid(month: Month, rules: InForce, *, evidence: Evidence) -> MonthPaid:
    """Return how the paid hours of a month compare.

    The rows of all companies are summed; where rows without a company stand beside them, which
    are the sum of all, the greater sum counts. They are held against ``norm_month_hours`` for
    full time, in proportion for part time and for the days of the month that jobs cover.

    Source:
        Clause 7.1: ``norm_month_hours`` and ``hours_tolerance``; clause 4.1: ``full_time_hours``.

    Args:
        month: a month that the register has rows of.
        rules: the terms in force.
        evidence: what speaks of the person's weeks; keeps the answer.
    """
    key = month, rules
    if key not in evidence.months:
        evidence.months[key] = _compared(month, rules, evidence=evidence)
    return evidence.months[key]


def _compared(month: Month, rules: InForce, *, evidence: Evidence) -> MonthPaid:
    rows, span = evidence.rows[month], days_of(month)
    hours, full_time = paid_hours(rows), rules.amount("full_time_hours")
    said = full = _NOTHING
    for days, weekly in _worked(tuple(evidence.jobs.values()), span):
        said += days * min(weekly, full_time)
        full += days * full_time
    share = _HUNDRED - rules.amount("hours_tolerance")
    least = share * rules.amount("norm_month_hours")
    paid = hours * _HUNDRED * full_time * _length(span)
    return MonthPaid(
        some=hours > _NOTHING,
        as_said=paid >= least * said,
        as_full=paid >= least * full,
        facts=tuple(row.fact.id for row in rows),
    )


def paid_hours(rows: Iterable[Row]) -> Decimal:
    """Return the paid hours of a month's rows, at least one; less than nothing may be left.

    Rows without a company are the sum of all: beside rows with one, the greater sum counts.

    Source:
        Clause 7.1.
    """
    by_company = dict[bool, Decimal]()
    for row in rows:
        named = row.says.company is not None
        by_company[named] = by_company.get(named, _NOTHING) + row.says.hours
    return max(by_company.values())


def _worked(jobs: Sequence[Job], span: Span) -> Iterator[tuple[int, Decimal]]:
    """Yield each stretch of the days that paid jobs cover: its days, and the hours a week.

    Hours that nobody knows are none; of two stretches of one employment the later known counts.
    """
    met = [job for job in jobs if job.says.form != UNPAID and job.span.overlap(span) is not None]
    edges = {day for job in met for day in (job.span.since, job.span.until) if day is not None}
    turns = sorted({*_ends(span), *(day for day in edges if span.covers(day))})
    for first, following in pairwise(turns):
        here = sorted((job for job in met if job.span.covers(first)), key=lambda job: job.fact.age)
        hours = {job.says.employment: job.says.weekly_hours or _NOTHING for job in here}
        if hours:
            yield (following - first).days, sum(hours.values(), _NOTHING)


def days_of(month: Month) -> Span:
    """Return the days of a month."""
    return Span(month.first, month.until)


def _ends(span: Span) -> tuple[date, date]:
    return span.since, span.until or span.since


def _length(span: Span) -> int:
    first, following = _ends(span)
    return (following - first).days
