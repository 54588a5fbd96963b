"""Bills for e-invoices: made by the programme's own `bill`, from weeks nobody has lived."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import strategies as st

from virksom.programme.billing import CREDIT_NOTE, INVOICE, Bill, ToBill, bill
from virksom.programme.contract import Party
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.record import FrozenLine

CONTRACT = read_contract("impact60")
FULL, PARTIAL, RAISED = Decimal("796.00"), Decimal("385.00"), Decimal("411.00")
FIRST = Week.parse("2018-W36")


def week_line(
    number: int, *, week: Week, tier: str, amount: Decimal, of: int | None = None
) -> FrozenLine:
    return FrozenLine(
        line=number,
        candidate=f"K{number % 90 + 1:03d}",
        week=str(week),
        tier=tier,
        amount=amount,
        facts=("f000001",),
        of=of,
        why="dispute_accepted" if of else None,
    )


def invoice(lines: tuple[FrozenLine, ...] = (), *, day: date = date(2019, 1, 7)) -> Bill:
    usual = (
        week_line(1, week=FIRST, tier="full", amount=FULL),
        week_line(2, week=FIRST + 1, tier="full", amount=FULL),
        week_line(3, week=FIRST + 5, tier="partial", amount=PARTIAL),
        week_line(4, week=FIRST + 5, tier="full", amount=RAISED),
    )
    return bill(
        ToBill(
            number="F-2019-0001",
            kind=INVOICE,
            lines=lines or usual,
            issued_on=day,
            title=CONTRACT.title,
            invented=True,
        ),
        CONTRACT.terms,
    )


def credit_note(lines: tuple[FrozenLine, ...] = ()) -> Bill:
    usual = (week_line(1, week=FIRST, tier="full", amount=FULL, of=2),)
    return bill(
        ToBill(
            number="FK-2019-0001",
            kind=CREDIT_NOTE,
            lines=lines or usual,
            issued_on=date(2019, 2, 4),
            title=CONTRACT.title,
            credits="F-2019-0001",
            credits_on=date(2019, 1, 7),
            invented=True,
        ),
        CONTRACT.terms,
    )


def with_vat(one: Bill, rate: str) -> Bill:
    """Return the bill with another rate of VAT, counted anew."""
    percent = Decimal(rate)
    vat = (one.net * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return replace(one, vat_rate=percent, vat=vat)


_TIERS = st.sampled_from([("full", FULL), ("partial", PARTIAL), ("full", RAISED)])
_AMOUNTS = st.decimals("0.01", "99999.99", places=2)
_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@st.composite
def bills(draw: st.DrawFn) -> Bill:
    """Draw a bill that may be issued: either kind, any VAT, odd letters, 1 to 300 lines."""
    weeks = draw(st.lists(st.tuples(st.integers(0, 220), _TIERS), min_size=1, max_size=60))
    odd = draw(st.one_of(st.none(), _AMOUNTS))
    spread = draw(st.sampled_from([1, 1, 5]))
    lines = tuple(
        week_line(
            number,
            week=FIRST + (at * spread + number) % 226,
            tier=tier,
            amount=odd if odd is not None and number % 3 == 0 else amount,
        )
        for number, (at, (tier, amount)) in enumerate(weeks * spread, start=1)
    )
    made = draw(st.sampled_from([invoice, credit_note]))(lines)
    rated = with_vat(made, draw(st.sampled_from(["0", "25", "25.00", "12.5"])))
    payer = replace(rated.payer, name=f"A{draw(_TEXTS)}", street=f"B{draw(_TEXTS)}")
    return replace(rated, payer=reached(payer, draw), payee=reached(rated.payee, draw))


def reached(party: Party, draw: st.DrawFn) -> Party:
    """Return the party with or without a GLN and a mail address."""
    gln = draw(st.sampled_from(["5798009999993", "5790000000012", ""]))
    return replace(party, gln=gln, mail=draw(st.sampled_from([party.mail, ""])))
