"""The municipality's page: the same sums from its side, its budget, documents and disputes.

Source:
    Clauses 1.1, 7.3 and 7.4; rules, section 6.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from virksom.documents.statement_words import (
    COMPARISON,
    Figure,
    kroner,
    money,
    saved_figures,
)
from virksom.office.reports import words
from virksom.office.reports.control import SampleRow, sample_rows
from virksom.office.reports.door import Door
from virksom.office.reports.investment import read_investment
from virksom.office.reports.invoice_rows import BillRow, bill_rows
from virksom.office.reports.ledger import standing
from virksom.office.reports.money_sum import Sum, disputed
from virksom.office.reports.payer_day import accounts_on, expected_on, when_the_day_ended
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing import CREDIT_NOTE, INVOICE
from virksom.programme.kernel import Text
from virksom.programme.ledger import LedgerStanding, told_whole
from virksom.programme.ledger.investment import paid_by_payer
from virksom.programme.ledger.open_items import DEDUCTION

_LATEST = 5
_KINDS = (INVOICE, CREDIT_NOTE)
_WIDE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the year's bar: paid, open or expected.

    Args:
        code: which of them; its colour.
        label: the same in words.
        amount: kroner.
        at: where it begins, in thousandths of the bar.
        width: how wide it is.
    """

    code: str
    label: Text
    amount: Text
    at: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """A year's budget against what it goes to.

    Args:
        heading: the year.
        budget: what is set aside.
        parts: paid, open and expected.
        aim: where the budget ends, in thousandths of the bar.
        told: what is left, or how much is missing.
        over: whether it is too little.
    """

    heading: Text
    budget: Text
    parts: tuple[Part, ...]
    aim: int
    told: Text
    over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerPage:
    """How the programme stands, seen by the municipality.

    Args:
        answer: in one sentence.
        sums: owed, invoiced, credited, deducted where anything is, paid and left; owed is what
            is invoiced less what takes off, with what is not invoiced yet.
        unplaced: money paid that pays no invoice yet; empty for none.
        budget: of the year.
        bills: the latest documents.
        disputed: the open disputes in words; empty for none.
        disputes_door: the documents with open disputes.
        controls: the latest samples.
        saved: what was paid, and the benefit that compares.
        comparison: that this is no effect.
        none: whether nothing was ever owed.
    """

    answer: Text
    sums: tuple[Sum, ...]
    unplaced: Text
    budget: Budget
    bills: tuple[BillRow, ...]
    disputed: Text
    disputes_door: Door
    controls: tuple[SampleRow, ...]
    saved: tuple[Figure, ...]
    comparison: Text
    none: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerSums:
    """The municipality's sums, in øre with VAT.

    Args:
        invoiced: what invoices come to.
        credited: what credit notes come to.
        deducted: what was taken off after a control.
        paid: what it paid, less what it got back.
        unplaced: what of that pays nothing yet.
        left: what is left to pay: its debt, and what the provider has to its credit.
    """

    invoiced: int
    credited: int
    deducted: int
    paid: int
    unplaced: int
    left: int


def payer_page(seen: Standpoint) -> PayerPage:
    """Return how the programme stands on the day, seen by the municipality."""
    found, books = accounts_on(seen), standing(seen)
    sums, expected = payer_sums(books), expected_on(seen)
    asked = sum(one.state == "open" for one in found.told)
    return PayerPage(
        answer=_answer(sums),
        sums=tuple(_sums(sums, expected, notes=books)),
        unplaced=_unplaced(sums.unplaced),
        budget=_budget(seen, sums, expected=expected),
        bills=bill_rows(found)[:_LATEST],
        disputed=disputed(asked),
        disputes_door=Door("invoices", asks=(("vis", "indsigelse"),)),
        controls=sample_rows(when_the_day_ended(seen), on=seen.on)[:_LATEST],
        saved=tuple(saved_figures(told_whole(read_investment(seen)))),
        comparison=COMPARISON,
        none=not (found.frozen.documents or expected or sums.paid),
    )


def payer_sums(books: LedgerStanding) -> PayerSums:
    """Return the municipality's sums."""
    come_to = Counter[str]()
    for item in books.items:
        come_to[item.kind] += item.total
    return PayerSums(
        invoiced=come_to[INVOICE],
        credited=come_to[CREDIT_NOTE],
        deducted=come_to[DEDUCTION],
        paid=paid_by_payer(books.entries),
        unplaced=books.unplaced,
        left=sum(item.owed for item in books.items),
    )


def _answer(sums: PayerSums) -> Text:
    if not sums.invoiced:
        return Text("Intet er faktureret endnu.", "Nothing is invoiced yet.")
    if not sums.left:
        return Text("Alt, der er faktureret, er betalt.", "All that is invoiced is paid.")
    left = money(sums.left)
    return Text(f"{left.da} er tilbage at betale.", f"{left.en} is left to pay.")


def _sums(sums: PayerSums, expected: Decimal, *, notes: LedgerStanding) -> Iterator[Sum]:
    missing = kroner(expected)
    billed = _kroner(sums.invoiced - sums.credited - sums.deducted)
    bills, back = (sum(item.kind == kind for item in notes.items) for kind in _KINDS)
    yield Sum(
        label=Text("Skyldes, som det vides nu", "Owed, as known now"),
        amount=kroner(billed + expected),
        under=Text(f"heraf {missing.da} ikke faktureret", f"of which {missing.en} not invoiced"),
        door=Door("settlement"),
    )
    yield Sum(
        label=Text("Faktureret", "Invoiced"),
        amount=money(sums.invoiced),
        under=words.several(
            bills, one=Text("faktura", "invoice"), many=Text("fakturaer", "invoices")
        ),
        door=Door("invoices"),
    )
    yield Sum(
        label=Text("Krediteret", "Credited"),
        amount=money(sums.credited),
        under=words.several(
            back,
            one=Text("kreditnota", "credit note"),
            many=Text("kreditnotaer", "credit notes"),
        ),
        door=Door("invoices", asks=(("slags", "credit_note"),)),
    )
    if sums.deducted:
        yield _deducted(sums.deducted)
    yield Sum(label=Text("Betalt", "Paid"), amount=money(sums.paid), door=Door("ledger"))
    yield Sum(
        label=Text("Tilbage at betale", "Left to pay"),
        amount=money(sums.left),
        door=Door("ledger", spot="open"),
    )


def _deducted(ore: int) -> Sum:
    return Sum(
        label=Text("Trukket fra", "Deducted"),
        amount=money(ore),
        under=Text("efter kontrol", "after a control"),
        door=Door("samples"),
    )


def _unplaced(ore: int) -> Text:
    if not ore:
        return words.NOTHING
    told = money(ore)
    return Text(
        f"{told.da} er betalt uden at være placeret på en faktura.",
        f"{told.en} was paid and is not placed on an invoice.",
    )


def _budget(seen: Standpoint, sums: PayerSums, *, expected: Decimal) -> Budget:
    year = seen.on.year
    entries = standing(seen).entries
    paid = Decimal(paid_by_payer(entry for entry in entries if entry.day.year == year)) / 100
    amounts = {
        "verified": (Text("betalt i år", "paid this year"), paid),
        "unverified": (Text("faktureret, ikke betalt", "invoiced, not paid"), _kroner(sums.left)),
        "missing": (Text("forventet", "expected"), expected),
    }
    budget = seen.rules.amount("yearly_budget")
    used = sum((amount for _, amount in amounts.values()), Decimal(0))
    whole = max(budget, *_ends(amounts.values()), Decimal(1))
    left = budget - used
    told = kroner(abs(left))
    return Budget(
        heading=Text(f"Budget for {year}", f"Budget for {year}"),
        budget=kroner(budget),
        parts=tuple(_parts(amounts.items(), whole)),
        aim=int(_WIDE * budget / whole),
        told=Text(f"{told.da} er tilbage", f"{told.en} is left")
        if left >= 0
        else Text(f"{told.da} mere end budgettet", f"{told.en} more than the budget"),
        over=left < 0,
    )


def _kroner(ore: int) -> Decimal:
    return Decimal(ore) / 100


def _ends(parts: Iterable[tuple[Text, Decimal]]) -> list[Decimal]:
    """Return where the bar ends; what is below nothing is told and not drawn."""
    return [sum((max(amount, Decimal(0)) for _, amount in parts), Decimal(0))]


def _parts(amounts: Iterable[tuple[str, tuple[Text, Decimal]]], whole: Decimal) -> Iterator[Part]:
    at = Decimal(0)
    for code, (label, amount) in amounts:
        drawn = max(amount, Decimal(0))
        yield Part(
            code=code,
            label=label,
            amount=kroner(amount),
            at=int(_WIDE * at / whole),
            width=int(_WIDE * (at + drawn) / whole) - int(_WIDE * at / whole),
        )
        at += drawn
