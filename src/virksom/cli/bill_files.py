"""The files of an invoice or credit note, as the office makes them: PDF, and both e-invoices."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from virksom.programme.billing import Bill
from virksom.programme.contract import Contract

LANGUAGE = "da"
"""The language the payer's copy is written in."""

SEALED_BY = ("", "virksom (opdigtet)")
"""Names that a document may say it is sealed by when nobody tells: none, or the demo's."""


def electronic(bill: Bill) -> Mapping[str, bytes]:
    """Return both e-invoices by the ending of their file's name."""
    from virksom.exchange.einvoice import oioubl_xml, peppol_xml

    return {"xml": peppol_xml(bill), "oioubl.xml": oioubl_xml(bill)}


def pdf_of(bill: Bill, contract: Contract, *, moment: datetime, sealed_by: str = "") -> bytes:
    """Return the document as people read it, with the e-invoices inside, before it is sealed."""
    from virksom.documents import Letterhead, invoice_pdf

    rules = contract.terms.on(max(bill.issued_on, contract.terms.begins()))
    letterhead = Letterhead(
        issuer=rules.labels("parties")["provider"],
        programme=contract.title,
        sealed_by=sealed_by,
        invented=bill.invented,
    )
    attached = {f"{bill.number}.{ending}": xml for ending, xml in electronic(bill).items()}
    return invoice_pdf(
        bill, letterhead=letterhead, attached=attached, language=LANGUAGE, moment=moment
    )


def digest_of(content: bytes) -> str:
    """Return the digest of a file as facts have it."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
