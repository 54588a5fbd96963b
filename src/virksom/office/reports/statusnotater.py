"""Who needs a statusnotat: those who have left without self-support, and those who might.

Source:
    Clauses 2.1 (the referral window closes) and 3.2 (the one note that is written).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door, clause_door
from virksom.office.reports.labels import withdrawn_for
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import projections
from virksom.office.store.projections import Projected
from virksom.office.store.projections.waits import CLOSING, NEEDED
from virksom.programme.contract import InForce
from virksom.programme.kernel import Text
from virksom.programme.path import ended_course, needs_statusnotat, would_need_statusnotat
from virksom.programme.status import Course, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class NotatRow:
    """Somebody a statusnotat is, or would be, written about.

    Args:
        candidate: their code.
        door: to their page.
        unit: who referred them.
        told: since when, and why.
        write: where it is written; None while nothing is to be written.
    """

    candidate: str
    door: Door
    unit: Text
    told: Text
    write: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusnotaterPage:
    """Who needs a statusnotat.

    Args:
        needed: withdrawn without self-support, with none issued; the earliest withdrawn first.
        closing: in a course without self-support on the day; by code.
        window: when the referral window closes, or closed, in a sentence.
        clause: door to the clause.
        needed_count: how many are to be written.
        closing_count: how many would be.
        more: that only the first of many are shown; empty when all are.
    """

    needed: tuple[NotatRow, ...]
    closing: tuple[NotatRow, ...]
    window: Text
    clause: Link
    needed_count: int
    closing_count: int
    more: Text = words.NOTHING


MOST = 100
"""Rows of each of the two lists that are shown at once."""


def statusnotater_today(at: Viewpoint) -> StatusnotaterPage:
    """Return who needs a statusnotat today, by the rows: the log is not read for it.

    Of many only the first ``MOST`` are shown; those that have waited the longest stand first.
    """
    programme, rules = at.row.code, at.rules
    needed = projections.to_note(programme, NEEDED, first=0, most=MOST)
    closing = projections.to_note(programme, CLOSING, first=0, most=MOST)
    clause = rules.clause("exempted_notes")
    many = max(needed.total, closing.total) > MOST
    return StatusnotaterPage(
        needed=tuple(_needed(_told(row, on=at.on), rules=rules) for row in needed.rows),
        closing=tuple(_closing(_told(row, on=at.on), rules=rules) for row in closing.rows),
        window=_window(rules, on=at.on),
        clause=Link(words.same(clause), clause_door(clause)),
        needed_count=needed.total,
        closing_count=closing.total,
        more=_FIRST if many else words.NOTHING,
    )


_FIRST = Text(f"Her står de første {MOST} af hver.", f"The first {MOST} of each are shown.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a row tells: who, of which unit, since when and why, and whether they had begun."""

    candidate: str
    unit: str
    day: date
    reason: str
    began: bool


def _told(row: Projected, *, on: date) -> _Told:
    return _Told(
        candidate=row.code,
        unit=row.unit,
        day=row.waits.notat_on or on,
        reason=row.reason,
        began=row.started is not None and row.started <= on,
    )


def statusnotater_page(
    seen: Standpoint, *, issued: Mapping[str, tuple[date, ...]]
) -> StatusnotaterPage:
    """Return who needs a statusnotat on the day.

    Args:
        seen: the programme as it is seen.
        issued: days on which statusnotater were issued, by whom they name.
    """
    needed = [
        (course, person)
        for person in seen.people
        if (course := ended_course(person)) is not None
        and course.ended_by(seen.on)
        and not _has(person, course, issued=issued)
        and needs_statusnotat(person, seen.terms, course=course) is not None
    ]
    needed.sort(key=lambda pair: (pair[0].withdrawn or date.max, pair[1].id))
    clause = seen.rules.clause("exempted_notes")
    closing = tuple(
        _closing(_in_course(person, on=seen.on), rules=seen.rules)
        for person in seen.people
        if would_need_statusnotat(person, seen.terms, on=seen.on) is not None
    )
    return StatusnotaterPage(
        needed=tuple(
            _needed(_left(person, course, on=seen.on), rules=seen.rules)
            for course, person in needed
        ),
        closing=closing,
        window=_window(seen.rules, on=seen.on),
        clause=Link(words.same(clause), clause_door(clause)),
        needed_count=len(needed),
        closing_count=len(closing),
    )


def _has(person: Person, course: Course, *, issued: Mapping[str, tuple[date, ...]]) -> bool:
    days = (day for code in person.ids for day in issued.get(code, ()))
    return any(day >= course.opened for day in days)


def _left(person: Person, course: Course, *, on: date) -> _Told:
    return _Told(
        candidate=person.id,
        unit=course.unit or "",
        day=course.withdrawn or on,
        reason=course.reason or "",
        began=course.started is not None,
    )


def _in_course(person: Person, *, on: date) -> _Told:
    course = person.course_on(on) or person.courses[-1]
    began = course.started if course.started is not None and course.started <= on else None
    return _Told(
        candidate=person.id,
        unit=course.unit or "",
        day=began or course.opened,
        reason="",
        began=began is not None,
    )


def _needed(one: _Told, *, rules: InForce) -> NotatRow:
    reason = withdrawn_for(one.reason, rules.labels("withdrawal_reasons"))
    day = words.day(one.day)
    return NotatRow(
        candidate=one.candidate,
        door=candidate_door(one.candidate),
        unit=_unit(one, rules),
        told=Text(f"afmeldt {day.da}: {reason.da}", f"withdrawn {day.en}: {reason.en}"),
        write=Door("statusnotat", (one.candidate,)),
    )


def _closing(one: _Told, *, rules: InForce) -> NotatRow:
    day = words.day(one.day)
    told = Text(f"i forløb siden {day.da}", f"in the programme since {day.en}")
    waits = Text(f"henvist {day.da}, ikke startet", f"referred {day.en}, not started")
    return NotatRow(
        candidate=one.candidate,
        door=candidate_door(one.candidate),
        unit=_unit(one, rules),
        told=told if one.began else waits,
        write=None,
    )


def _unit(one: _Told, rules: InForce) -> Text:
    return words.looked_up(rules.labels("referring_units"), one.unit)


def _window(rules: InForce, *, on: date) -> Text:
    until = rules.span("referral_window").until
    if until is None:
        return words.NOTHING
    last = words.day(until - timedelta(days=1))
    if on >= until:
        return Text(
            f"Henvisningsperioden sluttede {last.da}.", f"The referral window closed {last.en}."
        )
    return Text(f"Henvisningsperioden slutter {last.da}.", f"The referral window closes {last.en}.")
