"""Follow-up in work: whom to ask next whether all is well, and which jobs are in danger.

No clause says when: the contract exempts from follow-up notes, and leaves the method free. The
table below is the provider's practice, in one place.

Source:
    Clauses 3.1 (free choice of method), 3.2 (exempt from follow-up notes) and 3.4 (the
    self-supporting are followed to the end of 2022).
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.kernel import Text, date_text
from virksom.programme.path.course import running
from virksom.programme.path.work import Work, works, works_on
from virksom.programme.record import Fact, Occasion
from virksom.programme.status import Course, Person

ALL_WELL, TALK = "all_well", "talk"
ANSWERS = (ALL_WELL, TALK)
"""What may be answered to »Går det godt?«."""

COMPANY = "company"
"""Source of an answer that the company itself gave."""

ENDING = "ends_soon"
"""Code of a job that is in danger because it ends."""

ENDS_SOON = timedelta(days=28)
"""A job that ends within so many days, with no other to go on with, is in danger.

Four weeks are about what it takes to find the next opening and meet there.
"""

_ASKS = ("check_in", "followup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A time to ask how the job goes, counted from its first day.

    Args:
        days: whole days after it.
        months: calendar months after it, when there are no days.
        early: how many days before it an answer counts already.
        label: what it is called.
    """

    days: int = 0
    months: int = 0
    early: int
    label: Text

    def after(self, first: date) -> date:
        """Return the day it falls on; in a shorter month on the last day."""
        if not self.months:
            return first + timedelta(days=self.days)
        year, month = divmod(first.year * 12 + first.month - 1 + self.months, 12)
        last = monthrange(year, month + 1)[1]
        return date(year, month + 1, min(first.day, last))


def _months(months: int) -> Milestone:
    label = Text(f"{months} måneder i job", f"{months} months in work")
    return Milestone(months=months, early=14, label=label)


PRACTICE = (
    Milestone(early=0, label=Text("første dag i jobbet", "first day at work")),
    Milestone(days=7, early=2, label=Text("en uge i job", "a week in work")),
    Milestone(months=1, early=7, label=Text("en måned i job", "a month in work")),
    *(_months(months) for months in range(3, 37, 3)),
)
"""When it is asked: the first days decide whether somebody stays, then every quarter to 3 years.

Three years are the 156 weeks that are paid for at most; asking more often costs the company's
time, and asking by the calendar costs no note.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """The next time to ask how a job goes.

    Args:
        work: the job.
        milestone: which time.
        due: the day.
    """

    work: Work
    milestone: Milestone
    due: date


@dataclass(frozen=True, slots=True)
class Danger:
    """Why a job is in danger.

    Args:
        code: ``TALK`` or ``ENDING``.
        text: one sentence.
        facts: ids of the facts it rests on.
    """

    code: str
    text: Text
    facts: tuple[str, ...]


def next_follow_up(person: Person, facts: Iterable[Fact], *, on: date) -> FollowUp | None:
    """Return the next time to ask how a person's jobs go; due when its day is ``on`` or before.

    Of each paid job that runs on the day only the latest time gone by counts: nobody catches up
    on what was missed. One answer is an answer for every job that the person has.

    Args:
        person: as known.
        facts: those in force about the person; others are passed over.
        on: the day it is.

    Returns:
        The earliest over the jobs; None outside a course, without a paid job, and when no time
        is left.
    """
    course = running(person, on=on)
    if course is None:
        return None
    answered = [fact.since for fact in answers(facts) if fact.since <= on]
    found = (
        _next(work, answered, course=course, on=on) for work in works_on(person, on=on) if work.paid
    )
    return min(
        (one for one in found if one is not None),
        key=lambda one: (one.due, one.work.employment),
        default=None,
    )


def _next(work: Work, answered: Sequence[date], *, course: Course, on: date) -> FollowUp | None:
    first = max(work.first, course.started or work.first)
    times = [(milestone, milestone.after(first)) for milestone in PRACTICE]
    passed = [time for time in times if time[1] <= on]
    coming = [time for time in times if time[1] > on]
    for milestone, day in (*passed[-1:], *coming):
        counts_from = day - timedelta(days=milestone.early)
        if not any(answer >= counts_from for answer in answered):
            return FollowUp(work=work, milestone=milestone, due=day)
    return None


def turning_days(person: Person) -> Iterator[date]:
    """Yield the days on which a follow-up or a danger may read otherwise without a new fact.

    Days on which something told begins or ends are told by the facts themselves.

    Args:
        person: as known.
    """
    for work in works(person):
        if work.until is not None:
            yield work.until - ENDS_SOON
        for first in {work.first, *(course.started for course in person.courses)}:
            if first is not None:
                yield from (milestone.after(max(first, work.first)) for milestone in PRACTICE)


def answers(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the check-ins and follow-ups among facts, the earliest first."""
    found = (fact for fact in facts if fact.kind in _ASKS)
    return tuple(sorted(found, key=lambda fact: (fact.since, fact.age)))


def dangers(person: Person, facts: Iterable[Fact], *, on: date) -> tuple[Danger, ...]:
    """Return why a person's jobs are in danger on a day, the most urgent first; empty when not.

    Somebody's wish to talk stands until a later answer or visit; a job that ends soon counts
    only when no other paid job goes on after it.

    Args:
        person: as known.
        facts: those in force about the person; others are passed over.
        on: the day it is.
    """
    if running(person, on=on) is None or not any(work.paid for work in works_on(person, on=on)):
        return ()
    told = [fact for fact in answers(facts) if fact.since <= on]
    return (*_wishes(wish(told)), *_ending(person, on=on))


def wish(told: Iterable[Fact]) -> Fact | None:
    """Return the wish to talk that stands, or None.

    It stands until a later answer or visit; what a company answers settles only its own wish,
    never that of a candidate.

    Args:
        told: check-ins and follow-ups, the earliest first.
    """
    stands: Fact | None = None
    for fact in told:
        if isinstance(fact.value, Occasion) and fact.value.answer == TALK:
            stands = fact if stands is None or fact.source != COMPANY else stands
        elif stands is None or fact.source != COMPANY or stands.source == COMPANY:
            stands = None
    return stands


def _wishes(fact: Fact | None) -> Iterator[Danger]:
    if fact is not None:
        day = fact.since
        text = Text(
            f"Vil gerne tale, sagt {date_text(day)}.",
            f"Would like to talk, said {date_text(day, 'en')}.",
        )
        yield Danger(TALK, text, (fact.id,))


def _ending(person: Person, *, on: date) -> Iterator[Danger]:
    """Yield the end of the last of the jobs that run, when it is near and nothing comes after."""
    ends = [(work.until or date.max, work) for work in works_on(person, on=on) if work.paid]
    end, work = max(ends, key=lambda one: (one[0], one[1].employment))
    goes_on = (
        other
        for other in works(person)
        if other.paid and other.first <= end and (other.until is None or other.until > end)
    )
    if end - on <= ENDS_SOON and next(goes_on, None) is None:
        last = end - timedelta(days=1)
        yield Danger(
            ENDING,
            Text(
                f"Jobbet hos {work.company} slutter {date_text(last)}, "
                "og der er ikke aftalt et nyt.",
                f"The job at {work.company} ends on {date_text(last, 'en')}, with no other agreed.",
            ),
            (work.stretches[-1].fact.id,),
        )


def why_not_follow_up(person: Person, *, on: date) -> Text | None:
    """Return why nobody can be asked how it goes, or None when they can.

    Asked is somebody in a course, in work or on the way there.
    """
    if running(person, on=on) is not None:
        return None
    return Text(
        "Kandidaten er ikke i forløb den dag, så der er intet at følge op på.",
        "The candidate is in no course on that day, so there is nothing to follow up.",
    )
