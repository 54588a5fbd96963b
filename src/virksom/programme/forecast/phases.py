"""The phases of a path that a forecast knows: where somebody is in a week.

Source:
    Rules, sections 3 and 4: a week's phase is read by the same terms as the week that is paid.
"""

from collections.abc import Mapping
from enum import IntEnum


class Phase(IntEnum):
    """Where a person is in a week."""

    WAITING = 0
    """Referred, and not started."""
    ON_PATH = 1
    """Started, and not self-supporting yet."""
    PARTIAL = 2
    """In partial self-support the whole week."""
    FULL = 3
    """In full self-support the whole week."""
    BETWEEN = 4
    """Not self-supporting, after having been so."""
    LEFT = 5
    """Withdrawn; nobody comes back from here in a forecast."""

    @property
    def supporting(self) -> bool:
        """Whether the person supports themself."""
        return self is Phase.PARTIAL or self is Phase.FULL


MOVES: Mapping[Phase, tuple[Phase, ...]] = {
    Phase.WAITING: (Phase.ON_PATH, Phase.PARTIAL, Phase.FULL, Phase.LEFT),
    Phase.ON_PATH: (Phase.PARTIAL, Phase.FULL, Phase.LEFT),
    Phase.PARTIAL: (Phase.FULL, Phase.BETWEEN, Phase.LEFT),
    Phase.FULL: (Phase.PARTIAL, Phase.BETWEEN, Phase.LEFT),
    Phase.BETWEEN: (Phase.PARTIAL, Phase.FULL, Phase.LEFT),
    Phase.LEFT: (),
}
"""Where each phase may lead from one week to the next, besides staying."""

BANDS = (0, 4, 13, 26, 52)
"""The first week of each band of weeks spent in a phase; the chance to move is alike within one."""

DEPTH = BANDS[-1] + 1
"""How many weeks in a phase are told apart, counted from 0; the last stands for all later ones."""


def band_of(depth: int) -> int:
    """Return the band, from 0, of having been ``depth`` whole weeks in a phase before this one."""
    return max(band for band, first in enumerate(BANDS) if first <= depth)
