"""When a person reaches an outcome: in which week, which time, and by which facts.

Source:
    "Conclusion 1" of the domain page: milestones are counted once; recurring payments are anchored
    on the payment before.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract import CONTINUOUS, ENDED, InForce, Outcome
from virksom.programme.kernel import Week
from virksom.programme.outcomes.breaks import longest_break
from virksom.programme.outcomes.held import HeldWeek, holds
from virksom.programme.outcomes.pay import pay_by
from virksom.programme.settlement import course_ground, window_ground
from virksom.programme.status import Person

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """An outcome that a person reached, before caps are asked.

    Args:
        name: the outcome's code.
        person: who.
        held: the week it was reached in, with the terms it is paid by.
        number: which time it is for the person, from 1.
        facts: what it rests on.
    """

    name: str
    person: Person
    held: HeldWeek
    number: int
    facts: tuple[str, ...]

    @property
    def outcome(self) -> Outcome:
        """The outcome as in force in that week."""
        return self.held.rules.outcomes()[self.name]


def occasions(person: Person, weeks: Sequence[HeldWeek], *, name: str) -> tuple[Occasion, ...]:
    """Return when a person reached an outcome, oldest first; empty when never.

    Each week is read by the outcome as in force on its Monday; a week before it was in force
    counts for nothing, nor does one after it has ended.

    Args:
        person: the person.
        weeks: their weeks, ascending.
        name: the outcome's code.
    """
    told = ((held, held.rules.outcomes().get(name)) for held in weeks)
    mine = [held for held, outcome in told if outcome is not None and outcome.kind != ENDED]
    if not mine:
        return ()
    way = _Way(person=person, weeks=mine, name=name, every=weeks)
    return tuple(_REACHED[way.outcome(mine[0]).kind](way))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A person's weeks on the way to one outcome."""

    person: Person
    weeks: Sequence[HeldWeek]
    name: str
    every: Sequence[HeldWeek]

    def outcome(self, held: HeldWeek) -> Outcome:
        return held.rules.outcomes()[self.name]

    def holding(self) -> Iterator[HeldWeek]:
        """Yield the weeks that hold, from the one after what the outcome follows."""
        after = self.after()
        for held in self.weeks:
            outcome = self.outcome(held)
            if after is not None and held.week <= after:
                continue
            if after is None and outcome.after:
                continue
            if self.in_window(held) and holds(held, outcome, person=self.person):
                yield held

    def after(self) -> Week | None:
        """Return the week of the milestone the outcome follows; None while it is not reached."""
        name = self.outcome(self.weeks[-1]).after
        found = occasions(self.person, self.every, name=name) if name else ()
        return found[0].held.week if found else None

    def anchor(self, outcome: Outcome) -> date:
        """Return the day weeks are counted from: the first start, or the first referral."""
        days = [course.referred for course in self.person.courses if course.referred]
        start = self.person.first_start or min(days)
        return min(days, default=start) if outcome.anchor == "referral" else start

    def in_window(self, held: HeldWeek) -> bool:
        outcome = self.outcome(held)
        ends = self.anchor(outcome) + outcome.within * _WEEK
        return not outcome.within or held.week.sunday < ends

    def may_pay(self, held: HeldWeek) -> bool:
        """Say whether a week lies whole in the payment window and in a course."""
        against = course_ground(held.days, held.rules, person=self.person)
        return against is None and window_ground(held.week, held.rules) is None

    def between(self, first: Week, last: Week) -> Sequence[HeldWeek]:
        """Return the weeks between two, both left out; also those the outcome had ended in."""
        begin = self.every[0].week
        return self.every[first - begin + 1 : last - begin]

    def made(self, held: HeldWeek, *, number: int = 1, facts: tuple[str, ...] = ()) -> Occasion:
        return Occasion(
            name=self.name,
            person=self.person,
            held=held,
            number=number,
            facts=facts or held.facts,
        )


def _weekly(way: _Way) -> Iterator[Occasion]:
    for number, held in enumerate(way.holding(), start=1):
        yield way.made(held, number=number)


def _milestone(way: _Way) -> Iterator[Occasion]:
    """Yield the week in which enough weeks have held, or enough was earned; at most one."""
    if way.outcome(way.weeks[-1]).earnings is not None:
        yield from _earned(way)
        return
    counted = list[HeldWeek]()
    for held in way.holding():
        outcome = way.outcome(held)
        if counted and outcome.counted == CONTINUOUS:
            between = way.between(counted[-1].week, held.week)
            broken = longest_break(between, outcome, person=way.person)
            counted = counted if broken <= outcome.breaks else []
        counted.append(held)
        if len(counted) >= outcome.weeks:
            yield way.made(held, facts=_facts(counted))
            return


def _earned(way: _Way) -> Iterator[Occasion]:
    """Yield the week in which the pay since the anchor has come to enough; at most one.

    Only a week whole in the payment window and in a course is paid for.
    """
    for held in way.weeks:
        outcome = way.outcome(held)
        pay = pay_by(held.week, way.person, outcome=outcome, since=way.anchor(outcome))
        enough = outcome.earnings is not None and pay.amount >= outcome.earnings
        if enough and way.in_window(held) and way.may_pay(held):
            yield way.made(held, facts=pay.facts)
            return


def _recurring(way: _Way) -> Iterator[Occasion]:
    """Yield every so many weeks that held since the payment before, or since the milestone."""
    number, since = 1, list[HeldWeek]()
    for held in way.holding():
        outcome = way.outcome(held)
        since.append(held)
        if len(since) >= outcome.every and number <= outcome.times:
            yield way.made(held, number=number, facts=_facts(since))
            number, since = number + 1, []


def _attachment(way: _Way) -> Iterator[Occasion]:
    """Yield the week of the start, or so many weeks later when the course still runs."""
    for held in way.weeks:
        day = way.anchor(way.outcome(held)) + way.outcome(held).weeks * _WEEK
        if held.week.span.covers(day) and window_ground(held.week, held.rules) is None:
            course = way.person.course_on(day)
            if course is not None and not course.ended_by(day) and course.started:
                yield way.made(held, facts=course.facts[:2])
                return


def _follow_up(way: _Way) -> Iterator[Occasion]:
    """Yield each point in time at which the state holds, each once."""
    reached = set[int]()
    for held in way.weeks:
        outcome = way.outcome(held)
        for number, offset in enumerate(outcome.at, start=1):
            day = way.anchor(outcome) + offset * _WEEK
            met = held.week.span.covers(day) and holds(held, outcome, person=way.person)
            if met and offset not in reached:
                reached.add(offset)
                yield way.made(held, number=number)


def _nobody(_: _Way) -> Iterator[Occasion]:
    yield from ()


_REACHED: Mapping[str, Callable[[_Way], Iterator[Occasion]]] = {
    "weekly": _weekly,
    "milestone": _milestone,
    "recurring": _recurring,
    "attachment": _attachment,
    "follow_up": _follow_up,
    "fee": _nobody,
}


def _facts(weeks: Sequence[HeldWeek]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for held in weeks for fact in held.facts))


def names(rules: Sequence[InForce]) -> tuple[str, ...]:
    """Return the codes of every outcome in force at some time, in the order of the contract."""
    return tuple(dict.fromkeys(name for one in rules for name in one.outcomes()))
