"""Take back what one has just said oneself.

Source:
    Rules, section 1: a retraction says that a fact never held; a replaced fact stays replaced,
    so that what stood before is stated anew.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.tell_settlement import tell_dispute_reopened, tell_undisputed
from virksom.office.store import notices, write
from virksom.office.store.case import NoSuchCandidate, case, ever_same
from virksom.office.store.facts import fact_of, facts_about, told_since
from virksom.office.store.issued import issued_resting
from virksom.office.store.kept_longer import held_until
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.erase import erase
from virksom.office.store.whose import facts_about as facts_told
from virksom.programme.billing.disputes import CONTROL
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import Pact, undone
from virksom.programme.path.competence import unanswered
from virksom.programme.path.undo import instead, why_not_undo
from virksom.programme.record import Agreement, Competence, Dispute, Fact, Issued, Log

LASTS = timedelta(minutes=15)
"""How long one may take back what one has said, from when it became known, inclusive."""

_FROZEN = frozenset(
    {
        *("issued", "programme", "run", "movement", "closed_month"),
        *("sample", "control", "deduction"),
    }
)


class CannotUndo(Refusal):
    """It cannot be taken back like this; the sentence says what to do instead."""


def undo(actor: Actor, fact_id: str, *, moment: datetime) -> Fact:
    """Take back a fact that the actor has just told; what it replaced holds again.

    Raises:
        Denied: the actor has no role.
        CannotUndo: there is no such fact, another told it, it is too long ago, it is no
            longer in force, it tells of an issued document, or of an agreement that all have
            signed; something told or issued later rests on it; or it is the only referral of
            somebody whose data is kept longer.
    """
    return undo_all(actor, [fact_id], moment=moment)[0]


def undo_all(actor: Actor, fact_ids: Sequence[str], *, moment: datetime) -> tuple[Fact, ...]:
    """Take back facts that were told together, in one transaction: all of them or none.

    Raises:
        Denied: the actor has no role.
        CannotUndo: as ``undo``, for any of them; or none was named.
    """
    may(actor, Deed.UNDO)
    with transaction.atomic():
        write.hold(actor.programme)
        named = [fact_of(actor.programme, fact_id) for fact_id in fact_ids]
        subjects = {fact.subject for fact in named if fact is not None}
        log = facts_about(actor.programme, ever_same(actor.programme, subjects))
        facts = [_mine(log, fact_id, actor=actor, moment=moment) for fact_id in fact_ids]
        if not facts:
            raise CannotUndo(_GONE)
        _check_nothing_rests(actor.programme, log, facts=facts)
        drafts = undone(log, facts, reason="undone", by=actor.by)
        told = write.append(actor.programme, drafts, moment=moment)
        _forget(actor.programme, facts, moment=moment)
    return told


def _check_nothing_rests(programme: str, log: Log, *, facts: Sequence[Fact]) -> None:
    """Refuse while something told or issued later rests on what is to be taken back.

    Raises:
        CannotUndo: as ``why_not_undo``, or a statusnotat was issued since a withdrawal.
    """
    told = (*log.known().facts, *told_since(programme, facts[0].id))
    codes = {fact.subject for fact in log.facts if fact.subject.startswith("K")}
    reason = why_not_undo(facts, told=told, codes=codes)
    for fact in facts:
        if reason is None and fact.kind == "withdrawal" and _has_notat(programme, fact):
            reason = instead(fact.kind)
    if reason is not None:
        raise CannotUndo(reason)


def _has_notat(programme: str, fact: Fact) -> bool:
    one = case(programme, fact.subject)
    documents = issued_resting(one, since=fact.known_at)
    return any(isinstance(told.value, Issued) and not told.value.months for told in documents)


def _forget(programme: str, facts: Sequence[Fact], *, moment: datetime) -> None:
    """Let nobody be asked any longer about what never held, nor who never was referred be kept.

    Raises:
        CannotUndo: the data of who never was referred is kept longer for a reason.
    """
    for fact in facts:
        for kind in (*_ASKED.get(fact.kind, ()), *_answered(programme, fact)):
            notices.done_with(programme, kind, subject=fact.subject, moment=moment)
        if isinstance(fact.value, Dispute):
            _told_again(programme, fact, says=fact.value, moment=moment)
        if fact.kind == "referral" and not _is_there(programme, fact.subject):
            if fact.subject in held_until(programme, on=day_in_copenhagen(moment)):
                raise CannotUndo(_KEPT)
            erase(programme, fact.subject)


def _told_again(programme: str, fact: Fact, *, says: Dispute, moment: datetime) -> None:
    """Let a dispute that never was wait for nobody, and one whose answer never was wait again."""
    place = says.document or "", says.line or 0
    if says.answer is None:
        tell_undisputed(programme, place, moment=moment)
    else:
        tell_dispute_reopened(programme, place, by=fact.by or "", moment=moment)


def _answered(programme: str, fact: Fact) -> tuple[Kind, ...]:
    """Return what nobody need look at once an opening, a competence or a doubt is taken back."""
    if fact.kind == "opening" and fact.replaces is None:
        return (Kind.OPENING,)
    if not isinstance(fact.value, Competence):
        return ()
    if fact.value.agreed is False:
        return (Kind.COMPETENCE_DOUBTED,)
    left = unanswered(facts_told(case(programme, fact.subject)))
    return () if left else (Kind.COMPETENCE,)


def _is_there(programme: str, candidate: str) -> bool:
    try:
        case(programme, candidate)
    except NoSuchCandidate:
        return False
    return True


_ASKED = {
    "withdrawal": (Kind.WITHDRAWN, Kind.STATUSNOTAT_DUE),
    "check_in": (Kind.TALK,),
    "employment": (Kind.JOB_IN_DANGER,),
    "opening": (Kind.OPENING_CHANGED,),
    "closing": (Kind.OPENING_CHANGED,),
}


def _mine(log: Log, fact_id: str, *, actor: Actor, moment: datetime) -> Fact:
    fact = log.find(fact_id)
    replaced = any(other.replaces == fact_id for other in log.facts)
    if fact is None or replaced or fact.by != actor.by or fact.kind in _FROZEN:
        raise CannotUndo(_GONE)
    if isinstance(fact.value, Dispute) and fact.value.reason == CONTROL:
        raise CannotUndo(_GONE)
    if isinstance(fact.value, Agreement) and Pact(fact, fact.value).concluded:
        raise CannotUndo(_CONCLUDED)
    if moment - fact.known_at > LASTS:
        raise CannotUndo(_TOO_LATE)
    return fact


_GONE = Text(
    "Det kan ikke fortrydes her: det er rettet siden, eller en anden har skrevet det.",
    "It cannot be undone here: it was corrected since, or somebody else wrote it.",
)
_CONCLUDED = Text(
    "Alle har skrevet under, og aftalen ligger fast; skriv en ny aftale i stedet.",
    "All have signed, and the agreement is fixed; write a new agreement instead.",
)
_KEPT = Text(
    "Data om kandidaten gemmes længere af en grund; den må være væk, før henvisningen fortrydes.",
    "Data about the candidate is kept longer for a reason; that must be gone before the referral "
    "is taken back.",
)
_TOO_LATE = Text(
    "Det er over et kvarter siden; brug »Ret en oplysning« i stedet.",
    "That is more than a quarter of an hour ago; use “Correct something” instead.",
)
