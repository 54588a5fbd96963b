"""What is owed by a day, or for a month: weeks and their sums.

Source:
    Rules, section 4; a week belongs to a month by the switch ``week_belongs_to``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.settlement.readings import (
    NOTHING,
    WeekReading,
    month_of,
    read_weeks,
    rules_of,
)
from virksom.programme.status import Person, State


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the paid weeks of a statement; the amount in exact kroner excluding VAT."""

    full_weeks: int
    partial_weeks: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """Weeks by candidate and week, ascending; only the paid ones unless all were asked for."""

    weeks: tuple[WeekReading, ...]

    @property
    def totals(self) -> Totals:
        """The sums, counted from the weeks themselves."""
        tiers = [reading.tier for reading in self.weeks]
        return Totals(
            full_weeks=tiers.count(State.FULL),
            partial_weeks=tiers.count(State.PARTIAL),
            amount=sum((reading.amount for reading in self.weeks), NOTHING),
        )


def last_ended(on: date) -> Week:
    """Return the last week that has ended by ``on``: its Sunday is ``on`` or before."""
    week = Week.of(on)
    return week if week.sunday == on else week + -1


def statement(
    people: Iterable[Person],
    terms: Terms,
    *,
    on: date,
    month: Month | None = None,
    all_weeks: bool = False,
) -> Statement:
    """Return what is owed for the weeks that have ended by ``on``, inclusive.

    Source:
        Rules, sections 2 and 4.

    Args:
        people: persons, each once.
        terms: the terms as known at the moment asked for.
        on: the day; a week counts when its Sunday is that day or before.
        month: only weeks that belong to it, by the terms on their Monday; None gives all.
        all_weeks: unpaid weeks too, each with its reason.

    Returns:
        Weeks by person's id, then week; empty when nobody has one.

    Raises:
        TermMissing: the contract was not agreed at the moment asked for.
    """
    terms.begins()
    through = last_ended(on)
    readings = (
        reading for person in people for reading in read_weeks(person, terms, through=through)
    )
    return Statement(
        tuple(
            reading
            for reading in readings
            if (all_weeks or reading.paid) and (month is None or _month(reading, terms) == month)
        )
    )


def _month(reading: WeekReading, terms: Terms) -> Month:
    return month_of(reading.week, rules_of(reading.week, terms))
