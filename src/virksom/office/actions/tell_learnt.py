"""What a candidate learnt in a job is told, and the candidate asked whether it is right.

Source:
    Clause 3.3 (competences are documented); clause 3.1.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.record_competence import OWN_PAGE
from virksom.office.actions.tell import News, tell
from virksom.office.store import notices, write
from virksom.office.store.case import case
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import texts
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.path import Work, work_of
from virksom.programme.path.learnt import FROM_JOB, NO_JOB, why_not_learnt
from virksom.programme.record import Draft, Fact


class CannotTellLearnt(Refusal):
    """The competence cannot be told from the job like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What was learnt in a job.

    Args:
        competence: its code.
        level: one of ``LEVELS``.
        example: what was done, for the vault; "" says nothing.
    """

    competence: str
    level: str
    example: str = ""


def tell_learnt(
    actor: Actor, candidate: str, *, employment: str, learnt: Learnt, moment: datetime
) -> Fact:
    """Record a competence that rests on a job; the candidate is asked to agree.

    Args:
        actor: who says so.
        candidate: whose job it is, or was.
        employment: its code.
        learnt: what was learnt.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotTellLearnt: as ``why_not_learnt``.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one, today = case(actor.programme, candidate), day_in_copenhagen(moment)
        whose = relation(actor, one.known, codes=one.codes, on=today)
        may(actor, Deed.RECORD_EMPLOYMENT, about=whose)
        work = work_of(one.person, employment)
        reason = why_not_learnt(
            work,
            facts_about(one),
            competence=learnt.competence,
            level=learnt.level,
            today=today,
        )
        if work is None or reason is not None:
            raise CannotTellLearnt(reason or NO_JOB)
        draft = _draft(candidate, work, learnt=learnt, by=actor.by, today=today)
        (fact,) = write.append(actor.programme, [draft], moment=moment)
        _keep(actor, fact, example=learnt.example.strip())
        _ask(actor.programme, candidate, moment=moment)
    return fact


def _draft(candidate: str, work: Work, /, *, learnt: Learnt, by: str, today: date) -> Draft:
    last = today if work.until is None else min(today, work.until - timedelta(days=1))
    return Draft(
        kind="competence",
        subject=candidate,
        since=last,
        value={
            "competence": learnt.competence,
            "level": learnt.level,
            "documented_by": by,
            "evidence": FROM_JOB,
            "workplace": work.company,
        },
        by=by,
    )


def _keep(actor: Actor, fact: Fact, *, example: str) -> None:
    if example:
        texts.write(
            actor.programme,
            fact.subject,
            about=fact.id,
            text=example,
            by=actor.by,
            moment=fact.known_at,
        )


def _ask(programme: str, candidate: str, *, moment: datetime) -> None:
    """Ask the candidate once, however many wait for an answer."""
    waiting = notices.waiting(programme, candidate)
    if all(notice.kind is not Kind.COMPETENCE for notice in waiting):
        news = News(kind=Kind.COMPETENCE, subject=candidate, page=OWN_PAGE)
        tell(programme, news, to=[candidate], moment=moment)
