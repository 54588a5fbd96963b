"""Every outcome a contract pays for, over all persons: priced, numbered, and held to its caps.

Source:
    Rules, section 2; "Conclusion 1" of the domain page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Reason, Week
from virksom.programme.outcomes.held import held_weeks
from virksom.programme.outcomes.occasions import Occasion, names, occasions
from virksom.programme.outcomes.prices import price_of
from virksom.programme.settlement import NOTHING, WeekReading, month_of, rules_of
from virksom.programme.status import Person, State

PROGRAMME = "programme"
"""Stands for the candidate of what is paid for the whole programme."""


def owed(everyone: Iterable[Person], terms: Terms, *, through: Week) -> tuple[WeekReading, ...]:
    """Return what is owed for, in the order of the weeks; empty when nothing was reached."""
    return tuple(one for one in read_outcomes(everyone, terms, through=through) if one.paid)


def read_outcomes(
    everyone: Iterable[Person], terms: Terms, *, through: Week
) -> tuple[WeekReading, ...]:
    """Return every outcome reached, paid or kept from it by a cap, in the order of the weeks.

    Of the same week the candidate with the smaller code comes first, then the outcome that
    stands first in the contract: so it is certain who comes under a cap.

    Source:
        Caps: ``cap`` of an outcome, and the terms ``cap_person`` and ``cap_contract``.

    Args:
        everyone: persons, each once.
        terms: the terms as known at the moment asked for.
        through: last week considered, inclusive.
    """
    found = [one for person in everyone for one in _reached(person, terms, through=through)]
    order = {name: place for place, name in enumerate(terms.names)}
    found.sort(key=lambda one: (one.held.week, one.person.id, order[one.name], one.number))
    caps = _Caps()
    readings = [caps.read(one) for one in found]
    return tuple(sorted((*readings, *_fees(terms, through=through)), key=_by_week))


def _by_week(reading: WeekReading) -> tuple[Week, str, str]:
    return reading.week, reading.candidate, reading.outcome


def _reached(person: Person, terms: Terms, *, through: Week) -> Iterator[Occasion]:
    weeks = held_weeks(person, terms, through=through)
    for name in names([held.rules for held in weeks]):
        yield from occasions(person, weeks, name=name)


@dataclass(slots=True)
class _Caps:
    """How many and how much has been paid so far."""

    paid: Counter[str] = field(default_factory=Counter)
    by_person: defaultdict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    whole: Decimal = NOTHING

    def read(self, one: Occasion) -> WeekReading:
        """Return the reading of an occasion; what is paid counts from now on."""
        amount = price_of(one, number=self.paid[one.name] + 1)
        against = self._against(one, amount)
        if against is None:
            self.paid[one.name] += 1
            self.by_person[one.person.id] += amount
            self.whole += amount
        clause = one.held.rules.clause(one.name)
        reached = Reason("outcome_reached", clause, one.facts)
        return WeekReading(
            candidate=one.person.id,
            week=one.held.week,
            state=one.held.payable.state,
            tier=None if against else _tier(one),
            amount=NOTHING if against else amount,
            cap_number=None if against else one.number,
            reasons=(against, reached) if against else (reached,),
            standing=one.held.standing.code,
            outcome=one.name,
        )

    def _against(self, one: Occasion, amount: Decimal) -> Reason | None:
        rules, outcome = one.held.rules, one.outcome
        if not amount:
            return Reason("no_price", rules.clause(one.name))
        count = one.number - 1 if outcome.kind == "weekly" else self.paid[one.name]
        if outcome.cap and count >= outcome.cap:
            return Reason("outcome_cap", rules.clause(one.name))
        held = {"cap_person": self.by_person[one.person.id], "cap_contract": self.whole}
        for name, sum_of in held.items():
            if name in rules.values and sum_of + amount > rules.amount(name):
                return Reason(name, rules.clause(name))
        return None


def _tier(one: Occasion) -> State:
    """Return what it is paid as: the week's tier where that is self-support, else partial."""
    return max(one.held.payable.tier, State.PARTIAL)


def _fees(terms: Terms, *, through: Week) -> Iterator[WeekReading]:
    """Yield what is paid each month for the whole programme, in the month's last week.

    The first whole week of the payment window is the first that counts.
    """
    window = terms.on(terms.begins()).span("payment_window")
    week = Week.of(window.since + timedelta(days=6))
    while week <= through and (window.until is None or week.sunday < window.until):
        rules = rules_of(week, terms)
        if _last_of(month_of(week, rules), week, terms=terms):
            for name, outcome in rules.outcomes().items():
                if outcome.kind == "fee":
                    yield WeekReading(
                        candidate=PROGRAMME,
                        week=week,
                        state=State.NONE,
                        tier=State.FULL,
                        amount=outcome.prices[0].amount,
                        cap_number=None,
                        reasons=(Reason("programme_fee", rules.clause(name)),),
                        outcome=name,
                    )
        week = Week.of(week.monday + timedelta(days=7))


def _last_of(month: Month, week: Week, *, terms: Terms) -> bool:
    following = week + 1
    return month_of(following, rules_of(following, terms)) != month
