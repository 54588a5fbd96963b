"""A document made again is the one that was issued."""

from dataclasses import replace
from datetime import date

from tests.core.billing.months import HANDS, JOB, MARCH, first, frozen, job, moment, settle, under
from tests.core.billing.settled import CONTRACT, INVOICE, job_ends, settled
from tests.core.persons import TERMS, amended
from tests.spec.told import log_of
from virksom.programme.billing import Bill, books, carry_out
from virksom.programme.billing.again import bill_again
from virksom.programme.contract import Contract
from virksom.programme.record import Log


def made(log: Log, number: str, *, contract: Contract = CONTRACT) -> Bill:
    frozen = books(log.known())
    return bill_again(frozen.documents[number], frozen, contract=contract, invented=True)


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


def test_vat_that_is_agreed_later_for_the_day_of_the_invoice_is_not_given_back() -> None:
    terms = amended(TERMS, "vat_rate", value="25", since="2019-05-01", agreed="2019-08-01")
    log = settle(job(first(), "2019-08-20", "20", until="2019-03-25"), "2019-08-21")
    assert made(log, "FK-2019-0001", contract=under(terms)).vat == 0
    assert made(log, "F-2019-0001", contract=under(terms)).vat == 0


def test_credit_notes_made_again_give_back_the_vat_of_their_invoice() -> None:
    # By hand: 12.35 % of 385 is 47.5475, of 770 it is 95.095, of 1155 it is 142.6425.
    contract = under(TERMS.with_switch("vat_rate", "12.35"))
    log = first()
    for day, until in (("2019-07-01", "2019-03-25"), ("2019-08-01", "2019-03-18")):
        log = settle(job(log, day, "20", until=until), day, contract=contract)
    vat = [made(log, number, contract=contract).vat for number in frozen(log).documents]
    assert [f"{one:.2f}" for one in vat] == ["190.19", "47.55", "47.55"]
    assert frozen(log).credited_of("F-2019-0001") == 770


def issued_under(contract: Contract) -> tuple[Log, dict[str, Bill]]:
    """Return a log with an invoice and two credit notes of it, and each as it was issued."""
    issued: dict[str, Bill] = {}

    def content(one: Bill) -> str:
        return issued.setdefault(one.number, one).number

    log = log_of(*JOB)
    for day, until in (("06-01", "04-01"), ("07-01", "03-25"), ("08-01", "03-18")):
        log = job(log, f"2019-{day}", "20", until=f"2019-{until}")
        at = moment(f"2019-{day}")
        log = carry_out(log, contract, month=MARCH, moment=at, hands=HANDS, content=content)
    return log, issued


def test_a_document_made_again_is_the_one_that_was_issued() -> None:
    low = TERMS.with_switch("vat_rate", "12.35")
    terms = amended(low, "vat_rate", value="25", since="2019-05-01", agreed="2019-07-15")
    log, issued = issued_under(under(terms))
    again = {number: made(log, number, contract=under(terms)) for number in issued}
    assert again == {number: replace(one, invented=True) for number, one in issued.items()}
    assert [f"{one.vat:.2f}" for one in again.values()] == ["190.19", "47.55", "47.55"]
