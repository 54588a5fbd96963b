"""Sums by month and tier: each week in its month, at its rate."""

from datetime import date

import numpy as np

from tests.core.columns.rows import WEEK, begun, cohort, work
from tests.spec.answers import amended
from virksom.programme.columns.owed import paid_by_week, read_owed
from virksom.programme.columns.totals import MonthSum, by_month
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Month, Week

TERMS = read_contract("impact60").terms
PEOPLE = cohort([*begun(), work(0, 42)], [*begun(), work(0, 42, 20)])


def sums(terms: Terms) -> list[tuple[Month, bool, int, int]]:
    owed = read_owed(PEOPLE, terms, through=Week.of(date(2019, 3, 31)))
    found = by_month(paid_by_week(owed, weeks=WEEK + 20), owed.rules, terms=terms)
    return [(one.month, one.full, one.weeks, one.ore) for one in found]


def test_a_week_lies_in_the_month_of_its_thursday_or_sunday() -> None:
    january, february = Month(2019, 1), Month(2019, 2)
    assert sums(TERMS) == [
        (january, False, 4, 4 * 38_500),
        (january, True, 4, 4 * 79_600),
        (february, False, 2, 2 * 38_500),
        (february, True, 2, 2 * 79_600),
    ]
    by_sunday = TERMS.with_switch("week_belongs_to", "month_of_sunday")
    assert [weeks for *_, weeks, _ in sums(by_sunday)] == [3, 3, 3, 3]


def test_weeks_at_two_rates_add_up_in_their_month() -> None:
    terms = amended(TERMS, "full_rate", value="800.00", since="2019-01-16", agreed="2019-01-01")
    assert sums(terms)[1] == (Month(2019, 1), True, 4, 2 * 79_600 + 2 * 80_000)


def test_where_nothing_is_owed_there_are_no_sums() -> None:
    owed = read_owed(cohort(), TERMS, through=Week(2019, 5))
    assert by_month(np.zeros((1, 2, 5), dtype=np.int64), owed.rules, terms=TERMS) == ()
    assert MonthSum(month=Month(2019, 1), full=True, weeks=1, ore=2).ore == 2
