"""What a run issues of a contract that says its outcomes one by one.

Caps and prices by number hang on everybody, so everyone is read; an outcome is billed by who
reached it, in which week and which outcome it is.

Source:
    Rules, section 6; clause 7.2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from virksom.programme.billing.books import Billed, Books
from virksom.programme.billing.moved import Moved
from virksom.programme.billing.waits import due_on
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.outcomes import read_outcomes
from virksom.programme.settlement import WeekReading, last_ended, month_of, rules_of
from virksom.programme.status import Person

Key = tuple[str, Week, str]
"""The person's id, the week and the outcome's code."""


@dataclass(slots=True, kw_only=True)
class OutcomesMoved:
    """What differs from what was billed, what waits, and how each outcome reads now."""

    moved: list[Moved] = field(default_factory=list)
    waiting: list[WeekReading] = field(default_factory=list)
    readings: dict[Key, WeekReading] = field(default_factory=dict)

    def why(self, one: Moved) -> WeekReading | None:
        """Return the reading of an outcome, paid or not; None when it is reached no longer."""
        return self.readings.get((one.candidate, one.week, one.outcome))


def outcomes_moved(
    everyone: Iterable[Person], terms: Terms, *, frozen: Books, month: Month, day: date
) -> OutcomesMoved:
    """Return each outcome that is owed for with another amount than was billed.

    Source:
        Rules, section 6.

    Args:
        everyone: persons, each once.
        terms: the terms as known.
        frozen: what was issued before.
        month: outcomes of it and of every month before are settled.
        day: the waits are those of this day.
    """
    people = tuple(everyone)
    found = OutcomesMoved()
    stands = dict(_standing(frozen, same=_same(people)))
    for one in read_outcomes(people, terms, through=last_ended(day)):
        key = one.candidate, one.week, one.outcome
        found.readings[key] = one
        if one.paid:
            settled = _settled(one, terms, month=month, day=day)
            _sort(found, one, lines=stands.pop(key, ()), settled=settled)
    found.moved += (
        Moved(code, week, None, lines, outcome) for (code, week, outcome), lines in stands.items()
    )
    return found


def _sort(
    found: OutcomesMoved, one: WeekReading, *, lines: tuple[Billed, ...], settled: bool | None
) -> None:
    moved = Moved(one.candidate, one.week, one, lines, one.outcome)
    if lines or settled:
        if moved.amount != moved.held:
            found.moved.append(moved)
    elif settled is False:
        found.waiting.append(one)


def _settled(one: WeekReading, terms: Terms, *, month: Month, day: date) -> bool | None:
    """Say whether an outcome's wait is over; None when it belongs to a later month."""
    if month_of(one.week, rules_of(one.week, terms)) > month:
        return None
    return due_on(one, terms) <= day


def _same(people: Iterable[Person]) -> Mapping[str, str]:
    return {code: person.id for person in people for code in person.ids}


def _standing(frozen: Books, *, same: Mapping[str, str]) -> Mapping[Key, tuple[Billed, ...]]:
    found: dict[Key, tuple[Billed, ...]] = {}
    for (code, week), lines in frozen.standing.items():
        for one in lines:
            key = same.get(code, code), week, one.line.outcome or ""
            found[key] = (*found.get(key, ()), one)
    return found
