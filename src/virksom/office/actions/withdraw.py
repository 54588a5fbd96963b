"""A candidate leaves the programme, with a reason; and comes back when that was a mistake."""

from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.tell import News, tell
from virksom.office.actions.tell_proposal import tell_left
from virksom.office.store import notices, write
from virksom.office.store.case import Case, case
from virksom.office.store.contracts import contract_of
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import texts
from virksom.office.store.whose import advisers, consultants, facts_about
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import (
    last_withdrawal,
    needs_statusnotat,
    reopened,
    why_not_reopen,
    why_not_withdraw,
    withdrawn,
)
from virksom.programme.record import Fact

REASON = "taken_back"
"""Why a withdrawal never held, as its retraction says it."""


class CannotWithdraw(Refusal):
    """The candidate cannot be withdrawn like that; the sentence says why."""


class CannotReopen(Refusal):
    """There is no withdrawal to take back."""


def withdraw(
    actor: Actor, candidate: str, *, since: date, reason: str, note: str, moment: datetime
) -> tuple[Fact, ...]:
    """Record that a candidate leaves; elements and training end with it, jobs go on.

    The adviser is told; the consultant, when a statusnotat is now to be written; and whoever
    proposed the candidate, whose proposals lapse.

    Source:
        Rules, section 3; clauses 2.3 (reasons) and 3.2 (statusnotat).

    Args:
        actor: who says so.
        candidate: their code.
        since: the first day outside the programme.
        reason: one of the contract's, as known and in force on that day.
        note: what there is to say about it, for the vault; "" for nothing.
        moment: when it becomes known.

    Returns:
        The withdrawal first, then what it ended.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotWithdraw: not referred, withdrawn already, on a day that cannot be, or for a
            reason the contract does not name.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.WITHDRAW,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        wrong = why_not_withdraw(
            one.person, since=since, today=day_in_copenhagen(moment)
        ) or _why_not(one, since=since, reason=reason, moment=moment)
        if wrong is not None:
            raise CannotWithdraw(wrong)
        drafts = withdrawn(one.person, facts_about(one), since=since, reason=reason, by=actor.by)
        facts = write.append(actor.programme, drafts, moment=moment)
        if note:
            _keep(actor, facts[0], note=note, moment=moment)
        now = case(actor.programme, candidate)
        _tell(actor, now, moment=moment)
        tell_left(actor, now, moment=moment)
    return facts


def reopen(actor: Actor, candidate: str, *, why: str, moment: datetime) -> tuple[Fact, ...]:
    """Take the last withdrawal back: it never held, and what it ended goes on.

    Source:
        Rules, section 1 (``retraction``).

    Args:
        actor: who says so.
        candidate: their code.
        why: what there is to say about it, for the vault; "" for nothing.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotReopen: the candidate is not withdrawn.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.WITHDRAW,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        wrong = why_not_reopen(one.person)
        told = last_withdrawal(one.person, facts_about(one))
        if told is None or wrong is not None:
            raise CannotReopen(wrong or _NOTHING)
        drafts = reopened(one.log, told, reason=REASON, by=actor.by)
        facts = write.append(actor.programme, drafts, moment=moment)
        if why:
            _keep(actor, facts[0], note=why, moment=moment)
        forget(actor.programme, one.codes, moment=moment)
        news = News(kind=Kind.REOPENED, subject=candidate, page="candidate", at=(candidate,))
        _to(actor, news, told=(*advisers(one), *consultants(one)), moment=moment)
    return facts


def forget(programme: str, codes: tuple[str, ...], *, moment: datetime) -> None:
    """Let nobody be asked any longer about a withdrawal that never held."""
    for code in codes:
        for kind in (Kind.WITHDRAWN, Kind.STATUSNOTAT_DUE):
            notices.done_with(programme, kind, subject=code, moment=moment)


_NOTHING = Text("Der er ingen afmelding at tage tilbage.", "There is no withdrawal to take back.")


def _why_not(one: Case, *, since: date, reason: str, moment: datetime) -> Text | None:
    terms = contract_of(one.row.contract).terms.known(moment)
    if reason in terms.on(max(since, terms.begins())).codes("withdrawal_reasons"):
        return None
    return Text("Vælg en årsag fra aftalen.", "Choose a reason from the contract.")


def _keep(actor: Actor, fact: Fact, *, note: str, moment: datetime) -> None:
    texts.write(actor.programme, fact.subject, about=fact.id, text=note, by=actor.by, moment=moment)


def _tell(actor: Actor, one: Case, *, moment: datetime) -> None:
    code = one.person.id
    news = News(kind=Kind.WITHDRAWN, subject=code, page="candidate", at=(code,))
    _to(actor, news, told=advisers(one), moment=moment)
    terms = contract_of(one.row.contract).terms.known(moment)
    if needs_statusnotat(one.person, terms, course=one.person.courses[-1]) is not None:
        due = News(kind=Kind.STATUSNOTAT_DUE, subject=code, page="statusnotat", at=(code,))
        tell(actor.programme, due, to=consultants(one), moment=moment)


def _to(actor: Actor, news: News, *, told: tuple[str, ...], moment: datetime) -> None:
    tell(actor.programme, news, to=[code for code in told if code != actor.by], moment=moment)
