"""Which weeks a run takes: those of the month or before, whose wait is over.

Source:
    Clause 7.2; rules, section 4 (a week belongs to a month).
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from virksom.programme.billing.books import Books, books
from virksom.programme.billing.plan import Plan, by_person, plan_beside
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import Month, Week, day_in_copenhagen
from virksom.programme.record import Known, Log
from virksom.programme.settlement import (
    WeekReading,
    last_ended,
    month_of,
    owed_weeks,
    read_weeks,
    rules_of,
)
from virksom.programme.status import Person, people

Progress = Callable[[tuple[Person, ...]], Iterable[Person]]
"""What goes through persons one at a time, and may tell how far it has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """A month read for a run.

    Args:
        month: the last month settled.
        moment: what was known.
        known: the facts in force at that moment.
        frozen: what was issued by then.
        plan: what the run would issue.
        waiting: weeks owed for, of the month or before, whose wait is not over; not billed yet.
    """

    month: Month
    moment: datetime
    known: Known
    frozen: Books
    plan: Plan
    waiting: tuple[WeekReading, ...]


def due_on(reading: WeekReading, terms: Terms) -> date:
    """Return the first day a week may be billed: the wait begins the day after its Sunday.

    Source:
        Clause 7.2: the wait follows how the week is proven.
    """
    days = rules_of(reading.week, terms).whole(f"embargo_{reading.standing}")
    return reading.week.sunday + timedelta(days=days)


def settling(
    log: Log,
    contract: Contract,
    *,
    month: Month,
    moment: datetime,
    progress: Progress = tuple,
) -> Settling:
    """Return what a run of ``month`` would issue, as known at ``moment``.

    Source:
        Rules, section 6; clause 7.2.

    Args:
        log: every fact.
        contract: the contract; what was agreed later than ``moment`` is hidden.
        month: weeks of it and of every month before are settled.
        moment: with an offset.
        progress: gives back the persons it is given, and may tell how far it has come.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    known, terms = log.known(moment), contract.terms.known(moment)
    return settle_known(known, terms, month=month, moment=moment, progress=progress)


def settle_known(
    known: Known,
    terms: Terms,
    *,
    month: Month,
    moment: datetime,
    only: AbstractSet[str] | None = None,
    progress: Progress = tuple,
) -> Settling:
    """Return what a run would issue, given facts and terms as known.

    Args:
        known: the facts in force.
        terms: the terms as known.
        month: weeks of it and of every month before are settled.
        moment: the waits are those of its day.
        only: codes of candidates: nobody else is read, and no line of others is planned; None
            reads everyone.
        progress: gives back the persons it is given, and may tell how far it has come.
    """
    everyone, frozen, day = people(known, only=only), books(known), day_in_copenhagen(moment)
    same = {code: person.id for person in everyone for code in person.ids[1:]}
    codes = None if only is None else {code for person in everyone for code in person.ids} | only
    standing = frozen.standing if codes is None else frozen.standing_of(codes)
    stands = by_person(standing, same)
    dues = _Dues(terms=terms, month=month, day=day)
    owed, waiting = list[WeekReading](), list[WeekReading]()
    through = last_ended(day)
    for person in progress(everyone):
        for reading in owed_weeks(person, terms, through=through):
            in_time, over = dues.of(reading)
            if (in_time and over) or (reading.candidate, reading.week) in stands:
                owed.append(reading)
            elif in_time:
                waiting.append(reading)
    return Settling(
        month=month,
        moment=moment,
        known=known,
        frozen=frozen,
        plan=plan_beside(owed, stands, why=_reader(everyone, terms)),
        waiting=tuple(waiting),
    )


@dataclass(slots=True, kw_only=True)
class _Dues:
    """Whether a week belongs to the months settled, and whether its wait is over; each once."""

    terms: Terms
    month: Month
    day: date
    told: dict[tuple[Week, str], tuple[bool, bool]] = field(default_factory=dict)

    def of(self, reading: WeekReading) -> tuple[bool, bool]:
        key = reading.week, reading.standing
        if key not in self.told:
            month = month_of(reading.week, rules_of(reading.week, self.terms))
            self.told[key] = month <= self.month, due_on(reading, self.terms) <= self.day
        return self.told[key]


def _reader(everyone: Iterable[Person], terms: Terms) -> Callable[[str, Week], WeekReading | None]:
    """Return what reads one week of a person; None when the week lies before their start."""
    by_id = {person.id: person for person in everyone}

    def read(candidate: str, week: Week) -> WeekReading | None:
        person = by_id.get(candidate)
        found = read_weeks(person, terms, through=week) if person else ()
        return found[-1] if found else None

    return read
