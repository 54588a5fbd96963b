"""Which weeks a run takes: those of the month or before, whose wait is over.

Source:
    Clause 7.2; rules, section 4 (a week belongs to a month).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from virksom.programme.billing.books import Books, books
from virksom.programme.billing.plan import Plan, plan
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import Month, Week, day_in_copenhagen
from virksom.programme.record import Known, Log
from virksom.programme.settlement import WeekReading, last_ended, month_of, read_weeks, rules_of
from virksom.programme.status import Person, people


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


def settling(log: Log, contract: Contract, *, month: Month, moment: datetime) -> Settling:
    """Return what a run of ``month`` would issue, as known at ``moment``.

    Source:
        Rules, section 6; clause 7.2.

    Args:
        log: every fact.
        contract: the contract; what was agreed later than ``moment`` is hidden.
        month: weeks of it and of every month before are settled.
        moment: with an offset.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    known, terms = log.known(moment), contract.terms.known(moment)
    return settle_known(known, terms, month=month, moment=moment)


def settle_known(known: Known, terms: Terms, *, month: Month, moment: datetime) -> Settling:
    """Return what a run would issue, given facts and terms as known at ``moment``."""
    everyone, frozen, day = people(known), books(known), day_in_copenhagen(moment)
    owed, waiting = _sorted_out(everyone, terms, frozen=frozen, month=month, day=day)
    same = {code: person.id for person in everyone for code in person.ids[1:]}
    return Settling(
        month=month,
        moment=moment,
        known=known,
        frozen=frozen,
        plan=plan(owed, frozen, same=same, why=_reader(everyone, terms)),
        waiting=tuple(waiting),
    )


def _sorted_out(
    everyone: Iterable[Person], terms: Terms, *, frozen: Books, month: Month, day: date
) -> tuple[list[WeekReading], list[WeekReading]]:
    """Return the weeks to be billed by now, and those that still wait.

    A week that was billed once stays among them for as long as it is owed for.
    """
    owed, waiting = list[WeekReading](), list[WeekReading]()
    for person in everyone:
        billed = {week for code, week in frozen.standing if code in person.ids}
        for reading in read_weeks(person, terms, through=last_ended(day)):
            if not reading.paid:
                continue
            in_time = month_of(reading.week, rules_of(reading.week, terms)) <= month
            if reading.week in billed or (in_time and due_on(reading, terms) <= day):
                owed.append(reading)
            elif in_time:
                waiting.append(reading)
    return owed, waiting


def _reader(everyone: Iterable[Person], terms: Terms) -> Callable[[str, Week], WeekReading | None]:
    """Return what reads one week of a person; None when the week lies before their start."""
    by_id = {person.id: person for person in everyone}

    def read(candidate: str, week: Week) -> WeekReading | None:
        person = by_id.get(candidate)
        found = read_weeks(person, terms, through=week) if person else ()
        return found[-1] if found else None

    return read
