"""Follow-up in work: when it is asked, what an answer counts for, and jobs in danger."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.core.path.known import STARTED, facts_of, person_of
from tests.spec.told import log_of
from virksom.programme.path.follow_up import (
    COMPANY,
    ENDS_SOON,
    PRACTICE,
    FollowUp,
    dangers,
    next_follow_up,
    turning_days,
    why_not_follow_up,
    wish,
)

FIRST = date(2019, 3, 4)
JOB = "K001 ansat 12 timer i V009 som E001 fra 2019-03-04"


def following(*lines: str, on: date) -> FollowUp | None:
    every = (*STARTED, *lines)
    return next_follow_up(person_of(log_of(*every)), facts_of(*every), on=on)


def due(*lines: str, on: date) -> str | None:
    found = following(*lines, on=on)
    return None if found is None else str(found.due)


def endangered(*lines: str, on: date) -> list[str]:
    every = (*STARTED, *lines)
    return [one.code for one in dangers(person_of(log_of(*every)), facts_of(*every), on=on)]


def test_the_practice_is_first_day_first_week_first_month_and_each_quarter_to_three_years() -> None:
    days = [str(milestone.after(FIRST)) for milestone in PRACTICE]
    assert days[:5] == ["2019-03-04", "2019-03-11", "2019-04-04", "2019-06-04", "2019-09-04"]
    assert (days[-1], len(days)) == ("2022-03-04", 15)


def test_a_month_without_that_day_ends_with_its_last() -> None:
    days = [str(milestone.after(date(2019, 11, 30))) for milestone in PRACTICE[2:4]]
    assert days == ["2019-12-30", "2020-02-29"]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (FIRST, "2019-03-04"),
        (date(2019, 3, 10), "2019-03-04"),
        (date(2019, 3, 11), "2019-03-11"),
        (date(2019, 5, 1), "2019-04-04"),
        (date(2022, 3, 4), "2022-03-04"),
    ],
)
def test_only_the_latest_time_gone_by_is_due(on: date, expected: str) -> None:
    assert due(JOB, on=on) == expected


def test_an_answer_moves_on_to_the_next_time() -> None:
    answered = (JOB, "K001 svarer all_well 2019-03-05")
    assert due(*answered, on=date(2019, 3, 6)) == "2019-03-11"
    assert due(*answered, on=date(2019, 3, 12)) == "2019-03-11"


def test_an_answer_a_little_early_counts() -> None:
    early = (JOB, "K001 svarer all_well 2019-05-21")
    assert due(*early, on=date(2019, 5, 22)) == "2019-09-04"
    earlier = (JOB, "K001 får besøg på jobbet 2019-05-20")
    assert due(*earlier, on=date(2019, 5, 22)) == "2019-06-04"


def test_an_answer_that_lies_ahead_does_not_count_yet() -> None:
    later = (JOB, "K001 svarer all_well 2019-04-08, kendt 2019-03-05")
    assert due(*later, on=date(2019, 4, 5)) == "2019-04-04"


def test_one_answer_is_for_every_job_and_the_earliest_time_is_told() -> None:
    two = (JOB, "K001 fleksjob 5 timer i V031 som E002 fra 2019-03-18")
    found = following(*two, on=date(2019, 3, 20))
    assert found is not None
    assert (found.work.company, str(found.due)) == ("V009", "2019-03-11")
    assert due(*two, "K001 svarer all_well 2019-03-20", on=date(2019, 3, 20)) == "2019-03-25"


def test_nothing_is_asked_after_three_years() -> None:
    assert due(JOB, "K001 svarer all_well 2022-03-04", on=date(2022, 3, 5)) is None


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("K001 praktik 37 timer fra 2019-03-04",),
        (JOB + " til og med 2019-03-31",),
        (JOB, "K001 afmeldt 2019-03-25"),
    ],
)
def test_nobody_is_asked_outside_a_course_or_without_paid_work(lines: tuple[str, ...]) -> None:
    assert due(*lines, on=date(2019, 4, 5)) is None
    assert endangered(*lines, on=date(2019, 4, 5)) == []


def test_a_job_from_before_the_start_is_asked_about_from_the_start_on() -> None:
    assert due("K001 ansat 5 timer fra 2017-03-06", on=date(2019, 1, 8)) == "2019-01-07"


def test_a_wish_to_talk_stands_until_a_later_answer_or_visit() -> None:
    wish = (JOB, "K001 svarer talk 2019-04-01")
    day = date(2019, 4, 5)
    assert endangered(*wish, on=day) == ["talk"]
    assert endangered(*wish, "K001 svarer all_well 2019-04-03", on=day) == []
    assert endangered(*wish, "K001 får besøg på jobbet 2019-04-03", on=day) == []
    ahead = "K001 svarer all_well 2019-04-08, kendt 2019-04-01"
    assert endangered(*wish, ahead, on=day) == ["talk"]


def test_a_job_that_ends_soon_is_in_danger_unless_another_goes_on() -> None:
    last = date(2019, 4, 30)
    ending = f"{JOB} til og med {last}"
    near = last + timedelta(days=1) - ENDS_SOON
    assert endangered(ending, on=near - timedelta(days=1)) == []
    assert endangered(ending, on=near) == ["ends_soon"]
    new = "K001 ansat 20 timer i V031 som E002 fra 2019-05-01, kendt 2019-04-01"
    assert endangered(ending, new, on=near) == []
    assert endangered(ending, new.replace("05-01", "05-02"), on=near) == ["ends_soon"]
    other = "K001 ansat 5 timer i V031 som E002 fra 2019-03-04"
    assert endangered(ending, other, on=near) == []
    assert endangered(ending, other + " til og med 2019-04-15", on=near) == ["ends_soon"]


def test_who_is_in_a_course_may_be_asked_how_it_goes() -> None:
    one = person_of(log_of(*STARTED))
    assert why_not_follow_up(one, on=date(2019, 1, 7)) is None
    assert why_not_follow_up(one, on=date(2019, 1, 6)) is not None


def turning(*lines: str) -> list[str]:
    return [str(day) for day in turning_days(person_of(log_of(*STARTED, *lines)))]


def test_an_answer_can_turn_at_each_time_of_the_practice_and_before_a_job_ends() -> None:
    assert turning() == []
    from_start, from_job = turning(JOB)[:15], turning(JOB)[15:]
    assert sorted(from_start + from_job) == sorted(
        2 * [str(milestone.after(FIRST)) for milestone in PRACTICE]
    )
    assert turning(JOB + " til og med 2019-03-31")[0] == str(date(2019, 4, 1) - ENDS_SOON)
    not_started = person_of(log_of(STARTED[0], JOB))
    assert len(list(turning_days(not_started))) == len(PRACTICE)


def test_what_a_company_answers_never_settles_the_wish_of_a_candidate() -> None:
    asked, well = facts_of("K001 svarer talk 2019-04-01", "K001 svarer all_well 2019-04-03")
    theirs, companys = replace(well, source=COMPANY), replace(asked, source=COMPANY)
    assert wish((asked, theirs)) == asked
    assert wish((companys, theirs)) is None
    assert wish((companys, well)) is None
