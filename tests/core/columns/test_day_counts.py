"""How many stand in each row on a day is what the status table says."""

from datetime import timedelta

from tests.core.columns.told_columns import DAYS, LIVES, known, table
from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.columns.day_counts import day_counts, first_days, stands_on
from virksom.programme.columns.facts import no_facts
from virksom.programme.columns.known import as_known


def test_each_row_counts_who_stands_there() -> None:
    found = known(*LIVES)
    for day in DAYS:
        told = table(log_of(*LIVES), TERMS, day)
        counts = day_counts(found, stands_on(found, TERMS, on=day), on=day)
        assert dict(counts.rows) == {row: told.count(row) for row in counts.rows}
        assert counts.by_unit == told.units()


def test_of_nobody_every_row_is_nought() -> None:
    nobody = as_known(no_facts(), None)
    counts = day_counts(nobody, stands_on(nobody, TERMS, on=DAYS[0]), on=DAYS[0])
    assert (set(counts.rows.values()), counts.by_unit) == ({0}, {})


def test_a_job_from_before_the_referral_counts_from_no_day() -> None:
    early = "K001 ansat 37 timer i V001 som E009 fra 2018-12-03"
    found = first_days(known(*LIVES, early))
    assert len(found.person) == 3
    firms, since = found.by_company()
    assert len(firms) == len(since) == 1


def test_of_many_days_the_latest_few_are_kept() -> None:
    found = known("K001 henvist 2019-01-02", "K001 starter 2019-01-07")
    days = [DAYS[0] + timedelta(days=number) for number in range(5)]
    told = [stands_on(found, TERMS, on=day) for day in days]
    assert stands_on(found, TERMS, on=days[-1]) is told[-1]
    assert stands_on(found, TERMS, on=days[-3]) is told[-3]
    assert stands_on(found, TERMS, on=days[0]) is not told[0]
    assert len(found.kept) == 1
