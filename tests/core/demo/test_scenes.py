"""Each rule can be seen in every cohort: the scenes, found in the facts."""

from datetime import date, timedelta
from random import Random

import pytest

from virksom.programme.demo.cohort import cohort
from virksom.programme.demo.recipe import SHOCK_UNTIL, Scene
from virksom.programme.demo.story import Job, Story
from virksom.programme.record import Employment, Fact, Log

SEEDS = range(1, 11)


@pytest.fixture(params=SEEDS)
def stories(request: pytest.FixtureRequest) -> tuple[Story, ...]:
    return cohort(Random(request.param))  # noqa: S311  # an invented cohort, no secret


@pytest.fixture
def scenes(stories: tuple[Story, ...]) -> dict[Scene, Story]:
    return {story.part.scene: story for story in stories if story.part.scene is not None}


def employments(log: Log, candidate: str) -> list[Fact]:
    return [fact for fact in log.facts if fact.subject == candidate and fact.kind == "employment"]


def hours(fact: Fact) -> str | None:
    assert isinstance(fact.value, Employment)
    return None if fact.value.weekly_hours is None else str(fact.value.weekly_hours)


def test_every_scene_is_played_by_one_candidate(scenes: dict[Scene, Story]) -> None:
    assert set(scenes) == set(Scene)


def test_three_different_jobs_end_before_the_lasting_full_one(scenes: dict[Scene, Story]) -> None:
    *short, lasting = scenes[Scene.CIRCULAR].jobs
    assert len({job.company for job in (*short, lasting)}) == 4
    assert all(job.until is not None and job.until <= lasting.since for job in short)
    assert (lasting.until, lasting.hours) == (None, "37.0")


def test_two_parallel_jobs_are_full_only_together(scenes: dict[Scene, Story]) -> None:
    one, two = scenes[Scene.PARALLEL].jobs[:2]
    assert two.runs(date(2019, 9, 30))
    assert max(float(one.hours), float(two.hours)) < 37 <= float(one.hours) + float(two.hours)


def test_a_weekend_lies_between_a_friday_and_a_monday(scenes: dict[Scene, Story]) -> None:
    before, following = scenes[Scene.WEEKEND].jobs[:2]
    assert before.until is not None
    assert (before.until.weekday(), following.since.weekday()) == (5, 0)
    assert following.since - before.until == timedelta(days=2)


def test_thirty_hours_stand_without_a_benefit(scenes: dict[Scene, Story]) -> None:
    job = scenes[Scene.THIRTY].jobs[0]
    assert (job.hours, job.benefit) == ("30.0", False)


def test_a_job_begins_before_the_start_in_mid_week(scenes: dict[Scene, Story]) -> None:
    story = scenes[Scene.EARLY_JOB]
    assert story.started is not None
    assert story.referred <= story.jobs[0].since < story.started


def test_the_growing_job_lasts_through_the_spring(scenes: dict[Scene, Story]) -> None:
    job = scenes[Scene.GROWING].jobs[0]
    assert [hours for _, _, hours in job.stretches()] == ["15.0", "22.0", "37.0"]
    assert job.runs(SHOCK_UNTIL)


def test_the_corrected_job_was_first_said_to_be_full_time(
    demo: Log, shipped: dict[Scene, Story]
) -> None:
    first, second, *_ = employments(demo, shipped[Scene.CORRECTED].candidate)
    assert (hours(first), hours(second)) == ("37.0", "32.0")
    assert second.replaces == first.id


def test_the_hours_that_come_later_are_unknown_until_then(
    demo: Log, shipped: dict[Scene, Story]
) -> None:
    first, second, *_ = employments(demo, shipped[Scene.HOURS_LATER].candidate)
    assert (hours(first), hours(second)) == (None, "37.0")
    assert second.known_at - first.known_at > timedelta(weeks=8)


def test_one_employment_is_taken_back(demo: Log, shipped: dict[Scene, Story]) -> None:
    (taken,) = [fact for fact in demo.facts if fact.kind == "retraction"]
    first = employments(demo, shipped[Scene.RETRACTED].candidate)[0]
    assert (taken.replaces, taken.subject) == (first.id, first.subject)


def test_one_job_is_told_of_months_after_it_began(demo: Log, shipped: dict[Scene, Story]) -> None:
    first = employments(demo, shipped[Scene.LATE_JOB].candidate)[0]
    assert first.known_at.date() - first.since > timedelta(weeks=8)


def test_one_candidate_is_referred_again_and_works(stories: tuple[Story, ...]) -> None:
    (again,) = [story for story in stories if len(story.passages) > 1]
    first, second = again.passages
    assert first.withdrawn is not None
    assert second.started is not None
    assert first.withdrawn < second.referred <= date(2019, 12, 31)
    assert again.jobs[0].since > second.started


def test_a_placement_is_no_paid_employment() -> None:
    forms = {job.form: job.paid for job in _jobs(3)}
    assert forms == {
        "ordinary": True,
        "fleksjob": True,
        "internship": False,
        "wage_subsidy": False,
    }


def _jobs(seed: int) -> list[Job]:
    stories = cohort(Random(seed))  # noqa: S311  # an invented cohort, no secret
    return [job for story in stories for job in story.jobs]
