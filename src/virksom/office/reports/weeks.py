"""A candidate's weeks as a strip, as months, and one of them explained."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from virksom.office.reports import words
from virksom.office.reports.axis import Axis, at
from virksom.office.reports.companies.called import named
from virksom.office.reports.door import Door, Link, candidate_door, clause_door, fact_door
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text, Week
from virksom.programme.settlement import WeekReading, explain_week, last_ended
from virksom.programme.status import Person, State

_TALL = {State.FULL: 30, State.PARTIAL: 20, State.UNKNOWN: 20, State.NONE: 8}
_STRIP = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One week of the strip.

    Args:
        week: the week as its address has it.
        number: the week's number alone.
        state: code of the state.
        told: ``Uge 32, 2019: delvis, 385 kr.``.
        state_text: the state in words.
        amount: what is paid; a dash when nothing is.
        paid: whether it is.
        hatched: whether it is drawn hatched, being unknown.
        x: where it begins, its width, its top and its height in the picture.
        here: whether it is the one explained.
        door: to its explanation.
    """

    week: str
    number: str
    state: str
    told: Text
    state_text: Text
    amount: Text
    paid: bool
    hatched: bool
    x: str
    width: str
    y: str
    height: str
    here: bool
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """The weeks whose Thursday lies in one month, and what began in it."""

    label: Text
    cells: tuple[Cell, ...]
    steps: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of an explanation, with doors to its clause and facts."""

    text: Text
    clause: Link | None
    facts: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekAnswer:
    """One week explained, with doors to the weeks beside it.

    Args:
        state: code of the state.
        heading: the answer in one line.
        number: which paid week it is; empty when not paid.
        lines: why, in order.
        earlier: the week before; None at the beginning of the path.
        later: the week after; None at the last week that has ended.
    """

    week: str
    state: str
    heading: Text
    number: Text
    lines: tuple[Line, ...]
    earlier: Door | None
    later: Door | None


def cells(seen: Standpoint, person: Person, *, along: Axis, here: Week) -> tuple[Cell, ...]:
    """Return every week from the path's first to the last that has ended on the axis."""
    first, last = Week.of(along.first), last_ended(along.last)
    read = {reading.week: reading for reading in seen.readings(person)}
    return tuple(
        _cell(person, week, reading=read.get(week), along=along, here=week == here)
        for week in (first + offset for offset in range(last - first + 1))
    )


def _cell(
    person: Person, week: Week, *, reading: WeekReading | None, along: Axis, here: bool
) -> Cell:
    state = reading.state if reading is not None else State.NONE
    paid = reading is not None and reading.paid
    amount = words.kroner(reading.amount) if reading is not None and paid else words.DASH
    answer = amount if paid else Text("ikke betalt", "not paid")
    begin, end = along.x(week.monday), along.x((week + 1).monday)
    gap = min(1.2, (end - begin) / 5)
    return Cell(
        week=str(week),
        number=str(week.number),
        state=state.code,
        told=_told(week, state, answer=answer),
        state_text=state.text,
        amount=amount,
        paid=paid,
        hatched=state is State.UNKNOWN,
        x=at(begin),
        width=f"{end - begin - gap:.2f}",
        y=str(_STRIP - _TALL[state]),
        height=str(_TALL[state]),
        here=here,
        door=candidate_door(person.id, str(week)),
    )


def _told(week: Week, state: State, *, answer: Text) -> Text:
    name = words.week_name(week)
    return Text(
        f"{name.da}: {state.text.da}, {answer.da}", f"{name.en}: {state.text.en}, {answer.en}"
    )


def months(strip: Sequence[Cell], told: Sequence[tuple[Week, Text]]) -> tuple[MonthRow, ...]:
    """Return the weeks by month, the newest month first, each with what began in its weeks."""
    rows = []
    for month, group in groupby(strip, key=lambda cell: Week.parse(cell.week).month):
        mine = tuple(group)
        names = {cell.week for cell in mine}
        thursday = Week.parse(mine[0].week).thursday
        rows.append(
            MonthRow(
                label=words.month_name(thursday, year=True),
                cells=mine,
                steps=tuple(text for week, text in told if str(week) in names),
            )
        )
        del month
    return tuple(reversed(rows))


def answer(seen: Standpoint, person: Person, *, week: Week, along: Axis) -> WeekAnswer:
    """Return one week explained."""
    told = explain_week(person, seen.terms, known=seen.known, week=week)
    first, last = Week.of(along.first), last_ended(along.last)
    return WeekAnswer(
        week=str(week),
        state=told.reading.state.code,
        heading=told.heading,
        number=told.number or words.NOTHING,
        lines=tuple(
            Line(
                text=named(line.text, seen.firms),
                clause=_clause(line.clause),
                facts=tuple(Link(words.same(fact), fact_door(fact)) for fact in line.facts),
            )
            for line in told.sentences
        ),
        earlier=candidate_door(person.id, str(week + -1)) if week > first else None,
        later=candidate_door(person.id, str(week + 1)) if week < last else None,
    )


def _clause(number: str) -> Link | None:
    return Link(words.same(number), clause_door(number)) if number else None
