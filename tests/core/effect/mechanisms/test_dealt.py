"""What one person got of each element by a day."""

import pytest

from tests.core.effect.facts import Told, day, ground, job, person, said
from virksom.programme.effect.mechanisms.cases import cases
from virksom.programme.effect.mechanisms.dealt import NOTHING_TOLD
from virksom.programme.effect.mechanisms.exposure import MECHANISMS

BY_CODE = {one.code: one for one in MECHANISMS}
OPENING = said("opening", "O001", 1, company="V002", asked=True)
PROPOSED = said("proposal", "O001", 9, candidate="K001", step="proposed")


def dealt(code: str, *facts: Told, by: int = 100) -> str:
    found = ground(*person("K001"), *facts)
    (case,) = cases(found, BY_CODE[code].origin)
    return BY_CODE[code].deal(found, case, by=day(by)).group


def test_of_whom_no_fact_tells_it_is_not_recorded() -> None:
    found = ground(*person("K001"), job("K001", 30))
    for one in MECHANISMS:
        (case,) = cases(found, one.origin)
        assert one.deal(found, case, by=day(29)) == NOTHING_TOLD


@pytest.mark.parametrize(
    ("value", "group"),
    [
        ({"came": ["candidate", "adviser"]}, "held"),
        ({"came": ["adviser"]}, "missed"),
        ({"missed": ["candidate"]}, "missed"),
        ({"planned": "2019-01-09"}, "unrecorded"),
    ],
)
def test_an_interview_is_held_missed_or_not_told_of(value: dict[str, object], group: str) -> None:
    assert dealt("interview", said("interview", "K001", -2, **value)) == group  # type: ignore[arg-type]


def test_an_agreement_ends_the_interview_well() -> None:
    talk = said("interview", "K001", -2, came=["candidate"])
    assert dealt("interview", talk, said("agreement", "K001", 3), by=2) == "held"
    assert dealt("interview", talk, said("agreement", "K001", 3), by=3) == "agreed"


def test_the_first_training_tells_the_trade() -> None:
    later = said("training", "K001", 40, workplace="V001", trade="cleaning")
    first = said("training", "K001", 20, workplace="V001", trade="kitchen")
    assert dealt("training", later, first) == "kitchen"


def test_a_mentor_is_the_element_or_somebody_at_the_place() -> None:
    other = said("element", "K001", 5, element="job_search")
    assert dealt("mentoring", other, said("element", "K001", 6, element="mentoring")) == "yes"
    assert dealt("mentoring", other, job("K001", 6, mentor=True)) == "yes"
    assert dealt("mentoring", other, job("K001", 6, mentor=False)) == "no"
    assert dealt("mentoring", other, job("K001", 6)) == "unrecorded"


@pytest.mark.parametrize(("after", "group"), [(3, "quick"), (4, "slow")])
def test_the_company_was_answered_fast_or_not(after: int, group: str) -> None:
    answer = said("contact", "V002", after, opening="O001")
    assert dealt("response", OPENING, answer, PROPOSED) == group


def test_an_opening_nobody_asked_for_has_no_time_of_response() -> None:
    silent = said("opening", "O001", 1, company="V002")
    assert dealt("response", silent, PROPOSED) == "unrecorded"


def test_contacts_are_counted_from_the_start_with_companies_there_is_a_tie_to() -> None:
    tie = said("training", "K001", 5, workplace="V002", trade="kitchen")
    before, others = said("contact", "V002", -1), said("contact", "V009", 5)
    calls = [said("contact", "V002", after) for after in (1, 2, 3)]
    assert dealt("contacts", tie, before, others) == "unrecorded"
    assert dealt("contacts", tie, before, *calls[:2]) == "some"
    assert dealt("contacts", tie, before, *calls) == "many"


@pytest.mark.parametrize(("points", "group"), [(50, "high"), (49, "low")])
def test_the_best_frozen_match_counts(points: int, group: str) -> None:
    kept = said("proposal", "O001", 9, candidate="K001", step="proposed", points=points, most=100)
    worse = said("proposal", "O002", 9, candidate="K001", step="proposed", points=1, most=100)
    assert dealt("match", kept, worse, PROPOSED) == group


def test_a_proposal_that_froze_no_points_tells_no_match() -> None:
    kept = said("proposal", "O001", 9, candidate="K001", step="proposed", points=0, most=0)
    assert dealt("match", kept, PROPOSED) == "unrecorded"


@pytest.mark.parametrize(
    ("fact", "group"),
    [
        (said("check_in", "K001", 30), "yes"),
        (said("followup", "K001", 44), "yes"),
        (said("followup", "K001", 45), "unrecorded"),
        (said("check_in", "K001", 29), "unrecorded"),
        (said("trial_day", "K001", 20), "yes"),
    ],
)
def test_support_comes_with_the_first_days_of_the_job(fact: Told, group: str) -> None:
    assert dealt("support", job("K001", 30), fact) == group


def test_a_mentor_at_the_place_supports_the_start() -> None:
    assert dealt("support", job("K001", 30, mentor=True)) == "yes"


@pytest.mark.parametrize(("after", "group"), [(44, "unrecorded"), (45, "yes"), (101, "unrecorded")])
def test_follow_up_comes_after_the_first_days(after: int, group: str) -> None:
    assert dealt("followup", job("K001", 30), said("check_in", "K001", after)) == group
