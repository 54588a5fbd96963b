"""A document is issued: numbered, set, sealed, kept under the person's key, and frozen.

Who may, and whether it is time, is for the action of each kind of document to say.

Source:
    Rules, section 6.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from virksom.documents import seal
from virksom.office.access import Actor
from virksom.office.store import write
from virksom.office.store.certificates import certificate_of
from virksom.office.store.contracts import contract_of
from virksom.office.store.facts import head as last_digest
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import NewDocument
from virksom.programme.kernel import Json, day_in_copenhagen
from virksom.programme.record import Draft, Fact

CANDIDATE = "candidate"
"""The fact tells the code of whom the document names."""

FILE_DIGEST = "file_digest"
"""The fact tells the digest of the sealed file, by which a copy is known again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToIssue:
    """A document that is to be issued.

    Args:
        kind: such as ``agreement``.
        subject: code of whom it names.
        pdf: sets it, given its number and whom it is sealed by.
        fields: what it was made from.
        tells: what more its fact tells, of ``CANDIDATE`` and ``FILE_DIGEST``.
        months: the months it is about; empty for none.
        says: what its fact tells besides; where it tells what was known, that and not the moment.
    """

    kind: str
    subject: str
    pdf: Callable[[str, str], bytes]
    fields: Mapping[str, Json]
    tells: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    says: Mapping[str, Json] = field(default_factory=dict)


class OfProgramme(Protocol):
    """What belongs to a programme, such as a case."""

    @property
    def row(self) -> ProgrammeRow:
        """The programme."""


def issue_document(actor: Actor, one: OfProgramme, *, new: ToIssue, moment: datetime) -> Fact:
    """Issue a document; nothing of it can be changed afterwards.

    Call it inside the transaction that holds the programme, so that no number is missing.

    Returns:
        The fact that it is issued; its subject is the number.

    Raises:
        NoCertificate: there is nothing to seal it with.
    """
    certificate = certificate_of(one.row)
    number = documents.next_number(actor.programme, new.kind, moment=moment)
    pdf = new.pdf(number, certificate.name)
    kept = NewDocument(
        number=number,
        kind=new.kind,
        subject=new.subject,
        content=seal(pdf, certificate=certificate, moment=moment),
        content_digest=_digest(pdf),
        fields=new.fields,
    )
    documents.keep(actor.programme, kept, moment=moment)
    more = {CANDIDATE: kept.subject, FILE_DIGEST: _digest(kept.content)}
    told: dict[str, Json] = {each: more[each] for each in new.tells}
    if new.months:
        told["months"] = list(new.months)
    told |= new.says
    draft = _frozen(actor, one, kept=kept, more=told, at=moment)
    return write.append(actor.programme, [draft], moment=moment)[0]


def _frozen(
    actor: Actor, one: OfProgramme, *, kept: NewDocument, more: Mapping[str, Json], at: datetime
) -> Draft:
    """Return the fact that freezes it: what was known, and digests of what it rests on and says."""
    return Draft(
        kind="issued",
        subject=kept.number,
        since=day_in_copenhagen(at),
        value={
            "document": kept.kind,
            "number": kept.number,
            "known": at.isoformat(),
            "terms_digest": contract_of(one.row.contract).digest,
            "facts_digest": last_digest(actor.programme),
            "content_digest": kept.content_digest,
            **more,
        },
        by=actor.by,
    )


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
