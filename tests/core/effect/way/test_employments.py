"""Employments of each person, the gaps between them, and what ended them."""

from datetime import date

from tests.core.effect.facts import day, job, log, person
from tests.core.effect.way.walks import CIRCLE, CONTRACT, ON, demo, path, seen
from virksom.programme.effect.way.employments import Employments, employments, gaps, held_jobs
from virksom.programme.status import AsKnown, Share

LINES = ("K001 henvist 2019-01-01", "K001 starter 2019-01-07")


def days_between(*lines: str, on: date = ON) -> list[tuple[int, bool]]:
    (one,) = seen(*LINES, *lines, on=on).people
    return [(gap.days, gap.over) for gap in gaps(held_jobs(one, on=on), on=on)]


def test_stretches_of_one_employment_are_one() -> None:
    more = "K001 ansat 30 timer i V001 som E001 fra 2019-04-01"
    (one,) = seen(
        *LINES, "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-31", more
    ).people
    (found,) = held_jobs(one, on=ON)
    assert (found.since, found.until) == (date(2019, 3, 4), None)


def test_the_days_between_two_jobs_are_those_without_either() -> None:
    first = "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-31"
    assert days_between(first, "K001 ansat 20 timer som E002 fra 2019-04-08") == [(7, True)]
    assert days_between(first, "K001 ansat 20 timer som E002 fra 2019-04-01") == [(0, True)]


def test_jobs_that_overlap_leave_no_gap() -> None:
    first = "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-06-30"
    inside = "K001 ansat 5 timer som E002 fra 2019-04-01 til og med 2019-04-30"
    third = "K001 ansat 20 timer som E003 fra 2019-07-03"
    assert days_between(first, inside, third) == [(2, True)]
    assert days_between("K001 ansat 20 timer som E001 fra 2019-03-04", inside) == []


def test_after_the_last_job_the_days_so_far_are_told() -> None:
    first = "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-31"
    assert days_between(first, on=date(2019, 4, 1)) == [(1, False)]
    assert days_between(first, on=date(2019, 3, 31)) == []
    assert days_between() == []


def test_the_withdrawn_wait_for_no_next_job() -> None:
    first = "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-31"
    assert len(path(*LINES, first).employments.waiting) == 1
    assert path(*LINES, first, "K001 afmeldt 2019-06-03").employments.waiting == ()


def test_what_ended_a_job_is_told_only_when_a_fact_does() -> None:
    told = [("contract_ended", "contract_ended"), ("unrecorded", None), (None, None)]
    for said_so, found in told:
        assert _ended(said_so).ended == {found: 1}


def test_a_job_that_runs_on_the_day_has_not_ended() -> None:
    asked = _ended("contract_ended", on=9)
    assert (asked.jobs, asked.ended) == (1, {})


def _ended(why: str | None, *, on: int = 90) -> Employments:
    facts = (*person("K001"), job("K001", 5, until=10, ended=why))
    return employments(AsKnown(log=log(facts), contract=CONTRACT, on=day(on), moment=None))


def test_a_circle_has_three_employments() -> None:
    found = path(*CIRCLE).employments
    assert (found.by_number, found.employed, found.several) == ((0, 0, 0, 1), 1, Share(1, 1))
    assert [(one.person, one.jobs) for one in found.many] == [("K001", 3)]
    assert found.with_many == 1


def test_with_nobody_there_are_none() -> None:
    found = path().employments
    assert (found.by_number, found.employed, found.several, found.jobs) == ((), 0, Share(0, 0), 0)


def test_the_demos_are_those_of_its_status_table() -> None:
    asked = demo()
    found = employments(asked)
    assert found.jobs == len(asked.table.employments)
    assert found.several.count == len(asked.table.several_employments)
    held = (held_jobs(one, on=asked.on) for one in asked.people)
    assert {job.company for jobs in held for job in jobs} == set(asked.table.companies)
