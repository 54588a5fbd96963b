"""Every outcome a contract pays for, over all persons: priced, numbered, and held to its caps.

Source:
    Rules, section 2; "Conclusion 1" of the domain page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from operator import itemgetter

from virksom.programme.contract import WEEKLY, InForce, Terms
from virksom.programme.kernel import Reason, Week
from virksom.programme.outcomes.fees import Fee, fees
from virksom.programme.outcomes.held import held_weeks
from virksom.programme.outcomes.occasions import Occasion, names, occasions
from virksom.programme.outcomes.prices import fee_of, price_of
from virksom.programme.settlement import NOTHING, WeekReading
from virksom.programme.status import Person, State

PROGRAMME = "programme"
"""Stands for the candidate of what is paid for the whole programme; sorts after every code."""


def owed(everyone: Iterable[Person], terms: Terms, *, through: Week) -> tuple[WeekReading, ...]:
    """Return what is owed for, in the order of the weeks; empty when nothing was reached."""
    return tuple(one for one in read_outcomes(everyone, terms, through=through) if one.paid)


def read_outcomes(
    everyone: Iterable[Person], terms: Terms, *, through: Week
) -> tuple[WeekReading, ...]:
    """Return every outcome reached, paid or kept from it by a cap, in the order of the weeks.

    Of the same week whoever started first comes first, and of the same day the smaller code; of one
    person the outcome that
    stands first in the contract; what is paid for the whole programme comes last: so it is certain
    what comes under a cap.

    Source:
        Caps: ``cap`` of an outcome, and the terms ``cap_person`` and ``cap_contract``.

    Args:
        everyone: persons, each once.
        terms: the terms as known at the moment asked for.
        through: last week considered, inclusive.
    """
    everybody = tuple(everyone)
    found = [one for person in everybody for one in _reached(person, terms, through=through)]
    order = {name: place for place, name in enumerate(terms.names)}
    due: list[tuple[_Place, Occasion | Fee]] = [
        ((one.held.week, _started(one), one.person.id, order[one.name], one.number), one)
        for one in found
    ]
    due += [
        ((fee.week, date.max, PROGRAMME, order[fee.name], 1), fee)
        for fee in fees(terms, through=through)
    ]
    caps = _Caps()
    return tuple(caps.read(one) for _, one in sorted(due, key=itemgetter(0)))


_Place = tuple[Week, date, str, int, int]


def _started(one: Occasion) -> date:
    """Return the day a person first started; whoever reached an outcome has."""
    return one.person.first_start or date.max


def _reached(person: Person, terms: Terms, *, through: Week) -> Iterator[Occasion]:
    weeks = held_weeks(person, terms, through=through)
    for name in names([held.rules for held in weeks]):
        yield from occasions(person, weeks, name=name)


@dataclass(slots=True)
class _Caps:
    """How many and how much has been paid so far."""

    paid: Counter[str] = field(default_factory=Counter)
    weeks: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_person: defaultdict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    whole: Decimal = NOTHING

    def read(self, one: Occasion | Fee) -> WeekReading:
        """Return the reading of what may be paid; what is paid counts from now on."""
        return self._fee(one) if isinstance(one, Fee) else self._outcome(one)

    def _outcome(self, one: Occasion) -> WeekReading:
        person, rules, weekly = one.person.id, one.held.rules, one.outcome.kind == WEEKLY
        amount = price_of(one, number=self.paid[one.name] + 1)
        count = self.weeks[person, one.name] if weekly else self.paid[one.name]
        against = self._against(one.name, rules, amount=amount, count=count, person=person)
        if against is None:
            self._count(one.name, amount)
            self.weeks[person, one.name] += 1
            self.by_person[person] += amount
        reached = Reason("outcome_reached", rules.clause(one.name), one.facts)
        return WeekReading(
            candidate=person,
            week=one.held.week,
            state=one.held.payable.state,
            tier=None if against else _tier(one),
            amount=NOTHING if against else amount,
            cap_number=None if against else count + 1 if weekly else one.number,
            reasons=(against, reached) if against else (reached,),
            standing=one.held.standing.code,
            outcome=one.name,
        )

    def _fee(self, fee: Fee) -> WeekReading:
        count = self.paid[fee.name]
        amount = fee_of(fee.outcome.prices, number=count + 1)
        against = self._against(fee.name, fee.rules, amount=amount, count=count)
        if against is None:
            self._count(fee.name, amount)
        told = Reason("programme_fee", fee.rules.clause(fee.name))
        return WeekReading(
            candidate=PROGRAMME,
            week=fee.week,
            state=State.NONE,
            tier=None if against else State.FULL,
            amount=NOTHING if against else amount,
            cap_number=None,
            reasons=(against, told) if against else (told,),
            outcome=fee.name,
        )

    def _count(self, name: str, amount: Decimal) -> None:
        self.paid[name] += 1
        self.whole += amount

    def _against(
        self, name: str, rules: InForce, *, amount: Decimal, count: int, person: str = ""
    ) -> Reason | None:
        """Return what keeps it from being paid; None when nothing does."""
        if not amount:
            return Reason("no_price", rules.clause(name))
        outcome = rules.outcomes()[name]
        if outcome.cap and count >= outcome.cap:
            return Reason("outcome_cap", rules.clause(name))
        sums = {"cap_contract": self.whole}
        if person:
            sums = {"cap_person": self.by_person[person], **sums}
        for cap, paid in sums.items():
            if cap in rules.values and paid + amount > rules.amount(cap):
                return Reason(cap, rules.clause(cap))
        return None


def _tier(one: Occasion) -> State:
    """Return what it is paid as: the week's tier where that is self-support, else partial."""
    return max(one.held.payable.tier, State.PARTIAL)
