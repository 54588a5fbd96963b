"""A statusnotat is issued: numbered, set, sealed, kept under the person's key, and frozen.

Source:
    Rules, section 6; clause 3.2.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from virksom.documents import StatusnotatDocument, statusnotat_pdf
from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.issue_document import ToIssue, issue_document
from virksom.office.actions.tell import News, tell
from virksom.office.actions.write_statusnotat import NoStatusnotat, why_not_write_now
from virksom.office.store import notices, projections, write
from virksom.office.store.case import Case, case
from virksom.office.store.issued import STATUSNOTAT, referred_as
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import drafts
from virksom.office.store.whose import advisers
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import Fact

_LANGUAGE = "da"


class ReadAgain(Refusal):
    """Something became known of the candidate, or was written, since the notat was read."""


def issue_statusnotat(
    actor: Actor,
    candidate: str,
    *,
    document: StatusnotatDocument,
    head: str,
    draft: str,
    moment: datetime,
) -> Fact:
    """Issue the statusnotat as it was read, and tell the adviser.

    Args:
        actor: who issues it.
        candidate: about whom.
        document: what it says, without its number.
        head: digest of the last fact about the candidate when it was read.
        draft: digest of what was written when it was read; "" when nobody had.
        moment: when.

    Returns:
        The fact that it is issued; its subject is the number.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        NoStatusnotat: none is required, or it has been issued.
        ReadAgain: something became known since, or somebody wrote something else.
        NoCertificate: there is nothing to seal it with.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.WRITE_STATUSNOTAT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = why_not_write_now(one, moment=moment)
        if reason is not None:
            raise NoStatusnotat(reason)
        if one.known.head != head:
            raise ReadAgain(_CHANGED)
        _insist_read(one, document, draft=draft)
        fact = _issue(actor, one, document=document, moment=moment)
        _told(actor, one, number=fact.subject, moment=moment)
    return fact


def _insist_read(one: Case, document: StatusnotatDocument, *, draft: str) -> None:
    """Refuse what says anything but the draft that was read, and that is still the last one."""
    row = drafts.latest(one.row.code, STATUSNOTAT, subject=referred_as(one))
    if (row.digest if row else "") != draft:
        raise ReadAgain(_REWRITTEN)
    said = (document.assessment, document.recommendation)
    if row and said != ((row.content["assessment"],), (row.content["recommendation"],)):
        raise ReadAgain(_REWRITTEN)


_REWRITTEN = Text(
    "Teksten er rettet, siden du læste notatet; læs det igen.",
    "The text was changed since you read the notat; read it again.",
)
_CHANGED = Text(
    "Der er kommet noget nyt om kandidaten, siden du læste notatet; læs det igen.",
    "Something became known of the candidate since you read the notat; read it again.",
)


def _issue(actor: Actor, one: Case, *, document: StatusnotatDocument, moment: datetime) -> Fact:
    def pdf(number: str, sealed_by: str) -> bytes:
        letterhead = replace(document.letterhead, sealed_by=sealed_by)
        final = replace(document, number=number, letterhead=letterhead)
        return statusnotat_pdf(final, language=_LANGUAGE, moment=moment)

    new = ToIssue(
        kind=STATUSNOTAT,
        subject=referred_as(one),
        pdf=pdf,
        fields={
            "assessment": _text(document.assessment),
            "recommendation": _text(document.recommendation),
        },
    )
    fact = issue_document(actor, one, new=new, moment=moment)
    projections.renew(actor.programme, one.codes, on=day_in_copenhagen(moment))
    return fact


def _text(parts: tuple[object, ...]) -> str:
    return "\n\n".join(str(part) for part in parts)


def _told(actor: Actor, one: Case, *, number: str, moment: datetime) -> None:
    code = referred_as(one)
    drafts.drop(actor.programme, STATUSNOTAT, subject=code)
    for each in one.codes:
        notices.done_with(actor.programme, Kind.STATUSNOTAT_DUE, subject=each, moment=moment)
    news = News(kind=Kind.STATUSNOTAT, subject=code, page="document", at=(number,))
    tell(actor.programme, news, to=advisers(one), moment=moment)
