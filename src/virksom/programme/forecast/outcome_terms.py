"""A contract that says its outcomes one by one, as numbers that replications can read.

The past is read by ``programme.outcomes``; what follows goes on from there by the terms in force in
the first week to come. Two things no phase tells, and they are assumed or left out: the hours of
partial self-support, and pay.

Source:
    Rules, section 2; "Conclusion 1" of the domain page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from virksom.programme.contract import CONTINUOUS, FEE, WEEKLY, InForce, Outcome, Terms
from virksom.programme.contract.outcome import ATTACHMENT, ENDED, FOLLOW_UP, MILESTONE, RECURRING
from virksom.programme.forecast import outcome_ground as at
from virksom.programme.forecast.ground import NEVER
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Text, Week
from virksom.programme.outcomes import owed
from virksom.programme.outcomes.breaks import broken_days, longest_break
from virksom.programme.outcomes.fees import fees
from virksom.programme.outcomes.held import HeldWeek, excluded, held_weeks, holds
from virksom.programme.outcomes.occasions import occasions
from virksom.programme.outcomes.prices import says_most
from virksom.programme.settlement import rules_of, window_ground
from virksom.programme.status import Person, State

_KINDS = (WEEKLY, MILESTONE, RECURRING, ATTACHMENT, FOLLOW_UP, FEE)
_HUNDREDTHS = 100
_WEEK = timedelta(days=7)
_BEFORE_ALL = Week(1990, 1)
HALF = Decimal("0.5")
"""The part of a full week that partial self-support is assumed to work."""


@dataclass(frozen=True, eq=False, kw_only=True)
class OutcomeTerms:
    """Outcomes to play.

    Args:
        names: their codes, in the contract's order.
        labels: the same in words.
        ground: the same as numbers.
        left_out: the words of those that ask for pay, which a phase does not tell: reached by
            nobody.
    """

    names: tuple[str, ...]
    labels: tuple[Text, ...]
    ground: at.OutcomeGround
    left_out: tuple[Text, ...]

    def priced(self, part: float) -> "OutcomeTerms":
        """Return the same with what is to come paid at a part of its price, in whole øre."""
        prices = self.ground.prices.copy()
        prices[:, at.ORE] = np.rint(part * prices[:, at.ORE])
        return replace(self, ground=self.ground._replace(prices=prices))


def outcome_terms(
    people: Sequence[Person], terms: Terms, *, first: Week, weeks: int
) -> OutcomeTerms:
    """Return a contract's outcomes as numbers, and how far everybody is with each.

    Args:
        people: persons, each once; replications take them in the same order.
        terms: the terms as known.
        first: the first week to come; its terms hold for all that follow.
        weeks: how many, at least 1.

    Raises:
        TermMissing: the contract was not agreed at the moment asked for.
    """
    rules = rules_of(first, terms)
    outcomes = {name: one for name, one in rules.outcomes().items() if one.kind in _KINDS}
    names = tuple(outcomes)
    units = {unit: place for place, unit in enumerate(sorted(_groups(outcomes)))}
    past = _past(people, terms, first=first)
    told = [_person(one, past, first=first, units=units) for one in people]
    state = [
        [_state(one, terms, first=first, name=name, past=past) for name in names] for one in people
    ]
    ground = at.OutcomeGround(
        rules=_wholes([_rule(one, names) for one in outcomes.values()], at.CAP + 1),
        points=_points(list(outcomes.values())),
        order=np.array(list(_order(outcomes)), dtype=np.int64),
        prices=_wholes(list(_prices(outcomes, first=first, units=units)), at.ORE + 1),
        persons=_wholes(told, at.EARNED + 1),
        state=np.array(state, dtype=np.int64).reshape(len(people), len(names), at.PAID_WEEKS + 1),
        weeks=_wholes([_week(first + place, terms) for place in range(weeks)], at.WINDOW + 1),
        fees=_wholes(_fees(terms, names, first=first, weeks=weeks), 2),
        caps=np.array([_cap(rules, "cap_person"), _cap(rules, "cap_contract"), past.whole]),
        paid=np.array([past.paid[name] for name in names], dtype=np.int64),
        hours=_hours(rules),
    )
    labels = {name: terms.terms[name].label for name in names}
    left = tuple(labels[name] for name, one in outcomes.items() if one.earnings is not None)
    return OutcomeTerms(names=names, labels=tuple(labels.values()), ground=ground, left_out=left)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """What has been paid until now: how many by outcome, and by person; øre by person and whole."""

    paid: Counter[str]
    weeks: Counter[tuple[str, str]]
    earned: Mapping[str, int]
    whole: int


def _past(people: Sequence[Person], terms: Terms, *, first: Week) -> _Past:
    found = owed(people, terms, through=first + -1)
    earned = defaultdict[str, int](int)
    for one in found:
        earned[one.candidate] += _ore(one.amount)
    return _Past(
        paid=Counter(one.outcome for one in found),
        weeks=Counter((one.candidate, one.outcome) for one in found),
        earned=earned,
        whole=sum(earned.values()),
    )


def _rule(one: Outcome, names: Sequence[str]) -> list[int]:
    found = [0] * (at.CAP + 1)
    found[at.KIND] = at.NOT_PLAYED if one.earnings is not None else _KINDS.index(one.kind)
    found[at.LEAST] = Phase.FULL if one.state == "full" else Phase.PARTIAL
    found[at.HOURS] = -1 if one.hours is None else int(one.hours * _HUNDREDTHS)
    found[at.WEEKS], found[at.BREAKS] = one.weeks, one.breaks
    found[at.IN_A_ROW] = int(one.counted == CONTINUOUS)
    found[at.ANCHOR], found[at.WITHIN] = int(one.anchor == "referral"), one.within
    found[at.AFTER] = names.index(one.after) if one.after in names else -1
    found[at.EVERY], found[at.TIMES], found[at.CAP] = one.every, one.times, one.cap
    return found


def _points(outcomes: Sequence[Outcome]) -> at.Wholes:
    found = np.full((len(outcomes), max((len(one.at) for one in outcomes), default=0)), -1)
    for row, one in zip(found, outcomes, strict=True):
        row[: len(one.at)] = one.at
    return found.astype(np.int64)


def _order(outcomes: Mapping[str, Outcome]) -> Iterator[int]:
    """Yield the places of outcomes, what follows another after it."""
    names = list(outcomes)

    def depth(name: str) -> int:
        after = outcomes[name].after
        return 1 + depth(after) if after in outcomes else 0

    yield from sorted(range(len(names)), key=lambda place: depth(names[place]))


def _prices(
    outcomes: Mapping[str, Outcome], *, first: Week, units: Mapping[str, int]
) -> Iterator[list[int]]:
    tiers = {"": -1, State.FULL.code: Phase.FULL, State.PARTIAL.code: Phase.PARTIAL}
    for number, outcome in enumerate(outcomes.values()):
        for one in sorted(outcome.prices, key=says_most):
            if one.earned is None:
                since = -NEVER if one.since is None else _day(one.since, first=first)
                least = -1 if one.hours is None else int(one.hours * _HUNDREDTHS)
                group = units[one.group] if one.group else -1
                yield [number, group, since, tiers[one.tier], least, one.first, _ore(one.amount)]


def _groups(outcomes: Mapping[str, Outcome]) -> set[str]:
    return {one.group for outcome in outcomes.values() for one in outcome.prices if one.group}


def _person(one: Person, past: _Past, *, first: Week, units: Mapping[str, int]) -> list[int]:
    start = one.first_start
    begun = NEVER if start is None or start >= first.monday else _day(start, first=first)
    referred = [course.referred for course in one.courses if course.referred]
    course = one.course_on((first + -1).sunday)
    return [
        begun,
        min((_day(day, first=first) for day in referred), default=begun),
        units.get(course.unit or "", -2) if course else -2,
        past.earned[one.id],
    ]


def _state(one: Person, terms: Terms, *, first: Week, name: str, past: _Past) -> list[int]:
    """Return how far a person is with an outcome at the end of the last week."""
    weeks = held_weeks(one, terms, through=first + -1)
    found = occasions(one, weeks, name=name)
    outcome = rules_of(first, terms).outcomes()[name]
    counted, gone = _counted(one, weeks, name=name, follows=outcome.after)
    broken = [day for held in gone for day in broken_days(held, outcome, person=one)]
    return [
        counted,
        len(found),
        next((place for place, day in enumerate(reversed(broken)) if not day), len(broken)),
        longest_break(gone, outcome, person=one),
        found[0].held.week - first if found else NEVER,
        past.weeks[one.id, name],
    ]


def _counted(
    one: Person, weeks: Sequence[HeldWeek], *, name: str, follows: str
) -> tuple[int, Sequence[HeldWeek]]:
    """Return the weeks counted towards the next payment, and those since the last that counted."""
    count, last = 0, -1
    reached = {found.held.week for found in occasions(one, weeks, name=name)}
    after = _after(one, weeks, follows=follows)
    for place, held in enumerate(weeks):
        outcome = held.rules.outcomes().get(name)
        if outcome is None or outcome.kind == ENDED or held.week <= after:
            continue
        if not _counts(one, held, outcome=outcome):
            continue
        between = weeks[last + 1 : place]
        row = outcome.counted == CONTINUOUS and count > 0
        if row and longest_break(between, outcome, person=one) > outcome.breaks:
            count = 0
        count, last = count + 1, place
        if outcome.kind == RECURRING and held.week in reached:
            count = 0
    return count, weeks[last + 1 :]


def _after(one: Person, weeks: Sequence[HeldWeek], *, follows: str) -> Week:
    """Return the week after which weeks count; of what an unreached outcome is to follow, none."""
    found = occasions(one, weeks, name=follows) if follows else ()
    if follows and weeks and not found:
        return weeks[-1].week
    return found[0].held.week if found else _BEFORE_ALL


def _counts(one: Person, held: HeldWeek, *, outcome: Outcome) -> bool:
    days = [course.referred for course in one.courses if course.referred]
    start = one.first_start or held.week.monday
    anchor = min(days, default=start) if outcome.anchor == "referral" else start
    inside = not outcome.within or held.week.sunday < anchor + outcome.within * _WEEK
    return inside and holds(held, outcome, person=one)


def _week(week: Week, terms: Terms) -> list[int]:
    rules = rules_of(week, terms)
    inside, out = window_ground(week, rules) is None, excluded(week, rules)
    return [int(inside and not out), int(out), int(inside)]


def _fees(terms: Terms, names: Sequence[str], *, first: Week, weeks: int) -> list[list[int]]:
    found = fees(terms, through=first + (weeks - 1))
    rows = [[fee.week - first, names.index(fee.name)] for fee in found if fee.name in names]
    return sorted(row for row in rows if row[0] >= 0)


def _hours(rules: InForce) -> at.Wholes:
    full = rules.amount("full_time_hours") * _HUNDREDTHS
    found = np.zeros(len(Phase), dtype=np.int64)
    found[Phase.FULL], found[Phase.PARTIAL] = int(full), int(full * HALF)
    return found


def _cap(rules: InForce, name: str) -> int:
    return _ore(rules.amount(name)) if name in rules.values else -1


def _ore(amount: Decimal) -> int:
    return int(amount * _HUNDREDTHS)


def _day(day: date, *, first: Week) -> int:
    return (day - first.monday).days


def _wholes(rows: Sequence[Sequence[int]], columns: int) -> at.Wholes:
    return np.array(rows, dtype=np.int64).reshape(-1, columns)
