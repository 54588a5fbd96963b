"""What the investor put in and got back, by hand and by a spreadsheet's published example."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.ledger.money import books, invoice, moved
from virksom.programme.kernel import Week
from virksom.programme.ledger import CashFlow, returns
from virksom.programme.ledger.rate import internal_rate

DRAWN = moved("drawdown", "1000.00", day=date(2019, 1, 1))


def test_flows_are_seen_by_the_investor() -> None:
    read = returns(books(DRAWN, moved("repayment", "400.00", code="B0002"), invoice()).entries)
    assert read.flows == (
        CashFlow(date(2019, 1, 1), -100000),
        CashFlow(date(2019, 11, 5), 40000),
    )
    assert (read.invested, read.repaid, read.outstanding) == (100000, 40000, 60000)
    assert read.multiple == Decimal("0.4")


def test_nothing_put_in_has_no_multiple() -> None:
    read = returns(())
    assert (read.multiple, read.breaks_even, internal_rate(read.flows)) == (None, None, None)


@pytest.mark.parametrize(
    ("repaid", "week"),
    [("999.00", None), ("1000.00", "2019-W45"), ("1500.00", "2019-W45")],
)
def test_it_breaks_even_in_the_week_all_has_come_back(repaid: str, week: str | None) -> None:
    read = returns(books(DRAWN, moved("repayment", repaid, code="B0002")).entries)
    assert read.breaks_even == (Week.parse(week) if week else None)


def test_money_that_came_before_any_was_put_in_never_was_behind() -> None:
    assert returns(books(moved("repayment", "1.00")).entries).breaks_even is None


def test_the_rate_is_a_spreadsheets_xirr() -> None:
    """The example in Microsoft's documentation of XIRR: 37.34 per cent."""
    amounts = (-10000, 2750, 4250, 3250, 2750)
    days = (
        date(2008, 1, 1),
        date(2008, 3, 1),
        date(2008, 10, 30),
        date(2009, 2, 15),
        date(2009, 4, 1),
    )
    flows = [CashFlow(day, amount * 100) for day, amount in zip(days, amounts, strict=True)]
    assert internal_rate(flows) == pytest.approx(Decimal("0.373362535"), abs=Decimal("0.00000001"))
    assert internal_rate(flows[:1]) is None
