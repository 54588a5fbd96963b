"""Two shares beside each other: their difference, how sure it is, and how many were compared.

A difference is told, never a cause: who got what was not drawn by lot.

Source:
    Newcombe (1998), Statistics in Medicine 17:873-890, method 10; Fisher's exact test, two-sided
    as R's ``fisher.test``; Holm (1979), Scandinavian Journal of Statistics 6:65-70.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import exp, hypot, lgamma, log1p

from virksom.programme.status import Share

_TIE = 1e-7
"""How much likelier than the found table another may be and still count as no likelier: R's."""

_NOTHING = 1e-18
"""How small a part of a sum changes nothing in it."""

FEWEST = 5
"""The fewest persons of a group that is compared."""

SURE = 0.05
"""The p-value under which a difference is told to be more than chance easily gives."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The share of one group less the share of another.

    Args:
        one: of the group that is asked about.
        other: of the group it is held against.
        corrected: the p-value corrected for every comparison of the family; None before that.
    """

    one: Share
    other: Share
    corrected: float | None = None

    @property
    def points(self) -> float | None:
        """The first share less the second, -1 to 1; None when either is of nobody."""
        if self.one.exact is None or self.other.exact is None:
            return None
        return self.one.exact - self.other.exact

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the difference, each end -1 to 1; None when either is of nobody.

        Source:
            Newcombe (1998), method 10: from the two Wilson intervals, without continuity
            correction.
        """
        if self.points is None or self.one.interval is None or self.other.interval is None:
            return None
        (low, high), (other_low, other_high) = self.one.interval, self.other.interval
        p, q = self.one.count / self.one.of, self.other.count / self.other.of
        down, up = hypot(p - low, other_high - q), hypot(high - p, q - other_low)
        return max(-1.0, self.points - down), min(1.0, self.points + up)

    @property
    def chance(self) -> float | None:
        """The two-sided p-value of Fisher's exact test, 0 to 1; None when either is of nobody.

        Source:
            Fisher's exact test: the sum over every table with the same margins that is no
            likelier than the one found.
        """
        return None if self.points is None else fisher(self.one, self.other)

    @property
    def stands(self) -> bool:
        """Whether it is more than chance easily gives among so many comparisons."""
        return self.corrected is not None and self.corrected < SURE


def compared(one: Share, other: Share) -> Compared | None:
    """Return the difference of two groups; None where either has fewer than ``FEWEST`` persons.

    How many there are tells nothing of what came of them, so leaving small groups out bends no
    p-value; it keeps the correction for those that can show something.
    """
    enough = one.of >= FEWEST and other.of >= FEWEST
    return Compared(one, other) if enough else None


def family(found: Sequence[Compared | None]) -> tuple[Compared | None, ...]:
    """Return the same with every p-value corrected for how many were compared; None stays None.

    Source:
        Holm (1979).
    """
    left = iter(holm([fisher(one.one, one.other) for one in found if one is not None]))
    return tuple(None if one is None else replace(one, corrected=next(left)) for one in found)


def fisher(one: Share, other: Share) -> float:
    """Return the two-sided p-value of Fisher's exact test for two shares; 1 with nobody in either.

    Source:
        Fisher (1935); two-sided as in R's ``fisher.test``.
    """
    total, hits = one.of + other.of, one.count + other.count
    fewest, most = max(0, hits - other.of), min(one.of, hits)
    likeliest = min(max((one.of + 1) * (hits + 1) // (total + 2), fewest), most)

    def chance(here: int) -> float:
        """Return the logarithm of the chance of a table."""
        return _ways(one.of, here) + _ways(other.of, hits - here) - _ways(total, hits)

    found = chance(one.count) + log1p(_TIE)
    below = bisect_right(range(fewest, likeliest), found, key=chance)
    above = bisect_right(range(most - likeliest + 1), found, key=lambda back: chance(most - back))
    tails = [range(fewest + below - 1, fewest - 1, -1), range(most - above + 1, most + 1)]
    return min(1.0, sum(_tail(map(chance, tail)) for tail in tails))


def _tail(chances: Iterable[float]) -> float:
    """Return the sum of chances that only fall; those too small to change it are left out."""
    summed = 0.0
    for chance in map(exp, chances):
        summed += chance
        if chance <= summed * _NOTHING:
            break
    return summed


def _ways(of: int, count: int) -> float:
    """Return the logarithm of how many ways there are to choose so many of so many."""
    return lgamma(of + 1) - lgamma(count + 1) - lgamma(of - count + 1)


def holm(chances: Sequence[float]) -> tuple[float, ...]:
    """Return p-values corrected for how many there are, in the order given; empty for none.

    Each is at least what it was and at most 1. When nothing differs, the chance that even one
    is at most 0.05 is at most 5 per cent, however they hang together.

    Source:
        Holm (1979); R's ``p.adjust(method = "holm")``.
    """
    corrected = [1.0] * len(chances)
    reached = 0.0
    order = sorted(range(len(chances)), key=lambda index: chances[index])
    for rank, index in enumerate(order):
        reached = max(reached, min(1.0, (len(chances) - rank) * chances[index]))
        corrected[index] = reached
    return tuple(corrected)
