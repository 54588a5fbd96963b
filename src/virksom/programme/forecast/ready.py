"""Compiling what a page asks for, before somebody asks: a second or two, once in a process."""

import numpy as np

from virksom.programme.forecast.exact import Outset, expected, means
from virksom.programme.forecast.ground import NEVER
from virksom.programme.forecast.phases import BANDS, DEPTH, Phase
from virksom.programme.forecast.prices import WeekPrices
from virksom.programme.forecast.simulation import played
from virksom.programme.kernel import Week


def make_ready() -> None:
    """Play nobody for a week, and reckon one who waits: the loops are compiled by then."""
    terms = WeekPrices(
        first=Week(2018, 36),
        kroner=np.zeros((1, len(Phase))),
        window=np.ones(1, dtype=np.bool_),
        cap=1,
        by_calendar=False,
    )
    still = np.zeros((1, len(Phase), len(Phase), len(BANDS)))
    played([], still, terms=terms, rng=np.random.default_rng(NEVER))
    move = np.zeros((len(Phase), len(Phase), DEPTH))
    one = [Outset(Phase.WAITING, 0, 0)]
    expected(one, move, terms=terms)
    means(one, move, terms=terms)
