"""The months of a programme as they stand: billed, waiting, or to be settled.

Source:
    Rules, section 6; clause 7.2.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.settlement_ground import Accounts
from virksom.office.reports.settlement_words import month_heading
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Month, Text, Week
from virksom.programme.settlement import NOTHING, month_of, rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A month as it stands.

    Args:
        name: the month.
        weeks: how many weeks stand as billed.
        billed: what stands, in kroner.
        change: what would change; empty for nothing.
        waits: what waits; empty for nothing.
        owed: what is owed.
        state: how it stands, in words.
        good: whether everything in it is billed.
        door: its lines that would change or wait; None when none.
    """

    name: Text
    weeks: Text
    billed: Text
    change: Text
    waits: Text
    owed: Text
    state: Text
    good: bool
    door: Door | None


@dataclass(slots=True)
class _Month:
    weeks: int = 0
    billed: Decimal = NOTHING
    change: Decimal = NOTHING
    waits: Decimal = NOTHING
    day: date | None = None


def month_rows(found: Accounts, seen: Standpoint) -> Iterator[MonthRow]:
    """Yield the months with a week that is billed or owed for, the newest first."""
    held: dict[Month, _Month] = defaultdict(_Month)
    stands = found.frozen.standing
    months = {week: _month(week, seen) for week in {week for _, week in stands}}
    for (_, week), billed in stands.items():
        one = held[months[week]]
        one.weeks += 1
        one.billed += sum((each.line.amount for each in billed), NOTHING)
    for change in found.changes:
        held[change.month].change += change.difference
    for wait in found.waiting:
        one = held[wait.month]
        one.waits += wait.amount
        one.day = wait.day if one.day is None else min(one.day, wait.day)
    changed = {change.month for change in found.changes}
    for month in sorted(held, reverse=True):
        yield _month_row(month, held[month], changes=month in changed)


def _month(week: Week, seen: Standpoint) -> Month:
    return month_of(week, rules_of(week, seen.terms))


def _month_row(month: Month, held: _Month, *, changes: bool) -> MonthRow:
    asks = ("maaned", str(month))
    lists = (("vis", "venter"), asks) if not changes else (asks,)
    return MonthRow(
        name=month_heading(month),
        weeks=words.number(held.weeks),
        billed=words.kroner(held.billed),
        change=words.signed_kroner(held.change) if changes else words.NOTHING,
        waits=words.kroner(held.waits) if held.day else words.NOTHING,
        owed=words.kroner(held.billed + held.change + held.waits),
        state=_state(held, changes=changes),
        good=not changes and held.day is None,
        door=Door("settlement_lines", asks=lists) if changes or held.day else None,
    )


def _state(held: _Month, *, changes: bool) -> Text:
    if changes:
        return Text("kan gøres op", "can be settled")
    if held.day is not None:
        day = words.day(held.day)
        return Text(f"venter til {day.da}", f"waits until {day.en}")
    return Text("gjort op", "settled")
