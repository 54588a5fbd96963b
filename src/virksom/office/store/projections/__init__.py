"""Rows for lists, computed from the log; they can be deleted and are then the same again.

Source:
    Invariant 4: nothing derived is stored as truth.
"""

from virksom.office.store.projections.ask import Filter, Found, counts, found
from virksom.office.store.projections.compute import Projected, projected
from virksom.office.store.projections.keep import rebuild, refresh, renew

__all__ = [
    "Filter",
    "Found",
    "Projected",
    "counts",
    "found",
    "projected",
    "rebuild",
    "refresh",
    "renew",
]
