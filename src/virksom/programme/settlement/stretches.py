"""The weeks owed for, read a stretch at a time: equal to the reference reading, and quicker.

Consecutive weeks that lie whole inside one stretch of days, under the same terms, read alike but
for their number, the window and their evidence: one of them is read, and the others follow it.
A law holds the two equal; what explains a week to a person is always the reference.

Source:
    Rules, section 4.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from virksom.programme.contract import InForce, Terms
from virksom.programme.evidence import MISSING, Evidence, Standing, evidence_of, standing
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import CALENDAR_BEGINS, calendar, calendar_place
from virksom.programme.record import Benefit
from virksom.programme.settlement.grounds import RATES, evidence_ground, told_by
from virksom.programme.settlement.readings import (
    Payable,
    WeekReading,
    cap_number,
    paid_reasons,
    payable_of,
)
from virksom.programme.status import Person, Timeline, WeekDays, timeline, week_days, week_state

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedStretch:
    """Weeks owed for alike: all but the week, its number and its evidence is said once.

    Args:
        candidate: the person's id.
        rules: the terms in force on their Mondays.
        days: the days of the first of them.
        payable: what they are paid as.
        weeks: ascending, at least one; gaps are weeks not owed for.
        numbers: the number of each within the cap.
        held: how each is proven.
    """

    candidate: str
    rules: InForce
    days: WeekDays
    payable: Payable
    weeks: Sequence[Week]
    numbers: Sequence[int]
    held: Sequence[Standing]

    @property
    def amount(self) -> Decimal:
        """Kroner a week excluding VAT, exact."""
        return self.rules.amount(RATES[self.payable.tier])

    def reading(self, place: int) -> WeekReading:
        """Return the reading of one of its weeks, counted from 0."""
        held = self.held[place]
        why = paid_reasons(self.days, self.rules, payable=self.payable)
        return WeekReading(
            candidate=self.candidate,
            week=self.weeks[place],
            state=self.payable.state,
            tier=self.payable.tier,
            amount=self.amount,
            cap_number=self.numbers[place],
            reasons=(*why, *told_by(held, self.rules)),
            standing=held.code,
        )


@dataclass(frozen=True, slots=True)
class Begun:
    """Where a person's weeks are read on from: what comes before is known to be owed for.

    Args:
        week: the first week read.
        paid: how many weeks before it are owed for.
        first_paid: the first of them; None when there are none.
    """

    week: Week
    paid: int
    first_paid: Week | None


def owed_weeks(person: Person, terms: Terms, *, through: Week) -> tuple[WeekReading, ...]:
    """Return the weeks owed for on one person, oldest first: what ``payable_weeks`` returns.

    Source:
        Rules, section 4; clauses 4.1, 4.2, 4.3 and 4.4.

    Args:
        person: one person, with the courses and jobs of all their ids.
        terms: the contract's terms, as known at the moment asked for.
        through: last week considered, inclusive.

    Returns:
        k weeks, 0 <= k <= cap, ascending; empty when the person never supported themself.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    return tuple(
        stretch.reading(place)
        for stretch in owed_stretches(person, terms, through=through)
        for place in range(len(stretch.weeks))
    )


def supported_weeks(person: Person, terms: Terms, *, through: Week) -> Iterator[Week]:
    """Yield the weeks a person was in full or partial self-support, paid or not, oldest first.

    Source:
        Rules, section 4 (a week's state).

    Args:
        person: one person, with the courses and jobs of all their ids.
        terms: the contract's terms, as known at the moment asked for.
        through: last week considered, inclusive.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    days = _days_of_self_support(person)
    if days is None:
        return
    first, last = days
    until = through.monday if last is None else min(through.monday, Week.of(last).monday)
    for line, rules, mondays in _stretches(person, terms, first=first, until=until):
        for block, weeks in _blocks(line, mondays):
            if week_state(block, rules).self_supporting:
                yield from (block.week + offset for offset in range(weeks))


def owed_stretches(
    person: Person,
    terms: Terms,
    *,
    through: Week,
    proven: AbstractSet[Week] = frozenset(),
    begun: Begun | None = None,
) -> Iterator[OwedStretch]:
    """Yield the weeks owed for on one person, oldest first, a stretch at a time.

    A contract that says its outcomes one by one owes for no week itself.

    Source:
        Rules, section 4.

    Args:
        person: one person, with the courses and jobs of all their ids.
        terms: the contract's terms, as known at the moment asked for.
        through: last week considered, inclusive.
        proven: weeks whose evidence was read before, and lets them be paid; it is not read again.
        begun: where to read on from; None reads all.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    days = _days_of_self_support(person)
    if days is None or terms.pays_outcomes:
        return
    first, last = days
    until = through.monday if last is None else min(through.monday, Week.of(last).monday)
    walk = _Walk(person=person, proven=proven)
    if begun is not None:
        first = max(first, begun.week.monday)
        walk.paid, walk.first_paid = begun.paid, begun.first_paid
    for line, rules, mondays in _stretches(person, terms, first=first, until=until):
        for block in _blocks(line, mondays):
            found = walk.read(block, rules)
            if found is not None:
                yield found


def _days_of_self_support(person: Person) -> tuple[date, date | None] | None:
    """Return the first and the last day that can be self-supported; None when no day can."""
    spans = [*(job.span for job in person.jobs), *(study.span for study in person.studies)]
    if person.first_start is None or not spans:
        return None
    first = max(person.first_start, min(span.since for span in spans))
    ends = [span.until for span in spans if span.until is not None]
    last = max(ends) - _DAY if len(ends) == len(spans) else None
    return first, last


def _stretches(
    person: Person, terms: Terms, *, first: date, until: date
) -> Iterator[tuple[Timeline, InForce, tuple[date, date]]]:
    """Yield the Mondays under the same terms, first and last, with the days as those read them."""
    monday, begins = Week.of(first).monday, terms.begins()
    while monday <= until:
        day = max(monday, begins)
        rules, change = terms.on(day), terms.next_change(day)
        last = until if change is None else min(until, Week.of(change - _DAY).monday)
        yield timeline(_without_spared(person, rules), rules), rules, (monday, last)
        monday = last + _WEEK


def _without_spared(person: Person, rules: InForce) -> Person:
    """Leave out benefits that change no day, such as weeks a register has none for: see status."""
    spared = rules.codes("not_benefit")
    kept = tuple(
        fact
        for fact in person.benefits
        if not (isinstance(fact.value, Benefit) and fact.value.code in spared)
    )
    return person if len(kept) == len(person.benefits) else replace(person, benefits=kept)


def _blocks(line: Timeline, mondays: tuple[date, date]) -> Iterator[tuple[WeekDays, int]]:
    """Yield the days of a week, with how many weeks read alike from it on."""
    monday, last = mondays
    while monday <= last:
        days = week_days(line, calendar()[calendar_place(monday)])
        weeks = _alike(days, monday, last=last)
        yield days, weeks
        monday += weeks * _WEEK


def _alike(days: WeekDays, monday: date, *, last: date) -> int:
    (part, _), *others = days.parts
    end = last + _WEEK
    if part is not None and part.span.until is not None:
        end = min(end, part.span.until)
    return 1 if others else max(1, (end - monday).days // 7)


@dataclass(kw_only=True)
class _Walk:
    """Reads a person's blocks in order, and counts what is paid on the way."""

    person: Person
    proven: AbstractSet[Week]
    paid: int = 0
    first_paid: Week | None = None

    @cached_property
    def evidence(self) -> Evidence:
        """What speaks of the person's weeks; gathered when the first of them asks."""
        return evidence_of(self.person)

    def read(self, block: tuple[WeekDays, int], rules: InForce) -> OwedStretch | None:
        """Return the weeks of a block that are owed for; None when none is."""
        days, count = block
        weeks = _inside_window(days.week, count, rules=rules)
        if not weeks:
            return None
        days = WeekDays(weeks[0], days.parts, days.in_course)
        payable = payable_of(days, rules, person=self.person)
        if payable.against:
            return None
        weeks, held = self._proven(days, weeks, rules=rules, payable=payable)
        numbers = self._counted(weeks, rules)
        if not numbers:
            return None
        return OwedStretch(
            candidate=self.person.id,
            rules=rules,
            days=days,
            payable=payable,
            weeks=weeks[: len(numbers)],
            numbers=numbers,
            held=held[: len(numbers)],
        )

    def _counted(self, weeks: Sequence[Week], rules: InForce) -> list[int]:
        """Count the weeks until the cap is reached; return the numbers of those it lets in."""
        cap, first = rules.whole("cap"), self.first_paid
        if rules.choice("cap_counts") == "paid_weeks":
            numbers = list(range(self.paid + 1, min(self.paid + len(weeks), cap) + 1))
        else:
            first = first or weeks[0] if weeks else first
            every = (cap_number(week, rules, first_paid=first, paid=0) for week in weeks)
            numbers = [number for number in every if number <= cap]
        if numbers:
            self.first_paid, self.paid = first or weeks[0], self.paid + len(numbers)
        return numbers

    def _proven(
        self, days: WeekDays, weeks: Sequence[Week], *, rules: InForce, payable: Payable
    ) -> tuple[Sequence[Week], Sequence[Standing]]:
        """Return the weeks whose evidence lets them be paid, and how they stand.

        Where nobody vouched and nothing was denied, what holds for one week holds for all.
        """
        if set(weeks) <= self.proven:
            return weeks, [_READ] * len(weeks)
        evidence, alone = self.evidence, self.evidence.absent
        kept, held = list[Week](), list[Standing]()
        for week in weeks[:1] if alone else weeks:
            stands = _READ
            if week not in self.proven:
                here = WeekDays(week, days.parts, days.in_course)
                stands = standing(here, rules, evidence=evidence, tier=payable.tier)
                if evidence_ground(here, rules, evidence=evidence, held=stands) is not None:
                    continue
            kept.append(week)
            held.append(stands)
        return (weeks, held * len(weeks)) if alone and kept else (kept, held)


_READ = Standing(MISSING)
"""Of a week whose evidence was read before: nobody asks again how it stands."""


def _inside_window(first: Week, count: int, *, rules: InForce) -> Sequence[Week]:
    """Return those of consecutive weeks that lie inside the payment window: see its ground."""
    window, place = rules.span("payment_window"), calendar_place(first.monday)
    after = place + count
    begun = rules.choice("window_edge") == "begun_week"
    if window.until is not None:
        days = (window.until - CALENDAR_BEGINS).days
        after = min(after, -(-days // 7) if begun else days // 7)
    return calendar()[max(place, calendar_place(window.since + 6 * _DAY)) : after]
