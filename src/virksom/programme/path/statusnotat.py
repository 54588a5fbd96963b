"""Who needs a statusnotat: only somebody who leaves without supporting themself.

Source:
    Clauses 2.1 (when the referral window closes) and 3.2 (the one note there is no exemption from).
"""

from datetime import date, timedelta

from virksom.programme.contract import Terms
from virksom.programme.kernel import Reason, Text
from virksom.programme.path.course import running
from virksom.programme.path.withdrawal import SELF_SUPPORTING
from virksom.programme.status import Course, Person, timeline

DECEASED = "deceased"
"""The reason of somebody who has died."""

_NONE_WRITTEN = frozenset({SELF_SUPPORTING, DECEASED})
REQUIRED, WOULD_BE = "statusnotat_required", "statusnotat_if_closed"


def needs_statusnotat(person: Person, terms: Terms, *, course: Course) -> Reason | None:
    """Return why a statusnotat is required for a course, or None when none is.

    It is required when the course has ended, for another reason than self-support, and on its
    last day the person was in neither full nor partial self-support. Whoever never began left
    without self-support too. About somebody who has died none is written.

    Source:
        Clause 3.2: a statusnotat is written only when a candidate is withdrawn without
        self-support; that it tells an adviser how to go on, and so is not written about the dead,
        is a reading of ours (decision 0004, question 11).

    Args:
        person: as known.
        terms: the terms as known at the same moment.
        course: one of the person's.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    if course.withdrawn is None or course.reason in _NONE_WRITTEN:
        return None
    last = course.withdrawn - timedelta(days=1)
    if _supports_themself(person, terms, on=last):
        return None
    return Reason(REQUIRED, _clause(terms, last), course.facts)


def ended_course(person: Person) -> Course | None:
    """Return the latest course when it is ended; None while it runs, or there is none."""
    course = person.courses[-1] if person.courses else None
    return None if course is None or course.withdrawn is None else course


def why_not_write_statusnotat(person: Person, terms: Terms, *, issued: bool) -> Text | None:
    """Return why no statusnotat is to be written about a person, or None when one is.

    Source:
        Clause 3.2.

    Args:
        person: as known.
        terms: the terms as known at the same moment.
        issued: whether that of the latest course has been issued.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    course = ended_course(person)
    if course is None:
        return Text(
            "Kandidaten er ikke afmeldt; et statusnotat skrives kun ved en afmelding.",
            "The candidate is not withdrawn; a statusnotat is written at a withdrawal only.",
        )
    if course.reason == DECEASED:
        return Text(
            "Kandidaten er afgået ved døden; der skrives ikke noget statusnotat.",
            "The candidate has died; no statusnotat is written.",
        )
    if needs_statusnotat(person, terms, course=course) is None:
        return Text(
            "Kandidaten blev afmeldt som selvforsørgende; der skal ikke skrives statusnotat.",
            "The candidate left as self-supporting; no statusnotat is to be written.",
        )
    if issued:
        return Text(
            "Statusnotatet er udstedt og ligger fast.", "The statusnotat is issued and fixed."
        )
    return None


def would_need_statusnotat(person: Person, terms: Terms, *, on: date) -> Reason | None:
    """Return why a statusnotat would be required were the person withdrawn, or None if not.

    Only of those in a course on ``on`` who support themself neither in full nor in part: when no
    more are referred, those who cannot profit from the programme are closed.

    Source:
        Clauses 2.1 and 3.2: after the referral window the self-supporting are followed on.

    Args:
        person: as known.
        terms: the terms as known at the same moment.
        on: the day; at the close of the window, its last.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    course = person.course_on(on)
    if course is None or course.ended_by(on) or _supports_themself(person, terms, on=on):
        return None
    return Reason(WOULD_BE, _clause(terms, on), course.facts)


def _supports_themself(person: Person, terms: Terms, *, on: date) -> bool:
    inside = running(person, on=on) is not None
    return inside and timeline(person, terms.on(max(on, terms.begins()))).on(on).self_supporting


def _clause(terms: Terms, day: date) -> str:
    return terms.on(max(day, terms.begins())).clause("exempted_notes")
