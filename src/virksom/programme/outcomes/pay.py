"""What somebody has earned, as the income register tells it by the month.

Source:
    Clause 7.1; the fields ``earnings``, ``period`` and ``earned_from`` of an outcome.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from virksom.programme.contract import Outcome
from virksom.programme.kernel import Week
from virksom.programme.record import Income
from virksom.programme.status import Person

_ONE_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay in kroner, exact, and the facts that tell it; none for nothing earned."""

    amount: Decimal
    facts: tuple[str, ...]


def pay_by(week: Week, person: Person, *, outcome: Outcome, since: date | None = None) -> Pay:
    """Return the pay that counts by the end of a week.

    A month's pay counts from the week that holds the month's last day on.

    Args:
        week: the week.
        person: whose pay.
        outcome: with a ``period``, pay of that many weeks up to the week itself counts.
        since: pay of months that ended before does not count; None has no such day.
    """
    first = week.sunday - outcome.period * _WEEK + _ONE_DAY if outcome.period else None
    found = [
        (pay, fact)
        for last, pay, fact in _months(person)
        if last <= week.sunday
        and (first is None or first <= last)
        and (since is None or since <= last)
    ]
    return Pay(sum((pay for pay, _ in found), Decimal(0)), tuple(fact for _, fact in found))


def _months(person: Person) -> Iterable[tuple[date, Decimal, str]]:
    return (
        (fact.until - _ONE_DAY, fact.value.pay, fact.id)
        for fact in person.evidence
        if isinstance(fact.value, Income) and fact.value.pay is not None and fact.until
    )
