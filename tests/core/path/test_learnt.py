"""What somebody learnt in a job, and why it cannot be told."""

from datetime import date, timedelta

import pytest

from tests.core.path.known import STARTED, person_of
from tests.spec.told import log_of
from virksom.programme.path.learnt import FROM_JOB, why_not_learnt
from virksom.programme.path.work import Work, work_of
from virksom.programme.record import Draft, Fact, append

LOG = log_of(*STARTED, "K001 ansat 12 timer i V009 som E001 fra 2019-03-04")
WORK = work_of(person_of(LOG), "E001")
TODAY = date(2019, 3, 4)
"""The first day of the job."""


def known(*levels: str) -> tuple[Fact, ...]:
    drafts = [
        Draft(
            kind="competence",
            subject="K001",
            since=LOG.facts[-1].since,
            value={"competence": "till", "level": level, "evidence": FROM_JOB},
        )
        for level in levels
    ]
    return append(LOG, drafts, moment=LOG.facts[-1].known_at).known().facts


CASES = [
    (WORK, "till", "practised", ""),
    (WORK, "till", "sure", ""),
    (None, "till", "begun", "ikke det job"),
    (WORK, "", "begun", "Vælg en kompetence"),
    (WORK, "till", "great", "Vælg et niveau"),
]


@pytest.mark.parametrize(("work", "competence", "level", "words"), CASES)
def test_a_competence_is_told_or_it_is_said_why_not(
    work: Work | None, competence: str, level: str, words: str
) -> None:
    reason = why_not_learnt(work, known("begun"), competence=competence, level=level, today=TODAY)
    assert words in ("" if reason is None else reason.da)
    assert (reason is None) == (not words)


def test_what_is_documented_already_is_not_told_again() -> None:
    for level in ("begun", "practised"):
        reason = why_not_learnt(
            WORK, known("practised"), competence="till", level=level, today=TODAY
        )
        assert reason is not None
        assert "allerede dokumenteret: »Kan det med hjælp" in reason.da


def test_a_job_that_lies_ahead_has_taught_nothing_yet() -> None:
    before = TODAY - timedelta(days=1)
    reason = why_not_learnt(WORK, (), competence="till", level="sure", today=before)
    assert reason is not None
    assert "begynder først 04.03.2019" in reason.da
