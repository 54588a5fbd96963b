"""Outcomes played forward: with certainty they are what the contract pays, by hand."""

from datetime import date

import numpy as np
import pytest

from tests.core.uncompiled import uncompiled
from tests.spec.told import log_of
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast import outcome_walks
from virksom.programme.forecast.outcome_plays import PlayedOutcomes, played_outcomes
from virksom.programme.forecast.outlook import Assumed, NothingToForecast
from virksom.programme.forecast.shock import Shock
from virksom.programme.kernel import Week
from virksom.programme.outcomes import owed
from virksom.programme.status import AsKnown

LINES = (
    *(f"K00{number} henvist 2024-03-04 af job_og_aktivhuset" for number in range(1, 7)),
    *(f"K00{number} starter 2024-04-01" for number in range(1, 6)),
    "K001 ansat 37 timer som E001 fra 2024-05-06",
    "K002 ansat 20 timer som E002 fra 2024-04-15 til og med 2024-06-19",
    "K003 afmeldt 2024-05-20 som moved",
    "K004 ansat 37 timer som E004 fra 2024-06-03 til og med 2024-06-07",
)


def programme(contract: str, *lines: str) -> AsKnown:
    told = read_contract(contract)
    return AsKnown(log=log_of(*lines), contract=told, on=date(2024, 7, 1), moment=None)


def play(
    contract: str = "fasthold", *, times: int = 300, shock: Shock | None = None
) -> PlayedOutcomes:
    return played_outcomes(programme(contract, *LINES), Assumed(times=times, shock=shock))


@pytest.mark.parametrize("contract", ["fasthold", "punktmaal"])
def test_compiled_it_plays_as_uncompiled(contract: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shock = Shock(first=Week(2024, 40), weeks=10, losing=4, finding=0.5)
    compiled = play(contract, times=4, shock=shock)
    monkeypatch.setattr(
        outcome_walks, "play", uncompiled("forecast", "draws", "walks", "outcome_walks").play
    )
    with np.errstate(over="ignore"):  # a counter wraps
        again = play(contract, times=4, shock=shock)
    assert (compiled.ore == again.ore).all()
    assert (compiled.counts == again.counts).all()


def test_the_caps_over_persons_and_contract_hold() -> None:
    assert play().cash.sum(axis=1).max() <= 6 * 62_000


def test_what_asks_for_pay_is_left_out_and_said() -> None:
    found = play("punktmaal", times=20)
    assert found.left_out == ("paid_work",)
    assert found.paid("paid_work").high95 == 0
    assert found.paid("running").mean > 0


def test_the_money_is_a_fan_that_only_rises() -> None:
    middles = [week.middle for week in play(times=50).earned.weeks]
    assert middles == sorted(middles)


def test_nobody_is_nothing_to_forecast() -> None:
    with pytest.raises(NothingToForecast, match="ingen"):
        played_outcomes(programme("fasthold"), Assumed(times=1))


def test_a_shock_costs_the_contract() -> None:
    hard = Shock(first=Week(2024, 28), weeks=60, losing=10.0, finding=0.1)
    assert play(shock=hard).cash.sum(axis=1).mean() < play().cash.sum(axis=1).mean()


def test_what_is_owed_already_is_not_paid_again() -> None:
    """By hand: 13 weeks in work are behind K001 in 2024-W31, which is yet to come on 1 July."""
    at = programme("fasthold", *LINES)
    before = owed(at.people, at.terms, through=Week(2024, 26))
    found = play(times=20)
    attachment = sum(one.outcome == "attachment" for one in before)
    assert attachment + found.paid("attachment").high95 <= 6
