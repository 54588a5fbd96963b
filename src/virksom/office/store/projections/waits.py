"""What a candidate waits for, as the lists of work need it: a question, or a statusnotat.

Source:
    Clauses 3.2 and 3.4; the times of follow-up are the provider's practice.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.programme.contract import Terms
from virksom.programme.path import (
    dangers,
    ended_course,
    needs_statusnotat,
    next_follow_up,
    would_need_statusnotat,
)
from virksom.programme.path.follow_up import TALK
from virksom.programme.record import Fact
from virksom.programme.status import Person
from virksom.programme.status.told_by import consultant_of

WISH, DANGER, DUE, NOTHING = 0, 1, 2, 9
"""How much a follow-up presses: a wish to talk, another danger, a day that comes, nothing."""

NEEDED, CLOSING = "needed", "closing"
"""A statusnotat is to be written, or would be were the candidate withdrawn."""

NOBODY = frozenset[str]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a row rests on beside the facts about its person.

    Args:
        consultants: codes of the consultants there are.
        noted: the days on which a statusnotat about the person was issued.
    """

    consultants: Collection[str] = NOBODY
    noted: Collection[date] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """What somebody waits for on a day.

    Args:
        consultant: code of the consultant who has them; "" while nobody has.
        asks: ``WISH``, ``DANGER``, ``DUE`` or ``NOTHING``.
        asks_on: the day the next follow-up is due; None for none.
        notat: ``NEEDED`` or ``CLOSING``; "" for neither.
        notat_on: the day of the withdrawal, of the start, or of the referral; None for neither.
    """

    consultant: str
    asks: int
    asks_on: date | None
    notat: str
    notat_on: date | None


def waits(
    person: Person, facts: Sequence[Fact], *, terms: Terms, on: date, beside: Beside
) -> Waits:
    """Return what a person waits for on a day.

    Args:
        person: as known.
        facts: those in force about the person, in the order of the log.
        terms: as known.
        on: the day it is.
        beside: what else it rests on.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    asks, asks_on = _asks(person, facts, on=on)
    notat, notat_on = _notat(person, terms, on=on, noted=beside.noted)
    told = {fact.by for fact in facts if fact.by and fact.by.startswith(_STEM)}
    return Waits(
        consultant=consultant_of(facts, among=told | set(beside.consultants)),
        asks=asks,
        asks_on=asks_on,
        notat=notat,
        notat_on=notat_on,
    )


_STEM = "konsulent-"


def _asks(person: Person, facts: Sequence[Fact], *, on: date) -> tuple[int, date | None]:
    due = next_follow_up(person, facts, on=on)
    found = dangers(person, facts, on=on)
    day = None if due is None else due.due
    if found:
        return (WISH if any(one.code == TALK for one in found) else DANGER), day
    return (NOTHING if due is None else DUE), day


def _notat(
    person: Person, terms: Terms, *, on: date, noted: Collection[date]
) -> tuple[str, date | None]:
    course = ended_course(person)
    if course is not None and course.ended_by(on):
        written = any(day >= course.opened for day in noted)
        if written or needs_statusnotat(person, terms, course=course) is None:
            return "", None
        return NEEDED, course.withdrawn
    if would_need_statusnotat(person, terms, on=on) is None:
        return "", None
    running = person.course_on(on) or person.courses[-1]
    began = running.started if running.started is not None and running.started <= on else None
    return CLOSING, began or running.opened
