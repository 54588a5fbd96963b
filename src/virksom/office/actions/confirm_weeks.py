"""A company confirms, in one tap, that somebody worked there in a month; or says what is so.

Source:
    Clause 7.1; failures 2 and 5 of outcome payment: the same question for every week, recorded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from virksom.office.access import Actor, Deed, Whose, may, relation
from virksom.office.access.ties import answers
from virksom.office.actions.tell import News, tell
from virksom.office.store import notices, write
from virksom.office.store.case import Case, case
from virksom.office.store.confirmations import AskedOf, at_company
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.whose import consultants
from virksom.programme.kernel import Month, Refusal, Text, day_in_copenhagen
from virksom.programme.path.confirm import YES, Question, confirm, questions, why_not_confirm
from virksom.programme.record import Draft, Fact


class CannotConfirm(Refusal):
    """The company cannot answer like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a company says of one job in one month.

    Args:
        employment: the job's code.
        month: the month.
        answer: ``YES``, ``NO`` or ``OTHER``.
        hours: hours a week that go with ``OTHER``; else None.
    """

    employment: str
    month: Month
    answer: str
    hours: Decimal | None = None


def confirm_weeks(
    actor: Actor, candidate: str, *, said: Said, moment: datetime
) -> tuple[Fact, ...]:
    """Record what a company says of one of its jobs; another answer takes the place of the first.

    Args:
        actor: who speaks for the company; ``by`` of the facts.
        candidate: about whom.
        said: what.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not: only the employer answers, and only while the job ties them.
        CannotConfirm: it is none of the company's jobs in that month, or as ``why_not_confirm``.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one, today = case(actor.programme, candidate), day_in_copenhagen(moment)
        about = relation(actor, one.known, codes=one.codes, on=today)
        found = [
            asked
            for asked in (
                AskedOf(one=one, question=each) for each in _questions(actor, one, said=said)
            )
            if answers(asked.job, actor.company, month=said.month, on=today)
        ]
        may(actor, Deed.CONFIRM_WEEKS, about=about | {Whose.COMPANY} if found else about)
        if not found:
            raise CannotConfirm(_NOT_YOURS)
        return _told(actor, found[:1], said=said, moment=moment)


def _questions(actor: Actor, one: Case, *, said: Said) -> Iterator[Question]:
    if not actor.company:
        return
    for asked in questions(one.person, month=said.month, among=(actor.company,)):
        if asked.employment == said.employment:
            yield asked


def confirm_month(actor: Actor, *, month: Month, moment: datetime) -> tuple[Fact, ...]:
    """Say yes to every job of the month that the company has not answered for yet.

    Raises:
        Denied: the actor speaks for no company.
        CannotConfirm: nothing is left that a yes alone answers.
    """
    may(actor, Deed.CONFIRM_WEEKS)
    with transaction.atomic():
        write.hold(actor.programme)
        found = [
            one
            for one in asked_of(actor, month=month, moment=moment)
            if one.open and one.question.known
        ]
        if not found:
            raise CannotConfirm(_ALL_ANSWERED)
        said = Said(employment="", month=month, answer=YES)
        return _told(actor, found, said=said, moment=moment)


def asked_of(actor: Actor, *, month: Month, moment: datetime) -> tuple[AskedOf, ...]:
    """Return what the actor's company can answer for a month, answered or not.

    It answers for a job while it runs and as long as that ties them, and at least for as long
    after the month's weeks are over.
    """
    today = day_in_copenhagen(moment)
    return tuple(
        found
        for found in at_company(actor.programme, actor.company, month=month)
        if answers(found.job, actor.company, month=month, on=today)
    )


def subject_of(company: str, month: Month) -> str:
    """Return what a notice that asks a company about a month is about."""
    return f"{company} {month}"


def _told(
    actor: Actor, found: Sequence[AskedOf], *, said: Said, moment: datetime
) -> tuple[Fact, ...]:
    """Append the answers in one transaction, and let nobody be asked who has answered."""
    drafts, today = list[Draft](), day_in_copenhagen(moment)
    for one in found:
        reason = why_not_confirm(
            one.question, answer=said.answer, hours=said.hours, month=said.month, today=today
        )
        if reason is not None:
            raise CannotConfirm(reason)
        drafts += confirm(one.question, answer=said.answer, hours=said.hours, by=actor.by)
    facts = write.append(actor.programme, drafts, moment=moment)
    _settle(actor, month=said.month, moment=moment)
    if said.answer != YES:
        _tell_denied(actor, found[0], moment=moment)
    return facts


def _settle(actor: Actor, *, month: Month, moment: datetime) -> None:
    """Mark the question as answered once every job of the month is."""
    if not any(one.open for one in asked_of(actor, month=month, moment=moment)):
        about = subject_of(actor.company, month)
        notices.done_with(actor.programme, Kind.CONFIRM_WEEKS, subject=about, moment=moment)


def _tell_denied(actor: Actor, found: AskedOf, *, moment: datetime) -> None:
    """Tell the candidate's consultant that the company says something else than we do."""
    code = found.one.person.id
    news = News(kind=Kind.WEEKS_DENIED, subject=code, page="candidate", at=(code,))
    tell(actor.programme, news, to=consultants(found.one), moment=moment)


_NOT_YOURS = Text(
    "Det er ikke et job hos jer i den måned.", "That is no job with you in that month."
)
_ALL_ANSWERED = Text(
    "I har svaret for alle; der er ikke mere at bekræfte.",
    "You have answered for everybody; there is nothing left to confirm.",
)
