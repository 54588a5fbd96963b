"""An invoice as JSON."""

from dataclasses import replace
from decimal import Decimal

from tests.core.billing.settled import CONTRACT, INVOICE, settled
from virksom.programme.billing import Bill, books
from virksom.programme.billing.again import bill_again
from virksom.programme.files.answers import bill_form


def bill() -> Bill:
    frozen = books(settled().known())
    return bill_again(frozen.documents[INVOICE], frozen, contract=CONTRACT, invented=True)


def test_it_says_what_the_invoice_says() -> None:
    form = bill_form(bill())
    assert (form["number"], form["kind"], form["credits"]) == (INVOICE, "invoice", None)
    assert (form["net"], form["vat"], form["total"]) == ("1540.00", "0.00", "1540.00")
    assert form["lines"] == [
        {
            "number": 1,
            "month": "2019-03",
            "tier": "partial",
            "weeks": 4,
            "price": "385.00",
            "amount": "1540.00",
        }
    ]


def test_a_credit_note_names_what_it_credits_and_with_vat_there_is_no_exemption() -> None:
    one = bill()
    form = bill_form(
        replace(one, credits="F-2019-0009", credits_on=one.issued_on, vat_rate=Decimal(25))
    )
    assert (form["credits"], form["credits_on"]) == ("F-2019-0009", "2019-09-30")
    assert (form["vat_rate"], form["exemption"]) == ("25", None)
