"""The forecast as strangers are told of it."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.test_outcome_plays import seen as outcomes
from tests.core.persons import TERMS
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.beside import Tried
from virksom.programme.forecast.employments import employments
from virksom.programme.forecast.external import (
    Steps,
    TooFewToTell,
    TooStillToTell,
    check_tellable,
    outward,
    quarterly,
    steps,
    told,
    told_premises,
)
from virksom.programme.forecast.fan import Spread
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.parties import parties
from virksom.programme.forecast.prices import NotByTheWeek
from virksom.programme.forecast.scenario import scenario_of
from virksom.programme.forecast.tables import premises_table
from virksom.programme.kernel import Text, Week

MANY = (*LINES, *(f"K1{number:02d} henvist 2019-03-04" for number in range(24)))


def tried(*lines: str) -> Tried:
    seen = outlook(cohort(*lines), Assumed(times=50, until=Week(2020, 20)))
    needed = employments(seen.draws, lasting=60, guess=100, rng=np.random.default_rng(1))
    money = parties(seen, TERMS, flows=())
    return Tried(name=Text("A", "A"), seen=seen, needed=needed, money=money)


@cache
def whole() -> Tried:
    return tried(*MANY)


def ends(spread: Spread) -> tuple[float, ...]:
    return spread.low95, spread.low80, spread.middle, spread.high80, spread.high95


def test_each_number_is_told_in_steps_of_five() -> None:
    found, by = told(whole(), TERMS), steps(whole().seen, TERMS)
    assert by == Steps(persons=5, weeks=65, kroner=60_000, saved=200_000)
    assert all(end % 5 == 0 for week in found.seen.supporting.weeks for end in ends(week))
    assert all(end % 65 == 0 for week in found.seen.paid.weeks for end in ends(week))
    assert all(end % 60_000 == 0 for end in (*ends(found.money.paid), *ends(found.money.owed)))
    assert all(end % 200_000 == 0 for end in (*ends(found.money.saved), *ends(found.money.left)))


def test_what_lay_between_two_ends_still_does() -> None:
    assert ends(outward(Spread(1.0, 4.0, 7.6, 11.0, 12.0, 7.0), step=5)) == (0, 0, 10, 15, 15)
    coarse, fine = (one.seen.supporting.weeks for one in (told(whole(), TERMS), whole()))
    for one, other in zip(coarse, fine, strict=True):
        assert one.low95 <= other.low95 <= other.high95 <= one.high95


def test_when_the_investor_has_all_back_is_told_in_quarters() -> None:
    even = replace(whole(), money=replace(whole().money, even_in=Spread(11, 12, 14, 30, 40, 16)))
    found = told(even, TERMS).money.even_in
    assert found is not None
    assert ends(found) == (0, 0, 13, 39, 52)


def test_a_rate_is_told_in_five_points_and_a_chance_in_tenths() -> None:
    money = replace(whole().money, even=0.4321, rate=Spread(-0.031, 0.02, 0.06, 0.11, 0.15, 0.07))
    found = told(replace(whole(), money=money), TERMS).money
    assert found.even == 0.4
    assert found.rate is not None
    assert ends(found.rate) == (-0.05, 0.0, 0.05, 0.15, 0.15)


def test_of_a_bonus_the_steps_are_as_much_larger() -> None:
    terms = replace(whole().seen.terms, bonus=(0.0, 20_000.0), later=2.0)
    assert steps(replace(whole().seen, terms=terms), TERMS).kroner == 300_000


def test_of_too_few_nothing_is_told() -> None:
    with pytest.raises(TooFewToTell, match="for få henviste"):
        told(tried(*LINES), TERMS)


@pytest.mark.parametrize("name", ["finding", "losing", "starting"])
def test_a_practice_that_stands_still_is_not_told(name: str) -> None:
    check_tellable(scenario_of({name: "0,5", "full": "0"}))
    for number in ("0", "0,01"):
        with pytest.raises(TooStillToTell, match="for lidt til tilfældet"):
            check_tellable(scenario_of({name: number}))


def test_what_is_assumed_names_no_number_of_persons() -> None:
    first, *_ = told_premises(whole().seen)
    assert not any(sign.isdigit() for sign in first.says.da)
    assert premises_table(whole().seen, [first]).rows == ((first.says, first.source),)


def test_quarters_and_the_last_week_are_told() -> None:
    weeks = len(whole().seen.weeks)
    assert quarterly(whole().seen.paid) == (12, 25, weeks - 1)


def test_of_outcomes_no_forecast_is_given_out() -> None:
    seen = outcomes("fasthold", Assumed(times=2))
    with pytest.raises(NotByTheWeek, match="gives ikke ud"):
        told(replace(whole(), seen=seen), read_contract("fasthold").terms)
