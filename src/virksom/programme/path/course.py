"""Whether a step falls inside a candidate's course.

Source:
    Rules, section 3 (courses); clauses 2.3 and 3.4.
"""

from datetime import date

from virksom.programme.kernel import Text, date_text
from virksom.programme.status import Course, Person


def running(person: Person, *, on: date) -> Course | None:
    """Return the course that has started and is not ended on a day; None when there is none."""
    course = person.course_on(on)
    if course is None or course.span is None or not course.span.covers(on):
        return None
    return course


def why_not_in_course(person: Person, *, on: date) -> Text | None:
    """Return why a step of the path cannot begin on a day, or None when a course runs then.

    Source:
        Clause 3.4: the course begins at the start and lasts until the withdrawal.
    """
    course = person.course_on(on)
    if course is None:
        return _NOT_REFERRED
    if course.ended_by(on):
        return _withdrawn(course)
    if course.started is None or course.started > on:
        return Text(
            "Kandidaten er ikke startet den dag; registrér starten først.",
            "The candidate has not started by that day; record the start first.",
        )
    return None


def why_not_in_programme(person: Person, *, on: date) -> Text | None:
    """Return why a job or a study that begins on a day is none of the programme's.

    It may have begun before the start, even before the referral: then it counts from the start
    on. It may not begin after the last withdrawal.

    Source:
        Rules, section 3 (jobs begun before the start count from the start on).
    """
    if not person.courses:
        return _NOT_REFERRED
    last = max(person.courses, key=lambda course: course.withdrawn or date.max)
    return _withdrawn(last) if last.ended_by(on) else None


_NOT_REFERRED = Text(
    "Kandidaten er ikke henvist den dag; forløbet begynder med en henvisning.",
    "The candidate is not referred on that day; the course begins with a referral.",
)


def _withdrawn(course: Course) -> Text:
    day = course.withdrawn or course.opened
    return Text(
        f"Kandidaten er afmeldt {date_text(day)}; der skal en ny henvisning til.",
        f"The candidate was withdrawn on {date_text(day, 'en')}; a new referral is needed.",
    )
