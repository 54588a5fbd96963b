"""Counts week by week, and sums that tell whether they are the same persons."""

from datetime import date

import numpy as np

from tests.core.columns.told_columns import DAYS, LIVES, known, table
from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.columns.week_sums import mixed, sums_now, sums_on
from virksom.programme.kernel import Week

FIRST = Week.of(date(2019, 1, 2))


def test_each_row_counts_as_the_table_of_the_day() -> None:
    for day in DAYS:
        rows, told = (
            sums_on(known(*LIVES), TERMS, on=day).rows(0),
            table(log_of(*LIVES), TERMS, day),
        )
        assert {row: count for row, (count, _) in rows.items()} == {
            row: told.count(row) for row in rows
        }


def test_a_week_among_others_is_its_sunday_alone() -> None:
    found, many = known(*LIVES), sums_now(known(*LIVES), TERMS, first=FIRST, weeks=20)
    for place in range(20):
        assert many.rows(place) == sums_on(found, TERMS, on=(FIRST + place).sunday).rows(0)


def test_as_many_others_are_not_the_same() -> None:
    away = ("K001 henvist 2019-01-02", "K001 afmeldt 2019-02-04 som moved")
    found = known(*away, "K002 henvist 2019-02-04")
    one, other = (sums_on(found, TERMS, on=day).rows(0)["not_started"] for day in DAYS[:3:2])
    assert (one[0], other[0]) == (1, 1)
    assert one != other


def test_numbers_are_stirred_apart() -> None:
    assert len(np.unique(mixed(np.arange(1000)))) == 1000
