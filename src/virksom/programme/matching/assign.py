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
from virksom.programme.matching.proof import Prices, Worths, prices
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.weights import Weights


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
        worth: what each pair is worth to the proof.
        prices: the certificate; ``proof.proves`` checks it.
        places: the pairs as places of rows and columns of ``worth``.
    """

    openings: tuple[Seats, ...]
    worth: Worths
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


def assign(asks: Iterable[Ask], columns: Columns, *, weights: Weights) -> Assignment:
    """Return the best assignment of candidates to all open seats, with its proof.

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
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # heavy, and only here

    wanted = tuple(sorted(asks, key=lambda one: (len(one.opening), one.opening)))
    scores = Scores(wanted, columns, weights)
    seats = np.repeat(np.arange(len(wanted)), [one.seats for one in wanted])
    worth = _worth(scores, seats, weights=weights)
    rows, places = linear_sum_assignment(_cost(worth))
    pairs = tuple(
        (int(row), int(place))
        for row, place in zip(rows, places, strict=True)
        if worth[row, place] > 0
    )
    found: dict[int, list[Pair]] = {}
    for row, place in pairs:
        at = int(seats[row])
        points = int(scores.points[at, place])
        candidate = columns.seekers[place].candidate
        found.setdefault(at, []).append(Pair(ask=wanted[at], candidate=candidate, points=points))
    can = scores.may.sum(axis=1).tolist()
    openings = [
        Seats(ask=one, can=can[at], pairs=tuple(sorted(found.get(at, ()), key=_best)))
        for at, one in enumerate(wanted)
    ]
    return Assignment(
        openings=tuple(sorted(openings, key=lambda one: one.can)),
        worth=worth,
        prices=prices(worth, pairs),
        places=pairs,
    )


def _worth(scores: Scores, seats: NDArray[np.intp], *, weights: Weights) -> Worths:
    """Return what each pair is worth: a filled seat more than all points there are."""
    most = min(len(seats), len(scores.columns.seekers)) * weights.most + 1
    worth = np.where(scores.may, scores.points + most, 0).astype(np.int32)
    found: Worths = worth[seats]
    return found


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
