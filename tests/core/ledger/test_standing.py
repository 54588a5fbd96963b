"""How the ledger stands: months, what is open, and whether a closing still holds."""

from dataclasses import replace
from datetime import date

from tests.core.ledger.money import START, closed, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.kernel import Month
from virksom.programme.ledger import ledger_standing, month_digest

ON = date(2019, 12, 31)


def test_months_ascend_and_what_is_left_is_open() -> None:
    log = log_of(invoice(), moved("outcome", "100.00", F_2019_0001="92.00"))
    found = ledger_standing(log, TERMS, on=ON)
    assert [(str(one.month), len(one.entries)) for one in found.months] == [
        ("2019-10", 1),
        ("2019-11", 1),
    ]
    assert [item.left for item in found.open] == [150_000]
    assert found.unplaced == 800
    assert not any(one.closed for one in found.months)


def test_later_days_are_left_out_of_the_sums_and_later_knowledge_of_all() -> None:
    log = log_of(invoice(), moved("cost", "100.00"))
    assert len(ledger_standing(log, TERMS, on=date(2019, 10, 31)).entries) == 1
    assert not ledger_standing(log, TERMS, on=ON, moment=START).books.entries


def test_a_closing_holds_not_when_its_digest_is_another() -> None:
    found = ledger_standing(log_of(invoice(), closed("2019-11")), TERMS, on=ON)
    assert [(str(one.month), one.holds) for one in found.months] == [
        ("2019-10", True),
        ("2019-11", False),
    ]
    assert all(one.closed for one in found.months)


def test_a_closing_holds_when_its_digest_is_that_of_the_books() -> None:
    books = ledger_standing(log_of(invoice()), TERMS, on=ON).books
    right = month_digest(books, Month(2019, 10))
    told = replace(closed("2019-10"), value={"month": "2019-10", "digest": right})
    assert ledger_standing(log_of(invoice(), told), TERMS, on=ON).months[0].holds


def test_all_is_paid() -> None:
    log = log_of(invoice(), moved("outcome", "1592.00", F_2019_0001="1592.00"))
    assert not ledger_standing(log, TERMS, on=ON).open


def test_a_document_of_a_later_day_is_not_there_yet() -> None:
    log = log_of(invoice(), invoice("F-2019-0002", day=date(2019, 11, 20)))
    found = ledger_standing(log, TERMS, on=date(2019, 10, 31))
    assert [item.number for item in found.open] == ["F-2019-0001"]
    assert [str(one.month) for one in found.months] == ["2019-10"]


def test_what_was_paid_ahead_of_its_invoice_is_the_payers() -> None:
    early = moved("outcome", "100.00", day=date(2019, 9, 20), F_2019_0001="100.00")
    found = ledger_standing(log_of(invoice(), early), TERMS, on=date(2019, 9, 30))
    assert [(item.total, item.owed) for item in found.open] == [(0, -10_000)]
