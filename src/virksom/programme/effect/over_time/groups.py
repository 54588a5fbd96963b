"""The programme in groups: who stands where, by who referred them, their age and so on.

A difference between groups is a difference and no more: the groups are not alike to begin with.

Source:
    Rules, section 5; clauses 1.3 (units and ages), 3.1 (training places).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from virksom.programme.kernel import Text
from virksom.programme.record import Fact, Referral, Training, sameness
from virksom.programme.status import AsKnown, Person, Share, StatusTable
from virksom.programme.status.told_by import consultant_of, consultants_told

NOT_TOLD = ""
"""The code of the group of those of whom no fact tells where they belong."""

_MONTHS_A_QUARTER = 3


class By(StrEnum):
    """What the programme is divided by."""

    UNIT = "unit"
    AGE = "age"
    QUARTER = "quarter"
    PLACE = "place"
    CONSULTANT = "consultant"


class GroupTold(Protocol):
    """One group in numbers."""

    @property
    def code(self) -> str:
        """What they have in common; "" where no fact tells it."""

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """How many are referred, withdrawn, not started, and active."""

    @property
    def effect(self) -> Share:
        """The self-supporting of the group's active."""


class GroupingTold(Protocol):
    """The referred, divided, in numbers."""

    @property
    def by(self) -> By:
        """What they are divided by."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def groups(self) -> Sequence[GroupTold]:
        """By code, those of whom no fact tells last."""

    @property
    def in_several(self) -> int:
        """How many stand in more than one group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Those of one group, by row of the status table; each row by id, ascending.

    Args:
        code: what they have in common; "" where no fact tells it.
        referred: all of them.
        withdrawn: those withdrawn.
        not_started: those not started, or under four weeks.
        active: the others.
        self_supporting: of the active, in full or partial self-support on the day.
    """

    code: str
    referred: tuple[str, ...]
    withdrawn: tuple[str, ...]
    not_started: tuple[str, ...]
    active: tuple[str, ...]
    self_supporting: tuple[str, ...]

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """How many are referred, withdrawn, not started, and active."""
        rows = (self.referred, self.withdrawn, self.not_started, self.active)
        return len(rows[0]), len(rows[1]), len(rows[2]), len(rows[3])

    @property
    def effect(self) -> Share:
        """The self-supporting of the group's active."""
        return Share(len(self.self_supporting), len(self.active))

    @property
    def left(self) -> Share:
        """The withdrawn of the group's referred."""
        return Share(len(self.withdrawn), len(self.referred))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The referred, divided.

    Args:
        by: what they are divided by.
        on: the day.
        groups: by code, those of whom no fact tells last; no group is empty, and nobody referred
            is in none.
        several: persons who stand in more than one group, by id; empty where groups part.
    """

    by: By
    on: date
    groups: tuple[Group, ...]
    several: tuple[str, ...]

    @property
    def in_several(self) -> int:
        """How many stand in more than one group."""
        return len(self.several)


_Codes = Callable[[Person], Iterable[str]]


def grouped(asked: AsKnown, by: By) -> Grouping:
    """Return the referred in groups, as the status table of the day places them.

    A unit and an age are those of the latest referral that tells one; a quarter is that of the
    start of the course the person stands in on the day; a training place is every place they have
    been in training by the day, so that groups overlap; the consultant is who told the latest
    fact of the daily work by the day.

    Source:
        Rules, section 1 (``referral.unit``, ``age_band``, ``training.workplace``, ``by``) and 5.

    Args:
        asked: a log, contract, day, and what is known.
        by: what to divide by.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    codes = _CODES[by](asked)
    table, persons = asked.table, {person.id: person for person in asked.people}
    members = defaultdict[str, list[str]](list)
    several: list[str] = []
    for one in table.referred:
        found = sorted(set(codes(persons[one]))) or [NOT_TOLD]
        for code in found:
            members[code].append(one)
        if len(found) > 1:
            several.append(one)
    order = sorted(members, key=lambda code: (code == NOT_TOLD, code))
    return Grouping(
        by=by,
        on=asked.on,
        groups=tuple(_group(code, members[code], table=table) for code in order),
        several=tuple(several),
    )


def _group(code: str, members: Iterable[str], *, table: StatusTable) -> Group:
    there = frozenset(members)
    return Group(
        code=code,
        referred=_of(table.referred, there),
        withdrawn=_of(table.withdrawn, there),
        not_started=_of(table.not_started, there),
        active=_of(table.active, there),
        self_supporting=_of(table.self_supporting, there),
    )


def _of(row: tuple[str, ...], there: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in row if one in there)


def _about(asked: AsKnown, person: Person) -> tuple[Fact, ...]:
    """Return the facts in force about a person, begun by the day, in the order of the log."""
    ids = person.ids
    if len(ids) == 1:
        facts = asked.known.about(ids[0])
    else:
        facts = tuple(fact for fact in asked.known.facts if fact.subject in ids)
    return tuple(fact for fact in facts if fact.since <= asked.on)


def _referrals(asked: AsKnown, person: Person) -> list[Referral]:
    """Return a person's referrals by the day, the latest first."""
    facts = sorted(_about(asked, person), key=lambda fact: (fact.since, fact.age), reverse=True)
    return [fact.value for fact in facts if isinstance(fact.value, Referral)]


def _by_unit(asked: AsKnown) -> _Codes:
    unit = {one: code for code, ones in asked.table.by_unit.items() for one in ones}
    return lambda person: [unit[person.id]] if person.id in unit else []


def _by_age(asked: AsKnown) -> _Codes:
    def codes(person: Person) -> list[str]:
        told = [one.age_band for one in _referrals(asked, person) if one.age_band]
        return told[:1]

    return codes


def _by_quarter(asked: AsKnown) -> _Codes:
    def codes(person: Person) -> list[str]:
        course = person.course_on(asked.on)
        if course is None or course.started is None or course.started > asked.on:
            return []
        return [quarter_of(course.started)]

    return codes


def quarter_of(day: date) -> str:
    """Return the code of a day's quarter: ``2018-Q4``."""
    return f"{day.year:04d}-Q{(day.month - 1) // _MONTHS_A_QUARTER + 1}"


def _by_place(asked: AsKnown) -> _Codes:
    same = sameness(asked.known, kind="same_company")

    def codes(person: Person) -> list[str]:
        told = (fact.value for fact in _about(asked, person))
        places = (one.workplace for one in told if isinstance(one, Training))
        return [same.get(place, place) for place in places]

    return codes


def _by_consultant(asked: AsKnown) -> _Codes:
    among = consultants_told(asked.known.facts)

    def codes(person: Person) -> list[str]:
        found = consultant_of(_about(asked, person), among=among)
        return [found] if found else []

    return codes


_CODES: Mapping[By, Callable[[AsKnown], _Codes]] = {
    By.UNIT: _by_unit,
    By.AGE: _by_age,
    By.QUARTER: _by_quarter,
    By.PLACE: _by_place,
    By.CONSULTANT: _by_consultant,
}

BY_TEXT: Mapping[By, Text] = {
    By.UNIT: Text("Henvisende enhed", "Referring unit"),
    By.AGE: Text("Alder ved henvisning", "Age at referral"),
    By.QUARTER: Text("Kvartal for start", "Quarter of start"),
    By.PLACE: Text("Sted for joblæring", "Training place"),
    By.CONSULTANT: Text("Konsulent", "Consultant"),
}
"""What each division is called."""
