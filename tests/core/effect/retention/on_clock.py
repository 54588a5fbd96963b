"""The curves of those followed, said one by one."""

from collections.abc import Iterable, Mapping

from virksom.programme.effect.retention import survival as curves
from virksom.programme.effect.retention.clock import Followed, clock_of
from virksom.programme.effect.retention.survival import Curve


def survival(followed: Iterable[Followed]) -> Curve:
    """Return the share that lasts."""
    return curves.survival(clock_of(followed))


def incidence(followed: Iterable[Followed], *, causes: Iterable[str]) -> Mapping[str, Curve]:
    """Return how many each cause has come to first."""
    return curves.incidence(clock_of(followed), causes=causes)


def at_risk(followed: Iterable[Followed], days: Iterable[int]) -> tuple[int, ...]:
    """Return how many are still followed as each day begins."""
    return clock_of(followed).at_risk(days)
