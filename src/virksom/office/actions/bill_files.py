"""The files of an invoice or credit note: made, held against the rules, and sealed.

Source:
    Clause 7.3; rules, section 6.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from virksom.documents import Letterhead, invoice_pdf, seal
from virksom.exchange.einvoice import oioubl_xml, peppol_xml, why_not_bill, why_not_received
from virksom.office.store.billing import BillFile
from virksom.office.store.certificates import certificate_of
from virksom.office.store.contracts import contract_of
from virksom.office.store.einvoice_rules import einvoice_rules
from virksom.office.store.read import ProgrammeRow
from virksom.programme.billing import Bill
from virksom.programme.files.answers import bill_form, json_text
from virksom.programme.kernel import Refusal

LANGUAGE = "da"
"""The language the payer's copy is written in."""


class BillRefused(Refusal):
    """A document cannot be issued as it would be; the sentence says why."""


def refuse_bills(bills: Iterable[Bill]) -> None:
    """Refuse what no payer could receive, before any number is spent.

    Raises:
        BillRefused: the sentence says what is wrong.
    """
    for bill in bills:
        reason = why_not_bill(bill)
        if reason is not None:
            raise BillRefused(reason)


def files_of(bill: Bill, *, row: ProgrammeRow, moment: datetime) -> tuple[BillFile, ...]:
    """Return every file of a document, valid and sealed; the first is what people read.

    Args:
        bill: the document.
        row: the programme.
        moment: when it is issued.

    Raises:
        BillRefused: a file would break the rules for invoices.
        NoRules, RulesUnusable: the operator's rule sets cannot be used.
        NoCertificate: there is nothing to seal it with.
    """
    electronic = {"xml": peppol_xml(bill), "oioubl.xml": oioubl_xml(bill)}
    for form, xml in electronic.items():
        _check(bill, xml, form=form)
    attached = {f"{bill.number}.{form}": xml for form, xml in electronic.items()}
    certificate = certificate_of(row)
    pdf = invoice_pdf(
        bill,
        letterhead=_letterhead(bill, row=row, sealed_by=certificate.name),
        attached=attached,
        language=LANGUAGE,
        moment=moment,
    )
    sealed = seal(pdf, certificate=certificate, moment=moment)
    read = BillFile(form="pdf", content=sealed, digest=_digest(pdf))
    return (read, *_plain({**electronic, "json": json_text(bill_form(bill)).encode()}))


def _plain(files: dict[str, bytes]) -> Iterator[BillFile]:
    for form, content in files.items():
        yield BillFile(form=form, content=content, digest=_digest(content))


def _letterhead(bill: Bill, *, row: ProgrammeRow, sealed_by: str) -> Letterhead:
    contract = contract_of(row.contract)
    rules = contract.terms.on(max(bill.issued_on, contract.terms.begins()))
    return Letterhead(
        issuer=rules.labels("parties")["provider"],
        programme=contract.title,
        sealed_by=sealed_by,
        invented=row.invented,
    )


def _check(bill: Bill, xml: bytes, *, form: str) -> None:
    """Refuse a file that a receiver would refuse."""
    reason = why_not_received(f"{bill.number}.{form}", xml, more_rules=einvoice_rules())
    if reason is not None:
        raise BillRefused(reason)


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
