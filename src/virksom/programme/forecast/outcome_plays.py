"""A contract that pays for outcomes, played: milestones, prices by number, caps over the cohort.

None of it is independent from person to person, so there is no exact answer; its test is that
simulated weeks are paid what ``programme.outcomes`` pays for the same weeks.

Source:
    Rules, section 2; "Conclusion 1" of the domain page.
"""

from dataclasses import dataclass

import numpy as np

from virksom.programme.contract import Terms
from virksom.programme.forecast.chances import Numbers, chances, counted, drawn
from virksom.programme.forecast.fan import Fan, Spread, fan_of, spread_of
from virksom.programme.forecast.ground import Counts, Wholes
from virksom.programme.forecast.history import deepest, histories
from virksom.programme.forecast.outcome_terms import outcome_terms
from virksom.programme.forecast.outlook import Assumed, last_week, practised
from virksom.programme.forecast.simulation import limits_of, pace_under, seeds_of
from virksom.programme.kernel import Week
from virksom.programme.settlement import last_ended
from virksom.programme.status import AsKnown

_ORE = 100


@dataclass(frozen=True, eq=False, kw_only=True)
class PlayedOutcomes:
    """What each replication came to.

    Args:
        first: the first week to come.
        names: the outcomes' codes, in the contract's order.
        left_out: those that ask for pay and are reached by nobody here.
        ore: øre by replication and week.
        counts: how many are paid in the weeks to come, by replication and outcome.
    """

    first: Week
    names: tuple[str, ...]
    left_out: tuple[str, ...]
    ore: Wholes
    counts: Counts

    @property
    def cash(self) -> Numbers:
        """Kroner by replication and week."""
        found: Numbers = self.ore / _ORE
        return found

    @property
    def earned(self) -> Fan:
        """Kroner earned from the first week to come to the end of each week."""
        return fan_of(self.cash.cumsum(axis=1))

    def paid(self, name: str) -> Spread:
        """Return how many of an outcome are paid in the weeks to come."""
        return spread_of(self.counts[:, self.names.index(name)])


def played_outcomes(at: AsKnown, assumed: Assumed, *, terms: Terms | None = None) -> PlayedOutcomes:
    """Play a programme forward under a contract that pays for outcomes.

    Args:
        at: the programme; the last week that has ended by its day is the last one read.
        assumed: what is assumed; a bonus and another price for later jobs are no part of such a
            contract.
        terms: other terms than the contract's; None takes the contract's.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NoPseudoWeeks: the assumed weeks are nought or below.
        TermMissing: the contract was not agreed at the moment.
    """
    from virksom.programme.forecast import outcome_walks  # noqa: PLC0415  # loads numba

    held, first = terms or at.terms, last_ended(at.on) + 1
    past = histories(at.people, held, through=last_ended(at.on))
    weeks = last_week(past, held, assumed=assumed, first=first) - first + 1
    rng = np.random.default_rng(assumed.seed)
    usual = drawn(chances(counted(past), pseudo=assumed.pseudo), times=assumed.times, rng=rng)
    people = {one.id: one for one in at.people}
    found = outcome_terms([people[one.person] for one in past], held, first=first, weeks=weeks)
    ore = np.zeros((assumed.times, weeks), dtype=np.int64)
    counts = np.zeros((assumed.times, len(found.names)), dtype=np.int32)
    outcome_walks.play(
        seeds_of(rng, assumed.times),
        np.array([(one.now, deepest(one.depth)) for one in past], dtype=np.int64),
        pace_under(practised(usual, assumed.practice), assumed.shock),
        limits_of(assumed.shock, first=first),
        found.ground,
        (ore, counts),
    )
    return PlayedOutcomes(
        first=first, names=found.names, left_out=found.left_out, ore=ore, counts=counts
    )
