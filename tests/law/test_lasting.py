"""For any log, definitions of lasting self-support order themselves as their words say."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.strategies import days, logs
from virksom.programme.contract import Terms
from virksom.programme.effect.lasting import ON_DAY, Definition, Held, held, lasting_for
from virksom.programme.effect.retention.clocks import jobs_held, stays, waits
from virksom.programme.effect.supported import supported_weeks
from virksom.programme.kernel import Week
from virksom.programme.record import Log
from virksom.programme.status import (
    Person,
    people,
    status_table,
    timeline,
    week_days,
    week_state,
)

ON = days(date(2018, 9, 1))
WEEKS, BRIDGES = st.integers(1, 8), st.integers(0, 30)


def reached(log: Log, one: Definition, *, terms: Terms, on: date) -> set[str]:
    everyone = people(log.known())
    return {who.id for who in everyone if held(who, one, terms=terms, on=on).first is not None}


@given(logs(), contracts(), ON, WEEKS, st.integers(0, 4))
def test_a_wider_bridge_never_counts_fewer(
    log: Log, terms: Terms, on: date, weeks: int, more: int
) -> None:
    found = [
        reached(log, lasting_for(weeks, weeks + more, bridge_days=gap), terms=terms, on=on)
        for gap in (0, 1, 7, 30)
    ]
    assert all(one <= wider for one, wider in pairwise(found))


@given(logs(), contracts(), ON, WEEKS, BRIDGES)
def test_fewer_weeks_and_longer_windows_never_count_fewer(
    log: Log, terms: Terms, on: date, weeks: int, gap: int
) -> None:
    asked = [(weeks + 1, weeks + 1), (weeks, weeks), (weeks, weeks + 3), (weeks, weeks + 9)]
    found = [
        reached(log, lasting_for(least, of, bridge_days=gap), terms=terms, on=on)
        for least, of in asked
    ]
    assert all(one <= wider for one, wider in pairwise(found))


@given(logs(), contracts(), ON, WEEKS, BRIDGES)
def test_at_one_employer_it_is_never_more_than_at_any(
    log: Log, terms: Terms, on: date, weeks: int, gap: int
) -> None:
    same = lasting_for(weeks, weeks, same_employer=True, bridge_days=gap)
    every = lasting_for(weeks, weeks, bridge_days=gap)
    narrow = reached(log, same, terms=terms, on=on)
    assert narrow <= reached(log, every, terms=terms, on=on)


@given(logs(), contracts(), ON, WEEKS, BRIDGES)
def test_what_is_met_lies_in_the_past_and_could_be_met(
    log: Log, terms: Terms, on: date, weeks: int, gap: int
) -> None:
    for who in people(log.known()):
        found = held(who, lasting_for(weeks, weeks, bridge_days=gap), terms=terms, on=on)
        assert not found.now or found.first is not None
        assert found.first is None or (found.could and found.first <= on)


@given(logs(), contracts(), ON, st.integers(0, 200))
def test_once_met_it_stays_met(log: Log, terms: Terms, on: date, later: int) -> None:
    one = lasting_for(2, 3, bridge_days=7)
    before = reached(log, one, terms=terms, on=on)
    assert before <= reached(log, one, terms=terms, on=on + timedelta(days=later))


@given(logs(), contracts(), ON)
def test_without_a_bridge_the_weeks_are_those_of_the_status_room(
    log: Log, terms: Terms, on: date
) -> None:
    for who in people(log.known()):
        assert supported_weeks(who, terms, on=on) == tuple(plainly(who, terms, on=on))


def plainly(who: Person, terms: Terms, *, on: date) -> list[Week]:
    begins = terms.begins()
    first, last = Week.of(begins), Week.of(on + timedelta(days=1)) + -1
    every = [first + number for number in range(last - first + 1)]
    read = [(week, terms.on(max(week.monday, begins))) for week in every]
    return [
        week
        for week, rules in read
        if week_state(week_days(timeline(who, rules), week), rules).self_supporting
    ]


@given(logs(), contracts(), ON)
def test_on_the_day_it_is_the_tables_own_count(log: Log, terms: Terms, on: date) -> None:
    everyone = people(log.known())
    table = status_table(everyone, terms, on=on)
    found: dict[str, Held] = {who.id: held(who, ON_DAY, terms=terms, on=on) for who in everyone}
    assert {one for one in table.active if found[one].now} == set(table.self_supporting)


@given(logs(), contracts(), ON, BRIDGES)
def test_what_begins_after_the_day_changes_nothing(
    log: Log, terms: Terms, on: date, gap: int
) -> None:
    everyone = people(log.known())
    past = [until_day(who, on) for who in everyone]
    one = lasting_for(2, 3, bridge_days=gap)
    assert waits(everyone, one, terms=terms, on=on) == waits(past, one, terms=terms, on=on)
    for bridge in (0, gap):
        mine, theirs = (
            stays(who, terms=terms, on=on, bridge_days=bridge) for who in (everyone, past)
        )
        assert mine == theirs
    assert jobs_held(everyone, on=on) == jobs_held(past, on=on)


def until_day(who: Person, on: date) -> Person:
    return replace(
        who,
        jobs=tuple(job for job in who.jobs if job.span.since <= on),
        studies=tuple(study for study in who.studies if study.span.since <= on),
        benefits=tuple(fact for fact in who.benefits if fact.since <= on),
    )


@given(logs(), contracts(), ON)
def test_everybody_begun_is_followed_once_and_no_longer_than_to_the_day(
    log: Log, terms: Terms, on: date
) -> None:
    everyone = people(log.known())
    starts = {who.id: who.first_start for who in everyone}
    found = waits(everyone, ON_DAY, terms=terms, on=on)
    begun = [one for one, start in starts.items() if start is not None and start <= on]
    assert [one.whose for one in found] == begun
    for one in found:
        start = starts[one.whose]
        assert start is not None
        assert 0 <= one.days <= (on - start).days


@given(logs(), contracts(), ON)
def test_a_bridge_never_shortens_a_stay(log: Log, terms: Terms, on: date) -> None:
    everyone = people(log.known())
    short, wide = (stays(everyone, terms=terms, on=on, bridge_days=gap) for gap in (0, 14))
    assert [one.whose for one in short] == [one.whose for one in wide]
    assert all(one.days <= other.days for one, other in zip(short, wide, strict=True))
