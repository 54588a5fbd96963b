"""How answers spread: quantiles by hand."""

import numpy as np

from virksom.programme.forecast.fan import Spread, fan_of, spread_of


def test_a_spread_of_0_to_1000_by_hand() -> None:
    assert spread_of(range(1001)) == Spread(25, 100, 500, 900, 975, 500)


def test_of_one_replication_all_ends_meet() -> None:
    assert spread_of([7]) == Spread(7, 7, 7, 7, 7, 7)


def test_a_fan_has_a_spread_for_each_week() -> None:
    found = fan_of(np.array([[1, 10], [3, 30]]))
    assert [week.mean for week in found.weeks] == [2, 20]
    assert found.last.middle == 20
