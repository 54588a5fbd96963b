"""Invoices and credit notes as rows of a list.

Source:
    Rules, section 6; clause 7.3.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.settlement_ground import Accounts
from virksom.office.reports.settlement_words import DOCUMENTS, weeks
from virksom.programme.billing import CREDIT_NOTE, INVOICE, Booked
from virksom.programme.billing.disputes import OPEN
from virksom.programme.kernel import Month, Text
from virksom.programme.settlement import NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class BillRow:
    """An invoice or credit note in a list.

    Args:
        number: its number.
        kind: ``invoice`` or ``credit_note``.
        label: the same in words.
        day: the day it was issued.
        months: the months of its weeks.
        weeks: how many weeks.
        amount: its sum, in kroner.
        stands: what stands of it, or which invoice it credits.
        disputed: open disputes of it, in words; empty when none.
        run: code of the run that issued it.
        credits: the invoice it credits; "" for an invoice.
        door: its page.
        issued: the day as a date, to sort by.
        sum: the amount as a number.
        left: what stands of it, as a number; of a credit note, less than nothing.
        open: how many disputes of it are open.
        count: how many weeks, as a number.
    """

    number: str
    kind: str
    label: Text
    day: Text
    months: Text
    weeks: Text
    amount: Text
    stands: Text
    disputed: Text
    run: str
    credits: str
    door: Door
    issued: date
    sum: Decimal
    left: Decimal
    open: int
    count: int


def bill_rows(found: Accounts) -> tuple[BillRow, ...]:
    """Return every invoice and credit note, the newest first."""
    taken = _taken(found)
    asked: dict[str, int] = {}
    for one in found.told:
        if one.state == OPEN:
            asked[one.place[0]] = asked.get(one.place[0], 0) + 1
    rows = [
        _row(one, taken=taken.get(one.number, NOTHING), asked=asked.get(one.number, 0))
        for one in found.frozen.documents.values()
    ]
    return tuple(reversed(rows))


def _taken(found: Accounts) -> dict[str, Decimal]:
    """Return what credit notes give back of each invoice."""
    given: dict[str, Decimal] = {}
    for one in found.frozen.documents.values():
        if one.kind == CREDIT_NOTE and one.says.credits:
            given[one.says.credits] = given.get(one.says.credits, NOTHING) + one.amount
    return given


def _row(one: Booked, *, taken: Decimal, asked: int) -> BillRow:
    left = one.amount - taken if one.kind == INVOICE else -one.amount
    return BillRow(
        number=one.number,
        kind=one.kind,
        label=DOCUMENTS[one.kind],
        day=words.day(one.fact.since),
        months=months_of(one.says.months or ()),
        weeks=weeks(len(one.lines)),
        amount=words.kroner(one.amount) if one.kind == INVOICE else words.signed_kroner(left),
        stands=_stands(one, taken=taken, left=left),
        disputed=words.several(asked, one=_DISPUTE, many=_DISPUTES) if asked else words.NOTHING,
        run=one.says.run or "",
        credits=one.says.credits or "",
        door=Door("invoice", (one.number,)),
        issued=one.fact.since,
        sum=one.amount,
        left=left,
        open=asked,
        count=len(one.lines),
    )


_DISPUTE = Text("åben indsigelse", "open dispute")
_DISPUTES = Text("åbne indsigelser", "open disputes")


def _stands(one: Booked, *, taken: Decimal, left: Decimal) -> Text:
    if one.kind == CREDIT_NOTE:
        return Text(f"til {one.says.credits}", f"of {one.says.credits}")
    if not taken:
        return Text("gælder", "stands")
    if not left:
        return Text("taget helt tilbage", "taken back in whole")
    told = words.kroner(left)
    return Text(f"{told.da} gælder", f"{told.en} stands")


def months_of(months: tuple[str, ...]) -> Text:
    """Return a few months in short: ``jun 2019``, or the first and the last."""
    read = sorted(Month.parse(month) for month in months)
    if not read:
        return words.NOTHING
    told = [words.month_name(date(one.year, one.number, 1), year=True) for one in read]
    if len(told) == 1:
        return told[0]
    return Text(f"{told[0].da} – {told[-1].da}", f"{told[0].en} – {told[-1].en}")
