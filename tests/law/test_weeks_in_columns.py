"""Every week then and now in numbers is that of the reference's tables, and so is what changed."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given

from tests.law.contracts import contracts
from tests.law.lives import lives
from tests.law.strategies import days, logs, moments
from virksom.programme.columns.day_counts import stands_on
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.counted import counted_over_time, read_then
from virksom.programme.effect.over_time.counted_groups import counted_groups
from virksom.programme.effect.over_time.groups import By, grouped
from virksom.programme.effect.over_time.weeks import known_then, over_time, rows_of
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
from virksom.programme.status import AsKnown, RowCounts, StatusTable

IMPACT60 = read_contract("impact60")
BEGINS = date(2018, 9, 1)


def counts_are(counts: RowCounts, table: StatusTable) -> bool:
    return all(counts.count(row) == len(there) for row, there in rows_of(table).items())


@given(lives(), contracts(), days(BEGINS), moments())
def test_each_week_counts_as_its_tables_and_changes_in_the_same_rows(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    at, columns = max(moment, known_then(BEGINS, None)), with_facts(no_facts(), log.facts)
    told = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    then = read_then(columns, terms)
    found = counted_over_time(as_known(columns, at), terms, on=on, moment=at, then=then).weeks
    for one, week in zip(found, over_time(told).weeks, strict=True):
        assert (one.week, one.expected) == (week.week, week.expected)
        assert counts_are(one.then, week.then)
        assert counts_are(one.now, week.now)
        assert set(one.changes) == {change.row for change in week.changes}


@given(logs(), contracts(), days(BEGINS), moments())
def test_groups_count_those_of_the_reference(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    at = max(moment, known_then(BEGINS, None))
    told = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    known = as_known(with_facts(no_facts(), log.facts), at)
    stands = stands_on(known, told.terms, on=on)
    for by in By:
        found, groups = counted_groups(known, stands, by=by, on=on), grouped(told, by)
        assert found.in_several == len(groups.several)
        assert [(one.code, one.counts, one.effect) for one in found.groups] == [
            (one.code, one.counts, one.effect) for one in groups.groups
        ]
