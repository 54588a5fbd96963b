"""Who is followed from when, and what ended it: the ground of every figure on retention.

Three clocks. From the first start until a definition of lasting self-support is first met, while
withdrawals compete. From the first self-supported day until self-support stops. From a job's first
day until the job ends. All are read on a day as known; what has not ended by then is cut off there.

Source:
    Rules, sections 3 and 5.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract import Terms
from virksom.programme.effect.lasting import Definition, held
from virksom.programme.effect.retention.clock import Followed
from virksom.programme.effect.supported import stretches
from virksom.programme.kernel import Text
from virksom.programme.status import Job, Person, begun_jobs, timeline

_DAY = timedelta(days=1)

MET = "met"
"""What ended a wait when the definition was met."""

STOPPED, LEFT_JOB = "stopped", "job_ended"
"""What ended a stretch of self-support, and a job."""


@dataclass(frozen=True, slots=True)
class ExitGroup:
    """Withdrawals that end a wait alike.

    Args:
        code: its name.
        words: what it is called.
        reasons: codes of the reasons in it; empty for all that no other group names.
    """

    code: str
    words: Text
    reasons: tuple[str, ...]


EXITS = (
    ExitGroup("other_offer", Text("Andet tilbud", "Another offer"), ("other_offer",)),
    ExitGroup(
        "not_fit",
        Text("Ikke i målgruppen, aldrig mødt", "Not in target group, never met"),
        ("not_in_target_group", "never_met"),
    ),
    ExitGroup(
        "gone",
        Text("Flyttet, pension eller død", "Moved, pension or deceased"),
        ("moved", "pension", "deceased"),
    ),
    ExitGroup("other", Text("Anden eller ukendt årsag", "Other or unknown reason"), ()),
)
"""What competes with self-support, in the order it is drawn; together every withdrawal."""


def exit_group(reason: str | None) -> ExitGroup:
    """Return the group a withdrawal's reason belongs to; the last for any other reason."""
    return next((group for group in EXITS if reason in group.reasons), EXITS[-1])


def waits(
    people: Iterable[Person], definition: Definition, *, terms: Terms, on: date
) -> tuple[Followed, ...]:
    """Return how long each who has begun waited to meet a definition, and what came first.

    The clock begins with the first start. Who is self-supporting on that day waited 0 days. A
    withdrawal ends the wait on its day unless a later course was opened by ``on``: then the
    person is followed on, as the status table does. The others were seen to ``on``.

    Source:
        Rules, section 5 (persons, not courses; withdrawn when the latest course is).

    Returns:
        One for each person begun by the day, in the order of ``people``; ``end`` is ``MET``, the
        code of an exit group, or None.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return tuple(
        _wait(person, definition, terms=terms, on=on, start=start)
        for person in people
        for start in [person.first_start]
        if start is not None and start <= on
    )


def _wait(
    person: Person, definition: Definition, *, terms: Terms, on: date, start: date
) -> Followed:
    first = held(person, definition, terms=terms, on=on).first
    course = person.course_on(on)
    if first is not None:
        return Followed((first - start).days, MET, person.id)
    if course is not None and course.withdrawn is not None and course.withdrawn <= on:
        days = (course.withdrawn - start).days
        return Followed(days, exit_group(course.reason).code, person.id)
    return Followed((on - start).days, None, person.id)


def stays(
    people: Iterable[Person], *, terms: Terms, on: date, bridge_days: int = 0
) -> tuple[Followed, ...]:
    """Return how long each person's first stretch of self-support lasted.

    A withdrawal cuts it off: what came after is not known. So does ``on``. Either does so too when
    it lies in a gap that might still have been bridged.

    Args:
        people: everyone, in any order.
        terms: as agreed by the moment.
        on: the last day that is read, inclusive.
        bridge_days: the longest gap, in days, that does not end it.

    Returns:
        One for each person self-supporting on any day by then; ``end`` is ``STOPPED`` or None.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules, found = terms.on(on), list[Followed]()
    for person in people:
        line = timeline(person, rules)
        runs = stretches(line, on=on, bridge_days=bridge_days)
        for run in runs[:1]:
            end = run.until or on + _DAY
            closes = (course.until for course in line.courses if course.until is not None)
            edge = min([on + _DAY, *(day for day in closes if day >= end)])
            seen = (edge - end).days <= bridge_days
            found.append(Followed((end - run.since).days, None if seen else STOPPED, person.id))
    return tuple(found)


def jobs_held(people: Iterable[Person], *, on: date) -> tuple[Followed, ...]:
    """Return how long each paid job begun in a course has lasted.

    The jobs are the status table's employments, so none that ran before the referral: those were
    seen only because they had lasted. Several stretches of one employment are one job, from its
    first day to its last. A withdrawal cuts it off: nobody follows the job after it.

    Source:
        Rules, section 5 (employments).

    Returns:
        One for each job, by person and employment; ``end`` is ``LEFT_JOB`` or None.
    """
    return tuple(item for person in people for item in _jobs(person, on=on))


def _jobs(person: Person, *, on: date) -> Iterator[Followed]:
    held_by: dict[str, list[Job]] = {}
    for job in begun_jobs(person, on):
        held_by.setdefault(job.says.employment, []).append(job)
    for _, parts in sorted(held_by.items()):
        since = min(job.span.since for job in parts)
        course = person.course_on(since)
        if course is not None and not course.ended_by(since):
            seen = course.withdrawn if course.ended_by(on) else None
            yield _job(parts, since=since, seen=seen or on + _DAY, on=on, person=person.id)


def _job(parts: Sequence[Job], *, since: date, seen: date, on: date, person: str) -> Followed:
    """Return how long a job lasted that is followed up to but not including ``seen``."""
    ends = [job.span.until or date.max for job in parts]
    if max(ends) <= min(seen, on):
        return Followed((max(ends) - since).days, LEFT_JOB, person)
    return Followed((seen - since).days, None, person)
