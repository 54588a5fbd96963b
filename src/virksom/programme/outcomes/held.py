"""A person's weeks as outcomes count them: which hold, by the terms in force on their Monday.

Source:
    Rules, sections 2 and 4; clause 7.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.contract import InForce, Outcome, Terms
from virksom.programme.evidence import MISSING, Evidence, Standing, evidence_of, standing
from virksom.programme.kernel import Week
from virksom.programme.record import PAID_FORMS
from virksom.programme.settlement import (
    Payable,
    day_grounds,
    evidence_ground,
    payable_of,
    rules_of,
)
from virksom.programme.status import Person, State, Timeline, WeekDays, timeline, week_days

_NO_HOURS = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldWeek:
    """One week of a person, read once for every outcome.

    Args:
        week: the week.
        rules: the terms in force on its Monday.
        days: its days.
        payable: what it could be paid as.
        standing: how it is proven.
        counts: whether it may count at all: in the window, whole in a course, proven as the
            contract asks, and in no excluded week.
    """

    week: Week
    rules: InForce
    days: WeekDays
    payable: Payable
    standing: Standing
    counts: bool

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts its days read by."""
        found = (fact for reason in day_grounds(self.days) for fact in reason.facts)
        return tuple(dict.fromkeys(found))


def held_weeks(person: Person, terms: Terms, *, through: Week) -> tuple[HeldWeek, ...]:
    """Return a person's weeks from that of the first start on; empty when they never started.

    Source:
        Rules, section 2: a week takes every term in force on its Monday.
    """
    if person.first_start is None:
        return ()
    return tuple(_weeks(person, terms, first=Week.of(person.first_start), through=through))


def _weeks(person: Person, terms: Terms, *, first: Week, through: Week) -> Iterator[HeldWeek]:
    lines: dict[InForce, Timeline] = {}
    evidence = evidence_of(person)
    for offset in range(through - first + 1):
        week = first + offset
        rules = rules_of(week, terms)
        if rules not in lines:
            lines[rules] = timeline(person, rules)
        days = week_days(lines[rules], week)
        payable = payable_of(days, rules, person=person)
        yield _held(days, payable, rules=rules, evidence=evidence)


def _held(days: WeekDays, payable: Payable, *, rules: InForce, evidence: Evidence) -> HeldWeek:
    proven, unproven = Standing(MISSING), None
    if not payable.against:
        proven = standing(days, rules, evidence=evidence, tier=payable.tier)
        unproven = evidence_ground(days, rules, evidence=evidence, held=proven)
    kept_out = payable.against or unproven is not None or excluded(days.week, rules)
    return HeldWeek(
        week=days.week,
        rules=rules,
        days=days,
        payable=payable,
        standing=proven,
        counts=not kept_out,
    )


def excluded(week: Week, rules: InForce) -> bool:
    """Say whether the contract leaves a week out: ``2019-W52``, or ``W52`` of every year.

    Source:
        The term ``excluded_weeks``, where a contract has it.
    """
    if "excluded_weeks" not in rules.values:
        return False
    return not {str(week), f"W{week.number:02d}"}.isdisjoint(rules.codes("excluded_weeks"))


def holds(held: HeldWeek, outcome: Outcome, *, person: Person) -> bool:
    """Say whether a week holds for an outcome: its state, or its hours on every day."""
    if not held.counts:
        return False
    if outcome.hours is not None:
        return hours(held.week.monday, person) >= outcome.hours
    return held.payable.tier >= least_state(outcome)


def least_state(outcome: Outcome) -> State:
    """Return the least state a week must have for an outcome."""
    return State.FULL if outcome.state == "full" else State.PARTIAL


def hours(monday: date, person: Person) -> Decimal:
    """Return the weekly hours of paid jobs on the day of the week with the fewest.

    Source:
        Rules, section 3: hours are summed over distinct employments; hours nobody knows are none.
    """
    return min(on_day(monday + timedelta(days=offset), person) for offset in range(7))


def on_day(day: date, person: Person) -> Decimal:
    """Return the weekly hours of the paid jobs that cover a day; 0 for none."""
    latest = {
        job.says.employment: job.says.weekly_hours or _NO_HOURS
        for job in sorted(person.jobs, key=lambda job: job.fact.age)
        if job.span.covers(day) and job.says.form in PAID_FORMS
    }
    return sum(latest.values(), _NO_HOURS)
