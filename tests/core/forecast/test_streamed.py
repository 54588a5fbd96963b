"""Replications a piece at a time come to the same as all at once."""

import numpy as np

from tests.core.forecast.test_simulation import play
from virksom.programme.forecast.fan import fan_of
from virksom.programme.forecast.simulation import Played
from virksom.programme.forecast.streamed import fans_of


def test_a_piece_at_a_time_the_fans_are_the_same() -> None:
    whole = play(times=30)
    parts = (Played(told=part, terms=whole.terms) for part in np.split(whole.told, [7, 8, 20]))
    found = fans_of(parts, times=30)
    assert found.supporting == fan_of(whole.supporting)
    assert found.earned == fan_of(whole.cash.cumsum(axis=1))
    assert found.paid == fan_of(whole.weeks_paid.cumsum(axis=1))
