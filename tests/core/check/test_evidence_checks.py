"""Weeks that somebody denies, and paid hours that nobody here knows a job for."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.check.looked import found, only
from tests.core.persons import IN_COURSE
from tests.spec.answers import TERMS, turned
from virksom.programme.kernel import Severity

JOB = "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-31"
SHORT = "K001 indkomst 60 timer i 2019-03"
ON = date(2019, 9, 30)
CONTRADICTED, WITHOUT_JOB = "weeks_contradicted", "hours_without_job"


def test_contradicted_weeks_are_a_warning_with_weeks_and_kroner() -> None:
    (item,) = only(CONTRADICTED, *IN_COURSE, JOB, SHORT)
    assert (item.subject, item.severity, item.clause) == ("K001", Severity.WARNING, "7.1")
    assert (item.amount, item.facts) == (Decimal("3184.00"), ("f000004",))
    assert item.message.da == (
        "K001: 4 uger (2019-W10 til 2019-W13) med krav om betaling er modsagt: 3.184 kr."
    )
    assert item.message.en == (
        "K001: 4 weeks (2019-W10 to 2019-W13) claimed for are contradicted: DKK 3,184."
    )


def test_one_contradicted_week_is_named_alone() -> None:
    no = "K001 arbejdsgiver siger ikke ansat fra 2019-03-11 til og med 2019-03-17"
    (item,) = only(CONTRADICTED, *IN_COURSE, JOB, no)
    assert item.message.da == "K001: 1 uge (2019-W11) med krav om betaling er modsagt: 796 kr."
    assert item.message.en == "K001: 1 week (2019-W11) claimed for are contradicted: DKK 796."


def test_only_weeks_that_have_ended_are_looked_at() -> None:
    (item,) = only(CONTRADICTED, *IN_COURSE, JOB, SHORT, on=date(2019, 3, 17))
    assert item.amount == Decimal("1592.00")
    assert only(CONTRADICTED, *IN_COURSE, JOB, SHORT, on=date(2019, 3, 9)) == []


def test_weeks_without_evidence_or_vouched_for_are_no_finding() -> None:
    assert only(CONTRADICTED, *IN_COURSE, JOB) == []
    assert only(CONTRADICTED, *IN_COURSE, JOB, "K001 indkomst 144,81 timer i 2019-03") == []


def test_a_week_lost_by_a_dispute_or_past_the_cap_has_no_price() -> None:
    lost = [f"K001 indsigelse mod 2019-W{week} tages til følge" for week in (10, 11, 12, 13)]
    assert only(CONTRADICTED, *IN_COURSE, JOB, SHORT, *lost) == []
    items = found(*IN_COURSE, JOB, SHORT, terms=turned(TERMS, "cap", "1"))
    assert [one.amount for one in items if one.code == CONTRADICTED] == [Decimal("796.00")]


def test_a_contract_that_pays_contradicted_weeks_is_told_the_same() -> None:
    terms = turned(TERMS, "payable_evidence", "verified, contradicted")
    items = found(*IN_COURSE, JOB, SHORT, terms=terms)
    assert [one.amount for one in items if one.code == CONTRADICTED] == [Decimal("3184.00")]


def test_paid_hours_in_months_without_a_job_are_a_warning() -> None:
    months = ("2019-04", "2019-06")
    rows = (f"K001 indkomst 80 timer i {month}" for month in months)
    (item,) = only(WITHOUT_JOB, *IN_COURSE, JOB, *rows)
    assert (item.subject, item.severity, item.clause) == ("K001", Severity.WARNING, "7.1")
    assert item.facts == ("f000004", "f000005")
    assert item.message.da == "K001: Lønnede timer i 2019-04, 2019-06, men intet lønnet job hos os."
    assert item.message.en == "K001: Paid hours in 2019-04, 2019-06, but no paid job on record."


@pytest.mark.parametrize(
    "line",
    [
        "K001 indkomst 80 timer i 2019-03",
        "K001 indkomst 0 timer i 2019-04",
        "K001 indkomst 80 timer i 2018-12",
        "K001 indkomst 80 timer i 2019-10",
        "K001 arbejdsgiver siger ansat 37 timer fra 2019-04-01",
    ],
)
def test_hours_beside_a_job_before_the_start_or_ahead_are_no_finding(line: str) -> None:
    assert only(WITHOUT_JOB, *IN_COURSE, JOB, line) == []


@pytest.mark.parametrize(("form", "many"), [("løntilskud", 0), ("fleksjob", 0), ("praktik", 1)])
def test_only_work_that_is_paid_explains_paid_hours(form: str, many: int) -> None:
    job = f"K001 {form} 37 timer fra 2019-04-01"
    assert len(only(WITHOUT_JOB, *IN_COURSE, job, "K001 indkomst 80 timer i 2019-04")) == many


def test_hours_of_whoever_never_started_are_no_finding() -> None:
    assert only(WITHOUT_JOB, IN_COURSE[0], "K001 indkomst 80 timer i 2019-04") == []
