"""Money put on record by hand, taken back, and months that close."""

from datetime import timedelta

import pytest

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, LEADER
from tests.office.actions.paying import recorded, standing
from virksom.office.access import Denied
from virksom.office.actions.close_month import close_month
from virksom.office.actions.record_money import CannotTakeBack, record_money, take_back_money
from virksom.office.actions.undo import CannotUndo, undo
from virksom.office.store import read
from virksom.programme.kernel import Month
from virksom.programme.ledger import CannotClose, CannotPost, party_sums

pytestmark = pytest.mark.usefixtures("office")

AUGUST, SEPTEMBER, OCTOBER = Month(2019, 8), Month(2019, 9), Month(2019, 10)


def test_a_drawdown_stands_on_both_sides_and_sums_to_nought() -> None:
    recorded("drawdown", 50_000)
    found = standing()
    loan = next(side for side in found.sides if side.label.en == "The investor's loan")
    assert loan.ore == {"provider": -50_000, "investor": 50_000}
    assert set(party_sums(found.sides).values()) == {0}


def test_one_that_cannot_be_leaves_nothing() -> None:
    with pytest.raises(CannotPost):
        recorded("outcome_back", 100)
    assert not standing().entries


def test_taken_back_it_is_reversed() -> None:
    fact = recorded("cost", 700)
    month = take_back_money(BOOKKEEPER, fact.subject, why="slip", moment=cast.MOMENT)
    assert month == SEPTEMBER
    assert [entry.what for entry in standing().entries] == ["cost", "reversal"]
    with pytest.raises(CannotTakeBack, match="taget tilbage allerede"):
        take_back_money(BOOKKEEPER, fact.subject, why="slip", moment=cast.MOMENT)


def test_of_a_closed_month_it_is_reversed_in_the_open_one() -> None:
    fact = recorded("cost", 700)
    close_month(BOOKKEEPER, SEPTEMBER, moment=cast.MOMENT)
    later = cast.MOMENT + timedelta(hours=1)
    assert take_back_money(BOOKKEEPER, fact.subject, why="slip", moment=later) == OCTOBER
    assert [one.holds for one in standing().months] == [True, True]


def test_a_reason_is_needed() -> None:
    recorded("cost", 700)
    with pytest.raises(CannotTakeBack, match="hvorfor"):
        take_back_money(BOOKKEEPER, "B0001", why="", moment=cast.MOMENT)


def test_a_month_closes_once_it_is_over_and_after_the_one_before() -> None:
    with pytest.raises(CannotClose, match="intet bogført"):
        close_month(BOOKKEEPER, SEPTEMBER, moment=cast.MOMENT)
    recorded("cost", 700, day=cast.MOMENT.date().replace(month=8))
    with pytest.raises(CannotClose, match="Luk 2019-08 først"):
        close_month(BOOKKEEPER, SEPTEMBER, moment=cast.MOMENT)
    fact = close_month(BOOKKEEPER, AUGUST, moment=cast.MOMENT)
    with pytest.raises(CannotClose, match="lukket allerede"):
        close_month(BOOKKEEPER, AUGUST, moment=cast.MOMENT)
    with pytest.raises(CannotClose, match="ikke forbi"):
        close_month(BOOKKEEPER, OCTOBER, moment=cast.MOMENT)
    assert read.log(cast.CODE).facts[-1].id == fact.id


def test_a_later_fact_of_a_closed_month_is_booked_in_the_next() -> None:
    recorded("cost", 700)
    close_month(BOOKKEEPER, SEPTEMBER, moment=cast.MOMENT)
    recorded("cost", 300)
    assert [entry.month for entry in standing().entries] == [SEPTEMBER, OCTOBER]


def test_neither_money_nor_a_closing_is_undone() -> None:
    money = recorded("cost", 700)
    closing = close_month(BOOKKEEPER, SEPTEMBER, moment=cast.MOMENT)
    for fact in (money, closing):
        with pytest.raises(CannotUndo):
            undo(BOOKKEEPER, fact.id, moment=cast.MOMENT)


def test_others_may_not() -> None:
    with pytest.raises(Denied):
        record_money(LEADER, [], moment=cast.MOMENT)
    with pytest.raises(Denied):
        take_back_money(LEADER, "B0001", why="slip", moment=cast.MOMENT)
    with pytest.raises(Denied):
        close_month(LEADER, SEPTEMBER, moment=cast.MOMENT)
