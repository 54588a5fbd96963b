"""What the benefit register shows of days for which self-support is claimed."""

import pytest

from tests.core.evidence.week import FLEX_JOB, FULL_JOB, SMALL_JOB, STUDY, evidence, footing, rules
from virksom.programme.evidence.benefit_register import benefit_register
from virksom.programme.evidence.shown import Shown
from virksom.programme.status import State

U, P, F = State.UNKNOWN, State.PARTIAL, State.FULL


def shown(*lines: str, **choices: str) -> Shown | None:
    under = rules(**choices)
    return benefit_register(footing(*lines, under=under), under, evidence=evidence(*lines))


@pytest.mark.parametrize(
    ("rests_on", "code", "shows", "most"),
    [
        (FULL_JOB, "none", U, F),
        (SMALL_JOB, "none", U, P),
        (STUDY, "none", U, F),
        (STUDY, "su", F, F),
        (FLEX_JOB, "flex_wage_subsidy", P, P),
    ],
)
def test_it_vouches_by_its_code(rests_on: str, code: str, shows: State, most: State) -> None:
    found = shown(rests_on, f"K001 ydelse {code} fra 2019-03-01")
    assert found == Shown(shows, most, ("f000004",))


@pytest.mark.parametrize(
    ("rests_on", "code"),
    [
        (FULL_JOB, "su"),
        (FULL_JOB, "flex_wage_subsidy"),
        (STUDY, "flex_wage_subsidy"),
        (FLEX_JOB, "su"),
        (SMALL_JOB, "kontanthjaelp"),
        (STUDY, "uddannelseshjaelp"),
    ],
)
def test_it_says_nothing_of_what_it_does_not_know(rests_on: str, code: str) -> None:
    assert shown(rests_on, f"K001 ydelse {code} fra 2019-03-01") is None


@pytest.mark.parametrize("rests_on", [FULL_JOB, SMALL_JOB, STUDY, FLEX_JOB])
def test_it_denies_those_who_are_no_longer_in_it(rests_on: str) -> None:
    notes = [f"K001 ydelse {code} fra 2019-03-01" for code in ("su", "left")]
    assert shown(rests_on, *notes) == Shown(State.NONE, State.NONE, ("f000005",))


def test_education_is_vouched_for_as_it_is_paid() -> None:
    found = shown(STUDY, "K001 ydelse su fra 2019-03-01", education_tier="partial")
    assert found == Shown(P, P, ("f000004",))


def test_of_several_stretches_the_one_that_vouches_most_counts_and_all_are_named() -> None:
    notes = [f"K001 ydelse {code} fra 2019-03-01" for code in ("none", "flex_wage_subsidy", "su")]
    assert shown(FLEX_JOB, *notes) == Shown(P, P, ("f000004", "f000005"))


def test_a_stretch_that_does_not_cover_the_days_says_nothing() -> None:
    assert shown(STUDY, "K001 ydelse su fra 2019-03-11") is None
    assert shown(STUDY, "K001 ydelse su fra 2019-02-01 til og med 2019-03-03") is None
