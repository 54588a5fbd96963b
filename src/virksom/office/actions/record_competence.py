"""A trainer documents what a candidate can do: how well, and what was done.

Source:
    Clause 3.3 (competences are documented); clause 3.2 (nobody is asked about absence).
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.tell import News, tell
from virksom.office.store import notices, write
from virksom.office.store.case import Case, case
from virksom.office.store.competences import competence
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import texts
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path.competence import (
    FROM_TRAINING,
    SeenCompetence,
    trained_at,
    why_not_document,
)
from virksom.programme.record import Draft, Fact

OWN_PAGE = "own_competences"
"""The candidate's page of what is documented."""


class CannotDocument(Refusal):
    """The competence cannot be documented like that; the sentence says why."""


class NoExample(CannotDocument):
    """Nothing is said of what was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCompetence:
    """A competence as it is told.

    Args:
        competence: its code.
        level: one of ``LEVELS``.
        example: what was done, in a sentence; goes to the vault.
        since: the day it was seen.
    """

    competence: str
    level: str
    example: str
    since: date


def record_competence(
    actor: Actor, candidate: str, *, told: NewCompetence, moment: datetime
) -> Fact:
    """Document a competence, and ask the candidate whether it is right.

    A level that is raised later is a new fact beside the first. The candidate is told once,
    however many wait for an answer.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, or the candidate does not train with them.
        NoExample: nothing is said of what was done.
        CannotDocument: as ``why_not_document``.
    """
    today = day_in_copenhagen(moment)
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        about = relation(actor, one.known, codes=one.codes, on=today)
        may(actor, Deed.RECORD_COMPETENCE, about=about)
        if not told.example.strip():
            raise NoExample(_EXAMPLE)
        seen = _seen(actor, one, told=told, today=today)
        reason = why_not_document(facts_about(one), seen, today=today) or _why_not_known(
            actor.programme, told.competence
        )
        if reason is not None:
            raise CannotDocument(reason)
        draft = _draft(actor, candidate, seen=seen)
        (fact,) = write.append(actor.programme, [draft], moment=moment)
        _keep_example(actor, fact, example=told.example.strip(), moment=moment)
        _ask(actor, candidate, moment=moment)
    return fact


def workplace_of(actor: Actor, one: Case, *, today: date) -> str:
    """Return where what somebody documents was seen: at their own workplace, else the latest."""
    return actor.company or trained_at(facts_about(one), by=today)


def _seen(actor: Actor, one: Case, *, told: NewCompetence, today: date) -> SeenCompetence:
    return SeenCompetence(
        competence=told.competence,
        level=told.level,
        since=told.since,
        workplace=workplace_of(actor, one, today=today),
    )


def _why_not_known(programme: str, code: str) -> Text | None:
    """Return why a competence cannot be chosen: it is none, or was taken out of the catalogue."""
    entry = competence(programme, code)
    if entry is None:
        return Text("Vælg en kompetence fra kataloget.", "Choose a competence of the catalogue.")
    if not entry.in_use:
        return Text(
            f"»{entry.label.da}« er taget ud af kataloget; vælg en anden.",
            f"“{entry.label.en}” was taken out of the catalogue; choose another.",
        )
    return None


def _draft(actor: Actor, candidate: str, *, seen: SeenCompetence) -> Draft:
    return Draft(
        kind="competence",
        subject=candidate,
        since=seen.since,
        value={
            "competence": seen.competence,
            "level": seen.level,
            "documented_by": actor.by,
            "evidence": FROM_TRAINING,
            "workplace": seen.workplace,
        },
        by=actor.by,
    )


def _keep_example(actor: Actor, fact: Fact, *, example: str, moment: datetime) -> None:
    texts.write(
        actor.programme, fact.subject, about=fact.id, text=example, by=actor.by, moment=moment
    )


def _ask(actor: Actor, candidate: str, *, moment: datetime) -> None:
    waiting = notices.waiting(actor.programme, candidate)
    if all(notice.kind is not Kind.COMPETENCE for notice in waiting):
        news = News(kind=Kind.COMPETENCE, subject=candidate, page=OWN_PAGE)
        tell(actor.programme, news, to=[candidate], moment=moment)


_EXAMPLE = Text(
    "Skriv en sætning om, hvad der blev gjort.", "Write a sentence about what was done."
)
