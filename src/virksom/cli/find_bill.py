"""An issued document made again from the log and the contract, held against its digest."""

from collections.abc import Sequence
from dataclasses import dataclass

from virksom.cli.bill_files import SEALED_BY, digest_of, pdf_of
from virksom.programme.billing import Bill, Booked, books, is_invented
from virksom.programme.billing.again import bill_again
from virksom.programme.contract import Contract
from virksom.programme.kernel import Refusal, Text, quoted
from virksom.programme.record import Log


class UnknownNumber(Refusal):
    """No invoice or credit note has that number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A document made again.

    Args:
        bill: what it says.
        pdf: its file, before it is sealed.
        told: whether it is the file that was issued, in a sentence.
        code: 0, or 1 when it is another file than was issued.
        frozen: whether a digest of the file was frozen, so that it can be told.
    """

    bill: Bill
    pdf: bytes
    told: Text
    code: int
    frozen: bool


def made_again(log: Log, contract: Contract, *, number: str, sealed_by: str | None) -> Again:
    """Return a document made again.

    Args:
        log: every fact.
        contract: the contract.
        number: the document's number.
        sealed_by: the name it says it is sealed by; None tries those there usually are.

    Raises:
        UnknownNumber: nothing was issued under it.
        TermMissing: the contract as it stands now was not agreed at that moment.
    """
    known = log.known()
    frozen = books(known)
    booked = frozen.documents.get(number)
    if booked is None:
        shown = quoted(number)
        raise UnknownNumber(
            Text(
                f"Der er ingen faktura eller kreditnota {shown.da}.",
                f"There is no invoice or credit note {shown.en}.",
            )
        )
    bill = bill_again(booked, frozen, contract=contract, invented=is_invented(known))
    names = SEALED_BY if sealed_by is None else (sealed_by,)
    pdf = _pdf(bill, booked, contract, names=names)
    return Again(
        bill=bill,
        pdf=pdf,
        told=_told(booked, pdf),
        code=int(_differs(booked, pdf)),
        frozen=booked.says.content_digest is not None,
    )


def _pdf(bill: Bill, booked: Booked, contract: Contract, *, names: Sequence[str]) -> bytes:
    """Return the file that has the digest of the one issued; of several names the first fits."""
    moment, wanted = booked.fact.known_at, booked.says.content_digest
    made = [pdf_of(bill, contract, moment=moment, sealed_by=names[0])]
    for name in names[1:]:
        if wanted in {None, digest_of(made[-1])}:
            return made[-1]
        made.append(pdf_of(bill, contract, moment=moment, sealed_by=name))
    return made[-1] if digest_of(made[-1]) == wanted else made[0]


def _differs(booked: Booked, pdf: bytes) -> bool:
    return booked.says.content_digest not in {None, digest_of(pdf)}


def _told(booked: Booked, pdf: bytes) -> Text:
    if booked.says.content_digest is None:
        return Text(
            "Der blev ikke frosset noget segl for filen, da dokumentet blev udstedt.",
            "No digest of the file was frozen when the document was issued.",
        )
    if _differs(booked, pdf):
        return Text(
            "Filen er ikke byte for byte den, der blev udstedt: linjerne er de samme, "
            "men program, aftale eller certifikat er et andet (--sealed-by).",
            "The file is not byte for byte the one issued: the lines are the same, "
            "but program, contract or certificate is another (--sealed-by).",
        )
    return Text(
        "PDF-filen er byte for byte den, der blev udstedt.",
        "The PDF file is byte for byte the one that was issued.",
    )


def told_of(again: Again, form: str) -> Text:
    """Return what is said of a document that was written in one form.

    The file that was frozen is the PDF, and the e-invoices lie in it; a page and JSON are made
    of its lines alone.

    Args:
        again: the document.
        form: ``pdf``, ``xml``, ``oioubl``, ``text`` or ``json``.
    """
    if form == "pdf":
        return again.told
    if form in {"text", "json"}:
        return _OF_LINES
    return _OTHER_INSIDE if again.code or not again.frozen else _INSIDE


_OF_LINES = Text(
    "Den er lavet af de linjer, der blev frosset, da dokumentet blev udstedt.",
    "It is made of the lines that were frozen when the document was issued.",
)
_INSIDE = Text(
    "E-fakturaen er byte for byte den, der ligger i den udstedte PDF.",
    "The e-invoice is byte for byte the one inside the PDF that was issued.",
)
_OTHER_INSIDE = Text(
    "E-fakturaen er lavet af de frosne linjer; den udstedte PDF, den ligger i, kan ikke laves "
    "igen byte for byte her.",
    "The e-invoice is made of the frozen lines; the PDF it lies in cannot be made again byte for "
    "byte here.",
)
