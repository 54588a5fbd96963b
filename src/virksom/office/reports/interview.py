"""A candidate's recruitment interview as a page shows it: what stands, and what may come next.

Source:
    Clauses 2.2 and 3.2; invariant 3.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Role
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link
from virksom.office.reports.unreached import unreached
from virksom.office.store import members
from virksom.office.store.case import Case
from virksom.office.store.companies import companies
from virksom.office.store.meetings import ROLE_LABELS, chain_of, place_note
from virksom.office.store.organisations import SOCIAL_ENTERPRISE
from virksom.office.store.vault import texts
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import COPENHAGEN, Text
from virksom.programme.path import (
    OUTCOMES,
    ROLES,
    Talk,
    latest_talk,
    why_not_close,
    why_not_fix,
    why_not_invite,
    why_not_note,
    why_not_write,
)
from virksom.programme.path.interview import (
    AGREED,
    ANOTHER_TIME,
    CANCELLED,
    NO_SHOW,
    NOT_IN_TARGET_GROUP,
    PLACES,
    read_time,
    talks,
)
from virksom.programme.status.told_by import adviser_of, consultant_of

OUTCOME_WORDS = {
    AGREED: Text("Vi er enige", "We agree"),
    ANOTHER_TIME: Text("En anden dag", "Another day"),
    NOT_IN_TARGET_GROUP: Text("Ikke i målgruppen", "Not in the target group"),
    NO_SHOW: Text("Aldrig mødt", "Never met"),
    CANCELLED: Text("Aflyst", "Called off"),
}
"""How an interview may end, as buttons and lists say it."""

_WEEKDAYS = (
    Text("mandag", "Monday"),
    Text("tirsdag", "Tuesday"),
    Text("onsdag", "Wednesday"),
    Text("torsdag", "Thursday"),
    Text("fredag", "Friday"),
    Text("lørdag", "Saturday"),
    Text("søndag", "Sunday"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """Somebody who takes part.

    Args:
        role: code of the role.
        label: what the role is called.
        who: name, or code where no name is known.
        came: whether they came, as noted.
        missed: whether they did not, as noted.
    """

    role: str
    label: Text
    who: str
    came: bool
    missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLine:
    """A time that is proposed: as it is sent, and as it is read."""

    code: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeLine:
    """A way the interview may end.

    Args:
        code: what is sent.
        label: the words on its button.
        chosen: whether it is how it ended.
        filled: whether its button is the filled one.
        why: why it cannot end like this; None when it can.
    """

    code: str
    label: Text
    chosen: bool
    filled: bool
    why: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewPage:
    """A candidate's interview.

    Args:
        candidate: their code.
        name: from the vault; "" when nobody told it.
        told: where it stands, in a line.
        place: where it is held; empty while that is not told.
        details: a closer word on the place.
        parties: who takes part; empty where no interview is.
        times: those proposed, while none is fixed.
        invites: whether one may be proposed now; then the page shows the form.
        fixes: whether a time may be fixed, moved or called off.
        moves: whether a time is fixed already.
        notes: whether it may be noted who came.
        outcomes: how it may end; empty before its day.
        why: why nothing can be done here; None when something can.
        next: what comes next; None for nothing.
        earlier: those that came to nothing, a line each.
        unreached: who gets no invitation by mail; empty for nobody, and once it is held.
    """

    candidate: str
    name: str
    told: Text
    place: Text
    details: str
    parties: tuple[PartyLine, ...]
    times: tuple[TimeLine, ...]
    invites: bool
    fixes: bool
    moves: bool
    notes: bool
    outcomes: tuple[OutcomeLine, ...]
    why: Text | None
    next: Link | None
    earlier: tuple[Text, ...]
    unreached: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyChoices:
    """Whom an interview may be held with, each by code, and who is the likeliest.

    Args:
        advisers: the likeliest first.
        consultants: the same.
        employers: social enterprises by code.
    """

    advisers: tuple[tuple[str, Text], ...]
    consultants: tuple[tuple[str, Text], ...]
    employers: tuple[tuple[str, Text], ...]


def interview_page(actor: Actor, one: Case, *, candidate: str, today: date) -> InterviewPage:
    """Return where a candidate's interview stands on a day."""
    facts = one.known.facts
    talk = latest_talk(one.person, facts)
    gone = talk is not None and talk.says.outcome in {CANCELLED, ANOTHER_TIME}
    shown = None if gone else talk
    reason = why_not_invite(one.person, talk)
    fixes = why_not_fix(one.person, talk) is None
    notes = _may_note(shown, today)
    told = names(actor.programme, one.codes)
    return InterviewPage(
        candidate=candidate,
        name=told.get(candidate, ""),
        told=_told(shown),
        place=words.NOTHING if shown is None else PLACES.get(shown.says.place or "", words.NOTHING),
        details="" if shown is None else _details(actor.programme, one, talk=shown),
        parties=() if shown is None else _parties(one, shown, candidate=candidate),
        times=_times(shown),
        invites=reason is None,
        fixes=fixes,
        moves=fixes and talk is not None and talk.planned is not None,
        notes=notes,
        outcomes=tuple(_outcomes(shown, today)) if notes else (),
        why=reason if shown is None else None,
        next=_next(one, shown, candidate=candidate),
        earlier=tuple(_line(past) for past in talks(one.person, facts) if past != shown),
        unreached=_unreached(actor.programme, shown, candidate=candidate),
    )


def _unreached(programme: str, talk: Talk | None, *, candidate: str) -> Text:
    if talk is None or not talk.open:
        return words.NOTHING
    return unreached(programme, candidate=candidate, employer=talk.says.employer or "")


def party_choices(actor: Actor, one: Case) -> PartyChoices:
    """Return whom an interview with the candidate may be held with."""
    held = [one for one in members.members(actor.programme) if one.active and one.code]
    advisers = [who.code for who in held if who.role == Role.ADVISER]
    consultants = [who.code for who in held if who.role == Role.RECRUITMENT_CONSULTANT]
    facts = one.known.facts
    own = consultant_of(facts, among=consultants) or actor.code
    named = names(actor.programme, {*advisers, *consultants, adviser_of(facts)})
    return PartyChoices(
        advisers=_choices(advisers, first=adviser_of(facts), add=True, named=named),
        consultants=_choices(consultants, first=own, add=False, named=named),
        employers=tuple(
            (row.code, words.same(row.label))
            for row in companies(actor.programme)
            if row.kind == SOCIAL_ENTERPRISE
        ),
    )


def when(time: date | datetime) -> Text:
    """Return a time with its weekday: ``tirsdag 08.10.2019 kl. 10.00``; a day without the hour."""
    local = time.astimezone(COPENHAGEN) if isinstance(time, datetime) else time
    told = words.moment(time) if isinstance(time, datetime) else words.day(time)
    weekday = _WEEKDAYS[local.weekday()]
    return Text(f"{weekday.da} {told.da}", f"{weekday.en} {told.en}")


def _choices(
    codes: Iterable[str], *, first: str, add: bool, named: dict[str, str]
) -> tuple[tuple[str, Text], ...]:
    told = list(codes)
    ordered = sorted({*told, first} - {""} if add else told, key=lambda code: (code != first, code))
    return tuple((code, _named(code, named)) for code in ordered)


def _named(code: str, named: dict[str, str]) -> Text:
    return words.joined(words.same(named.get(code, "")), words.same(code))


def _may_note(talk: Talk | None, today: date) -> bool:
    return why_not_note(talk, role=ROLES[0], came=True, on=today) is None or (
        why_not_note(talk, role=ROLES[0], came=False, on=today) is None
    )


def _told(talk: Talk | None) -> Text:
    if talk is None:
        return Text("Der er ikke aftalt nogen samtale endnu.", "No interview is arranged yet.")
    planned = talk.planned
    if planned is None:
        return Text("Vælg en af tiderne.", "Choose one of the times.")
    at = when(planned)
    if talk.open:
        return Text(f"Aftalt til {at.da}.", f"Arranged for {at.en}.")
    ended = OUTCOME_WORDS.get(talk.says.outcome or "", words.same(talk.says.outcome or ""))
    return Text(f"Holdt {at.da}: {ended.da.lower()}.", f"Held {at.en}: {ended.en.lower()}.")


def _details(programme: str, one: Case, *, talk: Talk) -> str:
    first = chain_of(one.log.facts, talk.fact).first
    found = texts.texts(programme, first.subject, about=place_note(first))
    return found[0].text if found else ""


def party_codes(one: Case, talk: Talk, *, candidate: str) -> dict[str, str]:
    """Return who takes part, by role; "" where no fact tells who it is.

    An interview from before it named its parties had the adviser of the referral, and the
    consultant who told of it.
    """
    said, facts = talk.says, one.known.facts
    codes = {
        "candidate": candidate,
        "adviser": said.adviser or adviser_of(facts),
        "consultant": said.consultant or talk.fact.by or "",
        "employer": said.employer or "",
    }
    return {role: codes[role] for role in talk.roles}


def _parties(one: Case, talk: Talk, *, candidate: str) -> tuple[PartyLine, ...]:
    who = party_codes(one, talk, candidate=candidate)
    named = names(one.row.code, [code for code in who.values() if code])
    named |= {row.code: row.name for row in companies(one.row.code) if row.code in who.values()}
    return tuple(
        PartyLine(
            role=role,
            label=ROLE_LABELS[role],
            who=named.get(code) or code,
            came=role in talk.came,
            missed=role in talk.missed,
        )
        for role, code in who.items()
    )


def _times(talk: Talk | None) -> tuple[TimeLine, ...]:
    if talk is None or talk.planned is not None or not talk.open:
        return ()
    read = ((code, read_time(code)) for code in talk.says.proposed or ())
    return tuple(TimeLine(code=code, label=when(time)) for code, time in read if time is not None)


def _outcomes(talk: Talk | None, today: date) -> Iterable[OutcomeLine]:
    for code in OUTCOMES:
        why = why_not_close(talk, outcome=code, on=today)
        yield OutcomeLine(
            code=code,
            label=OUTCOME_WORDS[code],
            chosen=talk is not None and talk.says.outcome == code,
            filled=code == AGREED and why is None and talk is not None and talk.open,
            why=why,
        )


def _next(one: Case, talk: Talk | None, *, candidate: str) -> Link | None:
    if talk is None or talk.open:
        return None
    if talk.leaves:
        return Link(
            Text("Afmeld kandidaten", "Withdraw the candidate"), Door("withdraw", (candidate,))
        )
    if why_not_write(one.person, talk) is None:
        return Link(Text("Skriv aftalen", "Write the agreement"), Door("agreement", (candidate,)))
    return None


def _line(talk: Talk) -> Text:
    ended = OUTCOME_WORDS.get(talk.says.outcome or "", words.same(talk.says.outcome or "–"))
    return words.joined(when(talk.planned or talk.fact.since), ended)
