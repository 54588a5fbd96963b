"""What ties a candidate to a workplace or a company ends, and access with it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.office import cast
from virksom.office.access.ties import GRACE, employs, trains
from virksom.programme.record import Draft, Fact, append

DAY, ENDS = date(2019, 3, 4), date(2019, 6, 3)
SIGNED = datetime(2019, 3, 6, 23, 30, tzinfo=UTC)  # the seventh in Copenhagen


def told(*drafts: Draft) -> tuple[Fact, ...]:
    moment = datetime(2019, 3, 8, 9, 0, tzinfo=UTC)
    return append(cast.log(), drafts, moment=moment).known().about("K002")


def draft(kind: str, /, **value: object) -> Draft:
    return Draft(kind=kind, subject="K002", since=DAY, value=value)


def training(until: date | None) -> tuple[Fact, ...]:
    value = {"workplace": "V001", "trade": "cleaning"}
    return told(Draft(kind="training", subject="K002", since=DAY, until=until, value=value))


def job(until: date | None) -> tuple[Fact, ...]:
    value = {"employment": "E001", "company": "V009", "form": "ordinary", "weekly_hours": "12.0"}
    return told(Draft(kind="employment", subject="K002", since=DAY, until=until, value=value))


def talk(outcome: str | None = None) -> Draft:
    return draft("interview", kind="recruitment", employer="V001", outcome=outcome)


def agreement(*signed: str, at: str = SIGNED.isoformat()) -> Draft:
    marks = [{"party": party, "at": at} for party in signed]
    return draft("agreement", parties=["candidate", "employer"], signed=marks)


@pytest.mark.parametrize("day", [DAY - GRACE, DAY, ENDS, ENDS + GRACE - timedelta(days=1)])
def test_training_ties_before_it_while_it_runs_and_for_a_grace(day: date) -> None:
    assert trains(training(ENDS), "V001", on=day)


def test_training_that_ended_ties_no_longer_than_the_grace() -> None:
    assert not trains(training(ENDS), "V001", on=ENDS + GRACE)


def test_training_without_an_end_ties_on_and_to_its_own_workplace_alone() -> None:
    assert trains(training(None), "V001", on=date(2025, 1, 1))
    assert not trains(training(None), "V009", on=DAY)


@pytest.mark.parametrize(("until", "tied"), [(None, True), (ENDS, False)])
def test_a_job_that_ended_ties_no_longer_than_the_grace(until: date | None, *, tied: bool) -> None:
    assert employs(job(until), "V009", on=ENDS + GRACE - timedelta(days=1))
    assert employs(job(until), "V009", on=ENDS + GRACE) == tied
    assert not employs(job(until), "V001", on=DAY)


@pytest.mark.parametrize("outcome", [None, "agreed"])
def test_an_interview_ties_until_its_agreement_is_signed_by_all(outcome: str | None) -> None:
    later = date(2019, 9, 1)
    assert trains(told(talk(outcome)), "V001", on=later)
    assert trains(told(talk(outcome), agreement("candidate")), "V001", on=later)
    signed = told(talk(outcome), agreement("candidate", "employer"))
    assert trains(signed, "V001", on=date(2019, 3, 7) + GRACE - timedelta(days=1))
    assert not trains(signed, "V001", on=date(2019, 3, 7) + GRACE)


@pytest.mark.parametrize(("at", "day"), [("2019-03-09", date(2019, 3, 9)), ("in spring", DAY)])
def test_an_old_signature_may_tell_its_day_or_none(at: str, day: date) -> None:
    signed = told(talk("agreed"), agreement("candidate", "employer", at=at))
    assert trains(signed, "V001", on=day + GRACE - timedelta(days=1))
    assert not trains(signed, "V001", on=day + GRACE)


def test_an_agreement_of_an_earlier_course_closes_no_later_interview() -> None:
    before = agreement("candidate", "employer", at="2019-02-04")
    assert trains(told(before, talk()), "V001", on=ENDS)


def test_a_withdrawal_closes_an_interview() -> None:
    left = told(talk(), draft("withdrawal", reason="moved"))
    assert trains(left, "V001", on=DAY + GRACE - timedelta(days=1))
    assert not trains(left, "V001", on=DAY + GRACE)


@pytest.mark.parametrize("outcome", ["no_show", "another_time", "not_in_target_group", "cancelled"])
def test_an_interview_that_led_nowhere_ties_nobody(outcome: str) -> None:
    assert not trains(told(talk(outcome)), "V001", on=DAY)
