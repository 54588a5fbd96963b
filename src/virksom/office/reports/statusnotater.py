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
    """

    needed: tuple[NotatRow, ...]
    closing: tuple[NotatRow, ...]
    window: Text
    clause: Link

    @property
    def needed_count(self) -> int:
        """How many are to be written."""
        return len(self.needed)

    @property
    def closing_count(self) -> int:
        """How many would be."""
        return len(self.closing)


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
    return StatusnotaterPage(
        needed=tuple(_needed(seen, person, course=course) for course, person in needed),
        closing=tuple(
            _closing(seen, person)
            for person in seen.people
            if would_need_statusnotat(person, seen.terms, on=seen.on) is not None
        ),
        window=_window(seen),
        clause=Link(words.same(clause), clause_door(clause)),
    )


def _has(person: Person, course: Course, *, issued: Mapping[str, tuple[date, ...]]) -> bool:
    days = (day for code in person.ids for day in issued.get(code, ()))
    return any(day >= course.opened for day in days)


def _needed(seen: Standpoint, person: Person, *, course: Course) -> NotatRow:
    reason = withdrawn_for(course.reason or "", seen.rules.labels("withdrawal_reasons"))
    day = words.day(course.withdrawn or seen.on)
    return NotatRow(
        candidate=person.id,
        door=candidate_door(person.id),
        unit=_unit(seen, course),
        told=Text(f"afmeldt {day.da}: {reason.da}", f"withdrawn {day.en}: {reason.en}"),
        write=Door("statusnotat", (person.id,)),
    )


def _closing(seen: Standpoint, person: Person) -> NotatRow:
    course = person.course_on(seen.on) or person.courses[-1]
    began = course.started if course.started is not None and course.started <= seen.on else None
    day = words.day(began or course.opened)
    told = Text(f"i forløb siden {day.da}", f"in the programme since {day.en}")
    waits = Text(f"henvist {day.da}, ikke startet", f"referred {day.en}, not started")
    return NotatRow(
        candidate=person.id,
        door=candidate_door(person.id),
        unit=_unit(seen, course),
        told=told if began else waits,
        write=None,
    )


def _unit(seen: Standpoint, course: Course) -> Text:
    return words.looked_up(seen.rules.labels("referring_units"), course.unit or "")


def _window(seen: Standpoint) -> Text:
    until = seen.rules.span("referral_window").until
    if until is None:
        return words.NOTHING
    last = words.day(until - timedelta(days=1))
    if seen.on >= until:
        return Text(
            f"Henvisningsperioden sluttede {last.da}.", f"The referral window closed {last.en}."
        )
    return Text(f"Henvisningsperioden slutter {last.da}.", f"The referral window closes {last.en}.")
