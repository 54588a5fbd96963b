"""What the municipality's page is asked of on a day: documents, disputes and what is not billed.

Source:
    Rules, sections 2 and 6: what is shown of a day leaves out what came later.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from virksom.office.reports.settlement_ground import Accounts, accounts
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.programme.billing.disputes import disputes
from virksom.programme.kernel import Week
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.settlement import NOTHING


def when_the_day_ended(seen: Standpoint) -> Standpoint:
    """Return the same day as it was known when it ended; as it is shown where that is earlier.

    What somebody said of a sample or a dispute on a later day is not there yet.
    """
    end = end_of_day(seen.on)
    if seen.moment <= end:
        return seen
    return standpoint(
        seen.code,
        seen.log,
        contract=seen.contract,
        on=seen.on,
        moment=end,
        today=seen.today,
    )


def accounts_on(seen: Standpoint) -> Accounts:
    """Return the accounts without the documents and disputes of later days than the one shown.

    Disputes stand as they did when the day ended.
    """
    found = accounts(seen)
    books = found.frozen.by(seen.on)
    told = disputes(seen.log, when_the_day_ended(seen).known, frozen=books)
    return replace(found, frozen=books, told=told)


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
