"""What a candidate is to the one who asks."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.office import cast
from virksom.office.access import Role, Whose, relation
from virksom.programme.record import Draft, Known, append

DAY = date(2019, 3, 5)


def known() -> Known:
    job = {"employment": "E001", "company": "V009", "form": "ordinary", "weekly_hours": "12.0"}
    training = {"workplace": "V001", "trade": "cleaning"}
    drafts = [
        Draft(kind="employment", subject="K001", since=date(2019, 3, 4), value=job),
        Draft(kind="training", subject="K001", since=date(2019, 2, 4), value=training),
    ]
    return append(cast.log(), drafts, moment=datetime(2019, 3, 5, 9, 0, tzinfo=UTC)).known()


@pytest.mark.parametrize(
    ("role", "whose"),
    [
        (Role.ADVISER, Whose.UNIT),
        (Role.TRAINER, Whose.WORKPLACE),
        (Role.COMPANY_CONTACT, Whose.COMPANY),
        (Role.CANDIDATE, Whose.SELF),
    ],
)
def test_a_fact_makes_a_candidate_one_of_theirs(role: Role, whose: Whose) -> None:
    assert relation(cast.actor(role), known(), codes=["K001"], on=DAY) == {Whose.PROGRAMME, whose}


@pytest.mark.parametrize("role", [Role.TRAINER, Role.COMPANY_CONTACT, Role.CANDIDATE])
def test_without_a_fact_a_candidate_is_only_of_the_programme(role: Role) -> None:
    assert relation(cast.actor(role), known(), codes=["K002"], on=DAY) == {Whose.PROGRAMME}


@pytest.mark.parametrize(
    ("outcome", "theirs"),
    [
        (None, True),
        ("agreed", True),
        ("no_show", False),
        ("another_time", False),
        ("not_in_target_group", False),
        ("cancelled", False),
    ],
)
def test_an_interview_with_the_workplace_makes_a_candidate_theirs(
    outcome: str | None, *, theirs: bool
) -> None:
    value = {"kind": "recruitment", "employer": "V001", "outcome": outcome}
    talk = Draft(kind="interview", subject="K002", since=date(2019, 3, 4), value=value)
    met = append(cast.log(), [talk], moment=datetime(2019, 3, 5, 9, 0, tzinfo=UTC)).known()
    held = relation(cast.actor(Role.TRAINER), met, codes=["K002"], on=DAY)
    assert (Whose.WORKPLACE in held) == theirs


def test_whom_another_unit_has_referred_since_is_its_own_no_longer() -> None:
    later = replace(
        cast.referral("K001"), since=date(2019, 6, 1), value={"unit": "job_og_aktivhuset"}
    )
    log = append(cast.log(), [later], moment=datetime(2019, 6, 1, 9, 0, tzinfo=UTC))
    adviser = cast.actor(Role.ADVISER)
    assert Whose.UNIT not in relation(adviser, log.known(), codes=["K001"], on=DAY)
    other = replace(adviser, unit="job_og_aktivhuset")
    assert Whose.UNIT in relation(other, log.known(), codes=["K001"], on=DAY)
