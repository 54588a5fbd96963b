"""What an employer's answer, a contract or a payslip shows of days for which work is claimed.

Source:
    Clause 7.1.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from virksom.programme.contract import InForce
from virksom.programme.evidence.footing import Footing
from virksom.programme.evidence.gathered import Answer, Evidence
from virksom.programme.evidence.shown import Shown
from virksom.programme.status import Job, State, read_day

_SOME = Decimal("0.01")
"""The hours of a job that was held, when the answer tells none: some."""

Told = tuple[Job, Answer | None]
"""A job that counts, with the answer about it."""


def answers(footing: Footing, rules: InForce, *, evidence: Evidence, given: str) -> Shown | None:
    """Return what one sort of answer shows of some days; None where there is none of their jobs.

    The days are read as the contract reads jobs, with the hours that are told: once with the
    confirmed jobs alone, which is what is vouched for, and once with those beside them that nobody
    denied, which is the most the days can be. An answer that tells no hours vouches that the job
    was held, so for partial and not for full. Hours a week are compared exactly, as the jobs' own
    are; the tolerance is the register's.

    Source:
        Clause 7.1; rules, section 3.

    Args:
        footing: the days.
        rules: the terms in force on the Monday of their week.
        evidence: what speaks of the person's weeks.
        given: ``employer``, ``contract`` or ``payslip``.
    """
    told = [
        (job, evidence.answer(given, job.says.employment, day=footing.first))
        for job in footing.jobs
    ]
    facts = tuple(dict.fromkeys(answer.fact.id for _, answer in told if answer is not None))
    if not facts:
        return None
    key = rules, facts, footing.study, tuple(job.fact.id for job in footing.jobs)
    if key not in evidence.read:
        evidence.read[key] = _read(told, rules, study=footing.study, facts=facts)
    return evidence.read[key]


def _read(told: Sequence[Told], rules: InForce, *, study: State, facts: tuple[str, ...]) -> Shown:
    sure = [_with(job, _vouched(answer)) for job, answer in told if answer and answer.says.held]
    open_ = [
        _with(job, _at_most(job, answer))
        for job, answer in told
        if answer is None or answer.says.held
    ]
    shows, most = _worth(sure, rules), _worth(open_, rules)
    return Shown(shows, max(most, study), facts)


def _vouched(answer: Answer) -> Decimal:
    hours = answer.says.weekly_hours
    return _SOME if hours is None else hours


def _at_most(job: Job, answer: Answer | None) -> Decimal | None:
    hours = None if answer is None else answer.says.weekly_hours
    return job.says.weekly_hours if hours is None else hours


def _with(job: Job, hours: Decimal | None) -> Job:
    if hours == job.says.weekly_hours:
        return job
    return replace(job, says=replace(job.says, weekly_hours=hours))


def _worth(jobs: Sequence[Job], rules: InForce) -> State:
    return read_day(rules, jobs=jobs, studies=(), benefits=()).earned
