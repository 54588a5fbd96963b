"""What the benefit register tells: whole weeks, with none beside a job, and a benefit elsewhere."""

import pytest

from virksom.programme.demo.benefit_weeks import (
    BenefitWeeks,
    benefit_weeks,
    tell_weeks,
    weeks_of,
)
from virksom.programme.demo.recipe import Scene
from virksom.programme.demo.story import Story
from virksom.programme.demo.truth import paid_work
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Log

LAST = Month(2019, 9)


@pytest.fixture(scope="module")
def rows(demo: Log) -> tuple[BenefitWeeks, ...]:
    return benefit_weeks(demo, paid_work(demo), last=LAST)


def test_a_month_has_the_weeks_of_its_thursdays() -> None:
    assert [str(week) for week in weeks_of(Month(2019, 8), Month(2019, 8))] == [
        f"2019-W{number}" for number in range(31, 36)
    ]


def test_stretches_are_whole_weeks(rows: tuple[BenefitWeeks, ...]) -> None:
    assert rows
    for row in rows:
        assert row.span.until is not None
        assert row.span.since.weekday() == row.span.until.weekday() == 0


def test_a_week_with_days_on_a_benefit_is_left_to_what_was_told(
    rows: tuple[BenefitWeeks, ...], demo: Log, shipped: dict[Scene, Story]
) -> None:
    who = shipped[Scene.BENEFIT_DAY].candidate
    told = next(fact for fact in demo.known().of_kind("benefit") if fact.subject == who)
    mine = [row for row in rows if row.candidate == who]
    assert {row.code for row in mine} == {"none"}
    assert not any(row.span.overlap(Week.of(told.since).span) for row in mine)


def test_a_student_has_the_grant(
    rows: tuple[BenefitWeeks, ...], shipped: dict[Scene, Story]
) -> None:
    who = shipped[Scene.STUDENT].candidate
    assert {row.code for row in rows if row.candidate == who and row.month > Month(2019, 7)} == {
        "su"
    }


def test_a_job_that_never_was_is_left_alone(
    rows: tuple[BenefitWeeks, ...], shipped: dict[Scene, Story]
) -> None:
    story = shipped[Scene.RETRACTED]
    assert story.never is not None
    assert not any(
        row.span.covers(story.never.since) for row in rows if row.candidate == story.candidate
    )


def test_others_have_the_benefit_of_their_unit(rows: tuple[BenefitWeeks, ...]) -> None:
    assert {row.code for row in rows} == {"none", "su", "kontanthjaelp", "uddannelseshjaelp"}


def test_they_are_told_the_month_after(rows: tuple[BenefitWeeks, ...]) -> None:
    for row, told in zip(rows, tell_weeks(rows), strict=True):
        assert row.span.until is not None
        assert told.known_at.date() > row.span.until
        assert told.value["code"] == row.code


def test_weeks_that_go_on_make_the_stretch_before_longer(
    rows: tuple[BenefitWeeks, ...],
) -> None:
    told = list(tell_weeks(rows))
    longer = [one for one in told if one.replaces]
    by_key = {one.key: one for one in told}
    assert longer
    assert all(by_key[one.replaces].since == one.since for one in longer)
    gone = {one.replaces for one in told}
    left = [(one.subject, one.since, one.value["code"]) for one in told if one.key not in gone]
    met = {(one.subject, one.until, one.value["code"]) for one in told if one.key not in gone}
    assert not met & set(left)


def test_nobody_has_no_week() -> None:
    assert benefit_weeks(Log(), (), last=LAST) == ()
