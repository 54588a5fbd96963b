"""What keeps a bill from being issued as an e-invoice; asked before a number is spent."""

import re
from collections.abc import Iterator
from decimal import Decimal

from stdnum import ean

from virksom.exchange.signs import writable
from virksom.programme.billing import CREDIT_NOTE, INVOICE, Bill, BillLine
from virksom.programme.companies.numbers import NotACvr, read_cvr
from virksom.programme.contract import Party
from virksom.programme.kernel import Text, quoted

_GLN = re.compile(r"\d{13}", re.ASCII)
_REGISTRATION = re.compile(r"\d{4}", re.ASCII)
_ACCOUNT = re.compile(r"\d{1,10}", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)
_ORE = Decimal("0.01")


def why_not_bill(bill: Bill) -> Text | None:
    """Return the first thing that keeps a bill from being sent, as one sentence; else None.

    Source:
        Clause 7.3; EN 16931, the Danish rules of Peppol BIS Billing 3.0, and OIOUBL 2.1: parties
        with CVR and address, an account to pay to, an order number, lines above nothing that sum.

    Args:
        bill: one whose number may still be one that is only proposed.
    """
    return next(_against(bill), None)


def _against(bill: Bill) -> Iterator[Text]:
    yield from _party(bill.payee, _FROM)
    yield from _party(bill.payer, _TO)
    if not bill.payer.gln:
        yield _said(_GLN_FIELD, _TO, expected=_SENT_TO)
    if not writable(bill.order).strip():
        yield _ORDER
    if bill.kind == INVOICE:
        yield from _account(bill.payee)
    if bill.kind == CREDIT_NOTE and not (bill.credits and bill.credits_on):
        yield _CREDITS
    yield from _tax(bill)
    yield from _lines(bill)


def _party(party: Party, whose: Text) -> Iterator[Text]:
    yield from _cvr(party.cvr, whose)
    yield from _gln(party.gln, whose)
    for told, field in (
        (party.name, Text("navn", "name")),
        (party.street, Text("gade", "street")),
        (party.postcode, Text("postnummer", "postcode")),
        (party.town, Text("by", "town")),
    ):
        if not writable(told).strip():
            yield _said(field, whose, expected=Text("skal være udfyldt", "must be told"))
    if _COUNTRY.fullmatch(party.country) is None:
        yield _said(Text("land", "country"), whose, expected=_TWO_LETTERS)


def _cvr(number: str, whose: Text) -> Iterator[Text]:
    try:
        valid = read_cvr(number) == number != ""
    except NotACvr:
        valid = False
    if not valid:
        yield _said(_CVR, whose, expected=_EIGHT_DIGITS, found=number)


def _gln(number: str, whose: Text) -> Iterator[Text]:
    fits = _GLN.fullmatch(number) is not None and ean.is_valid(number)
    if number and not fits:
        yield _said(_GLN_FIELD, whose, expected=_THIRTEEN_DIGITS, found=number)


def _account(payee: Party) -> Iterator[Text]:
    for told, form, field, expected in (
        (payee.registration, _REGISTRATION, _REGISTRATION_FIELD, _FOUR_DIGITS),
        (payee.account, _ACCOUNT, _ACCOUNT_FIELD, _TEN_DIGITS),
    ):
        if form.fullmatch(told) is None:
            yield _said(field, _FROM, expected=expected, found=told)


def _tax(bill: Bill) -> Iterator[Text]:
    rate = bill.vat_rate
    if rate < 0 or rate >= 100 or rate != rate.quantize(_ORE):  # noqa: PLR2004 - percent
        yield _RATE
    elif rate == 0 and not bill.exemption.da.strip():
        yield _EXEMPTION
    if rate == 0 and bill.vat != 0:
        yield _VAT


def _lines(bill: Bill) -> Iterator[Text]:
    for line in bill.lines:
        yield from _line(line)
    if not bill.lines:
        yield _NO_LINE
    if bill.net <= 0:
        yield _NOTHING_TO_PAY
    if sum(line.amount for line in bill.lines) != bill.net:
        yield _SUM
    if sum(line.amount for line in bill.annex) != bill.net:
        yield _ANNEX


def _line(line: BillLine) -> Iterator[Text]:
    at = Text(f"Linje {line.number}", f"Line {line.number}")
    if line.weeks <= 0:
        yield Text(f"{at.da}: antal uger skal være mindst 1.", f"{at.en}: weeks must be 1 or more.")
    if line.price <= 0 or line.price != line.price.quantize(_ORE):
        yield Text(
            f"{at.da}: prisen skal være over 0 kr. og i hele øre.",
            f"{at.en}: the price must be above DKK 0 and in whole øre.",
        )
    if line.amount != line.weeks * line.price:
        yield Text(
            f"{at.da}: beløbet skal være antal uger gange prisen.",
            f"{at.en}: the amount must be the weeks times the price.",
        )


def _said(field: Text, whose: Text, *, expected: Text, found: str = "") -> Text:
    """Return a sentence that names the field, and what was expected rather than what stands."""
    shown = quoted(found)
    da, en = (f", ikke {shown.da}", f", not {shown.en}") if found else ("", "")
    return Text(
        f"»{whose.da}«, {field.da}: {expected.da}{da}.",
        f"“{whose.en}”, {field.en}: {expected.en}{en}.",
    )


_FROM = Text("Faktura fra", "Invoice from")
_TO = Text("Faktura til", "Invoice to")
_CVR = Text("CVR-nummer", "CVR number")
_EIGHT_DIGITS = Text(
    "skal være otte cifre, hvor det sidste passer til de andre",
    "must be eight digits, the last of which fits the others",
)
_GLN_FIELD = Text("EAN-nummer (GLN)", "GLN")
_THIRTEEN_DIGITS = Text(
    "skal være tretten cifre, hvor det sidste passer til de andre",
    "must be thirteen digits, the last of which fits the others",
)
_SENT_TO = Text(
    "skal være udfyldt; det er dertil, fakturaen sendes",
    "must be told; it is where the invoice is sent",
)
_REGISTRATION_FIELD = Text("registreringsnummer", "bank registration number")
_FOUR_DIGITS = Text("skal være fire cifre", "must be four digits")
_ACCOUNT_FIELD = Text("kontonummer", "account number")
_TEN_DIGITS = Text("skal være højst ti cifre", "must be ten digits at most")
_TWO_LETTERS = Text("skal være to store bogstaver som DK", "must be two capitals such as DK")
_ORDER = Text(
    "Ordrenummer: skal være udfyldt; uden det afviser kommunen fakturaen.",
    "Order number: must be told; without it the municipality refuses the invoice.",
)
_CREDITS = Text(
    "Kreditnota: skal nævne den faktura, den krediterer, og dens dato.",
    "Credit note: must name the invoice it credits, and its day.",
)
_RATE = Text(
    "Moms: satsen skal være fra 0 til under 100 procent med højst to decimaler.",
    "VAT: the rate must be from 0 to under 100 percent with two decimals at most.",
)
_EXEMPTION = Text(
    "Moms: når satsen er 0, skal grunden til fritagelsen være udfyldt.",
    "VAT: where the rate is 0, why it is exempt must be told.",
)
_VAT = Text(
    "Moms: når satsen er 0, skal beløbet være 0 kr.", "VAT: where the rate is 0, so is the amount."
)
_NO_LINE = Text("Linjer: der skal være mindst én.", "Lines: there must be at least one.")
_NOTHING_TO_PAY = Text(
    "Sum: skal være over 0 kr.; det, der er for meget, krediteres med en kreditnota.",
    "Sum: must be above DKK 0; what was too much is given back by a credit note.",
)
_SUM = Text("Sum: skal være summen af linjerne.", "Sum: must be the sum of the lines.")
_ANNEX = Text(
    "Bilag: ugerne skal have samme sum som fakturaen.",
    "Annex: the weeks must have the same sum as the invoice.",
)
