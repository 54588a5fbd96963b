"""Runs: consecutive weeks that read alike, so that a long statement stands on a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.settlement import WeekReading


@dataclass(frozen=True, slots=True)
class Run:
    """Weeks of one candidate, each following the one before, with one state, tier and ground.

    Args:
        weeks: at least one, oldest first.
    """

    weeks: tuple[WeekReading, ...]

    @property
    def first(self) -> WeekReading:
        """The first week."""
        return self.weeks[0]

    @property
    def last(self) -> WeekReading:
        """The last week, perhaps the first one too."""
        return self.weeks[-1]

    @property
    def amount(self) -> Decimal:
        """The sum of the weeks, in kroner."""
        return sum((reading.amount for reading in self.weeks), Decimal(0))


def runs(readings: Iterable[WeekReading]) -> Iterator[Run]:
    """Yield the runs of ``readings``, which stand by candidate and week; every week is in one."""
    held: list[WeekReading] = []
    for reading in readings:
        if held and not _goes_on(held[-1], reading):
            yield Run(tuple(held))
            held = []
        held.append(reading)
    if held:
        yield Run(tuple(held))


def _goes_on(before: WeekReading, after: WeekReading) -> bool:
    if before.candidate != after.candidate or after.week - before.week != 1:
        return False
    return _alike(before) == _alike(after)


def _alike(reading: WeekReading) -> tuple[object, ...]:
    ground = None if reading.paid else reading.reasons[0].code
    return (reading.state, reading.tier, reading.amount, reading.outcome, ground)
