"""What facts that vouch for weeks or deny them say, in numbers.

Source:
    The table of facts in the rules, section 1; clause 7.1.
"""

from collections.abc import Callable
from decimal import Decimal

from virksom.programme.columns.parameters import hours_in_numbers, paid_hours_in_numbers
from virksom.programme.columns.spells import (
    ACCEPTED,
    DISPUTED,
    GIVEN,
    PAID_HOURS,
    UNKNOWN_HOURS,
    UNPAID,
    UNPAID_FORM,
)
from virksom.programme.record import Confirmation, Dispute, Employment, Income

Numbered = Callable[[str], int]
"""Gives the number of a code of an employment."""


def income(said: Income) -> tuple[int, int, int]:
    """Return the kind of a row of pay, 1 where it is one company's, and its hours."""
    return PAID_HOURS, int(said.company is not None), paid_hours_in_numbers(said.hours)


def answer(said: Confirmation, number: Numbered) -> tuple[int, int, int, int]:
    """Return the kind of an answer, its employment, 1 where the job was held, and its hours."""
    job = number(said.employment)
    return GIVEN[said.given], job, int(said.held), weekly_hours(said.weekly_hours)


def dispute(said: Dispute) -> int | None:
    """Return the kind of a dispute that was accepted; None of any other."""
    return DISPUTED if said.answer == ACCEPTED else None


def work_hours(said: Employment) -> int:
    """Return the hours a week of a stretch of work, ``UNPAID`` of a form without pay."""
    return UNPAID if said.form == UNPAID_FORM else weekly_hours(said.weekly_hours)


def weekly_hours(hours: Decimal | None) -> int:
    """Return hours a week, ``UNKNOWN_HOURS`` when nobody knows."""
    return UNKNOWN_HOURS if hours is None else hours_in_numbers(hours)
