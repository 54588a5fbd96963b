"""Every invoice and credit note, to be narrowed, sorted and taken home as a sheet.

Source:
    Rules, section 6; clause 7.3.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.exchange.sheets import Entries
from virksom.office.reports import words
from virksom.office.reports.columns import Head, Heads, columns, in_order
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.invoice_rows import BillRow, bill_rows
from virksom.office.reports.list_page import A_PAGE, Column
from virksom.office.reports.list_parts import pages, turned
from virksom.office.reports.settlement_ground import accounts
from virksom.office.reports.settlement_words import DOCUMENTS
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text

_DISPUTED = "indsigelse"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBills:
    """What the list is asked for; a code that is none asks for everything.

    Args:
        kind: ``invoice`` or ``credit_note``; "" for both.
        show: ``indsigelse`` for those with an open dispute; "" for all.
        year: the year of issue; "" for all.
        sort: code of a column, with a minus before it for the other way round.
        page: counted from 1.
    """

    kind: str = ""
    show: str = ""
    year: str = ""
    sort: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BillsPage:
    """The invoices and credit notes.

    Args:
        kinds: the two kinds.
        years: the years of issue.
        shows: whether only those with an open dispute are shown.
        columns: the heads.
        rows: those of the page.
        total: how many, and what they come to.
        pages: which page it is.
        earlier: the page before.
        later: the page after.
        asks: what is asked for, for the sheet.
        sort: as asked.
        none: whether nothing was ever issued.
    """

    kinds: tuple[Choice, ...]
    years: tuple[Choice, ...]
    shows: tuple[Choice, ...]
    columns: tuple[Column, ...]
    rows: tuple[BillRow, ...]
    total: Text
    pages: Text
    earlier: Door | None
    later: Door | None
    asks: tuple[tuple[str, str], ...]
    sort: str
    none: bool


_HEADS: Heads[BillRow] = {
    "nummer": Head(Text("Nummer", "Number"), lambda one: one.number),
    "slags": Head(Text("Slags", "Kind"), lambda one: (one.kind, one.number)),
    "udstedt": Head(Text("Udstedt", "Issued"), lambda one: (one.issued, one.number)),
    "uger": Head(Text("Uger", "Weeks"), lambda one: one.count, figures=True),
    "beloeb": Head(Text("Beløb", "Amount"), lambda one: one.sum, figures=True),
    "staar": Head(Text("Gælder", "Stands"), lambda one: one.left),
}


def bills_page(seen: Standpoint, asked: AskedBills) -> BillsPage:
    """Return the invoices and credit notes that are asked for, the newest first."""
    every = bill_rows(accounts(seen))
    ordered = in_order(_wanted(every, asked), _HEADS, sort=asked.sort)
    page, last = turned(asked.page, count=len(ordered))
    years = sorted({str(row.issued.year) for row in every}, reverse=True)
    return BillsPage(
        kinds=tuple(Choice(code, label, code == asked.kind) for code, label in DOCUMENTS.items()),
        years=tuple(Choice(year, words.same(year), year == asked.year) for year in years),
        shows=(Choice(_DISPUTED, _WITH_DISPUTE, asked.show == _DISPUTED),),
        columns=columns(_HEADS, asked.sort, door=lambda code: _door(asked, sort=code)),
        rows=tuple(ordered[(page - 1) * A_PAGE : page * A_PAGE]),
        total=_total(ordered),
        pages=pages(page, last),
        earlier=_door(asked, page=page - 1) if page > 1 else None,
        later=_door(asked, page=page + 1) if page < last else None,
        asks=_asks(asked),
        sort=asked.sort,
        none=not every,
    )


_WITH_DISPUTE = Text("med åben indsigelse", "with an open dispute")


def _wanted(every: tuple[BillRow, ...], asked: AskedBills) -> tuple[BillRow, ...]:
    kind = asked.kind if asked.kind in DOCUMENTS else ""
    return tuple(
        row
        for row in every
        if kind in {"", row.kind} and asked.year in {"", str(row.issued.year)}
        if asked.show != _DISPUTED or row.open
    )


def _total(rows: Sequence[BillRow]) -> Text:
    count = words.several(
        len(rows), one=Text("dokument", "document"), many=Text("dokumenter", "documents")
    )
    signed = (row.sum if row.kind == "invoice" else -row.sum for row in rows)
    return words.joined(count, words.signed_kroner(sum(signed, Decimal(0))), mark=", ")


def _asks(asked: AskedBills) -> tuple[tuple[str, str], ...]:
    told = {"slags": asked.kind, "vis": asked.show, "aar": asked.year, "orden": asked.sort}
    return tuple((name, value) for name, value in told.items() if value)


def _door(asked: AskedBills, *, sort: str | None = None, page: int = 1) -> Door:
    told = _asks(replace(asked, sort=asked.sort if sort is None else sort))
    return Door("invoices", asks=(*told, ("side", str(page))) if page > 1 else told)


BILL_HEADINGS = (
    Text("Nummer", "Number"),
    Text("Slags", "Kind"),
    Text("Udstedt", "Issued"),
    Text("Måneder", "Months"),
    Text("Uger", "Weeks"),
    Text("Beløb", "Amount"),
    Text("Gælder", "Stands"),
    Text("Krediterer", "Credits"),
    Text("Afregning", "Settlement"),
    Text("Åbne indsigelser", "Open disputes"),
)
"""The heads of the sheet."""


def bill_entries(seen: Standpoint, asked: AskedBills) -> Iterator[Entries]:
    """Yield every row of the sheet that is asked for."""
    rows = _wanted(bill_rows(accounts(seen)), asked)
    for row in in_order(rows, _HEADS, sort=asked.sort):
        yield (
            row.number,
            row.label,
            row.issued,
            row.months,
            row.count,
            row.sum,
            row.left,
            row.credits,
            row.run,
            row.open,
        )
