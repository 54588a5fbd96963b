"""What a prepared run would have otherwise by now."""

from dataclasses import replace
from datetime import date

from tests.core.billing.claimed import JOB, moment, told
from tests.core.billing.settled import CONTRACT, job_ends, waiting
from virksom.programme.billing.overtaken import Changed, changed_lines
from virksom.programme.path.retell import again
from virksom.programme.record import Log, append


def changed(before: Log, after: Log) -> Changed:
    _, run = waiting(before)
    return changed_lines(after, CONTRACT, run=run, at=moment())


def test_nothing_new_changes_nothing() -> None:
    log, _ = waiting(told(*JOB))
    assert changed(told(*JOB), log) == Changed(amounts=0, grounds=0)


def test_a_job_that_ended_earlier_takes_lines_away_and_moves_the_ground_of_the_others() -> None:
    log, _ = waiting(told(*JOB))
    after = job_ends(log, date(2019, 3, 25))
    assert changed(told(*JOB), after) == Changed(amounts=1, grounds=3)


def test_the_same_job_told_anew_moves_the_ground_alone() -> None:
    log, _ = waiting(told(*JOB))
    (job,) = log.known().of_kind("employment")
    after = append(log, [again(job, by="konsulent-1")], moment=moment())
    assert changed(told(*JOB), after) == Changed(amounts=0, grounds=4)


def test_more_hours_are_another_amount() -> None:
    log, _ = waiting(told(*JOB))
    (job,) = log.known().of_kind("employment")
    draft = again(job, by="konsulent-1")
    more = replace(draft, value={**draft.value, "weekly_hours": "37.0"})
    assert changed(told(*JOB), append(log, [more], moment=moment())).amounts == 4
