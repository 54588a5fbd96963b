"""A contract that pays for outcomes, played: milestones, prices by number, caps over the cohort.

None of it is independent from person to person, so there is no exact answer; its test is that
simulated weeks are paid what ``programme.outcomes`` pays for the same weeks.

Source:
    Rules, section 2; "Conclusion 1" of the domain page.
"""

from collections.abc import Iterable

import numpy as np

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.ground import COLUMNS
from virksom.programme.forecast.history import History
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.past import Past
from virksom.programme.forecast.prices import WeekPrices
from virksom.programme.forecast.shock import Shock
from virksom.programme.forecast.simulation import (
    Played,
    begins_of,
    kinds_of,
    limits_of,
    pace_under,
    seeds_of,
)


def played_outcomes(
    past: Past | Iterable[History],
    usual: Numbers,
    *,
    terms: WeekPrices,
    rng: np.random.Generator,
    shock: Shock | None = None,
    load: Load | None = None,
) -> Played:
    """Play a cohort forward under a contract that pays for outcomes.

    Args:
        past: what has come of each person, in the order of those in ``terms.outcomes``.
        usual: by replication: the chance a week of each move, by phase, phase moved to and band.
        terms: what is paid; it has outcomes.
        rng: seeded; the same seed gives the same answer.
        shock: a common shock.
        load: what the programme can bear; None for any number who seek.
    """
    from virksom.programme.forecast import outcome_walks  # noqa: PLC0415  # loads numba

    found, times = terms.outcomes, len(usual)
    if found is None:
        message = "terms without outcomes are played by the week"
        raise TypeError(message)
    ore = np.zeros((times, terms.weeks), dtype=np.int64)
    reached = np.zeros((times, terms.weeks, len(found.names)), dtype=np.int32)
    told = np.zeros((times, terms.weeks + 1, COLUMNS), dtype=np.int32)
    seeds, begins = seeds_of(rng, times), begins_of(past, terms)
    ground, filled = limits_of(shock, first=terms.first), (ore, reached, told)
    if load is None:
        pace = pace_under(usual, shock)
        outcome_walks.play(seeds, begins, pace, ground, found.ground, filled)
    else:
        limits = np.array([load.helped, load.strain], dtype=np.float64)
        chances = (kinds_of(usual, shock), limits)
        outcome_walks.play_under(seeds, begins, chances, ground, found.ground, filled)
    return Played(told=told, terms=terms, ore=ore, reached=reached)
