"""What one day counts for, given what covers it: the rule of self-support.

Source:
    Rules, section 3; clause 4.1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from virksom.programme.contract import InForce
from virksom.programme.kernel import Reason
from virksom.programme.record import FLEKSJOB, ORDINARY, Benefit, Fact
from virksom.programme.status.people import Job, Study
from virksom.programme.status.state import State

LEFT = "left"
"""Code of the benefit register for who is no longer in it: emigrated, dead or with a pension."""


@dataclass(frozen=True, slots=True)
class DayReading:
    """What a day counts for.

    Args:
        state: none, unknown, partial or full.
        earned: the state it would have without any education; what is paid may hang on it.
        reasons: why; each with its clause and facts.
    """

    state: State
    earned: State
    reasons: tuple[Reason, ...]


def read_day(
    rules: InForce, *, jobs: Sequence[Job], studies: Sequence[Study], benefits: Sequence[Fact]
) -> DayReading:
    """Return what a day counts for that these stretches cover.

    Ordinary hours are summed over distinct employments; a fleksjob is partial whatever its
    hours; education without public support is full; wage subsidy and internship are nothing.
    The best of these holds, in the order none < unknown < partial < full, so that hours nobody
    knows matter only where nothing better does. A benefit leaves at most partial.

    Source:
        Rules, section 3; clause 4.1. The switch ``full_requires``: ``hours_and_no_benefit``
        asks for the full-time hours and no benefit, ``hours_norm`` for the hours alone, and
        ``no_benefit`` for any paid hours and no benefit.

    Args:
        rules: the terms in force.
        jobs: stretches of employment that cover the day; of two inside one employment the
            later known counts.
        studies: stretches of education that cover it.
        benefits: facts of benefit that cover it; those that are no benefit here change nothing.
    """
    grounds = tuple(_work(_one_stretch_each(jobs), rules))
    work = max((state for state, _ in grounds), default=State.NONE)
    free = any(not study.says.publicly_supported for study in studies)
    best = max(work, State.FULL if free else State.NONE)
    limiting = limiting_benefits(benefits, rules)
    most = State.PARTIAL if limiting else State.FULL
    reasons = (*(reason for _, reason in grounds), *_study_reasons(studies, rules))
    if best > most:
        reasons += (Reason("benefit_makes_partial", rules.clause("full_requires"), limiting),)
    return DayReading(min(best, most), min(work, most), reasons)


def limiting_benefits(benefits: Sequence[Fact], rules: InForce) -> tuple[str, ...]:
    """Return the ids of the benefits that leave a day at most partial; empty when none does.

    Source:
        Rules, section 3 (``full_requires``) and section 1: what ``not_benefit`` lists, SU and
        flex wage subsidy, is no benefit here; nor is ``LEFT``, of which evidence speaks.
    """
    if rules.choice("full_requires") == "hours_norm":
        return ()
    spared = {*rules.codes("not_benefit"), LEFT}
    return tuple(
        fact.id
        for fact in benefits
        if isinstance(fact.value, Benefit) and fact.value.code not in spared
    )


def _one_stretch_each(jobs: Sequence[Job]) -> tuple[Job, ...]:
    latest: dict[str, Job] = {}
    for job in jobs:
        held = latest.get(job.says.employment)
        if held is None or held.fact.age < job.fact.age:
            latest[job.says.employment] = job
    return tuple(job for job in jobs if latest[job.says.employment] is job)


def _work(jobs: Sequence[Job], rules: InForce) -> Iterator[tuple[State, Reason]]:
    """Yield what each kind of work among the jobs counts for."""
    clause = rules.clause("full_time_hours")
    paid = [job for job in jobs if job.says.form == ORDINARY and job.says.weekly_hours]
    if paid:
        full = _are_full(paid, rules)
        code = "ordinary_full" if full else "ordinary_partial"
        yield (State.FULL if full else State.PARTIAL), Reason(code, clause, _ids(paid))
    for code, state in _OTHER_WORK.items():
        found = [job for job in jobs if _other_work(job) == code]
        if found:
            yield state, Reason(code, clause, _ids(found))


def _are_full(paid: Sequence[Job], rules: InForce) -> bool:
    if rules.choice("full_requires") == "no_benefit":
        return True
    hours = sum(job.says.weekly_hours for job in paid if job.says.weekly_hours)
    return hours >= rules.amount("full_time_hours")


_OTHER_WORK = {
    "fleksjob": State.PARTIAL,
    "job_hours_unknown": State.UNKNOWN,
    "job_not_counted": State.NONE,
}
"""What work other than ordinary paid hours counts for, by the code of its reason."""


def _other_work(job: Job) -> str | None:
    """Return the code of a job's reason; None for ordinary paid hours."""
    if job.says.form == FLEKSJOB:
        return "fleksjob"
    if job.says.form != ORDINARY:
        return "job_not_counted"
    if job.says.weekly_hours is None:
        return "job_hours_unknown"
    return None if job.says.weekly_hours else "job_not_counted"


def _study_reasons(studies: Sequence[Study], rules: InForce) -> tuple[Reason, ...]:
    clause = rules.clause("education_tier")
    free = tuple(item.fact.id for item in studies if not item.says.publicly_supported)
    supported = tuple(item.fact.id for item in studies if item.says.publicly_supported)
    found = (("education", free), ("education_supported", supported))
    return tuple(Reason(code, clause, facts) for code, facts in found if facts)


def _ids(jobs: Sequence[Job]) -> tuple[str, ...]:
    return tuple(job.fact.id for job in jobs)
