"""Feedback: where many seek at once, each waits longer, and fewer stay.

The people who can be helped in a week are given. While no more than so many seek, on the path or
between jobs, chances are as they have been. Of more, the chance of finding work is parted among
them; and, where a strain is given, work is lost more often, for nobody has time to follow up. Then
persons are not independent, and there is no exact answer; under no load it is the exact one again.

Source:
    A shared resource that is divided evenly: processor sharing, Kleinrock, Queueing Systems,
    volume II (1976), chapter 4. That the demo's own chances were made under no load is assumed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.ground import COLUMNS
from virksom.programme.forecast.history import History
from virksom.programme.forecast.past import Past
from virksom.programme.forecast.prices import WeekPrices
from virksom.programme.forecast.shock import Shock
from virksom.programme.forecast.simulation import Played, begins_of, ground_of, kinds_of, seeds_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What a programme can bear.

    Args:
        helped: how many who seek can be helped in a week, at least 1: training places, or the
            consultants times the candidates of each.
        strain: how much likelier it is to lose work for each time over that seek, at least 0:
            at 0.5 and twice as many seekers, half as likely again.
    """

    helped: int
    strain: float = 0.0


def played_under(
    load: Load,
    past: Past | Iterable[History],
    *,
    usual: Numbers,
    terms: WeekPrices,
    rng: np.random.Generator,
    shock: Shock | None = None,
) -> Played:
    """Play a cohort forward week by week, where each depends on how many seek.

    Args:
        load: what the programme can bear.
        past: what has come of each person; may be empty.
        usual: by replication: the chance a week of each move, by phase, phase moved to and band.
        terms: what weeks are paid.
        rng: seeded; the same seed gives the same answer.
        shock: a common shock.
    """
    from virksom.programme.forecast import load_walks  # noqa: PLC0415  # loads numba

    told = np.zeros((len(usual), terms.weeks + 1, COLUMNS), dtype=np.int32)
    load_walks.play(
        seeds_of(rng, len(usual)),
        begins_of(past, terms),
        kinds_of(usual, shock),
        np.array([load.helped, load.strain], dtype=np.float64),
        ground_of(terms, shock),
        told,
    )
    return Played(told=told, terms=terms)
