"""»Går det godt?«: answered in one tap by the candidate, the company, or whoever calls.

A wish to talk is raised to the consultant at once. No note is asked for.

Source:
    Clause 3.2 (exempt from follow-up notes).
"""

from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, Whose, may, relation
from virksom.office.actions.tell import News, tell
from virksom.office.store import notices, write
from virksom.office.store.case import Case, case
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.whose import consultants, facts_about
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import ANSWERS, why_not_follow_up, works_on
from virksom.programme.path.follow_up import TALK, answers, wish
from virksom.programme.record import Draft, Fact

CANDIDATE, COMPANY, CONSULTANT = "candidate", "company", "consultant"
SOURCES = (CANDIDATE, COMPANY, CONSULTANT)
"""Who may have said how it goes, as the fact's source."""

_OWN = {Role.CANDIDATE: CANDIDATE, Role.COMPANY_CONTACT: COMPANY}


class CannotAnswer(Refusal):
    """There is nothing to answer, or it is no answer; the sentence says which."""


def answer_check_in(actor: Actor, candidate: str, *, answer: str, moment: datetime) -> Fact:
    """Record how it goes, as the candidate or the company itself says.

    Args:
        actor: who says so; ``by`` of the fact.
        candidate: about whom.
        answer: one of ``ANSWERS``.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not; a company only while it employs the candidate.
        CannotAnswer: the candidate is in no course, or it is no answer.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        whose = _whose(actor, one, on=day_in_copenhagen(moment))
        may(actor, Deed.ANSWER_CHECK_IN, about=whose)
        source = next((_OWN[role] for role in Role if role in actor.roles & _OWN.keys()), None)
        return told(actor, one, answer=answer, source=source or CONSULTANT, moment=moment)


def _whose(actor: Actor, one: Case, *, on: date) -> frozenset[Whose]:
    """Return whose the candidate is: a company's only while it employs them."""
    works = any(work.company == actor.company for work in works_on(one.person, on=on))
    return relation(actor, one.known, codes=one.codes, on=on) - (
        set() if works else {Whose.COMPANY}
    )


def told(actor: Actor, one: Case, *, answer: str, source: str, moment: datetime) -> Fact:
    """Record an answer inside a transaction that holds the programme; the actor may.

    Raises:
        CannotAnswer: as ``answer_check_in``.
    """
    today = day_in_copenhagen(moment)
    reason = why_not_follow_up(one.person, on=today)
    if reason is None and (answer not in ANSWERS or source not in SOURCES):
        reason = Text("Svar »Går godt« eller »Vil gerne tale«.", "Answer “All well” or “A talk”.")
    if reason is not None:
        raise CannotAnswer(reason)
    draft = Draft(
        kind="check_in",
        subject=one.person.id,
        since=today,
        value={"answer": answer},
        by=actor.by,
        source=source,
    )
    (fact,) = write.append(actor.programme, [draft], moment=moment)
    _raise(actor, one, answer=answer, moment=moment)
    return fact


def _raise(actor: Actor, one: Case, *, answer: str, moment: datetime) -> None:
    """Tell the consultant of a wish to talk; once none stands, nobody is asked any longer."""
    code = one.person.id
    known = case(actor.programme, code)
    settled = answer == TALK or wish(answers(facts_about(known))) is None
    for kind in (Kind.CHECK_IN, Kind.TALK) if settled else (Kind.CHECK_IN,):
        notices.done_with(actor.programme, kind, subject=code, moment=moment)
    if answer == TALK:
        news = News(kind=Kind.TALK, subject=code, page="candidate", at=(code,))
        whom = [one for one in consultants(one) if one != actor.by]
        tell(actor.programme, news, to=whom, moment=moment)
