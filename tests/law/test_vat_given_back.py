"""Whatever is credited, and however it is split: no more VAT is given back than was asked."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.spec.answers import TERMS, amended
from virksom.programme.billing import CREDIT_NOTE, INVOICE, Bill, ToBill, bill
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text
from virksom.programme.ledger.discreet import tells_few
from virksom.programme.ledger.entries import ore
from virksom.programme.ledger.investment import rates_of
from virksom.programme.record import FrozenLine

DAY, TITLE = date(2019, 9, 30), Text("IMPACT60", "IMPACT60")
THEN = datetime(2019, 9, 30, 12, tzinfo=UTC)
RATES = st.decimals("0", "100", places=4) | st.sampled_from([Decimal(25), Decimal("12.5")])
PRICES = st.decimals("0.01", "9999.99", places=2)
NOTES = st.lists(st.lists(PRICES, min_size=1, max_size=5), min_size=1, max_size=8)


def lines(prices: Sequence[Decimal]) -> tuple[FrozenLine, ...]:
    return tuple(
        FrozenLine(line=at, candidate="K001", week="2019-W10", tier="full", amount=one, facts=())
        for at, one in enumerate(prices, start=1)
    )


def invoiced(prices: Sequence[Decimal], terms: Terms) -> Bill:
    new = ToBill(number="F-1", kind=INVOICE, lines=lines(prices), issued_on=DAY, title=TITLE)
    return bill(new, terms.known(THEN))


def credited(parts: Sequence[Sequence[Decimal]], terms: Terms) -> list[Bill]:
    """Return a credit note for each part, each after those before it."""
    found = list[Bill]()
    for part in parts:
        new = ToBill(
            number=f"FK-{len(found)}",
            kind=CREDIT_NOTE,
            lines=lines(part),
            issued_on=date(2020, 2, 3),
            title=TITLE,
            credits="F-1",
            credits_on=DAY,
            credits_known=THEN,
            credited_before=sum((one.net for one in found), Decimal(0)),
        )
        found.append(bill(new, terms))
    return found


@st.composite
def taxed(draw: st.DrawFn) -> Terms:
    """Draw a rate of VAT, perhaps with another that is agreed for the same day after it."""
    terms = TERMS.with_switch("vat_rate", str(draw(RATES)))
    if draw(st.booleans()):
        later = str(draw(RATES))
        terms = amended(terms, "vat_rate", value=later, since="2019-09-01", agreed="2019-12-02")
    return terms


@given(NOTES, taxed(), st.integers(0, 8))
def test_credit_notes_never_give_back_more_than_the_invoice_asked(
    parts: list[list[Decimal]], terms: Terms, kept: int
) -> None:
    asked = invoiced([price for part in parts for price in part], terms)
    back = credited(parts[: len(parts) - kept], terms)
    assert all(one.vat >= 0 for one in back)
    assert sum((one.vat for one in back), Decimal(0)) <= asked.vat
    assert sum((one.total for one in back), Decimal(0)) <= asked.total


@given(NOTES, taxed())
def test_taken_back_in_whole_all_of_its_vat_is_given_back(
    parts: list[list[Decimal]], terms: Terms
) -> None:
    asked = invoiced([price for part in parts for price in part], terms)
    assert sum((one.total for one in credited(parts, terms)), Decimal(0)) == asked.total


@given(NOTES, taxed())
def test_the_vat_of_a_credit_note_is_that_of_its_lines_to_the_ore(
    parts: list[list[Decimal]], terms: Terms
) -> None:
    for one in credited(parts, terms):
        assert abs(one.vat - one.net * one.vat_rate / 100) <= Decimal("0.01")


@given(NOTES.map(lambda parts: [part[:4] for part in parts]), taxed())
def test_a_document_of_few_weeks_is_known_again_by_its_amount_however_vat_is_rounded(
    parts: list[list[Decimal]], terms: Terms
) -> None:
    asked = invoiced([price for part in parts for price in part], terms)
    back = credited(parts, terms)
    rates = rates_of([asked, *back])
    assert all(tells_few(ore(one.total), rates) for one in back)
