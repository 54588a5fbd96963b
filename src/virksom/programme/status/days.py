"""What one day counts for, given what covers it: the rule of self-support.

Source:
    Rules, section 3; clause 4.1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.contract import InForce
from virksom.programme.kernel import Reason
from virksom.programme.record import FLEKSJOB, ORDINARY, Fact
from virksom.programme.status.people import Job, Study
from virksom.programme.status.state import State


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
    jobs: Sequence[Job], studies: Sequence[Study], benefits: Sequence[Fact], rules: InForce
) -> DayReading:
    """Return what a day counts for that these stretches cover.

    Ordinary hours are summed over distinct employments; a fleksjob is partial whatever its
    hours; education without public support is full; wage subsidy and internship are nothing.
    The best of these holds, but a benefit leaves at most partial (unless the contract's
    ``full_requires`` is ``hours_norm``).

    Source:
        Rules, section 3; clause 4.1.

    Args:
        jobs: stretches of employment that cover the day; of two inside one employment the
            later known counts.
        studies: stretches of education that cover it.
        benefits: facts of public benefit that cover it.
        rules: the terms in force.
    """
    counted = _one_stretch_each(jobs)
    work, why = _work(counted, free=not benefits, rules=rules)
    study = State.FULL if any(not item.says.publicly_supported for item in studies) else State.NONE
    best = max(work, study)
    most = most_with(benefit=bool(benefits), rules=rules)
    reasons = (*why, *_study_reasons(studies, rules))
    if best > most:
        reasons += (Reason("benefit_makes_partial", rules.clause("full_requires"), _ids(benefits)),)
    return DayReading(min(best, most), min(work, most), reasons)


def _one_stretch_each(jobs: Sequence[Job]) -> tuple[Job, ...]:
    latest: dict[str, Job] = {}
    for job in jobs:
        held = latest.get(job.says.employment)
        if held is None or held.fact.age < job.fact.age:
            latest[job.says.employment] = job
    return tuple(job for job in jobs if latest[job.says.employment] is job)


def _work(jobs: Sequence[Job], *, free: bool, rules: InForce) -> tuple[State, tuple[Reason, ...]]:
    grounds = [
        ground
        for ground in (
            _ordinary(jobs, free=free, rules=rules),
            _fleksjob(jobs, rules),
            _unknown(jobs, rules),
        )
        if ground is not None
    ]
    state = max((state for state, _ in grounds), default=State.NONE)
    reasons = tuple(reason for _, reason in grounds)
    return state, reasons + _uncounted(jobs, rules)


def _ordinary(jobs: Sequence[Job], *, free: bool, rules: InForce) -> tuple[State, Reason] | None:
    known = [job for job in jobs if job.says.form == ORDINARY and job.says.weekly_hours]
    if not known:
        return None
    total = sum((job.says.weekly_hours or Decimal(0) for job in known), Decimal(0))
    enough = (
        free
        if rules.choice("full_requires") == "no_benefit"
        else total >= rules.amount("full_time_hours")
    )
    state = State.FULL if enough else State.PARTIAL
    code = "ordinary_full" if enough else "ordinary_partial"
    return state, Reason(code, rules.clause("full_time_hours"), _job_ids(known))


def _fleksjob(jobs: Sequence[Job], rules: InForce) -> tuple[State, Reason] | None:
    found = [job for job in jobs if job.says.form == FLEKSJOB]
    if not found:
        return None
    return State.PARTIAL, Reason("fleksjob", rules.clause("full_time_hours"), _job_ids(found))


def _unknown(jobs: Sequence[Job], rules: InForce) -> tuple[State, Reason] | None:
    found = [job for job in jobs if job.says.form == ORDINARY and job.says.weekly_hours is None]
    if not found:
        return None
    return State.UNKNOWN, Reason("hours_unknown", rules.clause("full_time_hours"), _job_ids(found))


def _uncounted(jobs: Sequence[Job], rules: InForce) -> tuple[Reason, ...]:
    found = [job for job in jobs if _counts_for_nothing(job)]
    clause = rules.clause("full_time_hours")
    return (Reason("job_not_counted", clause, _job_ids(found)),) if found else ()


def _counts_for_nothing(job: Job) -> bool:
    if job.says.form == ORDINARY:
        return job.says.weekly_hours == 0
    return job.says.form != FLEKSJOB


def _study_reasons(studies: Sequence[Study], rules: InForce) -> tuple[Reason, ...]:
    clause = rules.clause("education_tier")
    free = tuple(item.fact.id for item in studies if not item.says.publicly_supported)
    supported = tuple(item.fact.id for item in studies if item.says.publicly_supported)
    found = (("education", free), ("education_supported", supported))
    return tuple(Reason(code, clause, facts) for code, facts in found if facts)


def most_with(*, benefit: bool, rules: InForce) -> State:
    """Return the most a day may count for, with or without a public benefit on it."""
    limited = benefit and rules.choice("full_requires") != "hours_norm"
    return State.PARTIAL if limited else State.FULL


def _job_ids(jobs: Sequence[Job]) -> tuple[str, ...]:
    return tuple(job.fact.id for job in jobs)


def _ids(facts: Sequence[Fact]) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts)
