"""When a month may be settled, and the moment something said now becomes known.

Source:
    Rules, sections 1 (append) and 2; clause 7.2.
"""

from datetime import date, datetime

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Refusal, Text, date_text
from virksom.programme.record import Log


class MonthNotOver(Refusal):
    """The month has days left, so it cannot be settled."""


class MonthBeforeContract(Refusal):
    """The month ends before the contract's first day, so nothing can be owed for it."""


def told_at(log: Log, moment: datetime) -> datetime:
    """Return the moment that what is said at ``moment`` becomes known at.

    That is ``moment`` itself; where the log already knows of a later one, because a clock was
    set back, it is that: whatever was issued stays known to whoever settles next.

    Source:
        Rules, section 1 (append).
    """
    return max((moment, *(fact.known_at for fact in log.facts)))


def refuse_month(month: Month, terms: Terms, *, day: date) -> None:
    """Refuse to settle a month that is not over, or that ends before the contract begins.

    Args:
        month: the month to be settled.
        terms: the terms as known.
        day: the day it is.

    Raises:
        MonthNotOver: the month has days left on ``day``.
        MonthBeforeContract: the month ends before the contract's first day.
        TermMissing: the contract was not agreed at that moment.
    """
    over, begins = month.until, terms.begins()
    if day < over:
        raise MonthNotOver(
            Text(
                f"{month} er ikke slut endnu; den kan gøres op fra den {date_text(over)}.",
                f"{month} is not over yet; it can be settled from {date_text(over, 'en')}.",
            )
        )
    if over <= begins:
        raise MonthBeforeContract(
            Text(
                f"{month} ligger før aftalen, som gælder fra den {date_text(begins)}.",
                f"{month} lies before the contract, which is in force from "
                f"{date_text(begins, 'en')}.",
            )
        )
