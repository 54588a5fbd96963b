"""An adviser refers a candidate: a code, a fact, and who they are in the vault.

Source:
    Rules, sections 1 and 3 (referral, re-referral); clauses 1.2, 1.3 and 2.1. Invariant 3.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.look import look
from virksom.office.actions.move_mail import move_mail
from virksom.office.actions.tell import News, in_roles, tell
from virksom.office.actions.tell_awaited import NO_UNIT
from virksom.office.store import codes, notices, write
from virksom.office.store.case import NoSuchCandidate, case
from virksom.office.store.elsewhere import ELSEWHERE, is_elsewhere, runs, veiled
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import persons, texts
from virksom.office.store.vault.cpr import MISSING, Cpr
from virksom.office.store.vault.find import CPR, Likeness, likely_same
from virksom.office.store.vault.persons import PersonData
from virksom.programme.contract import Terms
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import why_not_refer
from virksom.programme.path.referral import age_band, why_not_born
from virksom.programme.record import Draft, Fact
from virksom.programme.status import Person

FORM, LIST = "referral_form", "referral_list"
"""What a referral is read from."""

NOTE = "referral"
"""What the adviser's note on a referral is about, in the vault."""


class CannotRefer(Refusal):
    """The candidate cannot be referred like this; the sentence says why."""


class ReferredElsewhere(CannotRefer):
    """Another unit has the candidate; the adviser is not told who it is, and the provider helps.

    Args:
        code: who it is, for those who help.
    """

    def __init__(self, code: str) -> None:
        """Say it without the code."""
        super().__init__(
            Text(
                "Personen er allerede henvist; leverandøren har fået besked og kan hjælpe jer.",
                "The person is referred already; the provider has been told and can help you.",
            )
        )
        self.code = code


class LooksLike(Refusal):
    """Somebody in the programme may be the same person; the adviser is asked before it is saved.

    Args:
        found: those who may be it, the likeliest first; veiled where another unit has them.
    """

    def __init__(self, found: Collection[Likeness]) -> None:
        """Ask it."""
        told = [_who(one) for one in found]
        da, en = (", ".join(one.read(way) for one in told) for way in ("da", "en"))
        super().__init__(
            Text(f"Ligner {da}. Er det samme person?", f"Looks like {en}. Is it the same person?")
        )
        self.found = tuple(found)


def _who(found: Likeness) -> Text:
    if found.code == ELSEWHERE:
        return Text("én, som en anden enhed har henvist", "somebody another unit referred")
    return Text(found.code, found.code)


NO_CPR = Cpr("", MISSING)
"""A CPR that nobody told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the adviser answered, when the candidate looked like somebody.

    Args:
        same: code of the one it is; ``ELSEWHERE`` for one whom another unit has, "" for none.
        others: codes of those it is not, ``ELSEWHERE`` for those whom another unit has.
    """

    same: str = ""
    others: frozenset[str] = frozenset()


NOT_ASKED = Answer()
"""Nobody has asked yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """Who is referred, as the adviser tells it.

    Args:
        name: the whole name.
        cpr: as it was read; may be missing.
        birth_date: from the CPR or told; None when neither is known.
        mail: "" when it can wait.
        phone: "" when it can wait.
        since: the day of the referral.
        motivated: whether the candidate wants to; None when not asked.
        earlier_offers: how many offers came before; None when not known.
        note: free text for the vault; "" for none.
        adviser: code of another adviser whose candidate it is; "" for the actor's own.
        address: "" when it can wait.
    """

    name: str
    cpr: Cpr = field(default=NO_CPR)
    birth_date: date | None = None
    mail: str = ""
    phone: str = ""
    since: date
    motivated: bool | None = None
    earlier_offers: int | None = None
    note: str = ""
    adviser: str = ""
    address: str = ""


def refer(
    actor: Actor,
    told: Referred,
    *,
    terms: Terms,
    answer: Answer = NOT_ASKED,
    moment: datetime,
) -> Fact:
    """Refer a candidate, new or withdrawn before; of two advisers at once each gets a code.

    Whoever is told that somebody is here already has looked at them, and it is written down. Of
    those whom another unit has no code is told; the provider learns who it is, and helps.

    Args:
        actor: an adviser.
        told: who it is.
        terms: of the contract; they say where an age belongs.
        answer: whether the candidate is one of those they look like.
        moment: when it becomes known.

    Raises:
        Denied: the actor is no adviser.
        LooksLike: the candidate looks like somebody the answer says nothing of.
        CannotRefer: no unit, a day to come, a birthday nobody can have, or a candidate whose
            course runs.
        ReferredElsewhere: a course of theirs runs that another unit referred them to.
        TermMissing: the contract says nothing of that day.
    """
    try:
        return _refer(actor, told, terms=terms, answer=answer, moment=moment)
    except Refusal as wrong:
        look_alike(actor, _alike(actor.programme, told), page="refer", moment=moment)
        if isinstance(wrong, ReferredElsewhere):
            tell_elsewhere(actor, [wrong.code], moment=moment)
        raise


def tell_elsewhere(actor: Actor, candidates: Iterable[str], *, moment: datetime) -> None:
    """Tell the team leaders of candidates whom one unit has and another would refer, once each."""
    with transaction.atomic():
        leaders = in_roles(actor.programme, Role.TEAM_LEADER)
        for code in candidates:
            kind = Kind.REFERRED_TWICE
            notices.done_with(actor.programme, kind, subject=code, moment=moment)
            news = News(kind=kind, subject=code, page="candidate", at=(code,))
            tell(actor.programme, news, to=leaders, moment=moment)


def look_alike(actor: Actor, found: Iterable[Likeness], *, page: str, moment: datetime) -> None:
    """Write down that somebody was told by CPR, or name and birthday, who is here already."""
    codes = [one.code for one in found]
    look(actor, codes, what=Deed.SEE_CPR, page=page, moment=moment)


def _refer(actor: Actor, told: Referred, *, terms: Terms, answer: Answer, moment: datetime) -> Fact:
    with transaction.atomic():
        write.hold(actor.programme)
        may(actor, Deed.REFER)
        today = day_in_copenhagen(moment)
        slip = why_not_born(told.birth_date, today=today)
        if slip is not None:
            raise CannotRefer(slip)
        candidate = _whom(actor, told, answer=answer)
        reason = _why_not(actor, told, candidate=candidate, today=today)
        if reason is not None:
            raise CannotRefer(reason)
        code = candidate or codes.next_candidates(actor.programme, 1)[0]
        (fact,) = settle(actor, {code: told}, terms=terms, source=FORM, moment=moment)
        news = News(kind=Kind.REFERRED, subject=code, page="candidate", at=(code,))
        leaders = in_roles(actor.programme, Role.TEAM_LEADER)
        tell(actor.programme, news, to=leaders, moment=moment)
    return fact


def settle(
    actor: Actor,
    people: Mapping[str, Referred],
    *,
    terms: Terms,
    source: str,
    moment: datetime,
) -> tuple[Fact, ...]:
    """Tell of referrals and put who it is into the vault, inside a transaction that holds both.

    Args:
        actor: the adviser, let in already.
        people: who is referred, by code.
        terms: of the contract.
        source: ``FORM`` or ``LIST``.
        moment: when it becomes known.

    Raises:
        TermMissing: the contract says nothing of a day.
    """
    drafts = [
        Draft(
            kind="referral",
            subject=code,
            since=told.since,
            value=_value(actor, told, terms=terms),
            by=actor.by,
            source=source,
        )
        for code, told in people.items()
    ]
    facts = write.append(actor.programme, drafts, moment=moment)
    before = persons.known(actor.programme, tuple(people))
    data = [_data(before.get(code), code, told=told) for code, told in people.items()]
    persons.put_all(actor.programme, data, moment=moment)
    for one in data:
        old = before.get(one.code)
        if old is not None and one.mail and old.mail != one.mail:
            move_mail(actor, one.code, before=old.mail, moment=moment)
    for code, told in people.items():
        if told.note:
            texts.write(
                actor.programme, code, about=NOTE, text=told.note, by=actor.by, moment=moment
            )
    return facts


def looks_like(actor: Actor, told: Referred) -> tuple[Likeness, ...]:
    """Return the candidates who may be the one that is told of, as the actor may know them."""
    found = _alike(actor.programme, told)
    return veiled(actor.programme, found, unit=actor.unit)


def _alike(programme: str, told: Referred) -> tuple[Likeness, ...]:
    """Return the candidates who may be the one that is told of, the likeliest first."""
    found = likely_same(programme, cpr=told.cpr.digits, name=told.name, birth_date=told.birth_date)
    return tuple(one for one in found if one.code.startswith("K"))


def _whom(actor: Actor, told: Referred, *, answer: Answer) -> str:
    """Return the code of the candidate it is; "" for somebody new.

    Raises:
        ReferredElsewhere: another unit has them in a course, and the CPR or the adviser says so.
        LooksLike: nobody said whether it is one of those they look like.
    """
    programme, unit = actor.programme, actor.unit
    found = _alike(programme, told)
    away = [one for one in found if is_elsewhere(programme, one.code, unit=unit)]
    meant = [one for one in away if answer.same == ELSEWHERE or one.why == CPR]
    running = next((one.code for one in meant if runs(programme, one.code)), "")
    if running:
        raise ReferredElsewhere(running)
    if meant and answer.same == ELSEWHERE:
        return meant[0].code
    shown = veiled(programme, found, unit=unit)
    if answer.same in {one.code for one in shown} - {ELSEWHERE}:
        return answer.same
    unsaid = [one for one in shown if one.code not in answer.others]
    if unsaid:
        raise LooksLike(unsaid)
    return ""


def _why_not(actor: Actor, told: Referred, *, candidate: str, today: date) -> Text | None:
    if not actor.unit:
        return NO_UNIT
    return why_not_refer(_person(actor.programme, candidate), on=told.since, today=today)


def _person(programme: str, candidate: str) -> Person | None:
    """Return the person; None for somebody new, or whose every fact was taken back."""
    try:
        return case(programme, candidate).person if candidate else None
    except NoSuchCandidate:
        return None


def _value(actor: Actor, told: Referred, *, terms: Terms) -> Mapping[str, Json]:
    band = age_band(told.birth_date, on=told.since, rules=terms.on(told.since))
    said = {
        "unit": actor.unit,
        "adviser": told.adviser or actor.by,
        "age_band": band,
        "earlier_offers": told.earlier_offers,
        "motivated": told.motivated,
    }
    return {name: value for name, value in said.items() if value is not None}


def _data(before: PersonData | None, code: str, *, told: Referred) -> PersonData:
    """Return who the candidate is; what is not told anew stays as it was."""
    known = before or PersonData(code=code)
    has_cpr = bool(told.cpr.digits)
    return replace(
        known,
        name=told.name or known.name,
        cpr=told.cpr.digits or known.cpr,
        cpr_class=told.cpr.validity if has_cpr else known.cpr_class,
        birth_date=told.birth_date or known.birth_date,
        mail=told.mail or known.mail,
        phone=told.phone or known.phone,
        address=told.address or known.address,
    )
