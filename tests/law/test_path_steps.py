"""Laws of the path's steps: whatever is told in whatever order, the log reads without an error,
and what is taken back leaves every answer as it was.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.core.persons import TERMS
from virksom.programme.check import findings
from virksom.programme.kernel import Json, Severity, Text
from virksom.programme.path import (
    changed_hours,
    ended,
    ended_work,
    last_withdrawal,
    next_code,
    open_stretches,
    reopened,
    undone,
    why_not_add,
    why_not_change_hours,
    why_not_employ,
    why_not_end,
    why_not_end_work,
    why_not_reopen,
    why_not_start,
    why_not_study,
    why_not_withdraw,
    withdrawn,
    work_of,
    works,
)
from virksom.programme.path.correct import Correction, corrected, why_not_correct, why_not_stand
from virksom.programme.record import Draft, Employment, Fact, Log, append
from virksom.programme.settlement import WeekReading, last_ended, read_weeks
from virksom.programme.status import Person, StatusTable, people, status_table

FIRST, LAST = date(2018, 9, 1), date(2020, 6, 1)
TODAY = date(2020, 1, 6)
BY = "konsulent-1"
HOURS = (None, Decimal(5), Decimal("20.5"), Decimal(37))


@dataclass(frozen=True, slots=True)
class Tried:
    """One step somebody tries: what, on which day, and a number that settles the rest."""

    what: str
    day: date
    pick: int


def log() -> Log:
    """Return a log in which a candidate is referred to a programme with two companies."""
    told = (
        ("programme", "P1", {"contract": "impact60"}),
        ("company", "V001", {}),
        ("company", "V002", {}),
        ("referral", "K001", {"unit": "uddannelseshuset"}),
    )
    drafts = [
        Draft(kind=kind, subject=subject, since=FIRST, value=value) for kind, subject, value in told
    ]
    return append(Log(), drafts, moment=datetime(2018, 9, 1, 9, 0, tzinfo=UTC))


def tried() -> st.SearchStrategy[list[Tried]]:
    """Draw steps in any order, most of them possible somewhere."""
    days = st.dates(FIRST, LAST)
    one = st.builds(Tried, st.sampled_from(sorted(STEPS)), days, st.integers(0, 7))
    begun = st.builds(Tried, st.just("start"), st.dates(FIRST, date(2019, 3, 1)), st.just(0))
    later = st.lists(one, min_size=4, max_size=16)
    return st.tuples(begun, later).map(lambda both: [both[0], *both[1]])


def person_of(log: Log) -> Person:
    (person,) = people(log.known())
    return person


def told(log: Log, drafts: Sequence[Draft], number: int) -> Log:
    """Return the log after a step, a minute after the one before."""
    moment = datetime(2020, 1, 6, 8, 0, tzinfo=UTC) + timedelta(minutes=number)
    return append(log, drafts, moment=moment)


Drafts = Sequence[Draft]


def _draft(kind: str, day: date, /, **value: Json) -> Draft:
    return Draft(kind=kind, subject="K001", since=day, value=value, by=BY)


def _if(reason: Text | None, drafts: Callable[[], Drafts]) -> Drafts:
    return () if reason is not None else drafts()


def _start(log: Log, step: Tried) -> Drafts:
    reason = why_not_start(person_of(log), since=step.day)
    return _if(reason, lambda: [_draft("start", step.day)])


def _refer(log: Log, step: Tried) -> Drafts:
    courses = person_of(log).courses
    again = courses and courses[-1].withdrawn is not None and courses[-1].withdrawn <= step.day
    return [_draft("referral", step.day, unit="job_og_aktivhuset")] if again else ()


def _element(log: Log, step: Tried) -> Drafts:
    reason = why_not_add(person_of(log), since=step.day, today=TODAY)
    return _if(reason, lambda: [_draft("element", step.day, element="mentoring")])


def _study(log: Log, step: Tried) -> Drafts:
    reason = why_not_study(person_of(log), since=step.day, today=TODAY)
    value = {"kind": "vocational", "publicly_supported": step.pick % 2 == 0}
    return _if(reason, lambda: [_draft("education", step.day, **value)])


def _employ(log: Log, step: Tried) -> Drafts:
    reason = why_not_employ(person_of(log), since=step.day, today=TODAY)
    values = (fact.value for fact in log.facts)
    taken = [value.employment for value in values if isinstance(value, Employment)]
    hours = HOURS[step.pick % len(HOURS)]
    value: dict[str, Json] = {
        "employment": next_code("E", taken=taken),
        "company": "V001",
        "form": "ordinary" if step.pick < 5 else "fleksjob",
        "weekly_hours": None if hours is None else f"{hours:f}",
    }
    return _if(reason, lambda: [_draft("employment", step.day, **value)])


def _picked(log: Log, step: Tried) -> str:
    codes = [work.employment for work in works(person_of(log))]
    return codes[step.pick % len(codes)] if codes else "E999"


def _hours(log: Log, step: Tried) -> Drafts:
    person, code = person_of(log), _picked(log, step)
    hours = HOURS[step.pick % len(HOURS)]
    reason = why_not_change_hours(person, code, since=step.day, hours=hours)
    work = work_of(person, code)
    return _if(reason, lambda: changed_hours(work, since=step.day, hours=hours, by=BY))


def _end_job(log: Log, step: Tried) -> Drafts:
    person, code = person_of(log), _picked(log, step)
    reason = why_not_end_work(person, code, last=step.day, today=TODAY)
    return _if(reason, lambda: ended_work(work_of(person, code), last=step.day, by=BY))


def _end(log: Log, step: Tried) -> Drafts:
    open_now = open_stretches(log.known().about("K001"), on=FIRST)
    fact = open_now[step.pick % len(open_now)] if open_now else None
    reason = why_not_end(fact, last=step.day, today=TODAY)
    return () if fact is None or reason is not None else [ended(fact, last=step.day, by=BY)]


def _withdraw(log: Log, step: Tried) -> Drafts:
    person = person_of(log)
    reason = why_not_withdraw(person, since=step.day, today=TODAY)
    facts = log.known().about("K001")
    return _if(reason, lambda: withdrawn(person, facts, since=step.day, reason="moved", by=BY))


def _reopen(log: Log, _step: Tried) -> Drafts:
    person = person_of(log)
    fact = last_withdrawal(person, log.known().about("K001"))
    if fact is None or why_not_reopen(person) is not None:
        return ()
    return reopened(log, fact, reason="slip", by=BY)


def _correct(log: Log, step: Tried) -> Drafts:
    facts = log.known().of_kind("employment")
    if not facts:
        return ()
    fact = facts[step.pick % len(facts)]
    until = fact.until if fact.until is None or fact.until > step.day else None
    to = Correction(since=step.day, until=until, value={"weekly_hours": "12"})
    draft = corrected(fact, to, by=BY, source="slip")
    stands = all(why_not_stand(one) is None for one in people(told(log, [draft], 99).known()))
    return [draft] if stands and why_not_correct(fact) is None else ()


STEPS: dict[str, Callable[[Log, Tried], Drafts]] = {
    "start": _start,
    "refer": _refer,
    "element": _element,
    "study": _study,
    "employ": _employ,
    "hours": _hours,
    "end_job": _end_job,
    "end": _end,
    "withdraw": _withdraw,
    "reopen": _reopen,
    "correct": _correct,
}


def taken(tries: Sequence[Tried]) -> list[Log]:
    """Return the log before the first step and after each that was possible."""
    logs = [log()]
    for number, step in enumerate(tries):
        drafts = STEPS[step.what](logs[-1], step)
        if drafts:
            logs.append(told(logs[-1], drafts, number))
    return logs


def answers(log: Log) -> tuple[StatusTable, StatusTable, tuple[WeekReading, ...]]:
    """Return the table on two days and every week, as far as they do not name facts."""
    everyone = people(log.known())
    weeks = (one for person in everyone for one in _weeks(person))
    return (
        status_table(everyone, TERMS, on=TODAY),
        status_table(everyone, TERMS, on=date(2019, 6, 30)),
        tuple(weeks),
    )


def _weeks(person: Person) -> list[WeekReading]:
    read = read_weeks(person, TERMS, through=last_ended(TODAY))
    return [
        WeekReading(
            candidate=one.candidate,
            week=one.week,
            state=one.state,
            tier=one.tier,
            amount=one.amount,
            cap_number=one.cap_number,
            reasons=(),
        )
        for one in read
    ]


def step_facts(before: Log, after: Log) -> tuple[Fact, ...]:
    return after.facts[len(before.facts) :]


@given(tried())
def test_after_any_possible_steps_the_log_reads_without_an_error(tries: list[Tried]) -> None:
    for after in taken(tries):
        found = findings(after, TERMS, on=LAST, contract="impact60")
        assert [one.code for one in found if one.severity is Severity.ERROR] == []


@given(tried())
def test_a_step_that_is_taken_back_leaves_every_answer_as_it_was(tries: list[Tried]) -> None:
    logs = taken(tries)
    for before, after in pairwise(logs):
        drafts = undone(after, step_facts(before, after), reason="undone", by=BY)
        back = told(after, drafts, 500)
        assert answers(back) == answers(before)


@given(tried())
def test_facts_that_are_told_together_are_known_at_one_moment(tries: list[Tried]) -> None:
    logs = taken(tries)
    for before, after in pairwise(logs):
        assert len({fact.known_at for fact in step_facts(before, after)}) == 1
