"""The files of invoices and credit notes, kept as they were handed out.

Each document has a key of its own, for it names nobody: erasing a person destroys none of them.
Rows are never changed or deleted.

Source:
    Rules, section 6: what was issued is frozen, and re-issued byte for byte.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import NewDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class BillFile:
    """One file of an invoice or credit note.

    Args:
        form: how it ends, one of ``FORMS``.
        content: its bytes as handed out.
        digest: of what it says: of a sealed file, that of the bytes before the seal.
    """

    form: str
    content: bytes
    digest: str

    @property
    def file_digest(self) -> str:
        """Digest of the file as handed out, by which a copy is known again."""
        return f"sha256:{hashlib.sha256(self.content).hexdigest()}"


FORMS = {
    "pdf": "application/pdf",
    "xml": "application/xml",
    "oioubl.xml": "application/xml",
    "json": "application/json",
}
"""How each kind of file ends, with its media type: to be read, Peppol, OIOUBL, and our own."""


def keep(
    programme: str, number: str, *, kind: str, files: Iterable[BillFile], moment: datetime
) -> None:
    """Keep the files of a document for ever; join the transaction that appends its fact.

    Args:
        programme: code of the programme.
        number: the document's number.
        kind: ``invoice`` or ``credit_note``.
        files: its files; the fact holds the digest of the first.
        moment: when it is issued.

    Raises:
        IntegrityError: the number was used before.
    """
    for file in files:
        new = NewDocument(
            number=_named(number, file.form),
            kind=kind,
            subject=number,
            content=file.content,
            content_digest=file.digest,
            fields={},
        )
        documents.keep(programme, new, moment=moment)


def kept(programme: str, number: str, *, form: str) -> BillFile | None:
    """Return a file as it was kept; None when there is none.

    Args:
        programme: code of the programme.
        number: the document's number.
        form: one of ``FORMS``.

    Raises:
        Refusal: the office's keys are missing or do not fit.
    """
    row = documents.document(programme, _named(number, form))
    if row is None or row.content is None:
        return None
    return BillFile(form=form, content=row.content, digest=row.line.content_digest)


def forms_of(programme: str, number: str) -> dict[str, str]:
    """Return the digest of each file kept of a document, by form; empty when none is kept."""
    digests = {
        line.number: line.content_digest for line in documents.documents_of(programme, number)
    }
    named = {form: _named(number, form) for form in FORMS}
    return {form: digests[name] for form, name in named.items() if name in digests}


def _named(number: str, form: str) -> str:
    """Return the number a file is kept under: the document's own for what people read."""
    return number if form == "pdf" else f"{number}.{form}"
