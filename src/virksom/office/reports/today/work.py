"""What waits in a programme: each person's next steps, and who has them.

Asked once for a standpoint and kept with it: every first page is cut from the same answer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.issued import STATUSNOTAT, issued_on
from virksom.office.store.members import members_as
from virksom.office.store.whose import CONSULTANT
from virksom.programme.path import (
    FollowUp,
    NextStep,
    Pact,
    Talk,
    latest_pact,
    latest_talk,
    next_follow_up,
    next_steps,
)
from virksom.programme.record import Fact
from virksom.programme.status import Person
from virksom.programme.status.told_by import adviser_of, consultant_of

_STEM = "konsulent-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What waits about one person.

    Args:
        person: whom it is about.
        consultant: code of the consultant who has them; "" while nobody has.
        adviser: code of the adviser who referred them last; "" when nobody is named.
        unit: code of the unit that referred them last; "" when it is not told.
        steps: what comes next, the most urgent first.
        talk: the latest recruitment interview; None without one.
        pact: the agreement last put forward; None without one.
        follow_up: the next time to ask how the job goes; None without a job.
    """

    person: Person
    consultant: str
    adviser: str
    unit: str
    steps: tuple[NextStep, ...]
    talk: Talk | None
    pact: Pact | None
    follow_up: FollowUp | None


def work(seen: Standpoint) -> tuple[Work, ...]:
    """Return what waits about everybody who was ever referred, by code."""
    return seen.keep("work", lambda: tuple(_work(seen)))


def of_consultant(seen: Standpoint, code: str) -> tuple[Work, ...]:
    """Return what waits about a consultant's candidates, and about those nobody has yet."""
    return tuple(one for one in work(seen) if one.consultant in {code, ""})


def of_unit(seen: Standpoint, unit: str) -> tuple[Work, ...]:
    """Return what waits about the candidates a unit referred."""
    return tuple(one for one in work(seen) if one.unit == unit)


def consultants(seen: Standpoint) -> frozenset[str]:
    """Return the codes of the consultants there are, or were."""
    there = {one.code for one in members_as(seen.code, CONSULTANT)}
    told = {fact.by for fact in seen.known.facts if fact.by and fact.by.startswith(_STEM)}
    return frozenset((there | told) - {""})


def _work(seen: Standpoint) -> Iterator[Work]:
    among = seen.keep("consultants", lambda: consultants(seen))
    issued = issued_on(seen.code, STATUSNOTAT)
    for person in seen.people:
        if person.courses:
            days = (day for code in person.ids for day in issued.get(code, ()))
            opened = person.courses[-1].opened
            yield _of(seen, person, among=among, issued=any(day >= opened for day in days))


def _of(seen: Standpoint, person: Person, *, among: Iterable[str], issued: bool) -> Work:
    facts = facts_of(seen, person)
    talk = latest_talk(person, facts)
    named = "" if talk is None else talk.says.consultant or ""
    return Work(
        person=person,
        consultant=consultant_of(facts, among=frozenset(among)) or named,
        adviser=adviser_of(facts),
        unit=person.courses[-1].unit or "",
        steps=next_steps(person, facts, terms=seen.terms, on=seen.on, issued=issued),
        talk=talk,
        pact=latest_pact(person, facts),
        follow_up=next_follow_up(person, facts, on=seen.on),
    )


def facts_of(seen: Standpoint, person: Person) -> tuple[Fact, ...]:
    """Return the facts in force about a person, in the order of the log."""
    found = [fact for code in person.ids for fact in seen.known.about(code)]
    return tuple(found) if len(person.ids) == 1 else tuple(sorted(found, key=lambda fact: fact.age))


def days_late(due: date | None, on: date) -> int:
    """Return how many days ago something was due; 0 when it is due later, or on no day."""
    return max(0, (on - due).days) if due is not None else 0
