"""Money before the contract, costs that were never paid, and more than was lent."""

from datetime import date

import pytest

from tests.core.ledger.money import books, log_of, moved
from virksom.programme.ledger import CannotPost, Posting
from virksom.programme.ledger.bounds import MoreThanLent, refuse_beyond, refuse_more_than_lent

BEGINS = date(2018, 9, 1)


def one(what: str, ore: int, day: date = BEGINS) -> Posting:
    return Posting(what=what, day=day, ore=ore)


def test_the_first_day_is_in_time_and_the_day_before_is_not() -> None:
    known = log_of().known()
    refuse_beyond([one("drawdown", 1)], known, begins=BEGINS)
    with pytest.raises(CannotPost) as wrong:
        refuse_beyond([one("drawdown", 1, date(2018, 8, 31))], known, begins=BEGINS)
    assert "Aftalen begynder 01.09.2018" in wrong.value.text.da


def test_no_more_costs_come_back_than_were_paid() -> None:
    known = log_of(moved("cost", "10.00")).known()
    refuse_beyond([one("cost", 1), one("cost_back", 1001)], known, begins=BEGINS)
    with pytest.raises(CannotPost) as wrong:
        refuse_beyond([one("cost_back", 1001)], known, begins=BEGINS)
    assert "only DKK 10 of costs" in wrong.value.text.en


def test_more_repaid_than_lent_is_asked_about() -> None:
    entries = books(moved("drawdown", "10.00")).entries
    refuse_more_than_lent([one("drawdown", 1), one("cost", 5), one("repayment", 1001)], entries)
    with pytest.raises(MoreThanLent) as wrong:
        refuse_more_than_lent([one("repayment", 600), one("repayment", 401)], entries)
    assert "har 4 kr. til gode" in wrong.value.text.da


def test_in_a_statement_it_is_said_of_which_line() -> None:
    line = Posting(what="repayment", day=BEGINS, ore=5, place=3)
    with pytest.raises(MoreThanLent) as wrong:
        refuse_more_than_lent([line], books().entries)
    assert wrong.value.text.da.startswith("Linje 3: Investor har 0 kr. til gode.")
