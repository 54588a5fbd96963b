"""An invoice or credit note as it is written: from frozen lines, the terms and a number.

The page, the PDF and both e-invoices are made from this alone, so they cannot differ.

Source:
    Rules, section 6; clause 7.3.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from virksom.programme.billing.books import INVOICE
from virksom.programme.contract import Party, Terms
from virksom.programme.kernel import Month, Text, Week
from virksom.programme.record import FrozenLine
from virksom.programme.settlement import NOTHING, month_of, rules_of

_ORE = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class BillLine:
    """A line as the payer reads it: weeks or outcomes of one month, of one kind, at one price.

    Args:
        number: from 1.
        month: the month the weeks are settled in.
        tier: ``full`` or ``partial``.
        weeks: how many weeks, or outcomes; at least one.
        price: kroner a week or an outcome, excluding VAT; of a raised week, the difference.
        amount: ``weeks`` times ``price``, exact.
        outcome: what the outcome is called, where it is one; None for weeks.
    """

    number: int
    month: Month
    tier: str
    weeks: int
    price: Decimal
    amount: Decimal
    outcome: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """An invoice or credit note, without any name of a person.

    Args:
        number: its number.
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        issued_on: the day it is issued.
        due_on: the last day to pay; of a credit note, the day it is issued.
        payer: whom it goes to.
        payee: whom it comes from.
        order: the payer's order number.
        title: what the contract is called.
        credits: number of the invoice it credits; "" for an invoice.
        credits_on: the day that invoice was issued; None for an invoice.
        lines: by month, tier and price, numbered from 1; at least one.
        annex: each week, as frozen.
        net: sum of the lines, exact, excluding VAT.
        vat_rate: percent.
        vat: VAT of the whole, rounded half up to whole øre; of a credit note, what the VAT given
            back of its invoice grows by, so that all of them never give back more than it asked.
        exemption: why there is no VAT; used where ``vat_rate`` is 0.
        invented: whether the programme's people are invented; then nothing is to be paid.
        outcomes: what each outcome of the annex is called, by its code; empty where weeks are paid.
    """

    number: str
    kind: str
    issued_on: date
    due_on: date
    payer: Party
    payee: Party
    order: str
    title: Text
    credits: str
    credits_on: date | None
    lines: tuple[BillLine, ...]
    annex: tuple[FrozenLine, ...]
    net: Decimal
    vat_rate: Decimal
    vat: Decimal
    exemption: Text
    invented: bool
    outcomes: Mapping[str, Text] = field(default_factory=dict)

    @property
    def total(self) -> Decimal:
        """What is to be paid, or given back, including VAT."""
        return self.net + self.vat


@dataclass(frozen=True, slots=True, kw_only=True)
class ToBill:
    """What a bill is made from beside the terms.

    Args:
        number: its number.
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        lines: as frozen; at least one.
        issued_on: the day it is issued.
        title: what the contract is called.
        credits: number of the invoice it credits; "" for an invoice.
        credits_on: the day that invoice was issued; None for an invoice.
        credits_known: the moment it was issued, with an offset; None for an invoice.
        credited_before: kroner that earlier credit notes took back of it, excluding VAT.
        invented: whether the programme's people are invented.
    """

    number: str
    kind: str
    lines: tuple[FrozenLine, ...]
    issued_on: date
    title: Text
    credits: str = ""
    credits_on: date | None = None
    credits_known: datetime | None = None
    credited_before: Decimal = NOTHING
    invented: bool = False


def bill(new: ToBill, terms: Terms) -> Bill:
    """Return the invoice or credit note of frozen lines, by the terms in force on its day.

    Source:
        Clause 7.3. A credit note has the VAT of the day the invoice was issued, as it was agreed
        then: what is agreed later for that day asked for nothing, and gives nothing back.

    Args:
        new: what it is made from.
        terms: the terms as known when it is issued.
    """
    rules = terms.on(new.issued_on)
    then = terms.known(new.credits_known).on(new.credits_on or new.issued_on)
    net = sum((line.amount for line in new.lines), NOTHING)
    rate = then.amount("vat_rate")
    wait = rules.whole("payment_days") if new.kind == INVOICE else 0
    return Bill(
        number=new.number,
        kind=new.kind,
        issued_on=new.issued_on,
        due_on=new.issued_on + timedelta(days=wait),
        payer=rules.party("invoice_payer"),
        payee=rules.party("invoice_payee"),
        order=rules.choice("order_reference"),
        title=new.title,
        credits=new.credits,
        credits_on=new.credits_on,
        lines=tuple(_lines(new.lines, terms)),
        annex=new.lines,
        net=net,
        vat_rate=rate,
        vat=_vat(new.credited_before + net, rate) - _vat(new.credited_before, rate),
        exemption=then.text("vat_exemption"),
        invented=new.invented,
        outcomes={line.outcome: terms.called(line.outcome) for line in new.lines if line.outcome},
    )


def _vat(net: Decimal, rate: Decimal) -> Decimal:
    return (net * rate / 100).quantize(_ORE, ROUND_HALF_UP)


def _lines(frozen: Sequence[FrozenLine], terms: Terms) -> Iterable[BillLine]:
    months = {week: _month(week, terms) for week in {line.week for line in frozen}}
    keys = sorted((months[line.week], *_key(line)) for line in frozen)
    for number, ((month, outcome, tier, price), group) in enumerate(groupby(keys), start=1):
        weeks = len(tuple(group))
        yield BillLine(
            number=number,
            month=month,
            tier=tier,
            weeks=weeks,
            price=price,
            amount=weeks * price,
            outcome=terms.called(outcome) if outcome else None,
        )


def _key(line: FrozenLine) -> tuple[str, str, Decimal]:
    return line.outcome or "", line.tier, line.amount


def _month(told: str, terms: Terms) -> Month:
    week = Week.parse(told)
    return month_of(week, rules_of(week, terms))
