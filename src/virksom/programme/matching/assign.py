"""All open seats at once: the best that can be done for everybody, and the proof of it.

Source:
    Clauses 3.1 and 6.3. As many seats as can be are filled first; among all ways to do that, the
    one with most points.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.ask import Ask
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import Prices, Worths, prices, proves
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.seating import Seated, proves_many, seated
from virksom.programme.matching.weights import Weights
from virksom.programme.matching.worths import SeatWorths


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A candidate put to a seat.

    Args:
        ask: the opening.
        candidate: code of the candidate.
        points: how well they fit.
    """

    ask: Ask
    candidate: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """An opening in an assignment.

    Args:
        ask: the opening.
        can: how many candidates may be put forward for it.
        pairs: those who are put to its seats, by points, then code.
    """

    ask: Ask
    can: int
    pairs: tuple[Pair, ...]

    @property
    def empty(self) -> int:
        """How many of its seats stay empty."""
        return self.ask.seats - len(self.pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Everybody's best.

    Args:
        openings: the hardest to fill first: fewest who may, then code.
        worths: what each pair of a seat and a candidate is worth to the proof.
        prices: the certificate.
        places: the pairs as places of seats and candidates.
    """

    openings: tuple[Seats, ...]
    worths: SeatWorths
    prices: Prices
    places: tuple[tuple[int, int], ...]

    @property
    def filled(self) -> int:
        """How many seats are filled."""
        return len(self.places)

    @property
    def points(self) -> int:
        """The points of all pairs."""
        return sum(pair.points for seats in self.openings for pair in seats.pairs)

    @property
    def worth(self) -> Worths:
        """What every pair is worth; a row a seat, a column a candidate."""
        return self.worths.every

    @property
    def proved(self) -> bool:
        """Whether the prices prove that nothing is better; added up whenever it is asked."""
        if self.worths.many:
            return proves_many(self.worths, self.places, found=self.prices)
        return proves(self.worth, self.places, found=self.prices)


def assign(asks: Iterable[Ask], columns: Columns, *, weights: Weights) -> Assignment:
    """Return the best assignment of candidates to all open seats, with its proof.

    Up to ``MOST_KEPT`` pairs all are kept and scipy finds the best; with more none is kept.

    Source:
        Clauses 3.1 and 6.3.

    Args:
        asks: openings in any order, each once; one without seats left gets nobody.
        columns: the candidates.
        weights: what each part gives at most.

    Returns:
        Each candidate at most once, each opening at most as many as it has seats; nobody who may
        not. Ties are settled by the codes, so that the same question has the same answer.
    """
    wanted = tuple(sorted(asks, key=lambda one: (len(one.opening), one.opening)))
    worths = SeatWorths(Scores(wanted, columns, weights))
    return _told(worths, seated(worths) if worths.many else _seated(worths))


def assign_many(asks: Iterable[Ask], columns: Columns, *, weights: Weights) -> Assignment:
    """Return the same as ``assign`` without keeping any pair, however few there are.

    Of several that are as good another may be found.

    Args:
        asks: as for ``assign``.
        columns: as for ``assign``.
        weights: as for ``assign``.
    """
    wanted = tuple(sorted(asks, key=lambda one: (len(one.opening), one.opening)))
    worths = SeatWorths(Scores(wanted, columns, weights))
    return _told(worths, seated(worths))


def _seated(worths: SeatWorths) -> Seated:
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # heavy, and only here

    worth, scores = worths.every, worths.scores
    rows, places = linear_sum_assignment(_cost(worth))
    pairs = tuple(
        (int(row), int(place))
        for row, place in zip(rows, places, strict=True)
        if worth[row, place] > 0
    )
    return Seated(
        places=pairs,
        prices=prices(worth, pairs),
        points=tuple(int(worth[pair]) - worths.seat for pair in pairs),
        can=scores.may.sum(axis=1).tolist(),
    )


def _told(worths: SeatWorths, found: Seated) -> Assignment:
    scores, at = worths.scores, worths.openings
    pairs: dict[int, list[Pair]] = {}
    for (row, place), points in zip(found.places, found.points, strict=True):
        opening = int(at[row])
        candidate = scores.columns.seekers[place].candidate
        pair = Pair(ask=scores.asks[opening], candidate=candidate, points=points)
        pairs.setdefault(opening, []).append(pair)
    openings = [
        Seats(ask=one, can=found.can[place], pairs=tuple(sorted(pairs.get(place, ()), key=_best)))
        for place, one in enumerate(scores.asks)
    ]
    return Assignment(
        openings=tuple(sorted(openings, key=lambda one: one.can)),
        worths=worths,
        prices=found.prices,
        places=found.places,
    )


def _cost(worth: Worths) -> NDArray[np.float64]:
    """Return what each pair costs: what it falls short of the most there is.

    When every candidate gets a seat, each is measured by the most they can get themself: that
    changes no order among assignments, and the best is found sooner.
    """
    seats, candidates = worth.shape
    most = worth.max(axis=0, initial=0) if candidates <= seats else worth.max(initial=0)
    cost: NDArray[np.float64] = (most - worth).astype(np.float64)
    return cost


def _best(pair: Pair) -> tuple[int, str]:
    return -pair.points, pair.candidate
