"""The figures over time of a large programme as tables, for their files.

Source:
    Rules, sections 2 and 5; clauses 5.1 to 5.4.
"""

from collections.abc import Generator

from virksom.office.reports.large_standpoint import LargeStandpoint
from virksom.programme.effect.over_time.counted_changes import week_changes
from virksom.programme.effect.over_time.counted_groups import counted_groups
from virksom.programme.effect.over_time.group_tables import divisions, group_table
from virksom.programme.effect.over_time.week_tables import (
    Moved,
    moved_table,
    then_now_table,
    weeks_table,
)
from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text

WEEKS, THEN_NOW, RESTATED = "weeks", "then-and-now", "restated"
"""Codes of the figures that tell every week."""

_MOVED = "rows that moved"
"""What is kept."""

_SIGN = 10
"""Weeks between two signs of life."""


def is_moved(seen: LargeStandpoint) -> bool:
    """Say whether it has been counted who moved in each week that is restated."""
    return seen.kept(_MOVED, dict) is not None


def count_moved(seen: LargeStandpoint) -> Generator[Text, None, None]:
    """Count how many came into each row and left it, week by week; tell how far it has come.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    where, told = seen.where, seen.over_time.restated
    found = {}
    for place, one in enumerate(told):
        if place % _SIGN == 0:
            yield Text(
                f"Tæller, hvem der er flyttet: uge {place + 1} af {len(told)} …",
                f"Counting who moved: week {place + 1} of {len(told)} …",
            )
        terms = where.contract.terms
        found[one.week] = week_changes(seen.known, one, terms=terms, moment=where.moment)
    seen.keep(_MOVED, lambda: found)


def week_table(seen: LargeStandpoint, figure: str) -> Table | None:
    """Return a figure over time by its code; None of any other.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    if figure == WEEKS:
        return weeks_table(seen.over_time)
    if figure == THEN_NOW:
        return then_now_table(seen.over_time)
    if figure == RESTATED:
        return moved_table(seen.over_time, _moved(seen))
    return _group(seen, figure)


def _moved(seen: LargeStandpoint) -> Moved:
    if not is_moved(seen):
        for _ in count_moved(seen):
            pass
    return seen.kept(_MOVED, dict) or {}


def _group(seen: LargeStandpoint, figure: str) -> Table | None:
    by = next((by for by in divisions(each=False) if figure == f"by-{by.value}"), None)
    if by is None:
        return None
    found = counted_groups(seen.known, seen.stands, by=by, on=seen.where.on)
    return group_table(seen, found, names={})
