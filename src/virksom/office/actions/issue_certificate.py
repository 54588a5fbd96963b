"""A competence certificate is issued: numbered, set, sealed, kept under the person's key, frozen.

Source:
    Rules, section 6; clause 3.3.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from virksom.documents import CompetenceCertificate, competence_certificate_pdf
from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.issue_document import (
    CANDIDATE,
    FILE_DIGEST,
    ToIssue,
    issue_document,
)
from virksom.office.actions.record_competence import OWN_PAGE
from virksom.office.actions.tell import News, tell
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.office.store.competences import competence_labels
from virksom.office.store.issued import CERTIFICATE, referred_as
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import LANGUAGES, Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path.competence import certified, why_not_certify
from virksom.programme.record import Fact


class NoCompetenceCertificate(Refusal):
    """No certificate can be issued; the sentence says why."""


class CertificateChanged(Refusal):
    """Something became known of the candidate since the certificate was read."""


def issue_certificate(
    actor: Actor,
    candidate: str,
    *,
    document: CompetenceCertificate,
    language: str,
    head: str,
    moment: datetime,
) -> Fact:
    """Issue the certificate as it was read, and tell the candidate; each has a number of its own.

    Args:
        actor: who issues it.
        candidate: about whom.
        document: what it says, without its number.
        language: ``da`` or ``en``.
        head: digest of the last fact about the candidate when it was read.
        moment: when.

    Returns:
        The fact that it is issued; its subject is the number.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, or the candidate does not train with them.
        NoCompetenceCertificate: as ``why_not_certify``.
        CertificateChanged: something became known since.
        NoCertificate: there is nothing to seal it with.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        about = relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment))
        may(actor, Deed.ISSUE_CERTIFICATE, about=about)
        facts = facts_about(one)
        reason = why_not_certify(facts, competence_labels(actor.programme))
        if reason is not None:
            raise NoCompetenceCertificate(reason)
        if one.known.head != head or len(document.competences) != len(certified(facts)):
            raise CertificateChanged(_CHANGED)
        fact = _issue(actor, one, document=document, language=language, moment=moment)
        news = News(kind=Kind.CERTIFICATE, subject=candidate, page=OWN_PAGE)
        tell(actor.programme, news, to=[referred_as(one)], moment=moment)
    return fact


_CHANGED = Text(
    "Der er kommet noget nyt om kandidaten, siden du læste beviset; læs det igen.",
    "Something became known of the candidate since you read the certificate; read it again.",
)


def _issue(
    actor: Actor,
    one: Case,
    *,
    document: CompetenceCertificate,
    language: str,
    moment: datetime,
) -> Fact:
    spoken = language if language in LANGUAGES else LANGUAGES[0]

    def pdf(number: str, sealed_by: str) -> bytes:
        letterhead = replace(document.letterhead, sealed_by=sealed_by)
        final = replace(document, number=number, letterhead=letterhead)
        return competence_certificate_pdf(final, language=spoken, moment=moment)

    new = ToIssue(
        kind=CERTIFICATE,
        subject=referred_as(one),
        pdf=pdf,
        fields={"language": spoken, "competences": list(_fields(one))},
        tells=(CANDIDATE, FILE_DIGEST),
    )
    return issue_document(actor, one, new=new, moment=moment)


def _fields(one: Case) -> tuple[Json, ...]:
    """Return the facts it was made from."""
    return tuple(
        {"fact": can.fact.id, "competence": can.says.competence, "level": can.says.level}
        for can in certified(facts_about(one))
    )
