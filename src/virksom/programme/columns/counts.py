"""How many stand in each row of the status table on a day: what facts in columns answer with.

Source:
    Rules, section 5.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCounts:
    """How many stand in each row on a day; persons, not courses.

    Args:
        on: the day.
        rows: how many, by the row's code; ``withdrawn_…`` for a reason, of which none is empty.
        by_unit: how many each unit has referred, by its code; no empty ones.
    """

    on: date
    rows: Mapping[str, int]
    by_unit: Mapping[str, int]
