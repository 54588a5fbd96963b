"""What an agreement says, version by version, and the document it became.

Source:
    Clause 2.2; rules, section 6.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from virksom.office.store.case import Case
from virksom.office.store.vault import documents, drafts
from virksom.office.store.vault.documents import DocumentLine, DocumentRow
from virksom.programme.kernel import Json
from virksom.programme.path import Pact

KIND = "agreement"
"""The kind of the drafts and of the documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyWords:
    """What one party says.

    Args:
        role: one of the roles of an interview.
        code: who it is, as facts speak of them.
        commits: what they will do.
        expects: what they hope for from the others; may be empty.
    """

    role: str
    code: str
    commits: tuple[str, ...]
    expects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementWords:
    """The content of an agreement: what is signed.

    Args:
        met_on: the day of the interview.
        place: code of where it was held; "" when it is not told.
        language: ``da`` or ``en``, in which it was written.
        parties: who agrees, in order.
    """

    met_on: date
    place: str
    language: str
    parties: tuple[PartyWords, ...]

    @property
    def codes(self) -> Mapping[str, str]:
        """Who each party is, by role, in order."""
        return {party.role: party.code for party in self.parties}

    @property
    def content(self) -> Mapping[str, Json]:
        """The same as JSON: its canonical digest is what a signature names."""
        return {
            "met_on": self.met_on.isoformat(),
            "place": self.place,
            "language": self.language,
            "parties": [
                {
                    "role": party.role,
                    "code": party.code,
                    "commits": list(party.commits),
                    "expects": list(party.expects),
                }
                for party in self.parties
            ],
        }


def words_of(content: Mapping[str, Any]) -> AgreementWords:
    """Return an agreement's content as it was kept."""
    return AgreementWords(
        met_on=date.fromisoformat(content["met_on"]),
        place=content["place"],
        language=content["language"],
        parties=tuple(
            PartyWords(
                role=party["role"],
                code=party["code"],
                commits=tuple(party["commits"]),
                expects=tuple(party["expects"]),
            )
            for party in content["parties"]
        ),
    )


def said(programme: str, pact: Pact) -> AgreementWords | None:
    """Return what a version of an agreement says; None where only the fact of it is known.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    number = pact.says.version
    if not isinstance(number, int) or pact.says.digest is None:
        return None
    row = drafts.version(programme, KIND, subject=pact.fact.subject, number=number)
    if row is None or row.digest != pact.says.digest:
        return None
    return words_of(row.content)


def issued(one: Case, pact: Pact) -> DocumentLine | None:
    """Return the document that an agreement became; None while it is none, or when it is erased.

    The same words signed again in a later version are another agreement.

    Args:
        one: whose agreement it is.
        pact: the agreement.
    """
    says = (pact.says.digest, pact.says.version)
    for line in () if pact.says.digest is None else _lines(one):
        kept = documents.document(one.row.code, line.number)
        if kept is not None and _content(kept) == says:
            return line
    return None


def _content(kept: DocumentRow) -> tuple[Json, Json]:
    """Return digest and version of what a document was made from; nothing when it is erased."""
    return kept.fields.get("digest"), kept.fields.get("version")


def _lines(one: Case) -> Iterable[DocumentLine]:
    for code in one.codes:
        for line in documents.documents_of(one.row.code, code):
            if line.kind == KIND:
                yield line
