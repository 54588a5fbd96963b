"""The rows of the fast reading, one by one or laid out in columns, are the reference's weeks."""

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.test_fast_reading import LAST, by_the_reference
from virksom.programme.columns.owed import read_owed
from virksom.programme.columns.rows import OwedWeeks, laid_out
from virksom.programme.columns.told import cohort_of
from virksom.programme.contract import Terms
from virksom.programme.kernel.week import calendar
from virksom.programme.record import Log


@given(lives(), changing())
def test_seen_one_by_one_the_rows_are_the_weeks_of_the_reference(log: Log, terms: Terms) -> None:
    known = log.known()
    rows = OwedWeeks(read_owed(cohort_of(known), terms, through=LAST))
    told = [(one.person, one.week, one.tier, one.ore, one.number) for one in rows]
    assert told == by_the_reference(known, terms)


@given(lives(), changing(), st.integers(1, 2))
def test_laid_out_the_rows_are_the_weeks_of_the_reference(
    log: Log, terms: Terms, workers: int
) -> None:
    known = log.known()
    cohort = cohort_of(known)
    parts = [cohort.part(0, len(cohort) // 2), cohort.part(len(cohort) // 2, len(cohort))]
    owed = [read_owed(one, terms, through=LAST) for one in parts]
    laid = laid_out(owed, workers=workers)
    told = [
        (cohort.persons[person], calendar()[week], tier, ore, number)
        for person, week, tier, number, ore in zip(*(one.tolist() for one in laid), strict=True)
    ]
    assert told == by_the_reference(known, terms)
