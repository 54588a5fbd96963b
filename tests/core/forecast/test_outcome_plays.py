"""Outcomes played forward: with certainty they are what the contract pays, by hand."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.core.uncompiled import uncompiled
from tests.spec.told import log_of
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast import outcome_walks
from virksom.programme.forecast.chances import sure
from virksom.programme.forecast.exact import NotExact
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outcome_plays import played_outcomes
from virksom.programme.forecast.outlook import (
    Assumed,
    NothingToForecast,
    Outlook,
    Practice,
    outlook,
)
from virksom.programme.forecast.pieces import in_pieces
from virksom.programme.forecast.prices import prices
from virksom.programme.forecast.shock import Shock
from virksom.programme.kernel import Week
from virksom.programme.outcomes import owed
from virksom.programme.status import AsKnown

PLAIN = uncompiled("forecast", "draws", "stays", "walks", "load_walks", "outcome_walks")
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


def seen(contract: str = "fasthold", assumed: Assumed | None = None) -> Outlook:
    return outlook(programme(contract, *LINES), assumed or Assumed(times=300))


def named(found: Outlook, name: str) -> NDArray[np.int32]:
    """Return how many of an outcome are paid, by replication."""
    assert found.played.reached is not None
    assert found.terms.outcomes is not None
    return found.played.reached.sum(axis=1)[:, found.terms.outcomes.names.index(name)]


@pytest.mark.parametrize("load", [None, Load(helped=1, strain=0.5)])
@pytest.mark.parametrize("contract", ["fasthold", "punktmaal"])
def test_compiled_it_plays_as_uncompiled(
    contract: str, load: Load | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    shock = Shock(first=Week(2024, 40), weeks=10, losing=4, finding=0.5)
    assumed = Assumed(times=4, shock=shock, load=load, until=Week(2025, 30))
    compiled = seen(contract, assumed).played
    for name in ("play", "play_under"):
        monkeypatch.setattr(outcome_walks, name, getattr(PLAIN, name))
    with np.errstate(over="ignore"):  # a counter wraps
        again = seen(contract, assumed).played
    assert all(
        np.array_equal(getattr(compiled, name), getattr(again, name))
        for name in ("ore", "reached", "told")
    )


def test_the_caps_over_persons_and_contract_hold() -> None:
    assert seen().played.cash.sum(axis=1).max() <= 6 * 62_000


def test_what_asks_for_pay_is_left_out_and_said() -> None:
    found = seen("punktmaal", Assumed(times=20))
    assert found.terms.outcomes is not None
    assert [label.da for label in found.terms.outcomes.left_out] == ["Løn i alt"]
    assert named(found, "paid_work").max() == 0
    assert named(found, "running").mean() > 0


def test_the_money_is_a_fan_that_only_rises() -> None:
    middles = [week.middle for week in seen(assumed=Assumed(times=50)).earned.weeks]
    assert middles == sorted(middles)


def test_nobody_is_nothing_to_forecast() -> None:
    with pytest.raises(NothingToForecast, match="ingen"):
        outlook(programme("fasthold"), Assumed(times=1))


def test_a_shock_and_a_load_cost_the_contract() -> None:
    hard = Assumed(times=300, shock=Shock(first=Week(2024, 28), weeks=60, losing=10, finding=0.1))
    full = Assumed(times=300, load=Load(helped=1, strain=2.0))
    usual = seen().played.cash.sum(axis=1).mean()
    assert seen(assumed=hard).played.cash.sum(axis=1).mean() < usual
    assert seen(assumed=full).played.cash.sum(axis=1).mean() < usual


def test_under_no_load_it_comes_to_the_same() -> None:
    calm = seen(assumed=Assumed(times=4000, load=Load(helped=100))).played
    usual = seen(assumed=Assumed(times=4000)).played
    assert calm.cash.sum(axis=1).mean() == pytest.approx(usual.cash.sum(axis=1).mean(), rel=0.04)
    assert calm.supporting.mean() == pytest.approx(usual.supporting.mean(), rel=0.04)


def test_the_persons_are_those_of_a_contract_by_the_week() -> None:
    """Whoever pays, people move alike: by chances that are sure, what is expected exactly."""
    found = seen()
    weekly = replace(found, terms=replace(found.terms, outcomes=None))
    played = found.play(sure(found.found, times=4000), rng=found.chance())
    sought, spread = weekly.expected.means.supporting, weekly.expected.supporting_variance
    away = np.abs(played.supporting.mean(axis=0) - sought)
    assert (away < 4.5 * np.sqrt(spread / 4000) + 1e-9).all()


def test_half_the_price_is_half_the_money_and_the_caps_stay() -> None:
    whole, half = (seen(assumed=Assumed(times=50, outcomes=part)).played for part in (1.0, 0.5))
    assert half.cash[:, :10].sum() == pytest.approx(whole.cash[:, :10].sum() / 2)
    assert half.supporting.sum() == whole.supporting.sum()


def test_a_place_more_starts_somebody() -> None:
    more = seen(assumed=Assumed(times=300, practice=Practice(places=1)))
    assert named(more, "attachment").mean() > named(seen(), "attachment").mean()


def test_in_pieces_it_comes_to_the_same_as_at_once() -> None:
    found = seen(assumed=Assumed(times=60))
    *_, last = in_pieces(found, piece=25)
    assert (last.earned, last.paid, last.supporting) == (found.earned, found.paid, found.supporting)


def test_nothing_is_reckoned_without_chance() -> None:
    found = seen(assumed=Assumed(times=2))
    with pytest.raises(NotExact, match="resultater"):
        _ = found.means


def test_terms_by_the_week_have_no_outcomes_to_play() -> None:
    weekly = prices(read_contract().terms, first=Week(2019, 40), weeks=4)
    with pytest.raises(TypeError, match="without outcomes"):
        played_outcomes([], np.zeros((1, 6, 6, 5)), terms=weekly, rng=np.random.default_rng(1))
    assert weekly.turned(0.5) is weekly


def test_what_is_owed_already_is_not_paid_again() -> None:
    """By hand: 13 weeks in work are behind K001 in 2024-W31, which is yet to come on 1 July."""
    at = programme("fasthold", *LINES)
    before = owed(at.people, at.terms, through=Week(2024, 26))
    attachment = sum(one.outcome == "attachment" for one in before)
    assert attachment + named(seen(assumed=Assumed(times=20)), "attachment").max() <= 6
