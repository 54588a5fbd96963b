"""Which facts carry money."""

from datetime import date

from tests.core.ledger.money import credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS, amended
from virksom.programme.contract import Terms
from virksom.programme.ledger.documents import carries_money, written
from virksom.programme.record import Draft


def test_only_invoices_and_credit_notes_carry_money() -> None:
    log = log_of(invoice(), credit_note(), moved("cost", "1.00"))
    assert [carries_money(fact) for fact in log.facts] == [False, True, True, False]


def test_a_credit_note_is_written_by_the_day_of_its_invoice() -> None:
    log = log_of(invoice(), credit_note(), moved("cost", "1.00"))
    read = [one for _, one in written(log.facts, TERMS)]
    assert [one.credits_on for one in read] == [None, date(2019, 10, 1)]


def test_a_credit_note_without_its_invoice_has_the_terms_of_its_own_day() -> None:
    ((_, read),) = written(log_of(credit_note()).facts, TERMS)
    assert (read.credits, read.credits_on, read.vat_rate) == ("F-2019-0001", None, 0)


def vat_of(*drafts: Draft, terms: Terms) -> list[str]:
    return [f"{read.vat:.2f}" for _, read in written(log_of(*drafts).facts, terms)]


def test_credit_notes_give_back_the_vat_that_was_asked_and_no_more() -> None:
    # By hand: 0.4907 % of 796 is 3.905972, of 1592 it is 7.811944.
    low = TERMS.with_switch("vat_rate", "0.4907")
    notes = [credit_note(), credit_note("FK-2019-0002"), credit_note("FK-2019-0002")]
    assert vat_of(invoice(), *notes, terms=low) == ["7.81", "3.91", "3.90", "3.90"]
    assert vat_of(invoice(), *notes, invoice(), terms=low)[-1] == "7.81"


def test_vat_agreed_after_the_invoice_is_not_given_back() -> None:
    terms = amended(TERMS, "vat_rate", value="25", since="2019-09-01", agreed="2019-10-02")
    a_day = [moved("cost", "1.00", code=f"B{number:04d}") for number in range(20)]
    assert vat_of(invoice(), *a_day, credit_note(), terms=terms) == ["0.00", "0.00"]
    again = invoice("F-2019-0002", day=date(2019, 10, 2))
    assert vat_of(invoice(), *a_day, again, terms=terms) == ["0.00", "398.00"]
