"""The forecast as people ask for it: where everybody may be, what it comes to, and how sure.

Source:
    Rules, sections 3 to 5.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from virksom.programme.contract import InForce, Terms
from virksom.programme.forecast.chances import (
    PSEUDO_WEEKS,
    Chances,
    Numbers,
    chances,
    counted,
    drawn,
)
from virksom.programme.forecast.exact import (
    Expected,
    Means,
    NotExact,
    Outset,
    expected,
    means,
    outsets_of,
)
from virksom.programme.forecast.fan import Fan, fan_of
from virksom.programme.forecast.history import History
from virksom.programme.forecast.load import Load, played_under
from virksom.programme.forecast.outcome_plays import played_outcomes
from virksom.programme.forecast.past import Past, Wholes, past_of
from virksom.programme.forecast.places import placed
from virksom.programme.forecast.prices import WeekPrices, outcome_prices, prices
from virksom.programme.forecast.shock import Shock, coming, turned
from virksom.programme.forecast.silence import SILENT
from virksom.programme.forecast.simulation import Played, grouped, replayed
from virksom.programme.forecast.vantage import Vantage, vantage_of
from virksom.programme.kernel import Refusal, Text, Week, day_in_copenhagen
from virksom.programme.settlement import last_ended, rules_of
from virksom.programme.status import AsKnown, Person

_FOUR_YEARS = 208

TIMES, SEED = 2000, 60
"""How many replications, and the seed of the chance, where nobody asks for others."""


class NothingToForecast(Refusal):
    """Nobody has been referred by then, or no week is left to forecast."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """What is done otherwise: each number multiplies a chance a week; 1 leaves it as it is.

    Args:
        finding: of coming into self-support.
        losing: of losing it.
        starting: of starting, for those who wait.
        places: how many more of those who wait start now, the longest waiting first; no factor.
    """

    finding: float = 1.0
    losing: float = 1.0
    starting: float = 1.0
    places: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """What a forecast assumes.

    Args:
        until: the last week, inclusive; None means the last week that can be paid.
        times: replications, at least 1.
        seed: of the chance.
        pseudo: weeks the assumed chances weigh; above 0.
        practice: what is done otherwise.
        shock: a common shock; where it is over, the next like it.
        load: how many seekers the programme can bear; None for any number. Nothing is reckoned
            without chance under it.
        bonus: kroner a person at 13, and at 26, weeks in a row.
        later: what a week in a second job or a later one is paid, as a part of the first's.
        outcomes: what an outcome to come is paid, as a part of its price.
        turned: names of the contract's terms that are others than the contract's.
    """

    until: Week | None = None
    times: int = TIMES
    seed: int = SEED
    pseudo: float = PSEUDO_WEEKS
    practice: Practice = Practice()
    shock: Shock | None = None
    load: Load | None = None
    bonus: tuple[float, float] = (0.0, 0.0)
    later: float = 1.0
    outcomes: float = 1.0
    turned: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False, kw_only=True)
class Outlook:
    """A forecast; what follows from it is reckoned when it is asked for.

    Args:
        past: what has come, person by person.
        terms: what weeks to come are paid.
        rules: the terms in force in the first week to come.
        found: the chances as counted and held back.
        assumed: what is assumed.
    """

    past: Past
    terms: WeekPrices
    rules: InForce
    found: Chances
    assumed: Assumed

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks to come, ascending."""
        return tuple(self.terms.first + place for place in range(self.terms.weeks))

    @cached_property
    def draws(self) -> Numbers:
        """The chances of each replication: drawn, and turned by the practice."""
        rng = np.random.default_rng(self.assumed.seed)
        return self._practised(drawn(self.found, times=self.assumed.times, rng=rng))

    @cached_property
    def begins(self) -> Past:
        """The persons as they are played forward: who is given a place has just started."""
        return placed(self.past, places=self.assumed.practice.places)

    @cached_property
    def played(self) -> Played:
        """The replications."""
        return self.play(self.draws, rng=self.chance())

    @cached_property
    def _rows(self) -> Wholes:
        return grouped(self.begins, self.terms)

    def chance(self) -> np.random.Generator:
        """Return the chance of the replications as it is before the first of them."""
        return np.random.default_rng(self.assumed.seed + 1)

    def play(self, draws: Numbers, *, rng: np.random.Generator) -> Played:
        """Play a replication for each set of chances, one after another of the same chance."""
        load, shock = self.assumed.load, self.assumed.shock
        if self.terms.outcomes is not None:
            return played_outcomes(
                self.begins, draws, terms=self.terms, rng=rng, shock=shock, load=load
            )
        if load is None:
            return replayed(self._rows, draws, terms=self.terms, rng=rng, shock=shock)
        return played_under(load, self.begins, usual=draws, terms=self.terms, rng=rng, shock=shock)

    @cached_property
    def means(self) -> Means:
        """What is expected by the chances as they stand, without chance.

        Raises:
            NotExact: persons depend on each other, or on more than the week.
        """
        self._alone()
        return means(self._outsets, self._move, terms=self.terms, shock=self.assumed.shock)

    @cached_property
    def expected(self) -> Expected:
        """The same, with how it varies; it takes a walk for each outset.

        Raises:
            NotExact: persons depend on each other, or on more than the week.
        """
        self._alone()
        return expected(self._outsets, self._move, terms=self.terms, shock=self.assumed.shock)

    @property
    def exact(self) -> bool:
        """Whether it can be reckoned without chance."""
        return self.assumed.load is None and self.terms.by_week_alone

    def _alone(self) -> None:
        if self.assumed.load is not None:
            raise NotExact(
                Text(
                    "Belastning kan kun spilles igennem: den ene venter på den anden.",
                    "A load can only be played through: one waits for another.",
                )
            )

    @cached_property
    def _move(self) -> Numbers:
        found: Numbers = self._practised(self.found.by_depth()[None])[0]
        return found

    @cached_property
    def _outsets(self) -> Counter[Outset]:
        return outsets_of(self.begins, self.terms)

    @cached_property
    def supporting(self) -> Fan:
        """Persons in self-support, week by week."""
        return fan_of(self.played.supporting)

    @cached_property
    def earned(self) -> Fan:
        """Kroner earned from the first week to come to the end of each week."""
        return fan_of(self.played.cash.cumsum(axis=1))

    @cached_property
    def paid(self) -> Fan:
        """Weeks paid from the first week to come to the end of each week."""
        return fan_of(self.played.weeks_paid.cumsum(axis=1))

    def _practised(self, usual: Numbers) -> Numbers:
        return practised(usual, self.assumed.practice)


def practised(usual: Numbers, practice: Practice) -> Numbers:
    """Return chances as a practice turns them; what they are told by comes first."""
    turned_all = turned(
        np.moveaxis(usual, 0, -1),
        losing=practice.losing,
        finding=practice.finding,
        starting=practice.starting,
    )
    return np.ascontiguousarray(np.moveaxis(turned_all, -1, 0))


def outlook(at: AsKnown | Vantage, assumed: Assumed, *, terms: Terms | None = None) -> Outlook:
    """Return a forecast from a day, as known.

    Args:
        at: from where it looks; ``last_read`` is the last week read. A programme as known is read
            by the reference.
        assumed: what is assumed.
        terms: other terms than the contract's; None takes the contract's.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NoPseudoWeeks: the assumed weeks are nought or below.
        TermMissing: the contract was not agreed at the moment.
        NotExpressed: it is counted, and numbers cannot say the terms.
    """
    seen = vantage_of(at)
    held = seen.terms if terms is None else terms
    through = last_read(seen)
    past = seen.past(held, through=through)
    people = seen.people if held.pays_outcomes else ()
    return outlook_of(past, held, assumed=assumed, first=through + 1, people=people)


def last_read(at: AsKnown | Vantage) -> Week:
    """Return the last week a forecast reads as come: ended by the day, and by what is known.

    Weeks after what is known have come to nobody's knowledge: they are forecast, not counted; so
    are those of a silence. Of a day after the last week that can be paid it is the last ended:
    then none is left to forecast.

    Source:
        Rules, section 2: where the day is later than what is known, the answer is an expected one.
    """
    since = silent_since(at)
    return _knowable(vantage_of(at)) if since is None else Week.of(since)


def silent_since(at: AsKnown | Vantage) -> date | None:
    """Return the day after which nothing was told, where that is over 13 weeks ago; else None.

    None too of a log without facts, and after the last week that can be paid. A log of which all is
    asked for ends with its last fact: it is whole until then, and no longer.

    Source:
        Rules, section 2.
    """
    seen = vantage_of(at)
    told = seen.last_told()
    if told is None or last_ended(seen.on) >= last_paid(seen.terms):
        return None
    return told if _knowable(seen) - Week.of(told) > SILENT else None


def _knowable(at: Vantage) -> Week:
    ended = last_ended(at.on)
    if at.moment is None or ended >= last_paid(at.terms):
        return ended
    return min(ended, last_ended(day_in_copenhagen(at.moment)))


def outlook_of(
    past: Past | Sequence[History],
    terms: Terms,
    *,
    assumed: Assumed,
    first: Week,
    people: Sequence[Person] = (),
) -> Outlook:
    """Return a forecast of what has come.

    Args:
        past: person by person.
        terms: the terms as known.
        assumed: what is assumed.
        first: the first week to come.
        people: the persons of the past, and others; read where the contract pays for outcomes.

    Raises:
        NothingToForecast: there is nobody, or no week is left.
    """
    seen = past_of(past)
    until = last_week(seen, terms, assumed=assumed, first=first)
    weeks = until - first + 1
    if terms.pays_outcomes:
        known = {one.id: one for one in people}
        theirs = [known[person] for person in seen.persons]
        paid = outcome_prices(theirs, terms, first=first, weeks=weeks).turned(assumed.outcomes)
    else:
        by_week = prices(terms, first=first, weeks=weeks)
        paid = replace(by_week, bonus=assumed.bonus, later=assumed.later)
    return Outlook(
        past=seen,
        terms=paid,
        rules=rules_of(first, terms),
        found=chances(counted(seen), pseudo=assumed.pseudo),
        assumed=replace(assumed, until=until, shock=coming(assumed.shock, first=first)),
    )


def last_week(past: Past, terms: Terms, *, assumed: Assumed, first: Week) -> Week:
    """Return the last week to forecast.

    Args:
        past: person by person.
        terms: the terms as known.
        assumed: what is assumed; its ``until``, where it says one.
        first: the first week to come.

    Raises:
        NothingToForecast: there is nobody, or no week is left.
    """
    until = assumed.until or last_paid(terms)
    if not len(past):
        raise NothingToForecast(
            Text(
                "Der er ingen at regne frem endnu: ingen er henvist den dag.",
                "There is nobody to forecast yet: nobody has been referred by that day.",
            )
        )
    if assumed.until is not None and until < first:
        raise NothingToForecast(
            Text(
                f"{until} ligger før den første uge, der kan regnes frem: {first}.",
                f"{until} lies before the first week that can be forecast: {first}.",
            )
        )
    if until < first:
        raise NothingToForecast(
            Text(
                "Der er ingen uger tilbage at regne frem; den sidste, der kan betales, er gået.",
                "No weeks are left to forecast; the last that can be paid has passed.",
            )
        )
    return until


def last_paid(terms: Terms) -> Week:
    """Return the last week that lies whole in the payment window; of an open one, in four years.

    The window is the one that holds in the end, by the last amendment agreed.

    Raises:
        TermMissing: the contract was not agreed at the moment asked for.

    Source:
        Clause 4.4.
    """
    begins = terms.begins()
    last = max(value.since for value in terms.terms["payment_window"].values)
    window = terms.on(max(last, begins)).span("payment_window")
    if window.until is None:
        return Week.of(window.since) + _FOUR_YEARS
    return last_ended(window.until - timedelta(days=1))
