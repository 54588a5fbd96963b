"""How many were in each place, week by week.

Source:
    Rules, section 5.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.effect.way.passages import Passage, Stay
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.kernel import Week
from virksom.programme.status import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupied:
    """How many persons were in each place on a day.

    Args:
        day: the Sunday of a week, or the day that is described.
        by_place: every place with its number of persons, 0 or more.
        full: of them all, in full self-support that day, whatever the place.
        partial: of them all, in partial self-support.
    """

    day: date
    by_place: Mapping[PathPlace, int]
    full: int
    partial: int

    @property
    def referred(self) -> int:
        """Everyone referred by the day: the sum over the places."""
        return sum(self.by_place.values())


def occupancy(passages: Sequence[Passage], *, on: date) -> tuple[Occupied, ...]:
    """Return who was where on each Sunday from the first referral on, and on ``on`` itself.

    The self-supporting are counted from the first day of the course, as the days say. The status
    table counts them among those who have been there for four weeks (clause 5.2).

    Args:
        passages: as they stood on ``on``.
        on: the day they were read for, inclusive; always the last that is told.

    Returns:
        One for each day, ascending; empty when nobody was referred.
    """
    if not passages:
        return ()
    changes = sorted(_changes(passages), key=lambda change: change[0])
    held, found, next_change = Counter[tuple[PathPlace, State]](), [], 0
    for day in days_told(min(one.stays[0].since for one in passages), on):
        while next_change < len(changes) and changes[next_change][0] <= day:
            _, key, step = changes[next_change]
            held[key] += step
            next_change += 1
        found.append(_occupied(day, held))
    return tuple(found)


def days_told(first: date, last: date) -> Iterator[date]:
    """Yield the Sundays from a day on before the last, and the last itself."""
    day = Week.of(first).sunday
    while day < last:
        yield day
        day += timedelta(days=7)
    yield last


def _changes(
    passages: Sequence[Passage],
) -> Iterator[tuple[date, tuple[PathPlace, State], int]]:
    stays: Iterator[Stay] = (stay for one in passages for stay in one.stays)
    for stay in stays:
        key = (stay.place, stay.state)
        yield stay.since, key, 1
        if stay.until is not None:
            yield stay.until, key, -1


def _occupied(day: date, held: Mapping[tuple[PathPlace, State], int]) -> Occupied:
    by_place = dict.fromkeys(PathPlace, 0)
    by_state = dict.fromkeys(State, 0)
    for (place, state), count in held.items():
        by_place[place] += count
        by_state[state] += count
    return Occupied(
        day=day, by_place=by_place, full=by_state[State.FULL], partial=by_state[State.PARTIAL]
    )
