"""What is expected of a cohort."""

from dataclasses import replace

import numpy as np
import pytest

from tests.core.forecast.test_chances import history
from tests.core.persons import TERMS
from virksom.programme.forecast.chances import chances, counted
from virksom.programme.forecast.exact import NotExact, Outset, expected, means, outsets_of
from virksom.programme.forecast.phases import DEPTH, Phase
from virksom.programme.forecast.prices import prices
from virksom.programme.forecast.shock import Shock
from virksom.programme.kernel import Week

FIRST = Week(2019, 40)
PRICES = prices(TERMS, first=FIRST, weeks=30)
MOVE = chances(
    counted([history(Phase.WAITING, Phase.ON_PATH, Phase.FULL, Phase.BETWEEN)])
).by_depth()
ONE = Outset(Phase.ON_PATH, 3, 0)


def test_twice_the_persons_is_twice_the_mean_and_the_variance() -> None:
    one, two = (expected([ONE] * times, MOVE, terms=PRICES) for times in (1, 2))
    assert two.means.total == pytest.approx(2 * one.means.total)
    assert two.total_variance == pytest.approx(2 * one.total_variance)
    assert two.means.supporting == pytest.approx(2 * one.means.supporting)


def test_nobody_comes_to_nothing() -> None:
    found = expected([], MOVE, terms=PRICES)
    assert (found.means.total.sum(), found.means.persons.sum(), found.total_variance.sum()) == (
        0,
        0,
        0,
    )


def test_who_never_moves_is_paid_to_the_cap_and_no_more() -> None:
    """By hand: 30 weeks at 796 kr. with room for 20 of them."""
    still = np.zeros((len(Phase), len(Phase), DEPTH))
    found = expected([Outset(Phase.FULL, 0, 136)], still, terms=PRICES)
    assert (found.means.total[-1], found.means.paid[-1], found.total_variance[-1]) == (
        20 * 796,
        20,
        0,
    )


def test_a_shock_costs_persons_and_money() -> None:
    shock = Shock(first=FIRST, weeks=8, losing=10, finding=0.2)
    calm, hard = (
        expected([Outset(Phase.FULL, 9, 9)], MOVE, terms=PRICES, shock=one) for one in (None, shock)
    )
    assert hard.means.total[-1] < calm.means.total[-1]
    assert hard.means.supporting[7] < calm.means.supporting[7]


def test_a_start_is_where_a_history_ends() -> None:
    past = replace(history(Phase.FULL, Phase.FULL), paid=5, since_paid=9)
    assert outsets_of([past], PRICES) == {Outset(Phase.FULL, 1, 5): 1}
    by_calendar = replace(PRICES, by_calendar=True)
    assert outsets_of([past, past], by_calendar) == {Outset(Phase.FULL, 1, 9): 2}


def test_depths_beyond_a_year_are_one() -> None:
    past = [history(*[Phase.WAITING] * weeks) for weeks in (13, 53, 401)]
    assert sorted(one.depth for one in outsets_of(past, PRICES)) == [12, 52]


def test_those_who_left_stand_alike() -> None:
    past = [history(Phase.FULL, Phase.LEFT), history(Phase.LEFT, Phase.LEFT)]
    assert outsets_of(past, PRICES) == {Outset(Phase.LEFT, 0, 0): 2}


@pytest.mark.parametrize("more", [{"bonus": (0.0, 5000.0)}, {"later": 0.5}])
def test_what_the_week_alone_does_not_tell_is_refused(more: dict[str, float]) -> None:
    with pytest.raises(NotExact, match="spilles igennem"):
        expected([ONE], MOVE, terms=replace(PRICES, **more))


def test_the_means_in_one_go_are_those_of_each_summed() -> None:
    several = [ONE, ONE, Outset(Phase.FULL, 9, 30), Outset(Phase.LEFT, 0, 0)]
    whole, each = means(several, MOVE, terms=PRICES), expected(several, MOVE, terms=PRICES).means
    for name in ("persons", "cash", "total", "paid"):
        assert getattr(whole, name) == pytest.approx(getattr(each, name))


def test_the_means_of_nobody_are_nought() -> None:
    found = means([], MOVE, terms=PRICES)
    assert (found.supporting.sum(), found.cash.sum()) == (0, 0)
