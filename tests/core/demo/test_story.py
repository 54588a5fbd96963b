"""A job tells its stretches of equal hours."""

from datetime import date
from random import Random

from virksom.programme.demo.cohort import cohort
from virksom.programme.demo.spring import two_thirds
from virksom.programme.demo.story import Job

BEGIN, MORE, FULL = date(2019, 9, 2), date(2019, 11, 4), date(2020, 8, 1)
GROWING = Job(since=BEGIN, hours="15.0", later=((MORE, "22.0"), (FULL, "37.0")))


def test_a_job_with_changing_hours_tells_each_stretch() -> None:
    assert list(GROWING.stretches()) == [
        (BEGIN, MORE, "15.0"),
        (MORE, FULL, "22.0"),
        (FULL, None, "37.0"),
    ]


def test_a_job_that_ends_keeps_only_the_changes_before_its_end() -> None:
    ended = GROWING.ended(date(2020, 3, 14))
    assert list(ended.stretches()) == [
        (BEGIN, MORE, "15.0"),
        (MORE, date(2020, 3, 14), "22.0"),
    ]


def test_a_job_runs_from_its_first_day_until_the_day_after_its_last() -> None:
    ended = GROWING.ended(MORE)
    assert [ended.runs(day) for day in (date(2019, 9, 1), BEGIN, date(2019, 11, 3), MORE)] == [
        False,
        True,
        True,
        False,
    ]


def test_two_thirds_are_rounded_to_the_nearest_whole_number() -> None:
    assert [two_thirds(count) for count in (0, 1, 2, 3, 4, 33, 34, 35)] == [
        round(2 * count / 3) for count in (0, 1, 2, 3, 4, 33, 34, 35)
    ]


def test_nobody_is_employed_twice_in_the_same_company(chance: Random) -> None:
    for story in cohort(chance):
        companies = [job.company for job in story.told_of]
        assert len(companies) == len(set(companies))


def test_employments_are_coded_by_their_first_day(chance: Random) -> None:
    jobs = [job for story in cohort(chance) for job in story.told_of]
    by_code = sorted(jobs, key=lambda job: job.code)
    assert [job.since for job in by_code] == sorted(job.since for job in jobs)
