"""What the path tells, whoever reads it: one person after the other, or very many in columns.

Source:
    Rules, sections 2 and 5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from virksom.programme.effect.way.employments import Employments
from virksom.programme.effect.way.flows import Flows
from virksom.programme.effect.way.occupancy import Occupied
from virksom.programme.effect.way.per_lasting import PerLasting
from virksom.programme.effect.way.places import PathPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPath:
    """One person whom a number of the path counts.

    Args:
        person: the person's id.
        days: since when, or on which days, ascending.
        now: where the person is on the day that is described.
    """

    person: str
    days: tuple[date, ...]
    now: PathPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Those whom a number of the path counts.

    Args:
        of: how many persons.
        moves: how many moves; of those in a place none.
        first: the first of them, by id.
    """

    of: int
    moves: int
    first: tuple[OnPath, ...]


class PathTold(Protocol):
    """Everything told of the path on a day, as known."""

    @property
    def on(self) -> date:
        """The day that is described."""

    @property
    def followed(self) -> date:
        """The last day anybody has been seen on."""

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known."""

    @property
    def target(self) -> int:
        """How many are to become self-supporting for good."""

    @property
    def referred(self) -> int:
        """How many are referred by the day."""

    @property
    def flows(self) -> Flows:
        """Who moved from where to where."""

    @property
    def occupancy(self) -> tuple[Occupied, ...]:
        """Who was where, week by week; empty when nobody is referred."""

    @property
    def employments(self) -> Employments:
        """The employments of everyone referred."""

    @property
    def per_lasting(self) -> tuple[tuple[PerLasting, PerLasting], ...]:
        """Employments for each lasting self-support, one pair for each definition shown."""

    def places_of(self, persons: Sequence[str]) -> tuple[PathPlace, ...]:
        """Return where some of the referred are on the day."""

    def standing_in(self, place: PathPlace, *, most: int) -> Counted:
        """Return who is in a place on the day, since when."""

    def moving(self, source: PathPlace, target: PathPlace, *, most: int) -> Counted:
        """Return who moved from one place to another, and on which days."""
