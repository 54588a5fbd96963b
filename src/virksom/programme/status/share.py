"""A share with its denominator and how sure it is."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt

_Z = 1.959963984540054
"""The 97.5 % point of the normal distribution: a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``of``, both whole numbers of persons from 0."""

    count: int
    of: int

    @property
    def exact(self) -> float | None:
        """The share, 0 to 1; None when there is nobody to be a share of."""
        return self.count / self.of if self.of else None

    @property
    def percent(self) -> int | None:
        """The share in whole per cent, rounded half up; None when of nobody."""
        if not self.of:
            return None
        exact = Decimal(100 * self.count) / Decimal(self.of)
        return int(exact.quantize(Decimal(1), ROUND_HALF_UP))

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % Wilson score interval, each end 0 to 1.

        None when of nobody, and when more are counted than there are: the persons of a target
        are no sample.

        Source:
            Wilson (1927), without continuity correction.
        """
        if not self.of or self.count > self.of:
            return None
        n, p = self.of, self.count / self.of
        middle = p + _Z * _Z / (2 * n)
        half = _Z * sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
        scale = 1 + _Z * _Z / n
        return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)
