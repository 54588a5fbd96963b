"""What other terms would pay for the same facts, beside what is owed: before they take effect.

Source:
    Rules, section 2: terms have the day they are in force and the day they were agreed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Text
from virksom.programme.outcomes.statement import statement_of
from virksom.programme.settlement import NOTHING, WeekReading, month_of, rules_of
from virksom.programme.status import Person, State

Of = TypeVar("Of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared(Generic[Of]):
    """Two sums of one month, or of one tier or outcome.

    Args:
        of: what they are sums of.
        now: kroner excluding VAT by today's terms, exact.
        then: the same by the other terms.
    """

    of: Of
    now: Decimal
    then: Decimal

    @property
    def difference(self) -> Decimal:
        """Kroner more by the other terms; less when negative."""
        return self.then - self.now


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """What is owed by today's terms and by others, for the same facts.

    Args:
        months: ascending; those in which either pays.
        kinds: each outcome by what it is called, and each tier of weeks that are paid themselves;
            today's first.
    """

    months: tuple[Compared[Month], ...]
    kinds: tuple[Compared[Text], ...]

    @property
    def whole(self) -> Compared[str]:
        """The sums of all months."""
        now = sum((one.now for one in self.months), NOTHING)
        then = sum((one.then for one in self.months), NOTHING)
        return Compared(of="", now=now, then=then)


def simulate(people: Iterable[Person], now: Terms, *, then: Terms, on: date) -> Simulation:
    """Return what is owed by a day under two contracts, month by month and kind by kind.

    Args:
        people: everybody, each once.
        now: today's terms, as known.
        then: the other terms.
        on: weeks and outcomes that have ended by that day, inclusive.

    Raises:
        TermMissing: one of the contracts was not agreed at the moment asked for.
    """
    everyone = tuple(people)
    both = [
        [(one, terms) for one in statement_of(everyone, terms, on=on).weeks]
        for terms in (now, then)
    ]
    months = [_summed(told, by=_month) for told in both]
    kinds = [_summed(told, by=_kind) for told in both]
    return Simulation(
        months=tuple(
            Compared(of=month, now=_of(months[0], month), then=_of(months[1], month))
            for month in sorted({*months[0], *months[1]})
        ),
        kinds=tuple(
            Compared(of=kind, now=_of(kinds[0], kind), then=_of(kinds[1], kind))
            for kind in dict.fromkeys([*kinds[0], *kinds[1]])
        ),
    )


def _month(one: WeekReading, terms: Terms) -> Month:
    return month_of(one.week, rules_of(one.week, terms))


def _kind(one: WeekReading, terms: Terms) -> Text:
    return terms.called(one.outcome) if one.outcome else (one.tier or State.NONE).text


_Told = list[tuple[WeekReading, Terms]]


def _summed(told: _Told, *, by: Callable[[WeekReading, Terms], Of]) -> Mapping[Of, Decimal]:
    found: defaultdict[Of, Decimal] = defaultdict(lambda: NOTHING)
    for one, terms in told:
        found[by(one, terms)] += one.amount
    return found


def _of(sums: Mapping[Of, Decimal], key: Of) -> Decimal:
    return sums.get(key, NOTHING)
