"""The path as it is, on a day and as known: what its pages, its tables and its charts ask.

Source:
    Rules, sections 2 and 5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from virksom.programme.effect.last_day import last_seen
from virksom.programme.effect.lasting import DEFINITIONS
from virksom.programme.effect.way.employments import Employments, employments
from virksom.programme.effect.way.flows import Flows, flows, moves
from virksom.programme.effect.way.occupancy import Occupied, occupancy
from virksom.programme.effect.way.passages import Passage, passages
from virksom.programme.effect.way.per_lasting import PerLasting, per_lasting
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.told_path import Counted, OnPath
from virksom.programme.status import AsKnown


@dataclass(frozen=True, eq=False)
class ThePath:
    """Everything told of the path; each part is read when it is asked for, and kept.

    Args:
        seen: the programme, the day and what is known.
    """

    seen: AsKnown

    @property
    def on(self) -> date:
        """The day that is described."""
        return self.seen.on

    @property
    def followed(self) -> date:
        """The last day anybody has been seen on."""
        return last_seen(self.seen)

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known."""
        return self.seen.log.lies_ahead(self.seen.on, moment=self.seen.moment)

    @property
    def target(self) -> int:
        """How many are to become self-supporting for good.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return self.seen.rules.whole("target")

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passage of everyone referred by the day, by id.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return passages(self.seen)

    @property
    def referred(self) -> int:
        """How many are referred by the day."""
        return len(self.passages)

    @cached_property
    def flows(self) -> Flows:
        """Who moved from where to where."""
        return flows(self.passages)

    @cached_property
    def occupancy(self) -> tuple[Occupied, ...]:
        """Who was where, week by week; empty when nobody is referred."""
        return occupancy(self.passages, on=self.seen.on)

    @cached_property
    def employments(self) -> Employments:
        """The employments of everyone referred."""
        return employments(self.seen)

    @cached_property
    def per_lasting(self) -> tuple[tuple[PerLasting, PerLasting], ...]:
        """Employments for each lasting self-support, one pair for each definition shown."""
        return tuple(per_lasting(self.seen, definition) for definition in DEFINITIONS)

    @cached_property
    def _now(self) -> Mapping[str, PathPlace]:
        return {one.person: one.now.place for one in self.passages}

    def places_of(self, persons: Sequence[str]) -> tuple[PathPlace, ...]:
        """Return where some of the referred are on the day."""
        return tuple(self._now[person] for person in persons)

    def standing_in(self, place: PathPlace, *, most: int) -> Counted:
        """Return who is in a place on the day, since when.

        Args:
            place: the place.
            most: how many of them are told one by one.
        """
        here = [one for one in self.passages if one.now.place is place]
        first = (OnPath(person=one.person, days=(one.since,), now=place) for one in here[:most])
        return Counted(of=len(here), moves=0, first=tuple(first))

    def moving(self, source: PathPlace, target: PathPlace, *, most: int) -> Counted:
        """Return who moved from one place to another, and on which days.

        Args:
            source: the place left.
            target: the place come to.
            most: how many of them are told one by one.
        """
        days: dict[str, list[date]] = {}
        for move in moves(self.passages):
            if (move.source, move.target) == (source, target):
                days.setdefault(move.person, []).append(move.day)
        first = (
            OnPath(person=person, days=tuple(days[person]), now=self._now[person])
            for person in list(days)[:most]
        )
        return Counted(of=len(days), moves=sum(map(len, days.values())), first=tuple(first))

    def read(self) -> None:
        """Read every part now: what a page waits for while it says so.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        _ = (self.flows, self.occupancy, self.employments, self.per_lasting)
