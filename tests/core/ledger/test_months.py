"""Months close in their order, once they are over, and stay closed."""

import pytest

from tests.core.ledger.money import books, closed, invoice, moved
from virksom.programme.kernel import Month
from virksom.programme.ledger import CannotClose, close, month_digest
from virksom.programme.ledger.months import next_to_close


def test_closing_seals_what_the_month_holds() -> None:
    read = books(invoice())
    assert close(read, Month(2019, 10), now=Month(2019, 11)) == month_digest(read, Month(2019, 10))


def test_what_comes_later_changes_no_closed_month() -> None:
    before = month_digest(books(invoice(), closed("2019-10")), Month(2019, 10))
    late = moved("cost", "5.00", day=invoice().since)
    assert month_digest(books(invoice(), closed("2019-10"), late), Month(2019, 10)) == before


def test_a_month_that_is_not_over_is_not_closed() -> None:
    with pytest.raises(CannotClose, match="2019-10 er ikke forbi"):
        close(books(), Month(2019, 10), now=Month(2019, 10))


def test_a_closed_month_is_not_closed_again() -> None:
    with pytest.raises(CannotClose, match="2019-10 er lukket allerede"):
        close(books(closed("2019-10")), Month(2019, 10), now=Month(2020, 1))


def test_the_next_to_close() -> None:
    assert next_to_close(books()) is None
    assert next_to_close(books(invoice())) == Month(2019, 10)
    assert next_to_close(books(invoice(), closed("2019-12"))) == Month(2020, 1)
