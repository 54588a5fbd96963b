"""A candidate says whether a documented competence is right.

Source:
    Clause 3.3; rules, section 1 (what is told anew replaces what was told before).
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may, relation
from virksom.office.actions.retell import retell
from virksom.office.actions.tell import News, addressed, tell
from virksom.office.store import notices, write
from virksom.office.store.case import Case, case
from virksom.office.store.members import members_as, members_by
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import texts
from virksom.office.store.vault.find import same_cpr
from virksom.office.store.whose import consultants, facts_about
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.path.competence import GONE, unanswered, why_not_agree, why_not_doubt
from virksom.programme.record import Competence, Fact

PAGE = "record_competence"
"""The page where a trainer and a consultant see what was answered."""


class CannotAnswer(Refusal):
    """There is nothing to answer; the sentence says why."""


def agree_competence(actor: Actor, fact_id: str, *, moment: datetime) -> Fact:
    """Let a candidate agree to a competence; return the fact told anew.

    Raises:
        NoSuchCandidate: no fact speaks of the actor.
        Denied: the actor is no candidate.
        CannotAnswer: it is none of theirs, was corrected since, or is agreed to.
    """
    with transaction.atomic():
        one, fact = _asked(actor, fact_id, moment=moment)
        reason = why_not_agree(fact)
        if fact is None or reason is not None:
            raise CannotAnswer(reason or GONE)
        agreed = retell(actor, fact, changed={"agreed": True}, moment=moment)
        _nobody_waits(actor, one, moment=moment)
    return agreed


def doubt_competence(actor: Actor, fact_id: str, *, words: str, moment: datetime) -> Fact:
    """Let a candidate say that a competence is not quite right; tell trainer and consultant.

    Args:
        actor: the candidate.
        fact_id: the fact that tells it.
        words: why, for the vault; "" for nothing.
        moment: when.

    Raises:
        NoSuchCandidate: no fact speaks of the actor.
        Denied: the actor is no candidate.
        CannotAnswer: it is none of theirs, was corrected since, or is doubted already.
    """
    with transaction.atomic():
        one, fact = _asked(actor, fact_id, moment=moment)
        reason = why_not_doubt(fact)
        if fact is None or reason is not None:
            raise CannotAnswer(reason or GONE)
        doubted = retell(actor, fact, changed={"agreed": False}, moment=moment)
        if words.strip():
            about = {"about": doubted.id, "text": words.strip()}
            texts.write(actor.programme, doubted.subject, by=actor.by, moment=moment, **about)
        _nobody_waits(actor, one, moment=moment)
        news = News(
            kind=Kind.COMPETENCE_DOUBTED, subject=fact.subject, page=PAGE, at=(fact.subject,)
        )
        tell(actor.programme, news, to=[*_trainers(one, fact), *consultants(one)], moment=moment)
    return doubted


def _asked(actor: Actor, fact_id: str, *, moment: datetime) -> tuple[Case, Fact | None]:
    """Return the candidate's case, held, and the fact where it is in force and their own."""
    may(actor, Deed.AGREE_COMPETENCE)
    write.hold(actor.programme)
    one = case(actor.programme, actor.code)
    about = relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment))
    may(actor, Deed.AGREE_COMPETENCE, about=about)
    fact = next((fact for fact in facts_about(one) if fact.id == fact_id), None)
    if fact is not None and not same_cpr(actor.programme, actor.code, other=fact.subject):
        return one, None  # merged with them, by mistake perhaps
    return one, fact


def _nobody_waits(actor: Actor, one: Case, *, moment: datetime) -> None:
    """Take the question away once nothing is unanswered."""
    if not unanswered(facts_about(case(one.row.code, actor.code))):
        for code in one.codes:
            notices.done_with(actor.programme, Kind.COMPETENCE, subject=code, moment=moment)


def _trainers(one: Case, fact: Fact) -> Iterable[str]:
    """Return who documented it; where no person is named, all who train at the workplace."""
    said = fact.value
    if not isinstance(said, Competence):
        return ()
    named = said.documented_by or ""
    if members_by(one.row.code, [named]):
        return (named,)
    places = {said.workplace, named}
    there = members_as(one.row.code, Role.TRAINER)
    return tuple(addressed(member) for member in there if member.organisation in places)
