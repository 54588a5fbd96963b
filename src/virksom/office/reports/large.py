"""Which programmes are so large that they are counted from facts in columns."""

from typing import TYPE_CHECKING

from virksom.office.reports.today.large import MOST
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store.projections import tally
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.office.reports.large_standpoint import LargeStandpoint

_MANY_FACTS = 20_000
"""Facts that are read into columns in about a second."""


def is_large(where: Viewpoint) -> bool:
    """Say whether a programme has more candidates than are gone through one by one for a page."""
    return how_many(where) > MOST


def how_many(where: Viewpoint) -> int:
    """Return how many candidates are referred today, by the rows."""
    return tally(where.row.code, on=where.today, moment=where.moment).referred


def in_columns(where: Viewpoint) -> "LargeStandpoint | None":
    """Return a large programme as its columns show it.

    None where it is not large, or where contract or facts cannot be said in numbers: then the
    reference reading answers, however long it takes.
    """
    if not is_large(where):
        return None
    found = _in_columns(where)
    return None if isinstance(found, Text) else found


def why_not_in_columns(where: Viewpoint) -> Text:
    """Return why a large programme is not counted from columns, a whole sentence; empty if it is.

    It is tried again to find out.
    """
    found = _in_columns(where)
    return found if isinstance(found, Text) else Text("", "")


def _in_columns(where: Viewpoint) -> "LargeStandpoint | Text":
    """Return a programme as its columns show it, or why numbers cannot say it."""
    from virksom.office.reports.large_standpoint import large_standpoint  # noqa: PLC0415  # numba
    from virksom.office.store.snapshots import columns_of  # noqa: PLC0415  # the same
    from virksom.programme.columns.parameters import NotExpressed  # noqa: PLC0415  # the same

    try:
        seen = large_standpoint(where, columns_of(where.row.code))
        _ = seen.table
    except NotExpressed as why:
        return why.text
    return seen


def takes_long(where: Viewpoint) -> bool:
    """Say whether so many facts are to be read first that it takes about a second or more."""
    if not is_large(where):
        return False
    from virksom.office.store.snapshots import are_behind  # noqa: PLC0415  # it imports numba

    return are_behind(where.row.code, most=_MANY_FACTS)
