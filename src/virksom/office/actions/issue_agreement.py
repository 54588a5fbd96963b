"""An agreement that all have signed is issued: set, sealed, kept under the person's key, frozen.

Source:
    Clause 2.2; rules, section 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.documents import (
    AgreementDocument,
    AgreementParty,
    Candidate,
    Letterhead,
    PartySignature,
    agreement_pdf,
)
from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.issue_document import CANDIDATE, ToIssue, issue_document
from virksom.office.store import write
from virksom.office.store.agreements import KIND, AgreementWords, issued, said
from virksom.office.store.case import Case, case
from virksom.office.store.companies import companies
from virksom.office.store.contracts import contract_of
from virksom.office.store.meetings import ROLE_LABELS
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import Pact, latest_pact, latest_talk, why_not_issue
from virksom.programme.path.interview import PLACES
from virksom.programme.record import Fact


class CannotIssue(Refusal):
    """The agreement cannot be issued; the sentence says why."""


@dataclass(frozen=True, slots=True)
class _Signed:
    """An agreement that all have signed, with the names in it by code."""

    one: Case
    pact: Pact
    words: AgreementWords
    named: Mapping[str, str]


def issue_agreement(actor: Actor, candidate: str, *, moment: datetime) -> Fact:
    """Issue the agreement that all have signed; nothing of it can be changed afterwards.

    Whoever may sign may do it, for nothing is chosen: the last signature brings it about.

    Returns:
        The fact that it is issued; its subject is the number.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotIssue: signatures are missing, it is issued already, or no interview led to it.
        NoCertificate: there is nothing to seal it with; the signatures stand.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.SIGN_AGREEMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        pact = latest_pact(one.person, one.known.facts)
        talk = latest_talk(one.person, one.known.facts)
        reason = why_not_issue(one.person, pact, talk=talk)
        words = None if pact is None else said(actor.programme, pact)
        if pact is None or words is None or reason is not None:
            raise CannotIssue(reason or _LOST)
        if issued(one, pact) is not None:
            raise CannotIssue(_ALREADY)
        signed = _Signed(one, pact, words, _named(one, words))
        return _issue(actor, signed, moment=moment)


def _issue(actor: Actor, signed: _Signed, *, moment: datetime) -> Fact:
    def pdf(number: str, sealed_by: str) -> bytes:
        document = _document(signed, number=number, sealed_by=sealed_by)
        return agreement_pdf(document, language=signed.words.language, moment=moment)

    new = ToIssue(
        kind=KIND,
        subject=_candidate(signed),
        pdf=pdf,
        fields=_fields(signed),
        tells=(CANDIDATE,),
    )
    return issue_document(actor, signed.one, new=new, moment=moment)


def _document(signed: _Signed, *, number: str, sealed_by: str) -> AgreementDocument:
    words, pact = signed.words, signed.pact
    at = {mark.party: datetime.fromisoformat(mark.at) for mark in pact.says.signed or ()}
    candidate = _candidate(signed)
    return AgreementDocument(
        letterhead=_letterhead(signed, sealed_by=sealed_by),
        number=number,
        candidate=Candidate(code=candidate, name=signed.named.get(candidate, "")),
        version=int(pact.says.version or 1),
        digest=pact.says.digest or "",
        met_on=words.met_on,
        place=PLACES.get(words.place, ""),
        parties=tuple(
            AgreementParty(
                role=ROLE_LABELS[party.role],
                name=signed.named.get(party.code, party.code),
                commits=party.commits,
                expects=party.expects,
            )
            for party in words.parties
        ),
        signatures=tuple(
            PartySignature(
                role=ROLE_LABELS[party.role],
                name=signed.named.get(party.code, party.code),
                at=at[party.role],
            )
            for party in words.parties
        ),
    )


def _letterhead(signed: _Signed, *, sealed_by: str) -> Letterhead:
    contract = contract_of(signed.one.row.contract)
    rules = contract.terms.on(max(signed.words.met_on, contract.terms.begins()))
    return Letterhead(
        issuer=rules.labels("parties")["provider"],
        programme=contract.title,
        sealed_by=sealed_by,
        invented=signed.one.row.invented,
    )


def _candidate(signed: _Signed) -> str:
    """Return the code it names: it stays with that one if two codes turn out to be two persons."""
    return signed.words.codes.get("candidate", signed.pact.fact.subject)


def _named(one: Case, words: AgreementWords) -> Mapping[str, str]:
    """Return the names of the parties by code; those nobody told are left out."""
    codes = {party.code for party in words.parties}
    places = {row.code: row.name for row in companies(one.row.code) if row.code in codes}
    told = names(one.row.code, codes) | places
    return {code: name for code, name in told.items() if name}


def _fields(signed: _Signed) -> Mapping[str, Json]:
    """Return what the document was made from."""
    return {
        "digest": signed.pact.says.digest,
        "version": signed.pact.says.version,
        "content": signed.words.content,
        "names": dict(signed.named),
        "signed": [{"party": one.party, "at": one.at} for one in signed.pact.says.signed or ()],
    }


_ALREADY = Text("Aftalen er udstedt og ligger fast.", "The agreement is issued and fixed.")
_LOST = Text(
    "Aftalens ord findes ikke længere; skriv den igen.",
    "The agreement's words are no longer there; write it again.",
)
