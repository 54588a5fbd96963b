"""A status table in numbers alone: how many, where nobody asks who.

Source:
    Rules, section 5.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from virksom.programme.kernel import Text
from virksom.programme.status.share import Share
from virksom.programme.status.table import REASON, listed_reasons


class RowCounts(Protocol):
    """How many stand in each row on a day: a status table, or its numbers alone."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def target(self) -> int:
        """How many persons are to become self-supporting."""

    @property
    def reasons(self) -> Mapping[str, Text]:
        """Words for the withdrawal reasons the contract names, in its order."""

    @property
    def listed_reasons(self) -> tuple[str, ...]:
        """The withdrawal reasons that stand in the table, in order."""

    @property
    def effect(self) -> Share:
        """The self-supporting of the active."""

    @property
    def of_referred(self) -> Share:
        """The self-supporting of all referred."""

    @property
    def of_remaining(self) -> Share:
        """The self-supporting of the referred who are not withdrawn."""

    @property
    def of_target(self) -> Share:
        """The self-supporting of the persons the contract aims at."""

    @property
    def to_target(self) -> int:
        """How many more are needed to reach the target."""

    def count(self, row: str) -> int:
        """Return how many stand in a row, by its code."""

    def units(self) -> Mapping[str, int]:
        """Return how many each unit has referred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCounts:
    """How many stand in each row on a day.

    Args:
        on: the day.
        rows: how many, by the row's code; ``withdrawn_…`` for a reason; those left out are 0.
        by_unit: how many each unit has referred, by its code; no empty ones.
        target: how many persons are to become self-supporting.
        reasons: words for the withdrawal reasons the contract names, in its order.
    """

    on: date
    rows: Mapping[str, int]
    target: int
    by_unit: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, Text] = field(default_factory=dict)

    def count(self, row: str) -> int:
        """Return how many stand in a row, by its code; 0 in a row that nobody stands in."""
        return self.rows.get(row, 0)

    def units(self) -> Mapping[str, int]:
        """Return how many each unit has referred, by its code."""
        return self.by_unit

    @property
    def listed_reasons(self) -> tuple[str, ...]:
        """The withdrawal reasons that stand in the table, see ``table.listed_reasons``."""
        left = sorted(row for row, count in self.rows.items() if row.startswith(REASON) and count)
        return listed_reasons(self.reasons, there=[row.removeprefix(REASON) for row in left])

    @property
    def effect(self) -> Share:
        """The self-supporting of the active."""
        return self._of(self.count("active"))

    @property
    def of_referred(self) -> Share:
        """The self-supporting of all referred."""
        return self._of(self.count("referred"))

    @property
    def of_remaining(self) -> Share:
        """The self-supporting of the referred who are not withdrawn."""
        return self._of(self.count("referred") - self.count("withdrawn"))

    @property
    def of_target(self) -> Share:
        """The self-supporting of the persons the contract aims at; may exceed them."""
        return self._of(self.target)

    @property
    def to_target(self) -> int:
        """How many more are needed to reach the target; 0 when it is reached."""
        return max(0, self.target - self.count("self_supporting"))

    def _of(self, whom: int) -> Share:
        return Share(self.count("self_supporting"), whom)
