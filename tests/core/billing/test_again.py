"""A document made again is the one that was issued."""

from datetime import date

from tests.core.billing.settled import CONTRACT, INVOICE, job_ends, settled
from virksom.programme.billing import Bill, books
from virksom.programme.billing.again import bill_again
from virksom.programme.record import Log


def made(log: Log, number: str) -> Bill:
    frozen = books(log.known())
    return bill_again(frozen.documents[number], frozen, contract=CONTRACT, invented=True)


def test_an_invoice_has_its_day_its_lines_and_says_whether_it_is_invented() -> None:
    bill = made(settled(), INVOICE)
    assert (bill.number, bill.issued_on, bill.credits) == (INVOICE, date(2019, 9, 30), "")
    assert (len(bill.annex), f"{bill.net:.2f}", bill.invented) == (4, "1540.00", True)


def test_a_credit_note_names_the_invoice_and_its_day() -> None:
    log = settled(job_ends(settled(), date(2019, 3, 25)))
    note = made(log, "FK-2019-0001")
    assert (note.credits, note.credits_on) == (INVOICE, date(2019, 9, 30))
    assert [line.of for line in note.annex] == [4]


def test_what_comes_later_changes_no_document() -> None:
    log = settled()
    assert made(job_ends(log, date(2019, 3, 25)), INVOICE) == made(log, INVOICE)
