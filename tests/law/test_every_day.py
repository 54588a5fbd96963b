"""The counts of every day are the status table's of that day, for every log and contract."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.strategies import days
from virksom.programme.columns.standing import every_day
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.record import Log
from virksom.programme.status import people, status_table

BEGINS = date(2018, 9, 1)


@given(lives(), changing(), days(BEGINS), st.lists(st.integers(0, 400), max_size=6))
def test_each_days_counts_are_those_of_its_table(
    log: Log, terms: Terms, first: date, offsets: list[int]
) -> None:
    known = log.known()
    counted = every_day(cohort_of(known), terms, first=first, last=first + timedelta(days=400))
    for day in (first + timedelta(days=offset) for offset in offsets):
        table = status_table(people(known), terms, on=day)
        rows = (table.referred, table.withdrawn, table.not_started, table.active)
        more = (table.full, table.partial, table.unknown)
        assert counted.on(day) == tuple(len(row) for row in (*rows, *more))
