"""What each pair of a seat and a candidate is worth: a filled seat more than any points."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from virksom.programme.matching.columns import Places
from virksom.programme.matching.pairs import Pairs, pairs_of
from virksom.programme.matching.proof import Worths
from virksom.programme.matching.scores import Scores

MOST_KEPT = 1_000_000
"""How many pairs are kept; of more than these none is."""


@dataclass(frozen=True)
class SeatWorths:
    """What the pairs of seats and candidates are worth; an opening has a row for each seat.

    Args:
        scores: every opening against every candidate.
    """

    scores: Scores

    @cached_property
    def openings(self) -> Places:
        """The place of each seat's opening, ascending."""
        asks = self.scores.asks
        found: Places = np.repeat(np.arange(len(asks)), [one.seats for one in asks])
        return found

    @property
    def seat(self) -> int:
        """What a filled seat is worth beside its points: more than all points there are."""
        scores = self.scores
        fewest = min(len(self.openings), len(scores.columns.seekers))
        return fewest * scores.weights.most + 1

    @property
    def many(self) -> bool:
        """Whether the pairs are too many to be kept."""
        return len(self.openings) * len(self.scores.columns.seekers) > MOST_KEPT

    @cached_property
    def every(self) -> Worths:
        """All of them, kept; 0 where a candidate may not."""
        scores = self.scores
        worth = np.where(scores.may, scores.points + self.seat, 0).astype(np.int32)
        found: Worths = worth[self.openings]
        return found

    @cached_property
    def pairs(self) -> Pairs:
        """What they are told by, kept in their place."""
        return pairs_of(self.scores)
