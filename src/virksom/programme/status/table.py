"""The status table: who is where on a day, row for row as the source prints it.

Source:
    Rules, section 5; clauses 5.1 to 5.4.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Text, Week
from virksom.programme.record import PAID_FORMS, UNRECORDED
from virksom.programme.status.people import Job, Person
from virksom.programme.status.share import Share
from virksom.programme.status.state import State
from virksom.programme.status.timeline import KeptTimelines
from virksom.programme.status.wording import SOURCE_REASONS


class Placement(Enum):
    """Which row of the table a person belongs to on a day."""

    NOT_REFERRED = "not_referred"
    WITHDRAWN = "withdrawn"
    NOT_STARTED = "not_started"
    ACTIVE = "active"


REASON = "withdrawn_"
"""How the code of a row begins that stands for a withdrawal's reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTable:
    """Who is in each row on a day. Persons stand by id, ascending; each at most once a row.

    Args:
        on: the day.
        referred: everyone referred by the day.
        withdrawn: everyone withdrawn, whatever the reason.
        withdrawn_by: the same by reason's code, codes ascending; no empty rows.
        not_started: referred, not withdrawn, and not started or under four weeks.
        active: the others.
        full: of the active, in full self-support on the day.
        partial: of the active, in partial self-support on the day.
        unknown: of the active, those at work whose hours nobody has registered on the day.
        companies: codes of companies with paid employments begun by the day; those said to be
            one are one, by the smallest code.
        employments: person and employment of the same, one entry an employment.
        by_unit: the referred by referring unit's code.
        target: how many persons are to become self-supporting.
        reasons: words for the withdrawal reasons the contract names, in its order.
    """

    on: date
    referred: tuple[str, ...]
    withdrawn: tuple[str, ...]
    withdrawn_by: Mapping[str, tuple[str, ...]]
    not_started: tuple[str, ...]
    active: tuple[str, ...]
    full: tuple[str, ...]
    partial: tuple[str, ...]
    companies: tuple[str, ...]
    employments: tuple[tuple[str, str], ...]
    by_unit: Mapping[str, tuple[str, ...]]
    target: int
    reasons: Mapping[str, Text] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    @property
    def self_supporting(self) -> tuple[str, ...]:
        """The active in full or partial self-support."""
        return tuple(sorted((*self.full, *self.partial)))

    @property
    def several_employments(self) -> tuple[str, ...]:
        """Persons with more than one paid employment."""
        counts = Counter(person for person, _ in self.employments)
        return tuple(sorted(person for person, count in counts.items() if count > 1))

    @property
    def listed_reasons(self) -> tuple[str, ...]:
        """The withdrawal reasons that stand in the table, see ``listed_reasons``."""
        return listed_reasons(self.reasons, there=self.withdrawn_by)

    def count(self, row: str) -> int:
        """Return how many stand in a row, by its code; ``withdrawn_…`` for a reason."""
        if row.startswith(REASON):
            return len(self.withdrawn_by.get(row.removeprefix(REASON), ()))
        return len(getattr(self, row))

    def units(self) -> Mapping[str, int]:
        """Return how many each unit has referred, by its code."""
        return {code: len(persons) for code, persons in self.by_unit.items()}

    @property
    def effect(self) -> Share:
        """The self-supporting of the active: the source's 25 %."""
        return Share(len(self.self_supporting), len(self.active))

    @property
    def of_referred(self) -> Share:
        """The self-supporting of all referred."""
        return Share(len(self.self_supporting), len(self.referred))

    @property
    def of_remaining(self) -> Share:
        """The self-supporting of the referred who are not withdrawn."""
        remaining = len(self.referred) - len(self.withdrawn)
        return Share(len(self.self_supporting), remaining)

    @property
    def of_target(self) -> Share:
        """The self-supporting of the persons the contract aims at; may exceed them."""
        return Share(len(self.self_supporting), self.target)

    @property
    def to_target(self) -> int:
        """How many more are needed to reach the target; 0 when it is reached."""
        return max(0, self.target - len(self.self_supporting))


def listed_reasons(named: Iterable[str], *, there: Iterable[str]) -> tuple[str, ...]:
    """Return the withdrawal reasons that stand in a table, in the order they stand.

    Those of the source that the contract names, also when nobody left for them; then others
    that somebody left for, in the order of the contract and after it by code. Withdrawals
    without a reason come last.

    Args:
        named: codes of the reasons the contract names, in its order.
        there: codes of the reasons somebody left for, ascending.

    Source:
        Rules, section 5.
    """
    codes, left = tuple(named), tuple(there)
    of_source = [code for code in SOURCE_REASONS if code in codes]
    others = [code for code in codes if code in left]
    listed = dict.fromkeys((*of_source, *others, *left))
    return tuple(sorted(listed, key=lambda code: code == UNRECORDED))


def placement(person: Person, rules: InForce, *, on: date) -> Placement:
    """Return the row of the table ``person`` belongs to on a day.

    Source:
        Rules, section 5; clause 5.2: withdrawn when the latest course is; not started when it
        has no start by the day, or the four weeks have not passed; active otherwise. The switch
        ``four_weeks_from`` counts them from the start, whatever the referral date, or from the
        referral.
    """
    course = person.course_on(on)
    if course is None or person.referred_by(on) is None:
        return Placement.NOT_REFERRED
    if course.ended_by(on):
        return Placement.WITHDRAWN
    since = course.started
    if since is None or since > on:
        return Placement.NOT_STARTED
    if rules.choice("four_weeks_from") == "referral":
        since = course.referred or since
    enough = (on - since).days >= rules.whole("four_week_rule")
    return Placement.ACTIVE if enough else Placement.NOT_STARTED


def status_table(
    people: Iterable[Person], terms: Terms, *, on: date, kept: KeptTimelines | None = None
) -> StatusTable:
    """Return the status table of a day, inclusive of what happens on it.

    Source:
        Rules, section 5.

    Args:
        people: whom it counts.
        terms: the contract's.
        on: the day.
        kept: timelines read before, where many days are asked for; changes no answer.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules, lines = terms.on(on), kept or KeptTimelines()
    rows: dict[Placement, list[Person]] = {row: [] for row in Placement}
    referred: list[Person] = []
    for person in people:
        row = placement(person, rules, on=on)
        rows[row].append(person)
        if row is not Placement.NOT_REFERRED:
            referred.append(person)
    active = rows[Placement.ACTIVE]
    states = {person.id: lines.of(person, rules).on(on) for person in active}
    jobs = [(person, job) for person in referred for job in begun_jobs(person, on)]
    return StatusTable(
        on=on,
        referred=_ids(referred),
        withdrawn=_ids(rows[Placement.WITHDRAWN]),
        withdrawn_by=_grouped(_reasons(rows[Placement.WITHDRAWN], on)),
        not_started=_ids(rows[Placement.NOT_STARTED]),
        active=_ids(active),
        full=tuple(one for one, state in states.items() if state is State.FULL),
        partial=tuple(one for one, state in states.items() if state is State.PARTIAL),
        companies=tuple(sorted({job.company for _, job in jobs})),
        employments=tuple(sorted({(person.id, job.says.employment) for person, job in jobs})),
        by_unit=_grouped(_units(referred, on)),
        target=rules.whole("target"),
        reasons=rules.labels("withdrawal_reasons"),
        unknown=tuple(one for one, state in states.items() if state is State.UNKNOWN),
    )


def begun_jobs(person: Person, on: date) -> tuple[Job, ...]:
    """Return the stretches of paid employments begun by the day and not before the referral.

    Ended ones count, and so do those of the withdrawn. An employment begun on the day of the
    referral counts; one begun before it does not, however long it lasts.

    Source:
        Rules, section 5 (companies and employments).
    """
    paid = [job for job in person.jobs if job.says.form in PAID_FORMS]
    first: dict[str, date] = {}
    for job in paid:
        name = job.says.employment
        first[name] = min(job.span.since, first.get(name, job.span.since))
    referrals = [course.referred for course in person.courses if course.referred is not None]
    since = min(referrals, default=None)
    return tuple(
        job
        for job in paid
        if since is not None and since <= first[job.says.employment] and job.span.since <= on
    )


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How many of the active were in full and in partial self-support on a week's last day."""

    week: Week
    full: int
    partial: int


def week_counts(
    people: Sequence[Person], terms: Terms, *, first: Week, last: Week
) -> tuple[WeekCount, ...]:
    """Return the self-supporting for each week from ``first`` to ``last``, both inclusive.

    Each week is the table's own count on its Sunday; empty when ``last`` is before ``first``.

    Raises:
        TermMissing: the contract has no terms in force on the first Sunday.
    """
    kept = KeptTimelines()
    return tuple(
        _week_count(people, terms, week=first + offset, kept=kept)
        for offset in range(last - first + 1)
    )


def _week_count(
    people: Sequence[Person], terms: Terms, *, week: Week, kept: KeptTimelines
) -> WeekCount:
    day = week.sunday
    rules = terms.on(day)
    states = [
        kept.of(person, rules).on(day)
        for person in people
        if placement(person, rules, on=day) is Placement.ACTIVE
    ]
    return WeekCount(week, states.count(State.FULL), states.count(State.PARTIAL))


def _ids(persons: Iterable[Person]) -> tuple[str, ...]:
    return tuple(person.id for person in persons)


def _grouped(pairs: Iterable[tuple[str, Person]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for key, person in pairs:
        groups.setdefault(key, []).append(person.id)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _reasons(withdrawn: Iterable[Person], on: date) -> Iterator[tuple[str, Person]]:
    courses = ((person.course_on(on), person) for person in withdrawn)
    return ((course.reason, one) for course, one in courses if course and course.reason)


def _units(referred: Iterable[Person], on: date) -> Iterator[tuple[str, Person]]:
    courses = ((person.referred_by(on), person) for person in referred)
    return ((course.unit, one) for course, one in courses if course and course.unit)
