"""Whom to ask how it goes: jobs in danger first, then what is due, then the coming week.

Source:
    Clauses 3.2 and 3.4; the times are the provider's practice.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, candidate_door
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.path import (
    Danger,
    FollowUp,
    consultant_of,
    dangers,
    next_follow_up,
)
from virksom.programme.record import Fact
from virksom.programme.status import Person

COMING = timedelta(days=7)
"""How far ahead the list looks."""

MINE, ALL = "mine", "alle"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow:
    """Somebody to ask.

    Args:
        candidate: their code.
        door: to their page.
        told: what it is about.
        when: the day it is due, or since when it is late, in words.
        danger: why the job is in danger; empty when it is not.
        late: whether the day has gone by.
        answer: where it is answered.
    """

    candidate: str
    door: Door
    told: Text
    when: Text
    danger: Text
    late: bool
    answer: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPage:
    """The list, with the choice of whose candidates it shows.

    Args:
        rows: the most urgent first.
        whose: mine or everybody's; empty for somebody without candidates of their own.
        may_tell: whether an answer can be told from here, the page being of today.
        total: how many, in words.
    """

    rows: tuple[FollowUpRow, ...]
    whose: tuple[Choice, ...]
    may_tell: bool
    total: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    person: Person
    consultant: str
    dangers: tuple[Danger, ...]
    due: FollowUp | None


def follow_up_page(
    seen: Standpoint, actor: Actor, *, whose: str, consultants: Collection[str]
) -> FollowUpPage:
    """Return whom to ask how it goes.

    Args:
        seen: the programme as it is seen.
        actor: who reads.
        whose: ``MINE`` or ``ALL``; anything else means mine for a consultant, else all.
        consultants: codes of the consultants there are.
    """
    every = seen.keep("follow_up", lambda: tuple(_asked(seen, consultants)))
    own = actor.code in consultants
    mine = own and whose != ALL
    kept = [one for one in every if not mine or one.consultant == actor.code]
    return FollowUpPage(
        rows=tuple(_row(one, on=seen.on) for one in sorted(kept, key=_urgency)),
        whose=_choices(mine=mine) if own else (),
        may_tell=not seen.past,
        total=words.several(
            len(kept), one=Text("at spørge", "to ask"), many=Text("at spørge", "to ask")
        ),
    )


def _asked(seen: Standpoint, consultants: Collection[str]) -> Iterator[_Asked]:
    for person in seen.people:
        facts = _facts(seen, person)
        due = next_follow_up(person, facts, on=seen.on)
        found = dangers(person, facts, on=seen.on)
        if found or (due is not None and due.due <= seen.on + COMING):
            yield _Asked(
                person=person,
                consultant=consultant_of(facts, among=consultants),
                dangers=found,
                due=due,
            )


def _facts(seen: Standpoint, person: Person) -> tuple[Fact, ...]:
    if len(person.ids) == 1:
        return seen.known.about(person.id)
    return tuple(fact for fact in seen.known.facts if fact.subject in person.ids)


def _urgency(one: _Asked) -> tuple[bool, bool, date, str]:
    """Jobs in danger come first, a wish to talk before an end; then by the day that is due."""
    wish = any(danger.code == "talk" for danger in one.dangers)
    due = date.max if one.due is None else one.due.due
    return (not wish, not one.dangers, due, one.person.id)


def _row(one: _Asked, *, on: date) -> FollowUpRow:
    due = one.due
    told = (
        words.NOTHING
        if due is None
        else words.joined(words.same(due.work.company), due.milestone.label)
    )
    return FollowUpRow(
        candidate=one.person.id,
        door=candidate_door(one.person.id),
        told=told,
        when=words.NOTHING if due is None else _when(due.due, on=on),
        danger=one.dangers[0].text if one.dangers else words.NOTHING,
        late=due is not None and due.due < on,
        answer=Door("follow_up", (one.person.id,)),
    )


def _when(due: date, *, on: date) -> Text:
    day = words.day(due)
    if due == on:
        return Text("i dag", "today")
    if due < on:
        return Text(f"siden {day.da}", f"since {day.en}")
    return day


def _choices(*, mine: bool) -> tuple[Choice, ...]:
    return (
        Choice(MINE, Text("Mine", "Mine"), mine),
        Choice(ALL, Text("Alle", "All"), not mine),
    )
