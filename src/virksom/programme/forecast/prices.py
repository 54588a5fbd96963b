"""What a week of each phase is paid in the weeks to come, by settlement's terms.

Source:
    Rules, section 4; clauses 4.2 (rates), 4.3 (cap) and 4.4 (window). Evidence and waits are not
    forecast: a week counts as paid when it would be owed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from virksom.programme.contract import Terms
from virksom.programme.forecast.outcome_terms import OutcomeTerms, outcome_terms
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Refusal, Text, Week
from virksom.programme.settlement import RATES, rules_of, window_ground
from virksom.programme.status import Person, State


class NotByTheWeek(Refusal):
    """The contract pays for outcomes, and not for weeks."""


@dataclass(frozen=True, eq=False, kw_only=True)
class WeekPrices:
    """What weeks are paid.

    Args:
        first: the first week to come.
        kroner: by week from ``first`` on and phase, exact in whole øre; 0 where nothing is paid.
        window: by week, whether it may be paid at all; one at 0 kr. uses the cap as another does.
        cap: how many weeks of a person are paid at most.
        by_calendar: whether the cap counts calendar weeks from the first paid one.
        bonus: kroner a person at 13, and at 26, weeks in a row; once each, inside the window.
        later: what a week in a second job or a later one is paid, as a part of the first's.
        outcomes: what is paid instead of weeks; then no week is; None where weeks are paid.
    """

    first: Week
    kroner: NDArray[np.float64]
    window: NDArray[np.bool_]
    cap: int
    by_calendar: bool
    bonus: tuple[float, float] = (0.0, 0.0)
    later: float = 1.0
    outcomes: OutcomeTerms | None = None

    @property
    def weeks(self) -> int:
        """How many weeks are forecast."""
        return len(self.kroner)

    @property
    def by_week_alone(self) -> bool:
        """Whether what is paid follows from the week alone, so that it can be reckoned exactly."""
        return not any(self.bonus) and self.later == 1 and self.outcomes is None

    def turned(self, part: float) -> "WeekPrices":
        """Return the same with outcomes to come paid at a part of their price."""
        if self.outcomes is None:
            return self
        return replace(self, outcomes=self.outcomes.priced(part))


def prices(terms: Terms, *, first: Week, weeks: int) -> WeekPrices:
    """Return what weeks of self-support are paid.

    Args:
        terms: the terms as known at the moment asked for.
        first: the first week to come.
        weeks: how many, at least 1.

    Raises:
        NotByTheWeek: the contract pays for outcomes.
        TermMissing: the contract has no terms.
    """
    if terms.pays_outcomes:
        raise NotByTheWeek(
            Text(
                "Denne aftale betaler for resultater og har ingen pris for en uge.",
                "This contract pays for outcomes and has no price for a week.",
            )
        )
    kroner, window = np.zeros((weeks, len(Phase))), np.zeros(weeks, dtype=np.bool_)
    for place in range(weeks):
        rules = rules_of(first + place, terms)
        window[place] = window_ground(first + place, rules) is None
        if window[place]:
            kroner[place, Phase.PARTIAL] = float(rules.amount(RATES[State.PARTIAL]))
            kroner[place, Phase.FULL] = float(rules.amount(RATES[State.FULL]))
    rules = rules_of(first, terms)
    return WeekPrices(
        first=first,
        kroner=kroner,
        window=window,
        cap=rules.whole("cap"),
        by_calendar=rules.choice("cap_counts") != "paid_weeks",
    )


def outcome_prices(
    people: Sequence[Person], terms: Terms, *, first: Week, weeks: int
) -> WeekPrices:
    """Return what a contract that pays for outcomes pays in the weeks to come: nothing by the week.

    Args:
        people: the persons who are forecast, each once, in the order of their histories.
        terms: the terms as known at the moment asked for.
        first: the first week to come.
        weeks: how many, at least 1.

    Raises:
        TermMissing: the contract has no terms.
    """
    return WeekPrices(
        first=first,
        kroner=np.zeros((weeks, len(Phase))),
        window=np.zeros(weeks, dtype=np.bool_),
        cap=weeks,
        by_calendar=False,
        outcomes=outcome_terms(people, terms, first=first, weeks=weeks),
    )
