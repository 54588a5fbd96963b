"""The counts of a day from facts in columns are the status table's, for every log and moment."""

from collections.abc import Sequence
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.strategies import days, moments
from virksom.programme.columns.counts import DayCounts
from virksom.programme.columns.day_counts import day_counts, stands_on
from virksom.programme.columns.facts import FactColumns, no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.record import Log
from virksom.programme.status import StatusTable, people, status_table

BEGINS = date(2018, 9, 1)
ROWS = (
    *("referred", "withdrawn", "not_started", "active", "full", "partial", "self_supporting"),
    *("unknown", "companies", "employments", "several_employments"),
)


def counted(table: StatusTable) -> DayCounts:
    """Return the counts of the reference's table."""
    rows = [*ROWS, *(f"withdrawn_{code}" for code in table.withdrawn_by)]
    return DayCounts(
        on=table.on,
        rows={row: table.count(row) for row in rows},
        by_unit=table.units(),
    )


def in_pieces(log: Log, cuts: Sequence[int]) -> FactColumns:
    """Return a log's columns, read on again and again from where they were left."""
    columns, last = no_facts(), 0
    for cut in [*sorted(min(cut, len(log.facts)) for cut in cuts), len(log.facts)]:
        columns, last = with_facts(columns, log.facts[last:cut]), cut
    return columns


@given(lives(), changing(), days(BEGINS), moments(), st.lists(st.integers(0, 40), max_size=3))
def test_the_counts_of_a_day_are_those_of_its_table(
    log: Log, terms: Terms, on: date, moment: datetime, cuts: list[int]
) -> None:
    columns = in_pieces(log, cuts)
    for at in (moment, None):
        table = status_table(people(log.known(at)), terms, on=on)
        known = as_known(columns, at)
        assert day_counts(known, stands_on(known, terms, on=on), on=on) == counted(table)


@given(lives(), moments(), st.lists(st.integers(0, 40), max_size=3))
def test_known_from_columns_is_the_cohort_of_the_log(
    log: Log, moment: datetime, cuts: list[int]
) -> None:
    for at in (moment, None):
        found, told = as_known(in_pieces(log, cuts), at).cohort, cohort_of(log.known(at))
        there = [person for person in range(len(told)) if told.at[person] < told.at[person + 1]]
        assert list(found.persons) == [told.persons[person] for person in there]
