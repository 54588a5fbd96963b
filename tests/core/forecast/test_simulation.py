"""The forecast by chance: it agrees with the exact one, and a seed plays the same."""

from dataclasses import replace

import numpy as np
import pytest

from tests.core.forecast.test_chances import history
from tests.core.persons import TERMS
from tests.core.uncompiled import uncompiled
from virksom.programme.forecast import simulation, walks
from virksom.programme.forecast.chances import Numbers, chances, counted, drawn, sure
from virksom.programme.forecast.exact import expected, outsets_of
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.prices import WeekPrices, prices
from virksom.programme.forecast.shock import Shock
from virksom.programme.forecast.simulation import Played, played
from virksom.programme.kernel import Week

W, ON, P, F, B, L = Phase
FIRST = Week(2019, 40)
PRICES = prices(TERMS, first=FIRST, weeks=60)
PAST = [
    history(W, W),
    replace(history(W, ON, ON), paid=0),
    replace(history(ON, *[F] * 30), paid=30, since_paid=30),
    replace(history(ON, P, P, B), paid=2, since_paid=3),
    history(W, L),
    history(ON, *[F] * 22),
]
FOUND = chances(counted([history(W, ON, ON, P, F, F, B, F)] * 9))
SHOCK = Shock(first=Week(2019, 50), weeks=10, losing=4, finding=0.5)
TIMES = 4000
FREE = PRICES.kroner.copy()
FREE[:, P] = 0
LEVEL = 4.5
"""Standard errors two answers may lie apart: by chance once in 100,000."""


def play(terms: WeekPrices = PRICES, *, shock: Shock | None = None, times: int = TIMES) -> Played:
    rng = np.random.default_rng(11)
    return played(PAST, sure(FOUND, times=times), terms=terms, rng=rng, shock=shock)


@pytest.mark.parametrize("shock", [None, SHOCK])
@pytest.mark.parametrize(
    "terms",
    [
        PRICES,
        replace(PRICES, cap=40),
        replace(PRICES, cap=35, by_calendar=True),
        replace(PRICES, cap=10, kroner=FREE),
        replace(PRICES, cap=10, kroner=FREE, by_calendar=True),
    ],
    ids=["wide", "paid weeks", "calendar", "partial free", "partial free by calendar"],
)
def test_it_agrees_with_the_exact_forecast(terms: WeekPrices, shock: Shock | None) -> None:
    starts = outsets_of(PAST, terms)
    sought = expected(starts, FOUND.by_depth(), terms=terms, shock=shock)
    found = play(terms, shock=shock)
    for mean, variance, seen in (
        (sought.means.total, sought.total_variance, found.cash.cumsum(axis=1)),
        (sought.means.supporting, sought.supporting_variance, found.supporting),
    ):
        error = np.sqrt(variance / TIMES) + 1e-9
        assert (np.abs(seen.mean(axis=0) - mean) < LEVEL * error).all()
    assert found.weeks_paid.sum(axis=1).mean() == pytest.approx(sought.means.paid[-1], rel=0.02)


@pytest.mark.parametrize("shock", [None, SHOCK])
def test_with_chances_of_their_own_it_agrees_too(shock: Shock | None) -> None:
    """Each replication its own set, all the same: few persons are drawn without a table."""
    usual = sure(FOUND, times=TIMES).copy()
    rng = np.random.default_rng(12)
    found = played(PAST, usual, terms=PRICES, rng=rng, shock=shock)
    starts = outsets_of(PAST, PRICES)
    sought = expected(starts, FOUND.by_depth(), terms=PRICES, shock=shock)
    error = np.sqrt(sought.total_variance / TIMES) + 1e-9
    seen = found.cash.cumsum(axis=1).mean(axis=0)
    assert (np.abs(seen - sought.means.total) < LEVEL * error).all()


def test_very_many_with_chances_of_their_own_have_tables_of_their_own() -> None:
    """In one replication nobody moves, in the other everybody leaves in the first week."""
    turn = np.zeros((2, *FOUND.move.shape))
    turn[1, ON, L] = 1.0
    rng = np.random.default_rng(1)
    found = played([history(ON)] * simulation.MANY, turn, terms=PRICES, rng=rng)
    assert found.supporting.sum() == 0
    turn[0, ON, F] = 1.0
    found = played([history(ON)] * simulation.MANY, turn, terms=PRICES, rng=rng)
    assert found.supporting[:, 0].tolist() == [simulation.MANY, 0]


def test_it_varies_as_the_exact_forecast_says() -> None:
    sought = expected(outsets_of(PAST, PRICES), FOUND.by_depth(), terms=PRICES)
    assert play().cash.sum(axis=1).var() == pytest.approx(sought.total_variance[-1], rel=0.1)


def test_the_same_seed_plays_the_same() -> None:
    assert (play(times=20).held == play(times=20).held).all()


def test_unsure_chances_spread_the_answers() -> None:
    rng = np.random.default_rng(5)
    draws = drawn(chances(counted([])), times=500, rng=rng)
    wide = played(PAST, draws, terms=PRICES, rng=rng)
    narrow = played(PAST, sure(chances(counted([])), times=500), terms=PRICES, rng=rng)
    assert wide.cash.sum(axis=1).std() > narrow.cash.sum(axis=1).std()


def test_nobody_comes_to_nothing() -> None:
    found = played([], sure(FOUND, times=2), terms=PRICES, rng=np.random.default_rng(1))
    assert (found.held.sum(), found.begun.sum(), found.lasting.tolist()) == (0, 0, [0, 0])


def test_lasting_is_counted_once_a_stretch() -> None:
    """By hand: nobody moves, so of 20 and 30 weeks supported only the first comes to be lasting."""
    still = np.zeros((1, *FOUND.move.shape))
    past = [replace(history(ON, *[F] * weeks), paid=0) for weeks in (20, 30)]
    found = played(past, still, terms=PRICES, rng=np.random.default_rng(1))
    assert found.lasting.tolist() == [1]


def test_a_certain_move_comes_at_once() -> None:
    """By hand: from the path to full in the first week, and back between in the next, for ever."""
    turn = np.zeros((1, *FOUND.move.shape))
    turn[0, ON, F] = turn[0, F, B] = turn[0, B, F] = 1.0
    found = played([history(ON)], turn, terms=PRICES, rng=np.random.default_rng(1))
    assert found.supporting[0, :5].tolist() == [1, 0, 1, 0, 1]
    assert found.begun[0, :5].tolist() == [1, 0, 1, 0, 1]


def test_a_row_that_is_broken_begins_anew() -> None:
    """By hand: every other week in a job comes to no more than 21 in a row, so none is lasting."""
    turn = np.zeros((1, *FOUND.move.shape))
    turn[0, F, B] = turn[0, B, F] = 1.0
    past = [history(ON, *[F] * 20)]
    found = played(past, turn, terms=PRICES, rng=np.random.default_rng(1))
    assert (found.supporting.sum(), found.lasting.tolist()) == (30, [0])


ENDING = prices(TERMS, first=Week(2022, 40), weeks=60)
SHORT = [replace(PRICES, cap=36), replace(PRICES, cap=31, by_calendar=True), ENDING]


@pytest.mark.parametrize("terms", SHORT, ids=["paid weeks", "calendar", "window"])
@pytest.mark.parametrize("shock", [SHOCK, None], ids=["shock", "usual"])
def test_compiled_it_plays_as_uncompiled(
    terms: WeekPrices, shock: Shock | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = play(terms, shock=shock, times=60)
    monkeypatch.setattr(walks, "play", uncompiled("forecast", "draws", "stays", "walks").play)
    with np.errstate(over="ignore"):  # a counter wraps
        again = play(terms, shock=shock, times=60)
    assert (compiled.told == again.told).all()


@pytest.mark.parametrize("terms", [PRICES, *SHORT], ids=["all", "paid weeks", "calendar", "window"])
def test_a_shock_beyond_the_end_plays_as_none(terms: WeekPrices) -> None:
    """Where none comes stays are looked up in another loop; chance and answer are the same."""
    beyond = replace(SHOCK, first=terms.first + 3 * terms.weeks)
    usual, shocked = play(terms, shock=None, times=60), play(terms, shock=beyond, times=60)
    assert (usual.told == shocked.told).all()


@pytest.mark.parametrize("usual", [sure(FOUND, times=5), sure(FOUND, times=5).copy()])
def test_the_first_of_many_is_as_one_by_itself(usual: Numbers) -> None:
    rng = [np.random.default_rng(11) for _ in range(2)]
    one = played(PAST, usual[:1], terms=PRICES, rng=rng[0])
    many = played(PAST, usual, terms=PRICES, rng=rng[1])
    assert (one.told == many.told[:1]).all()


def test_however_many_threads_play_the_answer_is_the_same() -> None:
    rng = [np.random.default_rng(11) for _ in range(2)]
    usual = drawn(FOUND, times=7, rng=np.random.default_rng(3))
    one = played(PAST, usual, terms=PRICES, rng=rng[0])
    many = played(PAST, usual, terms=PRICES, rng=rng[1], threads=3)
    assert (one.told == many.told).all()


def test_a_bonus_is_paid_once_a_person_when_the_mark_is_reached() -> None:
    """By hand: of 20 and 30 weeks only the first comes to 26, in the sixth week to come."""
    still = np.zeros((1, *FOUND.move.shape))
    past = [history(ON, *[F] * weeks) for weeks in (20, 30)]
    terms = replace(PRICES, bonus=(100.0, 1000.0))
    found = played(past, still, terms=terms, rng=np.random.default_rng(1))
    assert found.cash[0, 4:7].tolist() == [2 * 796, 2 * 796 + 1000, 2 * 796]


def test_a_bonus_alone_is_paid_where_weeks_are_not() -> None:
    """By hand: the weeks are free, and the one who comes to 26 weeks is paid for all the same."""
    still = np.zeros((1, *FOUND.move.shape))
    past = [history(ON, *[F] * weeks) for weeks in (20, 30)]
    terms = replace(PRICES, kroner=np.zeros_like(PRICES.kroner), bonus=(100.0, 1000.0))
    found = played(past, still, terms=terms, rng=np.random.default_rng(1))
    assert found.cash[0, 4:7].tolist() == [0, 1000, 0]


def test_a_later_job_is_paid_its_part() -> None:
    """By hand: the first job is paid whole, the second, in the third week, by half."""
    turn = np.zeros((1, *FOUND.move.shape))
    turn[0, ON, F] = turn[0, F, B] = turn[0, B, F] = 1.0
    terms = replace(PRICES, later=0.5)
    found = played([history(ON)], turn, terms=terms, rng=np.random.default_rng(1))
    assert found.cash[0, :4].tolist() == [796, 0, 398, 0]
    found = played([history(ON, F, B)], turn, terms=terms, rng=np.random.default_rng(1))
    assert found.cash[0, :4].tolist() == [398, 0, 398, 0]
