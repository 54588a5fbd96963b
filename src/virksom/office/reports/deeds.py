"""What can be told of a candidate now: each deed, or the sentence that says why not.

The sentence is the one with which the action refuses: both ask the same function.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor, Deed, Whose, why_not
from virksom.office.reports.door import Door
from virksom.office.store.competences import shipped
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text
from virksom.programme.path import (
    ended_course,
    latest_talk,
    why_not_add,
    why_not_employ,
    why_not_follow_up,
    why_not_invite,
    why_not_reopen,
    why_not_start,
    why_not_study,
    why_not_withdraw,
    why_not_write,
    why_not_write_statusnotat,
)
from virksom.programme.path.competence import trained_at, why_not_certify
from virksom.programme.path.course import why_not_in_programme
from virksom.programme.record import Fact
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What decides whether a deed is possible.

    Args:
        person: the person, as known now.
        facts: those in force about them, in the order of the log.
        terms: the terms as known now.
        today: the day it is.
        issued: whether the statusnotat of the latest course has been issued.
    """

    person: Person
    facts: Sequence[Fact]
    terms: Terms
    today: date
    issued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedRow:
    """One deed of the list.

    Args:
        label: what is done, as a verb.
        door: its page; None when it is not possible now.
        why: why not; None when it is possible.
    """

    label: Text
    door: Door | None
    why: Text | None


Why = Callable[[Ground], Text | None]


def deed_rows(ground: Ground, actor: Actor, *, about: AbstractSet[Whose]) -> tuple[DeedRow, ...]:
    """Return what the reader may tell of a candidate: what is possible first.

    What the reader's roles may do with nobody at all is left out; so is what is over and done.

    Args:
        ground: the candidate.
        actor: who reads.
        about: whose the candidate is, seen from the actor.
    """
    rows = tuple(_rows(ground, actor, about=about))
    return tuple(sorted(rows, key=lambda row: row.why is not None))


def _rows(ground: Ground, actor: Actor, *, about: AbstractSet[Whose]) -> Iterator[DeedRow]:
    for deed, page, label, why in _DEEDS:
        if why_not(actor, deed) is not None or page in _left_out(ground):
            continue
        reason = why_not(actor, deed, about=about) or why(ground)
        door = Door(page, (ground.person.id,)) if reason is None else None
        yield DeedRow(label=label, door=door, why=reason)


def _left_out(ground: Ground) -> frozenset[str]:
    """Return pages that make no sense where somebody stands: back before a withdrawal, and so on.

    They are not possible, and nobody who looks for something to do would miss them.
    """
    if ended_course(ground.person) is None:
        return frozenset({"reopen", "statusnotat"})
    return frozenset({"withdraw", "interview", "agreement"})


def _interview(ground: Ground) -> Text | None:
    talk = latest_talk(ground.person, ground.facts)
    if talk is not None and talk.open:
        return None
    return why_not_invite(ground.person, talk)


def _competence(ground: Ground) -> Text | None:
    if trained_at(ground.facts, by=ground.today):
        return None
    return Text(
        "Kandidaten har endnu ikke været i joblæring.",
        "The candidate has not been in job training yet.",
    )


def _labels() -> Mapping[str, Text]:
    return {code: one.label for code, one in shipped().competences.items()}


def _agreement(ground: Ground) -> Text | None:
    return why_not_write(ground.person, latest_talk(ground.person, ground.facts))


def _on(why: Callable[..., Text | None]) -> Why:
    return lambda ground: why(ground.person, since=ground.today, today=ground.today)


_DEEDS: tuple[tuple[Deed, str, Text, Why], ...] = (
    (Deed.INVITE, "interview", Text("Rekrutteringssamtale", "Recruitment interview"), _interview),
    (Deed.WRITE_AGREEMENT, "agreement", Text("Aftale", "Agreement"), _agreement),
    (
        Deed.START,
        "start",
        Text("Start forløbet", "Start the course"),
        lambda ground: why_not_start(ground.person, since=ground.today),
    ),
    (
        Deed.COMPOSE_PATH,
        "element",
        Text("Nyt element", "New element"),
        _on(why_not_add),
    ),
    (Deed.COMPOSE_PATH, "training", Text("Joblæring", "Job training"), _on(why_not_add)),
    (
        Deed.RECORD_COMPETENCE,
        "record_competence",
        Text("Kompetence", "Competence"),
        _competence,
    ),
    (
        Deed.ISSUE_CERTIFICATE,
        "issue_certificate",
        Text("Kompetencebevis", "Certificate"),
        lambda ground: why_not_certify(ground.facts, _labels()),
    ),
    (
        Deed.EDIT_PROFILE,
        "profile",
        Text("Profil til match", "Profile for the match"),
        lambda ground: why_not_in_programme(ground.person, on=ground.today),
    ),
    (Deed.RECORD_EMPLOYMENT, "employment", Text("Nyt job", "New job"), _on(why_not_employ)),
    (Deed.RECORD_EDUCATION, "education", Text("Uddannelse", "Education"), _on(why_not_study)),
    (
        Deed.FOLLOW_UP,
        "follow_up",
        Text("Går det godt?", "Is all well?"),
        lambda ground: why_not_follow_up(ground.person, on=ground.today),
    ),
    (Deed.LOG_CONTACT, "log_contact_with", Text("Log en kontakt", "Log a contact"), lambda _: None),
    (Deed.SEND_LINK, "send_link", Text("Send et link", "Send a link"), lambda _: None),
    (Deed.WITHDRAW, "withdraw", Text("Afmeld", "Withdraw"), _on(why_not_withdraw)),
    (
        Deed.WRITE_STATUSNOTAT,
        "statusnotat",
        Text("Statusnotat", "Statusnotat"),
        lambda ground: why_not_write_statusnotat(ground.person, ground.terms, issued=ground.issued),
    ),
    (
        Deed.WITHDRAW,
        "reopen",
        Text("Tag afmeldingen tilbage", "Take the withdrawal back"),
        lambda ground: why_not_reopen(ground.person),
    ),
)
"""Each deed with its page, its name in the list, and why not; in the order of a path."""
