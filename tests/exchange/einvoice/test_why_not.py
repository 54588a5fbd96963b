"""What keeps a bill from being issued is one sentence that names the field and what it wants."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.exchange.einvoice.bills import credit_note, invoice, with_vat
from virksom.exchange.einvoice import why_not_bill
from virksom.programme.billing import Bill

ZERO = Decimal(0)


def payee(**told: str) -> Bill:
    return replace(invoice(), payee=replace(invoice().payee, **told))


def payer(**told: str) -> Bill:
    return replace(invoice(), payer=replace(invoice().payer, **told))


def first_line(**told: object) -> Bill:
    first, *others = invoice().lines
    return replace(invoice(), lines=(replace(first, **told), *others))


def test_a_usual_bill_may_be_issued() -> None:
    for one in (invoice(), credit_note()):
        assert why_not_bill(one) is None
        assert why_not_bill(with_vat(one, "25")) is None


def test_a_credit_note_needs_no_account() -> None:
    bare = replace(credit_note().payee, registration="", account="")
    assert why_not_bill(replace(credit_note(), payee=bare)) is None


def test_only_who_is_paid_may_lack_a_gln() -> None:
    assert why_not_bill(payee(gln="")) is None


WRONG: list[tuple[Callable[[], Bill], str]] = [
    (lambda: payee(cvr="99000105"), "»Faktura fra«, CVR-nummer: skal være otte cifre"),
    (lambda: payee(cvr=""), "»Faktura fra«, CVR-nummer"),
    (lambda: payee(cvr="DK99000104"), "»Faktura fra«, CVR-nummer"),
    (lambda: payer(cvr="9900001"), "»Faktura til«, CVR-nummer"),
    (lambda: payer(gln="5798009999994"), "»Faktura til«, EAN-nummer (GLN): skal være tretten"),
    (lambda: payer(gln=""), "»Faktura til«, EAN-nummer (GLN): skal være udfyldt; det er dertil"),
    (lambda: payer(gln="579800999999"), "»Faktura til«, EAN-nummer"),
    (lambda: payer(gln="579800999999\uff13"), "»Faktura til«, EAN-nummer"),
    (lambda: payer(name=" "), "»Faktura til«, navn: skal være udfyldt."),
    (lambda: payer(name="\x00"), "»Faktura til«, navn"),
    (lambda: payer(street=""), "»Faktura til«, gade"),
    (lambda: payee(postcode=""), "»Faktura fra«, postnummer"),
    (lambda: payee(town=""), "»Faktura fra«, by"),
    (lambda: payee(country="Danmark"), "»Faktura fra«, land: skal være to store bogstaver"),
    (lambda: replace(invoice(), order=" "), "Ordrenummer: skal være udfyldt"),
    (lambda: payee(registration="999"), "»Faktura fra«, registreringsnummer: skal være fire"),
    (lambda: payee(account=""), "»Faktura fra«, kontonummer: skal være højst ti cifre."),
    (lambda: replace(credit_note(), credits=""), "Kreditnota: skal nævne den faktura"),
    (lambda: replace(credit_note(), credits_on=None), "Kreditnota: skal nævne den faktura"),
    (lambda: replace(invoice(), vat_rate=Decimal("25.125")), "Moms: satsen"),
    (lambda: replace(invoice(), vat_rate=Decimal(-1)), "Moms: satsen"),
    (lambda: replace(invoice(), exemption=replace(invoice().exemption, da="")), "Moms: når"),
    (lambda: replace(invoice(), vat=Decimal(1)), "Moms: når satsen er 0, skal beløbet"),
    (lambda: first_line(weeks=0, amount=ZERO), "Linje 1: antal uger skal være mindst 1."),
    (lambda: first_line(price=ZERO, amount=ZERO), "Linje 1: prisen skal være over 0 kr."),
    (lambda: first_line(price=Decimal(-1)), "Linje 1: prisen"),
    (lambda: first_line(price=Decimal("0.001")), "Linje 1: prisen"),
    (lambda: first_line(amount=Decimal(7)), "Linje 1: beløbet skal være antal uger gange prisen."),
    (lambda: replace(invoice(), lines=()), "Linjer: der skal være mindst én."),
    (lambda: replace(invoice(), net=ZERO), "Sum: skal være over 0 kr."),
    (lambda: replace(invoice(), net=Decimal(-796)), "Sum: skal være over 0 kr."),
    (lambda: replace(invoice(), net=Decimal(796)), "Sum: skal være summen af linjerne."),
    (lambda: replace(invoice(), annex=invoice().annex[1:]), "Bilag: ugerne skal have samme sum"),
]


@pytest.mark.parametrize(("make", "begins"), WRONG)
def test_what_is_wrong_is_told_in_one_sentence(make: Callable[[], Bill], begins: str) -> None:
    told = why_not_bill(make())
    assert told is not None
    assert told.da.startswith(begins)
    assert told.da.endswith(".")
    assert told.en.endswith(".")
    assert told.da != told.en


def test_what_was_found_stands_in_the_sentence() -> None:
    told = why_not_bill(payer(gln="5798009999994"))
    assert told is not None
    assert told.en == (
        "“Invoice to”, GLN: must be thirteen digits, the last of which fits the others, "
        "not “5798009999994”."
    )
