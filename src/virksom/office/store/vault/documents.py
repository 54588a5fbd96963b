"""Documents as they were issued, each under the key of the person it names.

Rows are never changed or deleted (a trigger sees to it). Erasing the person destroys the key, and
then nobody can open them; number and digest stay.

Source:
    Rules, section 6 (a document that names a person is encrypted with that person's key).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cryptography.fernet import Fernet, InvalidToken
from django.db import transaction
from django.db.models.functions import Length

from virksom.office.store.models import Document, DocumentKey
from virksom.office.store.room import room
from virksom.office.store.vault.hold import held, home
from virksom.office.store.vault.sealing import NO_TIME, opened, seal
from virksom.programme.kernel import Json, canonical, day_in_copenhagen

LETTERS: Mapping[str, str] = {
    "agreement": "A",
    "statusnotat": "S",
    "certificate": "K",
    "contract": "B",
    "payslip": "B",
    "statement": "O",
    "statement_external": "O",
    "report": "R",
    "report_external": "R",
}
"""What the number of each kind of document begins with; two that share a letter share a series."""

ATTACHED = frozenset({"contract", "payslip"})
"""Kinds that somebody sent in: kept as they came, and only ever given back as a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A document to be kept.

    Args:
        number: from ``next_number``, or one of another series; used once in a programme.
        kind: such as a key of ``LETTERS``.
        subject: code of whom it names.
        content: its bytes.
        content_digest: their digest, as the fact of kind ``issued`` has it.
        fields: what it was made from.
    """

    number: str
    kind: str
    subject: str
    content: bytes
    content_digest: str
    fields: Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document without what is in it.

    Args:
        number: its number.
        kind: its kind.
        subject: code of whom it names.
        content_digest: digest of its bytes.
        issued_at: when it was kept.
        erased: whether its key was destroyed.
    """

    number: str
    kind: str
    subject: str
    content_digest: str
    issued_at: datetime
    erased: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document with what is in it.

    Args:
        line: all that stands in the open.
        content: its bytes; None when erased.
        fields: what it was made from; empty when erased.
    """

    line: DocumentLine
    content: bytes | None
    fields: Mapping[str, Json]

    @property
    def erased(self) -> bool:
        """Whether its key was destroyed."""
        return self.line.erased


def next_number(programme: str, kind: str, *, moment: datetime) -> str:
    """Return the number of the next document of a kind, such as ``A-2018-0001``.

    The year is that of ``moment`` in Copenhagen. Ask for it inside the transaction that keeps the
    document: until that ends nobody else gets one, and when it fails the number was never used,
    so that no number is missing.

    Raises:
        NoSuchProgramme: there is none with that code.
        KeyError: the kind has no letter.
    """
    begins = f"{LETTERS[kind]}-{day_in_copenhagen(moment).year}-"
    rows = Document.objects.filter(programme=held(programme), number__startswith=begins)
    last = rows.order_by(Length("number").desc(), "-number").first()
    return f"{begins}{int(last.number.removeprefix(begins)) + 1 if last else 1:04d}"


def keep(programme: str, new: NewDocument, *, moment: datetime) -> None:
    """Keep a document for ever; make its person's key with the first.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: the office's keys are missing or do not fit.
        IntegrityError: the number was used before.
        NoRoom: the disk is full.
    """
    with room(), transaction.atomic():
        pk = home(programme).pk
        key = _key_of(pk, new.subject)
        Document.objects.create(
            programme_id=pk,
            number=new.number,
            kind=new.kind,
            subject=new.subject,
            content_digest=new.content_digest,
            content_sealed=key.encrypt_at_time(new.content, NO_TIME),
            fields_sealed=key.encrypt_at_time(canonical(new.fields).encode(), NO_TIME).decode(),
            issued_at=moment,
        )


def document(programme: str, number: str) -> DocumentRow | None:
    """Return a document with what is in it; None when there is none with that number.

    Raises:
        Refusal: the office's keys are missing or do not fit.
    """
    row = Document.objects.filter(programme__code=programme, number=number).first()
    if row is None:
        return None
    key = _key_there(programme, row.subject)
    fields = _inside(key, row.fields_sealed.encode())
    return DocumentRow(
        line=_line(row, erased=fields is None),
        content=_inside(key, bytes(row.content_sealed)),
        fields={} if fields is None else json.loads(fields),
    )


def documents_of(programme: str, subject: str) -> tuple[DocumentLine, ...]:
    """Return the documents that name a person, the first issued first; empty when none.

    Raises:
        Refusal: the office's keys are missing or do not fit.
    """
    key = _key_there(programme, subject)
    rows = Document.objects.filter(programme__code=programme, subject=subject)
    return tuple(
        _line(row, erased=_inside(key, row.fields_sealed.encode()) is None)
        for row in rows.order_by("pk").defer("content_sealed")
    )


def _key_of(programme_pk: int, subject: str) -> Fernet:
    """Return the person's key, made when there is none; of two who make one, both get the first."""
    row, _ = DocumentKey.objects.get_or_create(
        programme_id=programme_pk,
        subject=subject,
        defaults={"key_sealed": seal(Fernet.generate_key().decode())},
    )
    return Fernet(opened(row.key_sealed))


def _key_there(programme: str, subject: str) -> Fernet | None:
    row = DocumentKey.objects.filter(programme__code=programme, subject=subject).first()
    return None if row is None else Fernet(opened(row.key_sealed))


def _inside(key: Fernet | None, sealed: bytes) -> bytes | None:
    """Open; None without a key. A key made after an erasure opens nothing from before it."""
    if key is None:
        return None
    try:
        return key.decrypt(sealed)
    except InvalidToken:
        return None


def _line(row: Document, *, erased: bool) -> DocumentLine:
    return DocumentLine(
        number=row.number,
        kind=row.kind,
        subject=row.subject,
        content_digest=row.content_digest,
        issued_at=row.issued_at,
        erased=erased,
    )
