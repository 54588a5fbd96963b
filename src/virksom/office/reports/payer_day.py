"""What the municipality's page is asked of on a day: documents, disputes and what is not billed.

Source:
    Rules, sections 2 and 6: what is shown of a day leaves out what came later.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from virksom.office.reports.settlement_ground import Accounts, accounts
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing import Books
from virksom.programme.kernel import Week, day_in_copenhagen
from virksom.programme.settlement import NOTHING


def accounts_on(seen: Standpoint) -> Accounts:
    """Return the accounts without the documents and disputes of later days than the one shown."""
    found, on = accounts(seen), seen.on
    held = {number: one for number, one in found.frozen.documents.items() if one.fact.since <= on}
    told = (one for one in found.told if day_in_copenhagen(one.asked.known_at) <= on)
    return replace(found, frozen=Books(documents=held), told=tuple(told))


def expected_on(seen: Standpoint) -> Decimal:
    """Return the kroner that are owed for weeks ended by the day and not billed by then.

    A week billed on a later day counts here until that day.
    """
    owed = sum(_owed(accounts(seen), on=seen.on), NOTHING)
    return owed - accounts_on(seen).billed


def _owed(found: Accounts, *, on: date) -> Iterator[Decimal]:
    """Yield what each week that ended by a day comes to: as it stands, and what it changes by."""
    for (_, week), lines in found.frozen.standing.items():
        if _ended(week, on=on):
            yield from (one.line.amount for one in lines)
    yield from (one.difference for one in found.changes if _ended(one.week, on=on))
    yield from (one.amount for one in found.waiting if _ended(one.week, on=on))


def _ended(week: Week, *, on: date) -> bool:
    return week.sunday <= on
