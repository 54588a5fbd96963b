"""A candidate's employments: found, changed, ended.

One employment is told by the stretches in which its terms were the same. A change of hours
therefore ends one stretch and begins the next, both known at one moment.

Source:
    Rules, sections 1 (replace) and 3; clauses 4.1 and 5.4.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.kernel import Text, date_text, number_text
from virksom.programme.path.course import why_not_in_programme
from virksom.programme.path.days import why_not_day
from virksom.programme.path.retell import again, never, value_of
from virksom.programme.record import PAID_FORMS, Draft
from virksom.programme.status import Job, Person

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Work:
    """One employment, whole.

    Args:
        employment: its code.
        stretches: by first day; at least one.
    """

    employment: str
    stretches: tuple[Job, ...]

    @property
    def first(self) -> date:
        """Its first day."""
        return self.stretches[0].span.since

    @property
    def until(self) -> date | None:
        """The first day after it; None while no end is known."""
        return self.stretches[-1].span.until

    @property
    def company(self) -> str:
        """The company, by its latest stretch."""
        return self.stretches[-1].says.company

    @property
    def form(self) -> str:
        """The form, by its latest stretch."""
        return self.stretches[-1].says.form

    @property
    def paid(self) -> bool:
        """Whether it is paid employment under the contract."""
        return self.form in PAID_FORMS

    def stretch_on(self, day: date) -> Job | None:
        """Return the stretch that covers a day, the later known of two; None when none does."""
        found = [job for job in self.stretches if job.span.covers(day)]
        return max(found, key=lambda job: job.fact.age, default=None)


def works(person: Person) -> tuple[Work, ...]:
    """Return a person's employments by first day, then code; empty when there are none."""
    stretches: dict[str, list[Job]] = {}
    for job in sorted(person.jobs, key=lambda job: (job.span.since, job.fact.age)):
        stretches.setdefault(job.says.employment, []).append(job)
    found = (Work(code, tuple(jobs)) for code, jobs in stretches.items())
    return tuple(sorted(found, key=lambda work: (work.first, work.employment)))


def work_of(person: Person, employment: str) -> Work | None:
    """Return one of a person's employments; None when it is not theirs."""
    return next((work for work in works(person) if work.employment == employment), None)


def works_on(person: Person, *, on: date) -> tuple[Work, ...]:
    """Return the employments that run on a day, of every form, by first day."""
    return tuple(work for work in works(person) if work.stretch_on(on) is not None)


def why_not_employ(person: Person, *, since: date, today: date) -> Text | None:
    """Return why a job that begins on ``since`` cannot be told, or None when it can."""
    return why_not_day(since, today=today) or why_not_in_programme(person, on=since)


def why_not_change_hours(
    person: Person, employment: str, *, since: date, hours: Decimal | None
) -> Text | None:
    """Return why an employment cannot have other hours from a day on, or None when it can.

    Args:
        person: as known now.
        employment: its code.
        since: the first day with the new hours.
        hours: hours a week; None for not yet known.
    """
    work = work_of(person, employment)
    if work is None:
        return _not_theirs(employment)
    stretch = work.stretch_on(since)
    if stretch is None:
        return Text(
            f"Jobbet hos {work.company} er ikke i gang {date_text(since)}.",
            f"The job at {work.company} is not running on {date_text(since, 'en')}.",
        )
    if stretch.says.weekly_hours == hours:
        return _same_hours(hours)
    return None


def changed_hours(
    work: Work | None, *, since: date, hours: Decimal | None, by: str
) -> tuple[Draft, ...]:
    """Return what says that an employment has other hours from a day on, for as long as before.

    The old stretch ends where the new begins; a stretch that begins on the day is told anew.

    Source:
        Rules, section 1: facts that replace together share one known moment.

    Args:
        work: an employment; None, or one without a stretch on ``since``, changes nothing.
        since: the first day with the new hours.
        hours: hours a week; None for not yet known.
        by: who says so.
    """
    stretch = None if work is None else work.stretch_on(since)
    if stretch is None:
        return ()
    value = {**value_of(stretch.fact), "weekly_hours": None if hours is None else f"{hours:f}"}
    told = replace(again(stretch.fact, by=by), since=since, value=value)
    if stretch.span.since == since:
        return (told,)
    ended = replace(again(stretch.fact, by=by), until=since)
    return (ended, replace(told, replaces=None))


def why_not_end_work(
    person: Person, employment: str, *, last: date, today: date, ended: str = ""
) -> Text | None:
    """Return why an employment cannot have ``last`` as its last day, or None when it can.

    The same day may be told again with another reason: then only the reason is corrected.
    """
    work = work_of(person, employment)
    if work is None:
        return _not_theirs(employment)
    if last < work.first:
        return Text(
            f"Jobbet begyndte først {date_text(work.first)}; "
            "blev det aldrig til noget, så træk det tilbage.",
            f"The job only began on {date_text(work.first, 'en')}; "
            "if it never came to anything, take it back.",
        )
    if work.until == last + _DAY and ended in {"", work.stretches[-1].says.ended}:
        return Text(
            f"Jobbet slutter allerede {date_text(last)}.",
            f"The job already ends on {date_text(last, 'en')}.",
        )
    return why_not_day(last, today=today)


def ended_work(work: Work | None, *, last: date, by: str, ended: str = "") -> tuple[Draft, ...]:
    """Return what says that an employment has ``last`` as its last day.

    The stretch of that day ends with it, or the latest before it goes on until then; stretches
    that would begin later never come.

    Args:
        work: an employment that began by ``last``; None ends nothing.
        last: its last day, inclusive.
        by: who says so.
        ended: code of why it ended; "" where nobody said, then what was said before stands.
    """
    return () if work is None else tuple(_ended(work, last=last, by=by, ended=ended))


def _ended(work: Work, *, last: date, by: str, ended: str) -> Iterator[Draft]:
    begun = [job for job in work.stretches if job.span.since <= last]
    for job in begun[-1:]:
        why = {"ended": ended} if ended else {}
        value = {**value_of(job.fact), **why}
        yield replace(again(job.fact, by=by), until=last + _DAY, value=value)
    for job in work.stretches[len(begun) :]:
        yield never(job.fact, reason="ended_before", by=by)


def _not_theirs(employment: str) -> Text:
    return Text(
        f"Kandidaten har ingen ansættelse {employment}.",
        f"The candidate has no employment {employment}.",
    )


def _same_hours(hours: Decimal | None) -> Text:
    if hours is None:
        return Text("Timerne er i forvejen ikke oplyst.", "The hours are not known already.")
    return Text(
        f"Jobbet er allerede på {number_text(hours)} timer om ugen.",
        f"The job is already of {number_text(hours, 'en')} hours a week.",
    )
