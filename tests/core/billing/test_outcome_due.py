"""A contract that says its outcomes one by one is billed, corrected and credited like any other."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from tests.spec.told import log_of
from virksom.programme.billing import Hands, Plan, books, carry_out, settling
from virksom.programme.billing.waits import after_working_days
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN, Month
from virksom.programme.record import Log

FASTHOLD, PUNKTMAAL = read_contract("fasthold"), read_contract("punktmaal")
HANDS = Hands(prepares="a", releases="b")
WORKS = (
    "K001 henvist 2024-01-08",
    "K001 starter 2024-01-15",
    "K001 ansat 20 timer fra 2024-03-04",
)


def at(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=COPENHAGEN)


def plan(log: Log, month: Month, day: date) -> Plan:
    return settling(log, FASTHOLD, month=month, moment=at(day)).plan


def lines(found: Plan) -> Iterable[tuple[str, str, str | None, Decimal]]:
    return [
        (one.kind, line.week, line.outcome, line.amount)
        for one in found.documents
        for line in one.lines
    ]


def test_each_outcome_is_a_line() -> None:
    found = plan(log_of(*WORKS), Month(2024, 12), date(2025, 2, 10))
    assert [(week, name) for _, week, name, _ in lines(found)] == [
        ("2024-W07", "attachment"),
        ("2024-W22", "job_13"),
        ("2024-W35", "job_26"),
        ("2024-W43", "stays_on"),
        ("2024-W51", "stays_on"),
    ]


def test_what_was_carried_out_leaves_nothing() -> None:
    month, day = Month(2024, 12), date(2025, 2, 10)
    log = carry_out(log_of(*WORKS), FASTHOLD, month=month, moment=at(day), hands=HANDS)
    assert plan(log, month, day) == Plan(())
    assert books(log.known()).invoiced == Decimal("49000.00")


def test_a_job_that_ended_earlier_is_credited_outcome_by_outcome() -> None:
    month, day = Month(2024, 12), date(2025, 2, 10)
    mend = (
        "K001 ansat 20 timer fra 2024-03-04 til og med 2024-06-30, kendt 2025-03-01, retter linje 3"
    )
    told = carry_out(log_of(*WORKS), FASTHOLD, month=month, moment=at(day), hands=HANDS)
    again = log_of(*WORKS, mend).facts[-1]
    log = Log((*told.facts, again))
    found = lines(plan(log, month, date(2025, 3, 2)))
    assert {(kind, name) for kind, _, name, _ in found} == {
        ("credit_note", "job_26"),
        ("credit_note", "stays_on"),
    }


def test_an_outcome_waits_before_it_is_billed() -> None:
    read = settling(log_of(*WORKS), FASTHOLD, month=Month(2024, 2), moment=at(date(2024, 3, 1)))
    assert [one.outcome for one in read.waiting] == ["attachment"]
    assert read.plan == Plan(())


def test_later_months_are_left() -> None:
    read = settling(log_of(*WORKS), FASTHOLD, month=Month(2024, 5), moment=at(date(2025, 2, 10)))
    assert [line.outcome for one in read.plan.documents for line in one.lines] == [
        "attachment",
        "job_13",
    ]


@pytest.mark.parametrize(
    ("day", "count", "after"),
    [
        (date(2024, 3, 24), 0, date(2024, 3, 24)),
        (date(2024, 3, 24), 3, date(2024, 3, 27)),
        (date(2024, 3, 24), 4, date(2024, 4, 2)),
        (date(2024, 12, 22), 2, date(2024, 12, 24)),
        (date(2024, 12, 29), 3, date(2025, 1, 2)),
    ],
)
def test_working_days_leave_out_weekends_and_danish_holidays(
    day: date, count: int, after: date
) -> None:
    assert after_working_days(day, count) == after


def test_a_wait_may_be_counted_in_working_days() -> None:
    log = log_of("K001 henvist 2024-03-04", "K001 starter 2024-03-11")
    first = date(2024, 4, 28) + timedelta(days=42)
    held = settling(log, PUNKTMAAL, month=Month(2024, 4), moment=at(first))
    assert {one.outcome for one in held.waiting} == {"running"}


def test_what_a_cap_keeps_out_is_not_billed() -> None:
    lines_of = ("K001 henvist 2024-01-08 af job_og_aktivhuset", *WORKS[1:])
    month, day = Month(2025, 6), date(2025, 9, 1)
    found = plan(log_of(*lines_of), month, day)
    assert found.amount == Decimal("60000.00")
