"""Who moved from which place to which: what a Sankey draws and what its table tells.

Source:
    Rules, section 5 (persons, not courses).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.programme.effect.way.passages import Passage
from virksom.programme.effect.way.places import PathPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One person's move: whose, from where to where, and the first day in the new place."""

    person: str
    source: PathPlace
    target: PathPlace
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """All moves from one place to another.

    Args:
        source: the place left.
        target: the place come to; another than ``source``.
        moves: how many moves, at least 1; a person may make the same move again.
        persons: who made it, by id, no one twice.
    """

    source: PathPlace
    target: PathPlace
    moves: int
    persons: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """Every flow between places by a day, and who is where at the end of it.

    Everyone comes in by the referral, also whoever began on the same day. For every place the
    moves in (and, at the referral, those who came in) are the moves out and those there now.

    Args:
        entered: everyone referred, by id.
        flows: most moves first, then by the order of the places.
        here: who is in each place now, by id; every place is a key, with nobody in it too.
    """

    entered: Sequence[str]
    flows: tuple[Flow, ...]
    here: Mapping[PathPlace, Sequence[str]]

    def into(self, place: PathPlace) -> int:
        """Return how many times a place was come to, the referral itself included."""
        came = sum(flow.moves for flow in self.flows if flow.target is place)
        return came + (len(self.entered) if place is PathPlace.REFERRED else 0)

    def out_of(self, place: PathPlace) -> int:
        """Return how many times a place was left."""
        return sum(flow.moves for flow in self.flows if flow.source is place)


def moves(passages: Iterable[Passage]) -> Iterator[Moved]:
    """Yield every move of every person, by person and then by day.

    Everyone's first is out of the referral, also where they began on the day of the referral.
    """
    for one in passages:
        last = PathPlace.REFERRED
        for stay in one.stays:
            if stay.place is not last:
                yield Moved(person=one.person, source=last, target=stay.place, day=stay.since)
            last = stay.place


def flows(passages: Sequence[Passage]) -> Flows:
    """Return the flows between places; no flow when nobody was referred or moved."""
    persons: dict[tuple[PathPlace, PathPlace], dict[str, None]] = {}
    counts = Counter[tuple[PathPlace, PathPlace]]()
    for move in moves(passages):
        key = (move.source, move.target)
        counts[key] += 1
        persons.setdefault(key, {})[move.person] = None
    return Flows(
        entered=tuple(one.person for one in passages),
        flows=most_first(
            Flow(source=source, target=target, moves=count, persons=tuple(persons[source, target]))
            for (source, target), count in counts.items()
        ),
        here={
            place: tuple(one.person for one in passages if one.now.place is place)
            for place in PathPlace
        },
    )


def most_first(found: Iterable[Flow]) -> tuple[Flow, ...]:
    """Return flows in the order they are told: most moves first, then as the places stand."""
    order = {place: number for number, place in enumerate(PathPlace)}
    return tuple(sorted(found, key=lambda one: (-one.moves, order[one.source], order[one.target])))
