"""The reference reading: every week of one person, paid or not, and why.

Plain and obvious on purpose: this is the oracle for any faster reading, and what explains
a week to a person.

Source:
    Rules, section 4; clauses 4.1 (tiers), 4.2 (rates), 4.3 (cap) and 4.4 (window).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.contract import InForce, Terms
from virksom.programme.evidence import MISSING, Evidence, Standing, evidence_of, standing
from virksom.programme.kernel import Month, Reason, Week
from virksom.programme.settlement.grounds import (
    RATES,
    course_ground,
    day_grounds,
    day_tier,
    evidence_ground,
    paid_grounds,
    related_ground,
    state_ground,
    tier_ground,
    told_by,
    window_ground,
)
from virksom.programme.status import (
    Person,
    State,
    Timeline,
    WeekDays,
    over_week,
    timeline,
    week_days,
    week_state,
)

NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekReading:
    """What one person's week comes to.

    Args:
        candidate: the person's id.
        week: the week.
        state: none, unknown, partial or full.
        tier: the tier paid for, partial or full; None when the week is not paid.
        amount: kroner excluding VAT, exact; 0.00 when not paid.
        cap_number: the week's number within the cap, from 1; None when not paid.
        reasons: why it is paid, or why not, the deciding one first when not.
        standing: how it is proven, one of ``evidence.STANDINGS``; of a week that no self-support
            is claimed for, missing.
        outcome: code of the outcome it is paid as, in a contract that says its outcomes one by
            one; "" where the weeks themselves are paid.
    """

    candidate: str
    week: Week
    state: State
    tier: State | None
    amount: Decimal
    cap_number: int | None
    reasons: tuple[Reason, ...]
    standing: str = MISSING
    outcome: str = ""

    @property
    def paid(self) -> bool:
        """Whether the week is owed for."""
        return self.tier is not None


def payable_weeks(person: Person, terms: Terms, *, through: Week) -> tuple[WeekReading, ...]:
    """Return the weeks owed for on one person, oldest first.

    A week is owed for when its state is partial or full, it lies whole inside the payment
    window and inside a course, and the cap is not yet reached.

    Source:
        Rules, section 4; clauses 4.1, 4.2, 4.3 and 4.4.

    Args:
        person: one person, with the courses and jobs of all their ids.
        terms: rates in kroner a week excluding VAT, cap in whole weeks.
        through: last week considered, inclusive.

    Returns:
        k weeks, 0 <= k <= cap, ascending, no week twice; empty when the person never
        supported themself. Amounts are exact: nothing is rounded here.
    """
    return tuple(reading for reading in read_weeks(person, terms, through=through) if reading.paid)


def read_weeks(person: Person, terms: Terms, *, through: Week) -> tuple[WeekReading, ...]:
    """Return every week from that of the first start, paid or not, oldest first.

    Each week is read by the terms in force on its Monday.

    Source:
        Rules, sections 2 (a week takes every term in force on its Monday) and 4.

    Args:
        person: one person.
        terms: the contract's terms, as known at the moment asked for.
        through: last week read, inclusive.

    Returns:
        Consecutive weeks; empty when the person never started by then.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    if person.first_start is None:
        return ()
    return tuple(_read(person, terms, first=Week.of(person.first_start), through=through))


def _read(person: Person, terms: Terms, *, first: Week, through: Week) -> Iterator[WeekReading]:
    first_paid: Week | None = None
    paid = 0
    begins = terms.begins()
    evidence = evidence_of(person)
    lines: dict[InForce, Timeline] = {}
    for offset in range(through - first + 1):
        week = first + offset
        rules = terms.on(max(week.monday, begins))
        if rules not in lines:
            lines[rules] = timeline(person, rules)
        number = cap_number(week, rules, first_paid=first_paid, paid=paid)
        days = week_days(lines[rules], week)
        reading = _read_week(days, rules, person=person, evidence=evidence, number=number)
        if reading.paid:
            first_paid, paid = first_paid or week, paid + 1
        yield reading


def rules_of(week: Week, terms: Terms) -> InForce:
    """Return the terms a week is read by: those in force on its Monday.

    A week that begins before the contract is read by the contract's first terms; their window
    then says why it is not paid.

    Source:
        Rules, section 2.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    return terms.on(max(week.monday, terms.begins()))


def month_of(week: Week, rules: InForce) -> Month:
    """Return the month a week is settled in: that of its Thursday, or of its Sunday.

    Source:
        Rules, section 4; the switch ``week_belongs_to``.
    """
    if rules.choice("week_belongs_to") == "month_of_sunday":
        return Month(week.sunday.year, week.sunday.month)
    return week.month


def cap_number(week: Week, rules: InForce, *, first_paid: Week | None, paid: int) -> int:
    """Return the number the week would have within the cap, from 1.

    Source:
        Clause 4.3: ``cap_counts`` counts paid weeks, or calendar weeks from the first paid.
    """
    if rules.choice("cap_counts") == "paid_weeks":
        return paid + 1
    return 1 if first_paid is None else week - first_paid + 1


def _read_week(
    days: WeekDays, rules: InForce, *, person: Person, evidence: Evidence, number: int
) -> WeekReading:
    payable = payable_of(days, rules, person=person)
    held, against = Standing(MISSING), payable.against
    if not against:
        held = standing(days, rules, evidence=evidence, tier=payable.tier)
        unproven = evidence_ground(days, rules, evidence=evidence, held=held)
        against = (unproven,) if unproven else ()
    if not against:
        against = _not_by_the_week(rules, number=number)
    if against:
        return WeekReading(
            candidate=person.id,
            week=days.week,
            state=payable.state,
            tier=None,
            amount=NOTHING,
            cap_number=None,
            reasons=(*against, *day_grounds(days)),
            standing=held.code,
        )
    return WeekReading(
        candidate=person.id,
        week=days.week,
        state=payable.state,
        tier=payable.tier,
        amount=rules.amount(RATES[payable.tier]),
        cap_number=number,
        reasons=(*paid_reasons(days, rules, payable=payable), *told_by(held, rules)),
        standing=held.code,
    )


def _not_by_the_week(rules: InForce, *, number: int) -> tuple[Reason, ...]:
    """Return why a week that counts is not paid for itself; empty when it is.

    Source:
        Clause 4.3; a contract that says its outcomes one by one pays for those alone.
    """
    outcomes = rules.outcomes()
    if outcomes:
        return (Reason("paid_by_outcome", rules.clause(next(iter(outcomes)))),)
    if number > rules.whole("cap"):
        return (Reason("cap_reached", rules.clause("cap")),)
    return ()


@dataclass(frozen=True, slots=True)
class Payable:
    """What a week could be paid as, before cap and evidence are asked.

    Args:
        state: the week's state.
        tier: what it would be paid as; below partial it is not.
        against: why it is not paid, the weightiest first; empty when nothing keeps it from it.
    """

    state: State
    tier: State
    against: tuple[Reason, ...]


def payable_of(days: WeekDays, rules: InForce, *, person: Person) -> Payable:
    """Return what a week could be paid as, by everything but its evidence and the cap."""
    state = week_state(days, rules)
    tier = over_week(days, rules, read=lambda part: day_tier(part, rules))
    return Payable(state, tier, tuple(_against(days, rules, person=person, state=state, tier=tier)))


def paid_reasons(days: WeekDays, rules: InForce, *, payable: Payable) -> tuple[Reason, ...]:
    """Return why a week is paid: what its days read as, then the grounds every paid week has."""
    grounds = paid_grounds(days, rules, state=payable.state, tier=payable.tier)
    return (*day_grounds(days), *grounds)


def _against(
    days: WeekDays, rules: InForce, *, person: Person, state: State, tier: State
) -> Iterable[Reason]:
    """Yield everything but the cap that keeps the week from being paid, the weightiest first.

    That a week not whole inside a course has no self-support follows from that; it is not said.
    """
    course = course_ground(days, rules, person=person)
    follows = course is not None and state is State.NONE
    grounds = (
        window_ground(days.week, rules),
        course,
        None if follows else state_ground(days, rules, state=state),
        tier_ground(days, rules, state=state, tier=tier),
        related_ground(days, rules, person=person) if state.self_supporting else None,
    )
    return (ground for ground in grounds if ground is not None)
