"""A person's state day by day, as stretches: the ground the table and the weeks stand on.

Source:
    Rules, section 3.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from virksom.programme.contract import InForce
from virksom.programme.kernel import Reason, Span
from virksom.programme.status.days import DayReading, limiting_benefits, read_day
from virksom.programme.status.people import Person
from virksom.programme.status.state import State


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A stretch of days that read alike.

    Args:
        span: the days.
        state: what each of them counts for.
        earned: the same without any education.
        in_course: whether they lie inside a course.
        reasons: why.
    """

    span: Span
    state: State
    earned: State
    in_course: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """One person's days, from the first start on and without end.

    Args:
        candidate: the person's id.
        spans: consecutive, the last one open; empty when the person never started.
        courses: the days of each course begun, by the day it opened; by the switch
            ``after_withdrawal`` they may go on past the withdrawal.
    """

    candidate: str
    spans: tuple[DaySpan, ...]
    courses: tuple[Span, ...] = ()
    _begins: tuple[date, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the first days for look-up."""
        object.__setattr__(self, "_begins", tuple(item.span.since for item in self.spans))

    def on(self, day: date) -> State:
        """Return the state of ``day``; none before the first start."""
        index = bisect_right(self._begins, day) - 1
        return self.spans[index].state if index >= 0 else State.NONE

    def within(self, since: date, until: date) -> tuple[tuple[DaySpan | None, int], ...]:
        """Return the stretches that meet the days from ``since`` up to but not ``until``.

        They stand in order, each with its days inside; days before the first start come first,
        as None. The days sum to ``until - since``; empty when that is nothing.
        """
        day, found = since, list[tuple[DaySpan | None, int]]()
        index = bisect_right(self._begins, day) - 1
        while day < until:
            here = self.spans[index] if index >= 0 else None
            following = self._begins[index + 1] if index + 1 < len(self._begins) else until
            end = min(following, until)
            found.append((here, (end - day).days))
            day, index = end, index + 1
        return tuple(found)


def timeline(person: Person, rules: InForce) -> Timeline:
    """Return a person's days as ``rules`` read them.

    Source:
        Rules, section 3: a day counts only inside a course; jobs begun before the start count
        from the start on. Section 4: ``after_withdrawal`` and ``bridge_gap_days``.

    Returns:
        Consecutive stretches from the first start; empty when the person never started.
    """
    first = person.first_start
    if first is None:
        return Timeline(person.id, ())
    read = _bridge(tuple(_raw(person, rules, first=first)), person, rules=rules)
    courses = tuple(_runs(person, rules, read=read))
    return Timeline(person.id, tuple(_inside(item, courses, rules=rules) for item in read), courses)


def _raw(person: Person, rules: InForce, *, first: date) -> Iterator[DaySpan]:
    """Read every stretch from ``first`` on, in or out of a course, between two changes."""
    inside = [course.span for course in person.courses if course.span is not None]
    every = [*(job.span for job in person.jobs), *(study.span for study in person.studies)]
    every += [*(fact.span for fact in person.benefits), *inside]
    days = sorted({day for day in _ends(every) if day >= first})
    for day, following in zip(days, [*days[1:], None], strict=True):
        reading = _read(person, rules, day=day)
        counts = any(span.covers(day) for span in inside)
        yield DaySpan(Span(day, following), reading.state, reading.earned, counts, reading.reasons)


def _ends(spans: Iterable[Span]) -> Iterator[date]:
    for span in spans:
        yield span.since
        if span.until is not None:
            yield span.until


def _read(person: Person, rules: InForce, *, day: date) -> DayReading:
    return read_day(
        rules,
        jobs=[job for job in person.jobs if job.span.covers(day)],
        studies=[study for study in person.studies if study.span.covers(day)],
        benefits=[fact for fact in person.benefits if fact.span.covers(day)],
    )


def _bridge(raw: tuple[DaySpan, ...], person: Person, *, rules: InForce) -> tuple[DaySpan, ...]:
    """Let a short gap between two self-supported stretches count as the lower of them.

    Every day of the gap, and the days on both sides, lie inside a course.

    Source:
        Rules, section 4 (``bridge_gap_days``, at most so many days; 0 bridges nothing).
    """
    most = rules.whole("bridge_gap_days")
    if not most:
        return raw
    read = list(raw)
    for begin, end in _gaps(raw):
        days = (raw[end].span.since - raw[begin].span.since).days
        if days <= most:
            sides = (raw[begin - 1], raw[end])
            read[begin:end] = [
                _bridged(item, sides, person=person, rules=rules) for item in raw[begin:end]
            ]
    return tuple(read)


def _gaps(raw: Sequence[DaySpan]) -> Iterator[tuple[int, int]]:
    """Yield the index ranges of none-stretches with self-support on both sides, in a course.

    Between two self-supported stretches that touch the range is empty.
    """
    begin: int | None = None
    for index, item in enumerate(raw):
        if item.in_course and item.state.self_supporting:
            if begin is not None:
                yield begin, index
            begin = index + 1
        elif not item.in_course or item.state is not State.NONE:
            begin = None


def _bridged(
    item: DaySpan, sides: tuple[DaySpan, DaySpan], *, person: Person, rules: InForce
) -> DaySpan:
    benefits = [fact for fact in person.benefits if fact.span.covers(item.span.since)]
    most = State.PARTIAL if limiting_benefits(benefits, rules) else State.FULL
    facts = dict.fromkeys(fact for side in sides for why in side.reasons for fact in why.facts)
    return replace(
        item,
        state=min(most, *(side.state for side in sides)),
        earned=min(most, *(side.earned for side in sides)),
        reasons=(Reason("gap_bridged", rules.clause("bridge_gap_days"), tuple(facts)),),
    )


_ENDS_FOR_GOOD = frozenset({"deceased", "pension"})
"""Withdrawals after which nothing goes on, whatever the contract says of the others."""


def _runs(person: Person, rules: InForce, *, read: Sequence[DaySpan]) -> Iterator[Span]:
    """Yield the days of each course: until the withdrawal, or on past it.

    Source:
        Rules, section 4: ``after_withdrawal: continue_if_self_supporting`` lets a course go on
        for as long as the self-support it had on its last day is unbroken.
    """
    goes_on = rules.choice("after_withdrawal") == "continue_if_self_supporting"
    for course in person.courses:
        if course.span is not None:
            on = goes_on and course.reason not in _ENDS_FOR_GOOD
            yield _continued(course.span, read) if on else course.span


def _continued(span: Span, read: Sequence[DaySpan]) -> Span:
    if span.until is None:
        return span
    last = [item for item in read if item.span.until == span.until and span.covers(item.span.since)]
    if not any(item.state.self_supporting for item in last):
        return span
    after = (item for item in read if item.span.since >= span.until)
    stops = (item.span.since for item in after if not item.state.self_supporting)
    return replace(span, until=next(stops, None))


def _inside(item: DaySpan, courses: Sequence[Span], *, rules: InForce) -> DaySpan:
    """Let a stretch outside every course count for nothing."""
    if any(span.covers(item.span.since) for span in courses):
        return replace(item, in_course=True)
    reason = Reason("outside_course", rules.clause("after_withdrawal"))
    return DaySpan(item.span, State.NONE, State.NONE, in_course=False, reasons=(reason,))


class KeptTimelines:
    """Timelines, each read once for as long as the person and the rules stay the same objects."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._read: dict[str, tuple[Person, InForce, Timeline]] = {}

    def of(self, person: Person, rules: InForce) -> Timeline:
        """Return a person's days as ``rules`` read them: what was read before, or read now."""
        kept = self._read.get(person.id)
        if kept is None or kept[0] is not person or kept[1] is not rules:
            kept = self._read[person.id] = (person, rules, timeline(person, rules))
        return kept[2]
