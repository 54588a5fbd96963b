"""The weeks owed for, read a stretch at a time: equal to the reference reading, and quicker.

Consecutive weeks that lie whole inside one stretch of days, under the same terms, read alike but
for their number, the window and their evidence: one of them is read, and the others follow it.
A law holds the two equal; what explains a week to a person is always the reference.

Source:
    Rules, section 4.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from virksom.programme.contract import InForce, Terms
from virksom.programme.evidence import Standing, standing
from virksom.programme.kernel import Week
from virksom.programme.settlement.grounds import RATES, evidence_ground, window_ground
from virksom.programme.settlement.readings import (
    Claim,
    WeekReading,
    cap_number,
    claim_of,
    paid_reasons,
)
from virksom.programme.status import Person, Timeline, WeekDays, timeline, week_days

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


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
    days = _days_of_self_support(person)
    if days is None:
        return ()
    first, last = days
    until = through.monday if last is None else min(through.monday, Week.of(last).monday)
    walk = _Walk(person=person)
    return tuple(
        reading
        for line, rules, mondays in _stretches(person, terms, first=first, until=until)
        for block in _blocks(line, mondays)
        for reading in walk.read(block, rules)
    )


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
        yield timeline(person, rules), rules, (monday, last)
        monday = last + _WEEK


def _blocks(line: Timeline, mondays: tuple[date, date]) -> Iterator[tuple[WeekDays, int]]:
    """Yield the days of a week, with how many weeks read alike from it on."""
    monday, last = mondays
    while monday <= last:
        days = week_days(line, _week(monday))
        weeks = _alike(days, monday, last=last)
        yield days, weeks
        monday += weeks * _WEEK


def _alike(days: WeekDays, monday: date, *, last: date) -> int:
    (part, _), *others = days.parts
    end = last + _WEEK
    if part is not None and part.span.until is not None:
        end = min(end, part.span.until)
    return 1 if others else max(1, (end - monday).days // 7)


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Reads a person's blocks in order, and counts what is paid on the way."""

    person: Person
    paid: int = 0
    first_paid: Week | None = None

    def read(self, block: tuple[WeekDays, int], rules: InForce) -> Iterator[WeekReading]:
        """Yield the weeks of a block that are owed for."""
        days, count = block
        weeks = _inside_window(days.week, count, rules=rules)
        if not weeks:
            return
        days = WeekDays(weeks[0], days.parts, days.in_course)
        claim = claim_of(days, rules, person=self.person)
        if claim.against:
            return
        reasons, amount = paid_reasons(days, rules, claim=claim), rules.amount(RATES[claim.tier])
        for week, code in self._proven(days, weeks, rules=rules, claim=claim):
            number = cap_number(week, rules, first_paid=self.first_paid, paid=self.paid)
            if number > rules.whole("cap"):
                return
            self.first_paid, self.paid = self.first_paid or week, self.paid + 1
            yield WeekReading(
                candidate=self.person.id,
                week=week,
                state=claim.state,
                tier=claim.tier,
                amount=amount,
                cap_number=number,
                reasons=reasons,
                standing=code,
            )

    def _proven(
        self, days: WeekDays, weeks: Sequence[Week], *, rules: InForce, claim: Claim
    ) -> Iterator[tuple[Week, str]]:
        """Yield the weeks whose evidence lets them be paid, with how they stand.

        Where nobody vouched and nothing was denied, what holds for one week holds for all.
        """
        alone = not self.person.evidence and not self.person.benefits
        held: Standing | None = None
        for week in weeks:
            here = WeekDays(week, days.parts, days.in_course)
            if held is None or not alone:
                held = standing(here, rules, person=self.person, tier=claim.tier)
                unproven = evidence_ground(here, rules, person=self.person, held=held)
            if unproven is None:
                yield week, held.code


def _inside_window(first: Week, count: int, *, rules: InForce) -> list[Week]:
    """Return those of consecutive weeks that lie inside the payment window."""
    weeks = [_week(first.monday + number * _WEEK) for number in range(count)]
    while weeks and window_ground(weeks[0], rules):
        weeks.pop(0)
    while weeks and window_ground(weeks[-1], rules):
        weeks.pop()
    return weeks


@cache
def _week(monday: date) -> Week:
    """Return the week of a Monday; each is made once, of which there are few thousand."""
    return Week.of(monday)
