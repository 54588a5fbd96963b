"""Who is followed from when, and what ended it."""

from datetime import date

import pytest

from tests.core.persons import IN_COURSE, TERMS, persons
from virksom.programme.contract import TermMissing
from virksom.programme.effect.lasting import ON_DAY, lasting_for
from virksom.programme.effect.retention.clock import Followed
from virksom.programme.effect.retention.clocks import (
    LEFT_JOB,
    MET,
    STOPPED,
    exit_group,
    jobs_held,
    stays,
    waits,
)

ON = date(2019, 6, 30)
JOB = "K001 ansat 20 timer i V001 som E001 fra 2019-03-04 til og med 2019-03-31"


def waited(*lines: str, on: date = ON) -> list[Followed]:
    return list(waits(persons(*lines), ON_DAY, terms=TERMS, on=on))


def stayed(*lines: str, on: date = ON, bridge_days: int = 0) -> list[Followed]:
    return list(stays(persons(*lines), terms=TERMS, on=on, bridge_days=bridge_days))


def worked(*lines: str, on: date = ON) -> list[Followed]:
    return list(jobs_held(persons(*lines), on=on))


def test_who_has_not_begun_by_the_day_is_not_followed() -> None:
    assert waited("K001 henvist 2018-12-03") == []
    assert waited(*IN_COURSE, on=date(2019, 1, 6)) == []


def test_a_wait_ends_with_the_first_day_of_self_support() -> None:
    assert waited(*IN_COURSE, JOB) == [Followed(56, MET, "K001")]


def test_who_supports_themself_when_they_start_waited_no_day() -> None:
    assert waited(*IN_COURSE, "K001 ansat 9 timer fra 2018-12-10")[0] == Followed(0, MET, "K001")


def test_who_still_waits_is_followed_to_the_day() -> None:
    assert waited(*IN_COURSE, on=date(2019, 1, 17)) == [Followed(10, None, "K001")]


@pytest.mark.parametrize(
    ("reason", "group"),
    [
        ("other_offer", "other_offer"),
        ("never_met", "not_fit"),
        ("pension", "gone"),
        ("self_supporting", "other"),
        ("unrecorded", "other"),
    ],
)
def test_a_withdrawal_ends_a_wait_by_its_reason(reason: str, group: str) -> None:
    found = waited(*IN_COURSE, f"K001 afmeldt 2019-02-06 som {reason}", JOB)
    assert found == [Followed(30, group, "K001")]


def test_a_reason_nobody_knows_is_among_the_others() -> None:
    assert exit_group(None).code == "other"


def test_a_withdrawal_to_come_ends_no_wait() -> None:
    lines = (*IN_COURSE, "K001 afmeldt 2019-02-06 som moved")
    assert waited(*lines, on=date(2019, 2, 5)) == [Followed(29, None, "K001")]
    assert waited(*lines, on=date(2019, 2, 6)) == [Followed(30, "gone", "K001")]


def test_who_came_back_is_followed_on() -> None:
    again = ("K001 afmeldt 2019-02-06 som moved", "K001 henvist 2019-02-20")
    assert waited(*IN_COURSE, *again, JOB) == [Followed(174, None, "K001")]
    assert waited(*IN_COURSE, *again, "K001 starter 2019-02-25", JOB)[0].end == MET


def test_a_wait_may_be_for_weeks_that_last() -> None:
    found = waits(persons(*IN_COURSE, JOB), lasting_for(4, 4), terms=TERMS, on=ON)
    assert found == (Followed(83, MET, "K001"),)


def test_before_the_contract_nobody_waits() -> None:
    with pytest.raises(TermMissing):
        stayed(*IN_COURSE, on=date(2017, 1, 1))


def test_self_support_lasts_until_it_stops() -> None:
    assert stayed(*IN_COURSE) == []
    assert stayed(*IN_COURSE, JOB) == [Followed(28, STOPPED, "K001")]
    assert stayed(*IN_COURSE, JOB, on=date(2019, 3, 31)) == [Followed(28, None, "K001")]
    assert stayed(*IN_COURSE, JOB, on=date(2019, 4, 1)) == [Followed(28, STOPPED, "K001")]


def test_a_withdrawal_cuts_self_support_off() -> None:
    found = stayed(*IN_COURSE, JOB, "K001 afmeldt 2019-03-11 som self_supporting")
    assert found == [Followed(7, None, "K001")]


NEXT = "K001 ansat 20 timer i V002 som E002 fra 2019-04-10 til og med 2019-05-31"


def test_only_the_first_stretch_is_followed_unless_a_gap_is_bridged() -> None:
    assert stayed(*IN_COURSE, JOB, NEXT) == [Followed(28, STOPPED, "K001")]
    assert stayed(*IN_COURSE, JOB, NEXT, bridge_days=9) == [Followed(89, STOPPED, "K001")]


def test_in_a_gap_that_may_still_be_bridged_nothing_has_ended() -> None:
    assert stayed(*IN_COURSE, JOB, on=date(2019, 4, 9), bridge_days=9)[0].end is None
    assert stayed(*IN_COURSE, JOB, on=date(2019, 4, 10), bridge_days=9)[0].end == STOPPED
    gone = stayed(*IN_COURSE, JOB, "K001 afmeldt 2019-04-05", bridge_days=9)
    assert gone == [Followed(28, None, "K001")]


def test_a_job_lasts_from_its_first_day_to_its_last() -> None:
    assert worked(*IN_COURSE, JOB) == [Followed(28, LEFT_JOB, "K001")]
    assert worked(*IN_COURSE, JOB, on=date(2019, 3, 31)) == [Followed(28, None, "K001")]
    assert worked(*IN_COURSE, JOB, on=date(2019, 3, 3)) == []


def test_stretches_of_one_employment_are_one_job() -> None:
    more = "K001 ansat 30 timer i V001 som E001 fra 2019-04-01"
    assert worked(*IN_COURSE, JOB, more) == [Followed(119, None, "K001")]


def test_a_job_that_ran_before_the_referral_is_not_followed() -> None:
    assert worked(*IN_COURSE, "K001 ansat 9 timer som E001 fra 2018-11-01") == []


def test_a_job_is_followed_to_the_withdrawal_and_none_after_it() -> None:
    left = (*IN_COURSE, "K001 afmeldt 2019-03-11 som moved")
    assert worked(*left, JOB) == [Followed(7, None, "K001")]
    assert worked(*left, NEXT) == []
    ended = "K001 ansat 9 timer som E001 fra 2019-03-04 til og med 2019-03-10"
    assert worked(*left, ended) == [Followed(7, LEFT_JOB, "K001")]


def test_practice_and_subsidised_work_are_no_jobs() -> None:
    assert worked(*IN_COURSE, "K001 praktik 20 timer fra 2019-03-04") == []
    assert worked(*IN_COURSE, "K001 fleksjob 12 timer fra 2019-06-24")[0].days == 7
