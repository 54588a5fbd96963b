"""Candidates ranked for an opening, and openings for a candidate; each with why and why not.

Source:
    Clauses 3.1 and 6.3. The order: who may first, then those whom least stands
    in the way of; then points, then code.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from virksom.programme.matching.ask import Ask, Guide
from virksom.programme.matching.fit import Fit, fit
from virksom.programme.matching.may import Hindrance, hindrances
from virksom.programme.matching.seeker import Seeker
from virksom.programme.matching.weights import Weights

if TYPE_CHECKING:
    from virksom.programme.matching.columns import Columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A candidate beside an opening.

    Args:
        ask: the opening.
        seeker: the candidate.
        hindrances: what stands in the way; empty when they may.
        fit: how well they fit.
    """

    ask: Ask
    seeker: Seeker
    hindrances: tuple[Hindrance, ...]
    fit: Fit

    @property
    def may(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.hindrances

    @property
    def points(self) -> int:
        """How well they fit."""
        return self.fit.points


def match(wanted: Ask, one: Seeker, *, guide: Guide, weights: Weights) -> Match:
    """Return a candidate beside an opening, with everything that speaks for and against.

    Args:
        wanted: the opening.
        one: the candidate.
        guide: names, covers and ways.
        weights: what each part gives at most.
    """
    return Match(
        ask=wanted,
        seeker=one,
        hindrances=hindrances(wanted, one, guide=guide),
        fit=fit(wanted, one, guide=guide, weights=weights),
    )


@dataclass(frozen=True)
class Ranking:
    """The candidates for an opening in order; each is explained when it is asked for.

    Args:
        ask: the opening.
        columns: the candidates.
        weights: what each part gives at most.
        order: the rows of the candidates, the best first, those who may before those who may not.
        may: how many of them, from the first, may be put forward.
    """

    ask: Ask
    columns: "Columns"
    weights: Weights
    order: Sequence[int]
    may: int

    def __len__(self) -> int:
        """Return how many candidates there are."""
        return len(self.order)

    def __iter__(self) -> Iterator[Match]:
        """Iterate over the matches, the best first."""
        return iter(self.part(0, len(self)))

    def part(self, first: int, last: int) -> tuple[Match, ...]:
        """Return the matches from place ``first``, inclusive, to ``last``, exclusive; from 0."""
        return tuple(self._match(row) for row in self.order[max(0, first) : max(0, last)])

    @cached_property
    def candidates(self) -> tuple[str, ...]:
        """Codes of the candidates in order."""
        return tuple(self.columns.seekers[row].candidate for row in self.order)

    def _match(self, row: int) -> Match:
        columns = self.columns
        return match(self.ask, columns.seekers[row], guide=columns.guide, weights=self.weights)


def rank(wanted: Ask, columns: "Columns", *, weights: Weights) -> Ranking:
    """Return every candidate in order for an opening.

    Source:
        Clauses 3.1 and 6.3.

    Args:
        wanted: the opening.
        columns: the candidates; the order they were given in changes nothing.
        weights: what each part gives at most.

    Returns:
        Those who may first, then those whom fewer things stand in the way of; then more points
        first; then by code.
    """
    import numpy as np  # noqa: PLC0415  # only what ranks very many needs it

    from virksom.programme.matching.scores import Scores  # noqa: PLC0415

    scores = Scores((wanted,), columns, weights)
    hindered, points = scores.hindered[0], scores.points[0]
    order = np.lexsort((-points, hindered))
    return Ranking(
        ask=wanted,
        columns=columns,
        weights=weights,
        order=order.tolist(),
        may=int((hindered == 0).sum()),
    )


def openings_for(
    one: Seeker, asks: Iterable[Ask], *, guide: Guide, weights: Weights
) -> tuple[Match, ...]:
    """Return every opening in order for a candidate.

    Args:
        one: the candidate.
        asks: openings in any order.
        guide: names, covers and ways.
        weights: what each part gives at most.

    Returns:
        Those they may be put forward for first, then those that fewer things stand in the way of;
        then more points first; then by code.
    """
    found = (match(wanted, one, guide=guide, weights=weights) for wanted in asks)
    return tuple(sorted(found, key=_order))


def _order(one: Match) -> tuple[int, int, int, str]:
    return len(one.hindrances), -one.points, len(one.ask.opening), one.ask.opening
