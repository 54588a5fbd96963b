"""Sums by month for machines."""

from virksom.programme.columns.totals import MonthSum
from virksom.programme.files.answers.by_month import months_csv, months_form
from virksom.programme.kernel import Month

SUMS = (
    MonthSum(month=Month(2019, 1), full=False, weeks=2, ore=77_000),
    MonthSum(month=Month(2019, 1), full=True, weeks=3, ore=238_800),
)


def test_a_month_and_tier_is_a_row_and_the_sums_stand_below() -> None:
    form = months_form(SUMS, {"contract": "impact60"}, persons=7)
    assert (form["contract"], form["persons"]) == ("impact60", 7)
    assert form["months"] == [
        {"month": "2019-01", "tier": "partial", "weeks": 2, "amount": "770.00"},
        {"month": "2019-01", "tier": "full", "weeks": 3, "amount": "2388.00"},
    ]
    assert form["totals"] == {"full_weeks": 3, "partial_weeks": 2, "amount": "3158.00"}


def test_as_csv_each_is_a_line() -> None:
    assert months_csv(SUMS).splitlines()[1] == "2019-01,partial,2,770.00"
