"""The whole weeks a person was self-supported in, by the state of days alone.

Weeks are counted by their number since the year 1, so that a cohort is read in no time.

Source:
    Rules, section 4 (``week_counts``).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Span, Week
from virksom.programme.status import Person, State, Timeline, over_days, timeline

_DAY, _WEEK_DAYS = timedelta(days=1), 7


def supported_weeks(
    person: Person, terms: Terms, *, on: date, bridge_days: int = 0
) -> tuple[Week, ...]:
    """Return the whole weeks a person was self-supported in that ended by a day, ascending.

    Source:
        Rules, section 4 (``week_counts``): by the state of days alone. Whether a week would be
        paid is another question, which is not asked here.

    Args:
        person: with courses, jobs and studies.
        terms: as agreed by the moment.
        on: the last day that is read, inclusive.
        bridge_days: the longest gap, in days, that counts as self-support.

    Returns:
        No week twice; empty when the person never started. Weeks before the contract are read
        by its first terms.
    """
    return tuple(map(numbered_week, counted_weeks(person, terms, on=on, bridge_days=bridge_days)))


def counted_weeks(person: Person, terms: Terms, *, on: date, bridge_days: int) -> Iterator[int]:
    """Yield the weeks of ``supported_weeks`` by their numbers, ascending."""
    begins = terms.begins()
    week = None if person.first_start is None else week_number(max(person.first_start, begins))
    while week is not None and week < week_number(on + _DAY):
        day = max(numbered_week(week).monday, begins)
        rules, change = terms.on(day), terms.next_change(day)
        after = week_number(on + _DAY) if change is None else week_number(change - _DAY) + 1
        runs = _runs(timeline(person, rules), until=on + _DAY, bridge_days=bridge_days)
        for found, days in sorted(_days(runs).items()):
            if week <= found < min(after, week_number(on + _DAY)) and _counts(days, rules):
                yield found
        week = after


def stretches(line: Timeline, *, on: date, bridge_days: int = 0) -> tuple[Span, ...]:
    """Return the stretches of self-support that began by a day, as that day sees them.

    Args:
        line: the person's days.
        on: the last day that is read, inclusive; a stretch that goes on is open.
        bridge_days: the longest gap, in days, that breaks none.

    Returns:
        By day, none overlapping; empty when the person was never self-supporting.
    """
    until = on + _DAY
    runs = _runs(line, until=until, bridge_days=bridge_days)
    days = ((_day(since), _day(end)) for since, end in runs)
    return tuple(Span(since, None if end == until else end) for since, end in days)


def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal + 1)


def _counts(days: int, rules: InForce) -> bool:
    if days == _WEEK_DAYS:
        return True
    worth = ((State.PARTIAL, days), (State.NONE, _WEEK_DAYS - days))
    return over_days(worth, rules).self_supporting


def _runs(line: Timeline, *, until: date, bridge_days: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of self-support before ``until``, short gaps in a course closed."""
    run: tuple[int, int] | None = None
    for item in line.spans:
        since, end = item.span.since, min(item.span.until or until, until)
        if run and not item.in_course:
            yield run
            run = None
        if not item.state.self_supporting or since >= end:
            continue
        if run and _ordinal(since) - run[1] > bridge_days:
            yield run
            run = None
        run = (run[0] if run else _ordinal(since), _ordinal(end))
    if run:
        yield run


def _days(runs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return how many days of each week lie in the stretches; weeks without any are left out."""
    found: dict[int, int] = {}
    for since, end in runs:
        for week in range(since // _WEEK_DAYS, -(-end // _WEEK_DAYS)):
            monday = week * _WEEK_DAYS
            inside = min(end, monday + _WEEK_DAYS) - max(since, monday)
            found[week] = found.get(week, 0) + inside
    return found


def _ordinal(day: date) -> int:
    """Return the days since Monday, 1 January of the year 1."""
    return day.toordinal() - 1


def week_number(day: date) -> int:
    """Return the number of the week a day lies in; the first of all is 0."""
    return _ordinal(day) // _WEEK_DAYS


def numbered_week(number: int) -> Week:
    """Return the week with a number."""
    return Week.of(date.fromordinal(number * _WEEK_DAYS + 1))
