"""The files of an invoice or credit note: made, held against the rules, and sealed.

Source:
    Clause 7.3; rules, section 6.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from virksom.office.store.billing import BillFile
from virksom.office.store.read import ProgrammeRow
from virksom.programme.billing import Bill, line_form
from virksom.programme.kernel import Json, Refusal, amount_text, canonical


class BillRefused(Refusal):
    """A document cannot be issued as it would be; the sentence says why."""


def files_of(bill: Bill, *, row: ProgrammeRow, moment: datetime) -> tuple[BillFile, ...]:
    """Return every file of a document, valid and sealed; the first is what people read.

    Args:
        bill: the document.
        row: the programme.
        moment: when it is issued.

    Raises:
        BillRefused: a file would break the rules for invoices.
        NoCertificate: there is nothing to seal it with.
    """
    return tuple(_files(bill, row=row, moment=moment))


def refuse_bills(bills: Iterable[Bill]) -> None:
    """Refuse what no payer could receive, before any number is spent.

    Raises:
        BillRefused: the sentence says what is wrong.
    """


def _files(bill: Bill, *, row: ProgrammeRow, moment: datetime) -> Iterator[BillFile]:
    del row, moment
    content = canonical(_form(bill)).encode()
    yield BillFile(form="json", content=content, digest=_digest(content))


def _form(bill: Bill) -> dict[str, Json]:
    """Return the document as other systems read it."""
    return {
        "number": bill.number,
        "kind": bill.kind,
        "issued_on": bill.issued_on.isoformat(),
        "due_on": bill.due_on.isoformat(),
        "credits": bill.credits or None,
        "order": bill.order,
        "payer": {"name": bill.payer.name, "cvr": bill.payer.cvr, "gln": bill.payer.gln},
        "payee": {"name": bill.payee.name, "cvr": bill.payee.cvr},
        "currency": "DKK",
        "net": amount_text(bill.net),
        "vat_rate": str(bill.vat_rate),
        "vat": amount_text(bill.vat),
        "total": amount_text(bill.total),
        "lines": [
            {
                "number": line.number,
                "month": str(line.month),
                "tier": line.tier,
                "weeks": line.weeks,
                "price": amount_text(line.price),
                "amount": amount_text(line.amount),
            }
            for line in bill.lines
        ],
        "weeks": [line_form(line) for line in bill.annex],
        "invented": bill.invented,
    }


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
