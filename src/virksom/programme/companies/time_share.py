"""How the consultants' time is shared between companies and candidates.

It is told by the contacts alone: nobody keeps a timesheet. A contact without minutes is counted
apart and never guessed.

Source:
    Clause 6.2: at least 75 per cent of the time is meant for companies (``company_time_aim``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from virksom.programme.kernel import Month, Span, Week
from virksom.programme.record import Contact, Fact


class Period(StrEnum):
    """How long a stretch of days the time is counted over."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeShare:
    """Contacts over a stretch of days.

    Args:
        by: code of the consultant; "" for the team.
        contacts: how many, those without minutes included.
        untimed: those of them that tell no minutes.
        minutes: whole minutes of the others.
        with_companies: those of the minutes that were with companies.
    """

    by: str
    contacts: int
    untimed: int
    minutes: int
    with_companies: int

    @property
    def with_candidates(self) -> int:
        """Whole minutes with candidates."""
        return self.minutes - self.with_companies

    @property
    def percent(self) -> Decimal | None:
        """The share with companies in per cent, exact to a tenth; None where none are told."""
        if not self.minutes:
            return None
        return (100 * Decimal(self.with_companies) / self.minutes).quantize(Decimal("0.1"))


def period_of(day: date, period: Period) -> Span:
    """Return the week, month or quarter a day lies in, as days.

    Source:
        Weeks are ISO weeks, Monday to Sunday; months and quarters those of the calendar.

    Args:
        day: any day of it.
        period: how long it is.
    """
    if period is Period.WEEK:
        return Week.of(day).span
    months = 1 if period is Period.MONTH else 3
    first = (day.month - 1) // months * months + 1
    since = date(day.year, first, 1)
    after = Month(day.year + (first + months > 12), (first + months - 1) % 12 + 1)  # noqa: PLR2004  # months of a year
    return Span(since, date(after.year, after.number, 1))


def period_before(span: Span, period: Period) -> Span:
    """Return the period that ends where one begins.

    Args:
        span: a period, from ``period_of``.
        period: how long it is.
    """
    return period_of(span.since - timedelta(days=1), period)


def team_share(facts: Iterable[Fact], *, span: Span) -> TimeShare:
    """Return how the whole team's time was shared over a stretch of days.

    Source:
        Clause 6.2.

    Args:
        facts: those in force, of any kind.
        span: the days, half-open.
    """
    return _shared("", [fact for fact in facts if _in(fact, span)])


def shares(facts: Iterable[Fact], *, span: Span) -> tuple[TimeShare, ...]:
    """Return how each one's time was shared over a stretch of days, by code.

    Who had a contact is who it names, else who told it. Their sums are those of the team.

    Source:
        Clause 6.2.

    Args:
        facts: those in force, of any kind.
        span: the days, half-open.

    Returns:
        One for each who had a contact; empty when there was none.
    """
    by: dict[str, list[Fact]] = {}
    for fact in facts:
        if _in(fact, span):
            by.setdefault(had_by(fact), []).append(fact)
    return tuple(_shared(code, by[code]) for code in sorted(by))


def had_by(fact: Fact) -> str:
    """Return the code of who had a contact; "" when nobody is named.

    Args:
        fact: of kind ``contact``; of another, who told it.
    """
    named = fact.value.by if isinstance(fact.value, Contact) else None
    return named or fact.by or ""


def _in(fact: Fact, span: Span) -> bool:
    return isinstance(fact.value, Contact) and span.covers(fact.since)


def _shared(by: str, contacts: Iterable[Fact]) -> TimeShare:
    told = [
        (fact.subject, fact.value.minutes) for fact in contacts if isinstance(fact.value, Contact)
    ]
    timed = [(subject, minutes) for subject, minutes in told if minutes]
    return TimeShare(
        by=by,
        contacts=len(told),
        untimed=len(told) - len(timed),
        minutes=sum(minutes for _, minutes in timed),
        with_companies=sum(minutes for subject, minutes in timed if subject.startswith("V")),
    )
