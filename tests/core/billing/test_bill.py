"""An invoice or credit note as it is written: lines by month, tier and price; VAT on the whole."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.core.persons import TERMS, amended
from virksom.programme.billing import Bill, BillLine, ToBill, bill
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.kernel import Month, Text
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import FrozenLine

TITLE = Text("IMPACT60", "IMPACT60")
DAY = date(2019, 6, 3)
WEEKS = (
    ("2019-W10", "full", "796.00"),
    ("2019-W11", "full", "411.00"),
    ("2019-W12", "partial", "385.00"),
    ("2019-W13", "full", "796.00"),
    ("2019-W14", "full", "796.00"),
)


def lines(*weeks: tuple[str, str, str]) -> tuple[FrozenLine, ...]:
    return tuple(
        FrozenLine(
            line=number, candidate="K001", week=week, tier=tier, amount=Decimal(amount), facts=()
        )
        for number, (week, tier, amount) in enumerate(weeks, start=1)
    )


def made(
    *weeks: tuple[str, str, str], terms: Terms = TERMS, credits_on: date | None = None
) -> Bill:
    new = ToBill(
        number="F-2019-0001",
        kind="credit_note" if credits_on else "invoice",
        lines=lines(*(weeks or WEEKS)),
        issued_on=DAY,
        title=TITLE,
        credits="F-2018-0001" if credits_on else "",
        credits_on=credits_on,
    )
    return bill(new, terms)


NOTE = ToBill(
    number="FK-2019-0001",
    kind="credit_note",
    lines=lines(("2019-W10", "full", "796.50")),
    issued_on=date(2019, 8, 21),
    title=TITLE,
    credits="F-2019-0001",
    credits_on=date(2019, 5, 31),
)


def test_weeks_of_one_month_tier_and_price_are_one_line() -> None:
    told = [
        (line.number, line.month, line.tier, line.weeks, line.price, line.amount)
        for line in made().lines
    ]
    march, april = Month(2019, 3), Month(2019, 4)
    assert told == [
        (1, march, "full", 1, Decimal(411), Decimal(411)),
        (2, march, "full", 2, Decimal(796), Decimal(1592)),
        (3, march, "partial", 1, Decimal(385), Decimal(385)),
        (4, april, "full", 1, Decimal(796), Decimal(796)),
    ]


def test_the_lines_sum_to_the_document_and_the_annex_is_what_was_frozen() -> None:
    found = made()
    assert found.net == sum(line.amount for line in found.lines) == Decimal(3184)
    assert found.annex == lines(*WEEKS)
    assert (found.vat, found.total) == (Decimal(0), Decimal(3184))


def test_it_is_due_when_the_contract_says() -> None:
    assert made().due_on == date(2019, 7, 3)
    assert made(credits_on=date(2018, 12, 3)).due_on == DAY


def test_it_goes_from_the_provider_to_the_municipality_on_its_order() -> None:
    found = made()
    assert found.payer == TERMS.on(DAY).party("invoice_payer")
    assert found.payee == TERMS.on(DAY).party("invoice_payee")
    assert found.order == TERMS.on(DAY).choice("order_reference")
    assert found.exemption.da


def test_vat_is_counted_of_the_whole_and_rounded_half_up_once() -> None:
    terms = amended(TERMS, "vat_rate", value="25", since="2019-06-01", agreed="2019-05-01")
    odd = [("2019-W10", "full", "0.02"), ("2019-W11", "full", "0.04"), ("2019-W12", "full", "0.04")]
    # By hand: 25 % of 0.10 is 0.025, so 0.03; line by line it would be 0.01 three times or 0.02.
    found = made(*odd, terms=terms)
    assert (found.vat_rate, found.vat, found.total) == (
        Decimal(25),
        Decimal("0.03"),
        Decimal("0.13"),
    )


def test_a_credit_note_has_the_vat_of_the_invoice() -> None:
    terms = amended(TERMS, "vat_rate", value="25", since="2019-06-01", agreed="2019-05-01")
    assert made(terms=terms, credits_on=date(2019, 5, 31)).vat_rate == 0
    assert made(terms=terms, credits_on=date(2019, 6, 1)).vat_rate == 25


def test_vat_agreed_after_the_invoice_is_neither_asked_nor_given_back() -> None:
    terms = amended(TERMS, "vat_rate", value="25", since="2019-05-01", agreed="2019-08-01")
    note = replace(NOTE, credits_known=end_of_day(date(2019, 5, 31)))
    assert (bill(note, terms).vat_rate, bill(note, terms).vat) == (0, 0)
    assert bill(note, terms).exemption == TERMS.on(DAY).text("vat_exemption")
    later = replace(NOTE, credits_known=end_of_day(date(2019, 8, 1)))
    assert bill(later, terms).vat_rate == 25


def test_the_note_that_takes_the_last_back_takes_what_vat_is_left() -> None:
    # By hand: 25 % of 796.50 is 199.125; of 1593.00 it is 398.25, and twice 199.13 is 398.26.
    terms = TERMS.with_switch("vat_rate", "25")
    vat = [
        bill(replace(NOTE, credited_before=Decimal(before)), terms).vat
        for before in ("0", "796.50", "1593.00")
    ]
    assert vat == [Decimal("199.13"), Decimal("199.12"), Decimal("199.13")]


def test_before_the_contract_nothing_is_billed() -> None:
    with pytest.raises(TermMissing):
        made(terms=TERMS.known(None), credits_on=date(2018, 8, 1))


def test_a_line_says_what_the_payer_reads() -> None:
    line = made().lines[0]
    assert isinstance(line, BillLine)
    assert line.amount == line.weeks * line.price
