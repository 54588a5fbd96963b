"""Every week then and now is the status table itself, and facts explain every difference."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given

from tests.law.contracts import contracts
from tests.law.strategies import days, logs, moments
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.groups import By, grouped
from virksom.programme.effect.over_time.restated import restated, taken_out
from virksom.programme.effect.over_time.weeks import known_then, over_time, rows_of
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
BEGINS = date(2018, 9, 1)


def seen(log: Log, terms: Terms, *, on: date, moment: datetime | None = None) -> AsKnown:
    return AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=moment)


@given(logs(), contracts(), days(BEGINS), moments())
def test_each_week_is_the_table_of_its_sunday_as_known_then_and_now(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    asked = seen(log, terms.known(), on=on, moment=max(moment, known_then(BEGINS, None)))
    for week in over_time(asked).weeks:
        day = week.week.sunday
        then = seen(log, terms, on=day, moment=known_then(day, asked.moment))
        assert week.then == then.table
        assert week.now == seen(log, terms, on=day, moment=asked.moment).table


@given(logs(), contracts(), days(BEGINS))
def test_now_at_its_own_moment_is_then(log: Log, terms: Terms, on: date) -> None:
    asked = seen(log, terms, on=on, moment=known_then(on, None))
    last = over_time(asked).weeks[-1:]
    assert not restated(asked, then=known_then(on, None)).rows
    for week in last:
        later = seen(log, terms, on=week.week.sunday, moment=known_then(week.week.sunday, None))
        assert rows_of(over_time(later).weeks[-1].now) == rows_of(week.then)


@given(logs(), contracts(), days(BEGINS))
def test_in_every_week_the_rows_add_up(log: Log, terms: Terms, on: date) -> None:
    for week in over_time(seen(log, terms, on=on)).weeks:
        for table in (week.then, week.now):
            rows = (*table.withdrawn, *table.not_started, *table.active)
            assert sorted(rows) == list(table.referred)


@given(logs(), contracts(), days(BEGINS), moments())
def test_without_the_facts_that_restated_a_day_it_reads_as_then(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    asked = seen(log, terms, on=on)
    then = max(moment, known_then(BEGINS, None))
    causes = restated(asked, then=then).facts
    without = Log(taken_out(log.facts, causes))
    before = Log(tuple(fact for fact in log.facts if fact.known_at <= then))
    assert seen(without, terms, on=on).table == seen(before, terms, on=on).table
    assert all(fact.known_at > then for fact in causes)


@given(logs(), contracts(), days(BEGINS), moments())
def test_no_fact_is_named_in_vain(log: Log, terms: Terms, on: date, moment: datetime) -> None:
    asked = seen(log, terms, on=on)
    then = max(moment, known_then(BEGINS, None))
    before = Log(tuple(fact for fact in log.facts if fact.known_at <= then))
    found = restated(asked, then=then).facts
    for fact in found:
        left_in = Log(taken_out(log.facts, [one for one in found if one is not fact]))
        assert seen(left_in, terms, on=on).table != seen(before, terms, on=on).table


@given(logs(), contracts(), days(BEGINS))
def test_groups_hold_everybody_and_part_or_say_who_is_in_several(
    log: Log, terms: Terms, on: date
) -> None:
    asked = seen(log, terms, on=on)
    for by in By:
        found = grouped(asked, by)
        members = [one for group in found.groups for one in group.referred]
        assert sorted(set(members)) == list(asked.table.referred)
        assert {one for one in members if members.count(one) > 1} == set(found.several)
        assert by is By.PLACE or not found.several
        for group in found.groups:
            rows = (*group.withdrawn, *group.not_started, *group.active)
            assert sorted(rows) == list(group.referred)
            assert set(group.self_supporting) <= set(group.active)
