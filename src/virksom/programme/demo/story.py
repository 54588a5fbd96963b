"""What happens to one invented candidate, before anybody has told it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from virksom.programme.demo.recipe import Part
from virksom.programme.record import PAID_FORMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One employment from its first day to its last.

    Args:
        since: first day.
        until: first day after it; None while it lasts.
        form: ordinary, fleksjob, wage_subsidy or internship.
        hours: weekly hours at first.
        later: days on which the weekly hours change, with the new hours, ascending.
        benefit: whether a benefit goes on beside it while it is under thirty hours.
        code: of the employment; given when the companies are chosen.
        company: code of the company; the same.
    """

    since: date
    until: date | None = None
    form: str = "ordinary"
    hours: str = "37.0"
    later: tuple[tuple[date, str], ...] = ()
    benefit: bool = False
    code: str = ""
    company: str = ""

    @property
    def paid(self) -> bool:
        """Whether it is paid employment under the contract."""
        return self.form in PAID_FORMS

    def runs(self, day: date) -> bool:
        """Say whether it covers ``day``."""
        return self.since <= day and (self.until is None or day < self.until)

    def ended(self, until: date) -> "Job":
        """Return the job with its end; changes of hours from that day on never come."""
        kept = tuple(change for change in self.later if change[0] < until)
        return replace(self, until=until, later=kept)

    def stretches(self) -> Iterator[tuple[date, date | None, str]]:
        """Yield the stretches of equal hours: first day, first day after, weekly hours."""
        changes = ((self.since, self.hours), *self.later)
        ends = (*(day for day, _ in self.later), self.until)
        for (since, hours), until in zip(changes, ends, strict=True):
            yield since, until, hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """An education; ``supported`` when a benefit other than the student grant goes on."""

    since: date
    until: date | None
    kind: str
    supported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A stretch of job training in one trade."""

    since: date
    until: date
    trade: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One course: referral, perhaps a start, perhaps a withdrawal with its reason."""

    referred: date
    started: date | None = None
    withdrawn: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One candidate's path.

    Args:
        part: the fate.
        unit: code of the referring unit.
        passages: the courses, oldest first; at least one once the referrals are made.
        jobs: employments by first day.
        never: an employment that was told of and never was; None for all but one.
        studies: educations.
        lesson: the job training; None without.
        candidate: the code; given when everybody is referred.
        adviser: code of the adviser at the referring unit; the same.
        consultant: code of the recruitment consultant; the same.
    """

    part: Part
    unit: str
    passages: tuple[Passage, ...] = ()
    jobs: tuple[Job, ...] = ()
    never: Job | None = None
    studies: tuple[Study, ...] = ()
    lesson: Lesson | None = None
    candidate: str = ""
    adviser: str = ""
    consultant: str = ""

    @property
    def referred(self) -> date:
        """The first referral."""
        return self.passages[0].referred

    @property
    def started(self) -> date | None:
        """The start of the latest course; None when it never began."""
        return self.passages[-1].started

    @property
    def withdrawn(self) -> date | None:
        """The end of the latest course; None while it runs."""
        return self.passages[-1].withdrawn

    @property
    def paid(self) -> tuple[Job, ...]:
        """The paid employments."""
        return tuple(job for job in self.jobs if job.paid)

    @property
    def told_of(self) -> tuple[Job, ...]:
        """Every employment anybody told of, also one that never was."""
        return self.jobs if self.never is None else (*self.jobs, self.never)

    @property
    def works(self) -> bool:
        """Whether there is a paid employment at any time."""
        return bool(self.paid)

    @property
    def at_work(self) -> bool:
        """Whether a paid employment lasts."""
        return any(job.until is None for job in self.paid)

    def with_start(self, started: date) -> "Story":
        """Return the story with the start of its latest course."""
        last = replace(self.passages[-1], started=started)
        return replace(self, passages=(*self.passages[:-1], last))

    def with_end(self, withdrawn: date, reason: str) -> "Story":
        """Return the story with the end of its latest course."""
        last = replace(self.passages[-1], withdrawn=withdrawn, reason=reason)
        return replace(self, passages=(*self.passages[:-1], last))

    def with_jobs(self, *jobs: Job) -> "Story":
        """Return the story with these employments added."""
        return replace(self, jobs=tuple(sorted((*self.jobs, *jobs), key=_first_day)))

    def with_change(self, old: Job, new: Job) -> "Story":
        """Return the story with one employment changed, also one that never was."""
        if old is self.never:
            return replace(self, never=new)
        return replace(self, jobs=tuple(new if job is old else job for job in self.jobs))


def _first_day(job: Job) -> date:
    return job.since
