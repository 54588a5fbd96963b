"""The books month by month: owed, billed, what would change, and what waits."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.billing.months import CONTRACT, JOB, JUNE, MARCH, first, job, moment
from tests.core.persons import TERMS
from tests.spec.told import log_of
from virksom.programme.billing import MonthInBooks, books_by_month, last_over, settling
from virksom.programme.kernel import Month
from virksom.programme.record import Log
from virksom.programme.settlement import statement
from virksom.programme.status import people


def books(log: Log, day: str, month: Month = MARCH) -> tuple[MonthInBooks, ...]:
    found = settling(log, CONTRACT, month=month, moment=moment(day))
    owed = statement(people(log.known()), TERMS, on=date.fromisoformat(day)).weeks
    return books_by_month(found, TERMS, owed=[(one.week, one.amount) for one in owed])


def told(one: MonthInBooks) -> tuple[str, ...]:
    sums = (one.owed, one.billed, one.changes, one.waiting)
    return (str(one.month), *(f"{amount:.2f}" for amount in sums))


def test_what_is_owed_waits_is_to_be_billed_or_is_billed() -> None:
    log = log_of(*JOB)
    assert [told(one) for one in books(log, "2019-04-01")] == [
        ("2019-03", "1540.00", "0.00", "0.00", "1540.00")
    ]
    assert [told(one) for one in books(log, "2019-05-01")] == [
        ("2019-03", "1540.00", "0.00", "770.00", "770.00")
    ]
    assert [told(one) for one in books(first(), "2019-07-01", JUNE)] == [
        ("2019-03", "1540.00", "1540.00", "0.00", "0.00")
    ]


def test_what_is_to_be_given_back_is_less_than_nothing() -> None:
    (one,) = books(job(first(), "2019-07-01", "20", until="2019-03-18"), "2019-07-02")
    assert told(one) == ("2019-03", "770.00", "1540.00", "-770.00", "0.00")


def test_each_month_stands_by_itself() -> None:
    lines = (*JOB[:2], "K001 ansat 20 timer fra 2019-03-25 til og med 2019-04-07")
    found = books(log_of(*lines), "2019-07-01", JUNE)
    assert [(str(one.month), one.owed) for one in found] == [
        ("2019-03", Decimal(385)),
        ("2019-04", Decimal(385)),
    ]


def test_an_empty_log_has_empty_books() -> None:
    assert books(Log(), "2019-07-01") == ()


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2019, 7, 1), JUNE),
        (date(2019, 6, 30), Month(2019, 5)),
        (date(2020, 1, 1), Month(2019, 12)),
    ],
)
def test_the_last_month_that_is_over(day: date, month: Month) -> None:
    assert last_over(day) == month
