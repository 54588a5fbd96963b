"""The path as it is, on a day and as known: what its pages, its tables and its charts ask.

Source:
    Rules, sections 2 and 5.
"""

from dataclasses import dataclass
from functools import cached_property

from virksom.programme.effect.lasting import DEFINITIONS
from virksom.programme.effect.way.employments import Employments, employments
from virksom.programme.effect.way.flows import Flows, flows
from virksom.programme.effect.way.occupancy import Occupied, occupancy
from virksom.programme.effect.way.passages import Passage, passages
from virksom.programme.effect.way.per_lasting import PerLasting, per_lasting
from virksom.programme.status import AsKnown


@dataclass(frozen=True, eq=False)
class ThePath:
    """Everything told of the path; each part is read when it is asked for, and kept.

    Args:
        seen: the programme, the day and what is known.
    """

    seen: AsKnown

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passage of everyone referred by the day, by id.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return passages(self.seen)

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

    def read(self) -> None:
        """Read every part now: what a page waits for while it says so.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        _ = (self.flows, self.occupancy, self.employments, self.per_lasting)
