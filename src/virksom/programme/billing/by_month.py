"""What is owed beside what was billed, month by month, and what a settlement would change.

Source:
    Rules, section 6: netting happens at payment, in the ledger.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.billing.books import INVOICE
from virksom.programme.billing.due import Settling
from virksom.programme.billing.moved import billed_amount
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.settlement import NOTHING, month_of, rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthInBooks:
    """A month in the books; all amounts in exact kroner excluding VAT.

    Args:
        month: the month its weeks are settled in.
        owed: what is owed for its weeks as known.
        billed: what invoices ask for less what credit notes give back.
        changes: what a settlement now would add, less what it would credit; may be negative.
    """

    month: Month
    owed: Decimal
    billed: Decimal
    changes: Decimal

    @property
    def waiting(self) -> Decimal:
        """What is owed for weeks that may not be billed yet."""
        return self.owed - self.billed - self.changes


def last_over(day: date) -> Month:
    """Return the last month that is over on a day."""
    last = day.replace(day=1) - timedelta(days=1)
    return Month(last.year, last.month)


def books_by_month(
    found: Settling, terms: Terms, *, owed: Iterable[tuple[Week, Decimal]]
) -> tuple[MonthInBooks, ...]:
    """Return the books month by month, the first first; empty while nothing is owed or billed.

    Args:
        found: what a settlement would issue.
        terms: the terms as known at the same moment.
        owed: weeks and what is owed for them by then, whether they wait or not; a week may come
            several times.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    asked, billed, changes = (defaultdict[Month, Decimal](lambda: NOTHING) for _ in range(3))
    for week, amount in owed:
        asked[_month(week, terms)] += amount
    for (_, week), lines in found.frozen.standing.items():
        billed[_month(week, terms)] += billed_amount(lines)
    for one in found.plan.documents:
        sign = 1 if one.kind == INVOICE else -1
        for line in one.lines:
            changes[_month(Week.parse(line.week), terms)] += sign * line.amount
    return tuple(
        MonthInBooks(month=month, owed=asked[month], billed=billed[month], changes=changes[month])
        for month in sorted({*asked, *billed, *changes})
    )


def _month(week: Week, terms: Terms) -> Month:
    return month_of(week, rules_of(week, terms))
