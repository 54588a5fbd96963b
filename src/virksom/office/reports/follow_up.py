"""Whom to ask how it goes: jobs in danger first, then what is due, then the coming week.

Source:
    Clauses 3.2 and 3.4; the times are the provider's practice.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.companies.called import called, codes_in, named
from virksom.office.reports.door import Choice, Door, candidate_door
from virksom.office.reports.list_page import A_PAGE
from virksom.office.reports.list_parts import pages, turned
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import projections
from virksom.office.store.case import Case, cases
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text
from virksom.programme.path import Danger, FollowUp, dangers, next_follow_up
from virksom.programme.record import Fact
from virksom.programme.status import Person
from virksom.programme.status.told_by import consultant_of

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
        pages: which page it is; empty when there is only one.
        earlier: the page before; None on the first.
        later: the page after; None on the last.
    """

    rows: tuple[FollowUpRow, ...]
    whose: tuple[Choice, ...]
    may_tell: bool
    total: Text
    pages: Text = words.NOTHING
    earlier: Door | None = None
    later: Door | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """Somebody to ask, with why."""

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
    every = seen.keep("follow_up", lambda: tuple(_everybody(seen, consultants)))
    own = actor.code in consultants
    mine = own and whose != ALL
    kept = [one for one in every if not mine or one.consultant == actor.code]
    return FollowUpPage(
        rows=tuple(_row(one, on=seen.on) for one in sorted(kept, key=_urgency)),
        whose=_choices(mine=mine) if own else (),
        may_tell=not seen.past,
        total=_total(len(kept)),
    )


def follow_up_today(
    at: Viewpoint, actor: Actor, *, whose: str, consultants: Collection[str], page: int
) -> FollowUpPage:
    """Return one page of whom to ask today, by the rows: the log is not read for it.

    Args:
        at: from where it looks; not at the past.
        actor: who reads.
        whose: as ``follow_up_page``.
        consultants: codes of the consultants there are.
        page: which page, from 1.
    """
    programme, own = at.row.code, actor.code in consultants
    mine = own and whose != ALL
    found = projections.to_ask(
        programme,
        until=at.on + COMING,
        consultant=actor.code if mine else "",
        first=(page - 1) * A_PAGE,
        most=A_PAGE,
    )
    page, last = turned(page, count=found.total)
    known = {one.person.id: one for one in cases(programme, [row.code for row in found.rows])}
    asked = [_asked(known[row.code], on=at.on) for row in found.rows if row.code in known]
    return FollowUpPage(
        rows=tuple(_row(one, on=at.on) for one in asked),
        whose=_choices(mine=mine) if own else (),
        may_tell=True,
        total=_total(found.total),
        pages=pages(page, last),
        earlier=_door(whose, page - 1) if page > 1 else None,
        later=_door(whose, page + 1) if page < last else None,
    )


def with_names(page: FollowUpPage, actor: Actor) -> FollowUpPage:
    """Return the list with companies by name, for those who may see companies.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    firms = called(actor, codes_in(text for row in page.rows for text in (row.told, row.danger)))
    rows = (
        replace(row, told=named(row.told, firms), danger=named(row.danger, firms))
        for row in page.rows
    )
    return replace(page, rows=tuple(rows))


def _door(whose: str, page: int) -> Door:
    asks = (("hvem", whose),) if whose else ()
    return Door("follow_ups", asks=(*asks, ("side", str(page))))


def _total(count: int) -> Text:
    return words.several(count, one=_TO_ASK, many=_TO_ASK)


_TO_ASK = Text("at spørge", "to ask")


def _asked(one: Case, *, on: date) -> _Asked:
    facts = facts_about(one)
    return _Asked(
        person=one.person,
        consultant="",
        dangers=dangers(one.person, facts, on=on),
        due=next_follow_up(one.person, facts, on=on),
    )


def _everybody(seen: Standpoint, consultants: Collection[str]) -> Iterator[_Asked]:
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
