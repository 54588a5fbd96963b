"""What was true of the invented candidates, whoever knew it then: what registers tell from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Month, Span
from virksom.programme.record import PAID_FORMS, Log
from virksom.programme.status import Person, people

FIRST = Month(2018, 9)
"""The programme's first month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """A stretch of paid work as it was.

    Args:
        candidate: who worked.
        employment: code of the employment.
        company: code of the company.
        hours: hours a week, more than none.
        span: the days of the stretch.
    """

    candidate: str
    employment: str
    company: str
    hours: Decimal
    span: Span


def paid_work(log: Log) -> tuple[Paid, ...]:
    """Return every stretch of paid work, by candidate and first day, as finally known.

    Args:
        log: the whole log; what was corrected later is told as it was corrected.
    """
    found = [paid for person in people(log.known()) for paid in _of(person)]
    return tuple(sorted(found, key=lambda paid: (paid.candidate, paid.span.since, paid.employment)))


def _of(person: Person) -> Iterator[Paid]:
    for job in person.jobs:
        if job.says.form in PAID_FORMS and job.says.weekly_hours:
            yield Paid(
                candidate=job.fact.subject,
                employment=job.says.employment,
                company=job.says.company,
                hours=job.says.weekly_hours,
                span=job.span,
            )


def span_of(month: Month) -> Span:
    """Return the days of a month."""
    return Span(date(month.year, month.number, 1), span_after(month))


def span_after(month: Month) -> date:
    """Return the first day after a month."""
    after = next_month(month)
    return date(after.year, after.number, 1)


def next_month(month: Month) -> Month:
    """Return the month after."""
    years, number = divmod(month.number, 12)
    return Month(month.year + years, number + 1)


def months(first: Month, last: Month) -> Iterator[Month]:
    """Yield the months from ``first`` to ``last``, both inclusive; none when it lies before."""
    month = first
    while month <= last:
        yield month
        month = next_month(month)
