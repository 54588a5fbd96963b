"""What is still to be paid: invoices, credit notes and deductions less what was matched to them.

Source:
    Rules, section 6 (netting happens at payment, in the ledger).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from virksom.programme.billing import INVOICE
from virksom.programme.contract import Terms
from virksom.programme.ledger.deductions import deducted
from virksom.programme.ledger.documents import written
from virksom.programme.ledger.entries import ore
from virksom.programme.record import Known, Movement

DEDUCTION = "deduction"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """A document and what is left of it.

    Args:
        number: its number.
        kind: ``invoice``, ``credit_note``, or ``deduction`` where a control takes more off.
        issued_on: the day it was issued; of a deduction, when it was agreed.
        due_on: the last day to pay.
        total: øre including VAT; more than nothing, and nothing where it was paid on before a day
            by which it was not issued.
        placed: øre that payments paid of it, or netted it by.
        credits: number of the invoice it credits; "" for an invoice and for a deduction.
    """

    number: str
    kind: str
    issued_on: date
    due_on: date
    total: int
    placed: int
    credits: str

    @property
    def left(self) -> int:
        """Øre that are left; nothing once it is paid, below nothing when too much was placed."""
        return self.total - self.placed

    @property
    def owed(self) -> int:
        """What is left as the payer sees it: what takes off counts below nothing."""
        return self.left if self.kind == INVOICE else -self.left


def open_items(known: Known, terms: Terms, *, on: date = date.max) -> tuple[OpenItem, ...]:
    """Return every document with what is left of it: in the order of issue, deductions last.

    What is left adds up to what the books hold as billed and not paid on the same day.

    Source:
        Rules, section 6; clauses 7.3 and 7.5.

    Args:
        known: the facts in force.
        terms: all terms.
        on: documents and payments of later days are left out. A document of a later day that was
            paid on by the day stands with a total of nothing.
    """
    items = _items(known, terms, placed=_placed(known, on=on))
    dated = (item if item.issued_on <= on else replace(item, total=0) for item in items)
    return tuple(item for item in dated if item.issued_on <= on or item.placed)


def _items(known: Known, terms: Terms, *, placed: Mapping[str, int]) -> tuple[OpenItem, ...]:
    found: list[OpenItem] = []
    for _, read in written(known.of_kind("issued"), terms):
        found.append(
            OpenItem(
                number=read.number,
                kind=read.kind,
                issued_on=read.issued_on,
                due_on=read.due_on,
                total=ore(read.total),
                placed=placed.get(read.number, 0),
                credits=read.credits,
            )
        )
    return (*found, *_deductions(known, terms, placed=placed))


def _deductions(known: Known, terms: Terms, *, placed: Mapping[str, int]) -> Iterator[OpenItem]:
    for fact in known.of_kind("deduction"):
        taken = deducted(fact, terms)
        if taken is not None:
            yield OpenItem(
                number=fact.subject,
                kind=DEDUCTION,
                issued_on=fact.since,
                due_on=fact.since,
                total=taken.net + taken.vat,
                placed=placed.get(fact.subject, 0),
                credits="",
            )


def _placed(known: Known, *, on: date) -> Mapping[str, int]:
    """Return the øre that payments up to a day placed, by document; less what was paid back."""
    placed: defaultdict[str, int] = defaultdict(int)
    says = (fact.value for fact in known.of_kind("movement") if fact.since <= on)
    for moved in (value for value in says if isinstance(value, Movement)):
        sign = -1 if moved.what == "outcome_back" else 1
        for part in moved.matched or ():
            placed[part.document] += sign * ore(part.amount)
    return placed
