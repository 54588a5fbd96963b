"""The jobcentre invites to a recruitment interview: times are proposed, one is fixed, or none.

Each step is a fact in the place of the one before, so that the whole interview is one chain; those
who take part get a calendar file by mail.

Source:
    Clause 2.2; rules, section 1 (``interview``). A closer word on the place lies in the vault.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may, relation
from virksom.office.actions.retell import retell
from virksom.office.actions.tell_interview import tell_interview
from virksom.office.store import members, write
from virksom.office.store.case import Case, case
from virksom.office.store.meetings import Chain, chain_of, place_note
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.organisations import SOCIAL_ENTERPRISE, organisations
from virksom.office.store.vault import texts
from virksom.programme.kernel import COPENHAGEN, Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import Talk, latest_talk, why_not_fix, why_not_invite
from virksom.programme.path.interview import CANCELLED, NO_TALK, PLACES, why_not_times
from virksom.programme.record import Draft, Fact
from virksom.programme.status.told_by import adviser_of


class CannotInvite(Refusal):
    """Nobody can be invited like this; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """An interview that is proposed.

    Args:
        times: one to three; one alone is fixed at once.
        place: one of ``PLACES``.
        adviser: code of the adviser who takes part.
        consultant: code of the recruitment consultant.
        employer: V-code of a social enterprise; "" while none is found.
        details: a closer word on the place, for the vault; "" for none.
    """

    times: tuple[datetime, ...]
    place: str
    adviser: str
    consultant: str
    employer: str = ""
    details: str = ""


def invite(actor: Actor, candidate: str, *, to: Invited, moment: datetime) -> Fact:
    """Propose an interview; with one time alone it is fixed, and all are invited.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotInvite: the candidate is not in the programme, an interview is arranged or held
            already, or a time, place or party is none.
    """
    with transaction.atomic():
        one = _case(actor, candidate, moment=moment)
        today = day_in_copenhagen(moment)
        times = tuple(sorted(dict.fromkeys(to.times)))
        talk = latest_talk(one.person, one.known.facts)
        _insist(why_not_invite(one.person, talk) or why_not_times(one.person, times, today=today))
        _insist(_why_not_parties(actor.programme, to, adviser=adviser_of(one.known.facts)))
        draft = Draft(
            kind="interview",
            subject=candidate,
            since=day_in_copenhagen(times[0]),
            value=_value(to, times),
            by=actor.by,
        )
        (fact,) = write.append(actor.programme, [draft], moment=moment)
        _note_place(actor, fact, details=to.details, moment=moment)
        tell_interview(actor, Chain((fact,)), kind=Kind.MEETING, moment=moment)
    return fact


def fix(actor: Actor, candidate: str, *, at: datetime, moment: datetime) -> Fact:
    """Fix the time of the interview that is proposed, or move one that is fixed.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotInvite: there is no interview to fix, or the time is none.
        AlreadyReplaced: somebody else changed it a moment ago.
    """
    with transaction.atomic():
        one = _case(actor, candidate, moment=moment)
        talk = _open(one)
        _insist(why_not_times(one.person, [at], today=day_in_copenhagen(moment)))
        kind = Kind.MEETING if talk.planned is None else Kind.INTERVIEW_MOVED
        changed = {"planned": _written(at), "came": None, "missed": None}
        day = day_in_copenhagen(at)
        fact = retell(actor, talk.fact, changed=changed, since=day, moment=moment)
        chain = chain_of([*one.log.facts, fact], fact)
        tell_interview(actor, chain, kind=kind, moment=moment)
    return fact


def call_off(actor: Actor, candidate: str, *, moment: datetime) -> Fact:
    """Call the interview off; whoever had it in a calendar is told.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotInvite: there is no interview to call off.
        AlreadyReplaced: somebody else changed it a moment ago.
    """
    with transaction.atomic():
        one = _case(actor, candidate, moment=moment)
        fact = retell(actor, _open(one).fact, changed={"outcome": CANCELLED}, moment=moment)
        chain = chain_of([*one.log.facts, fact], fact)
        tell_interview(actor, chain, kind=Kind.INTERVIEW_CANCELLED, moment=moment)
    return fact


def _case(actor: Actor, candidate: str, *, moment: datetime) -> Case:
    write.hold(actor.programme)
    one = case(actor.programme, candidate)
    may(
        actor,
        Deed.INVITE,
        about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
    )
    return one


def _open(one: Case) -> Talk:
    talk = latest_talk(one.person, one.known.facts)
    reason = why_not_fix(one.person, talk)
    if talk is None or reason is not None:
        raise CannotInvite(reason or NO_TALK)
    return talk


def _insist(reason: Text | None) -> None:
    if reason is not None:
        raise CannotInvite(reason)


def _why_not_parties(programme: str, to: Invited, *, adviser: str) -> Text | None:
    known = {(one.role, one.code) for one in members.members(programme) if one.active}
    known.add((Role.ADVISER.value, adviser))
    places = {row.code for row in organisations(programme) if row.kind == SOCIAL_ENTERPRISE}
    if to.place not in PLACES:
        return Text("Vælg et sted fra listen.", "Choose a place from the list.")
    if (Role.ADVISER.value, to.adviser) not in known:
        return Text("Vælg en rådgiver fra listen.", "Choose an adviser from the list.")
    if (Role.RECRUITMENT_CONSULTANT.value, to.consultant) not in known:
        return Text("Vælg en konsulent fra listen.", "Choose a consultant from the list.")
    if to.employer and to.employer not in places:
        return Text(
            "Arbejdsgiveren kommer fra en af de socialøkonomiske virksomheder på listen.",
            "The employer comes from one of the social enterprises on the list.",
        )
    return None


def _value(to: Invited, times: tuple[datetime, ...], /) -> Mapping[str, Json]:
    said: dict[str, Json] = {
        "kind": "recruitment",
        "proposed": [_written(time) for time in times],
        "place": to.place,
        "adviser": to.adviser,
        "consultant": to.consultant,
    }
    if to.employer:
        said["employer"] = to.employer
    if len(times) == 1:
        said["planned"] = _written(times[0])
    return said


def _written(time: datetime) -> str:
    return time.astimezone(COPENHAGEN).isoformat(timespec="minutes")


def _note_place(actor: Actor, fact: Fact, *, details: str, moment: datetime) -> None:
    if details:
        about = place_note(fact)
        texts.write(
            actor.programme, fact.subject, about=about, text=details, by=actor.by, moment=moment
        )
