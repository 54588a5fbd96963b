"""The demo settled as it was lived: every month the day its wait is over, and once more at last."""

from datetime import date, datetime, timedelta

import pytest

from tests.law.settled import CONTRACT, HANDS, own
from virksom.programme.billing import carry_out
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Month, Week
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Fact, Issued, Log

MONTHS = [Month(2018, number) for number in range(9, 13)]
MONTHS += [Month(year, number) for year in range(2019, 2023) for number in range(1, 13)]
AT_LAST = end_of_day(date(2023, 6, 1))


def is_of_settlement(fact: Fact) -> bool:
    return fact.kind == "run" or (isinstance(fact.value, Issued) and bool(fact.value.lines))


def wait_is_over(month: Month) -> datetime:
    """Return the end of the day when the wait of the month's last week is over."""
    last = month.until - timedelta(days=1)
    week = Week.of(last) if Week.of(last).month == month else Week.of(last) + -1
    days = CONTRACT.terms.on(last).whole("embargo_missing")
    return end_of_day(max(week.sunday + timedelta(days=days), month.until))


@pytest.fixture(scope="session")
def lived() -> Log:
    told = [own(fact) for fact in shipped_demo().facts if not is_of_settlement(fact)]
    log, runs_at = Log(), [(month, wait_is_over(month)) for month in MONTHS]
    for month, moment in [*runs_at, (MONTHS[-1], AT_LAST)]:
        new = [fact for fact in told if fact.known_at <= moment]
        told = told[len(new) :]
        log = Log((*log.facts, *new))
        log = carry_out(log, CONTRACT, month=month, moment=moment, hands=HANDS)
    return log
