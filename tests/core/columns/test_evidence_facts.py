"""What facts of evidence say, in numbers."""

from decimal import Decimal

import pytest

from virksom.programme.columns.evidence_facts import (
    answer,
    dispute,
    income,
    weekly_hours,
    work_hours,
)
from virksom.programme.columns.spells import (
    BY_EMPLOYER,
    DISPUTED,
    HOUR,
    PAID_HOURS,
    UNKNOWN_HOURS,
    UNPAID,
)
from virksom.programme.record import Confirmation, Dispute, Employment, Income


@pytest.mark.parametrize(("company", "named"), [("V001", 1), (None, 0)])
def test_pay_of_one_company_is_told_from_the_sum_of_all(company: str | None, named: int) -> None:
    assert income(Income(hours=Decimal(-9), company=company)) == (PAID_HOURS, named, -9 * HOUR)


def test_an_answer_has_its_job_and_whether_it_was_held() -> None:
    said = Confirmation(employment="E7", given="employer", held=False)
    assert answer(said, {"E7": 3}.__getitem__) == (BY_EMPLOYER, 3, 0, UNKNOWN_HOURS)


@pytest.mark.parametrize(
    ("given", "kind"), [("accepted", DISPUTED), ("rejected", None), (None, None)]
)
def test_only_an_accepted_dispute_is_one(given: str | None, kind: int | None) -> None:
    assert dispute(Dispute(reason="no_work", answer=given)) == kind


def test_an_internship_gives_no_pay_and_other_work_has_its_hours() -> None:
    said = {"employment": "E1", "company": "V001", "weekly_hours": Decimal(12)}
    assert work_hours(Employment(form="internship", **said)) == UNPAID
    assert work_hours(Employment(form="wage_subsidy", **said)) == 12 * HOUR
    assert weekly_hours(None) == UNKNOWN_HOURS
