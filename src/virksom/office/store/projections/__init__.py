"""Rows for lists, computed from the log; they can be deleted and are then the same again.

Source:
    Invariant 4: nothing derived is stored as truth.
"""

from virksom.office.store.projections.ask import (
    Filter,
    Found,
    Word,
    anybody,
    by_unit,
    counts,
    every,
    first_of,
    found,
    reasons,
    row_of,
    to_ask,
    to_note,
)
from virksom.office.store.projections.compute import Projected, projected
from virksom.office.store.projections.keep import rebuild, refresh, renew
from virksom.office.store.projections.tally import Tally, facts, tally

__all__ = [
    "Filter",
    "Found",
    "Projected",
    "Tally",
    "Word",
    "anybody",
    "by_unit",
    "counts",
    "every",
    "facts",
    "first_of",
    "found",
    "projected",
    "reasons",
    "rebuild",
    "refresh",
    "renew",
    "row_of",
    "tally",
    "to_ask",
    "to_note",
]
