"""How the paid hours of a month compare with the work of that month, in numbers.

Source:
    Clause 7.1: ``norm_month_hours`` and ``hours_tolerance``; clause 4.1: ``full_time_hours``.
"""

from virksom.programme.columns.desk import Desk
from virksom.programme.columns.parameters import AT_LEAST, MONTH_NORM, NORM, WHOLE
from virksom.programme.columns.spells import (
    AGE,
    HOURS,
    KIND,
    ORDINARY,
    OTHER_WORK,
    PAID_HOURS,
    REF,
    SINCE,
    UNPAID,
    UNTIL,
    Numbers,
)
from virksom.programme.kernel.compiled import lean_part

_HALF = 22
_LOW = (1 << _HALF) - 1


@lean_part
def month_paid(
    desk: Desk, at: tuple[int, int, int], terms: int, day: int
) -> tuple[int, bool, bool, bool]:
    """Return what the income register has of a day's month.

    The rows of all companies are summed; beside rows without a company the greater sum counts.
    They are compared exactly, as whole numbers; more than full time is no more than enough.

    Source:
        Clause 7.1.

    Returns:
        Whether there is a row of the month, whether any hours are paid, whether they are those of
        the month's work as told, and whether they are those of full time on its days; each less the
        tolerance.
    """
    spells, rules = desk.spells, desk.rules
    month, sums = (-1, -1), (0, 0, 0, 0)
    for row in range(at[1], at[2]):
        if spells[row, KIND] == PAID_HOURS and spells[row, SINCE] <= day < spells[row, UNTIL]:
            month = (int(spells[row, SINCE]), int(spells[row, UNTIL]))
            sums = _with(sums, spells[row, REF], int(spells[row, HOURS]))
    if month[0] < 0:
        return 0, False, False, False
    hours = sums[1] if sums[0] else sums[3]
    if sums[0] and sums[2]:
        hours = max(sums[1], sums[3])
    if hours <= 0:
        return 1, False, False, False
    norm, full_month = int(rules[terms, NORM]), int(rules[terms, MONTH_NORM])
    said, full = _work(spells, at, month, norm)
    least = int(rules[terms, AT_LEAST]) * full_month
    paid, times = min(hours, full_month) * WHOLE, norm * (month[1] - month[0])
    return 1, True, _reaches((paid, times), (least, said)), _reaches((paid, times), (least, full))


@lean_part
def _reaches(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether the product of two numbers is at least that of two others, exactly.

    Args:
        one: a number below 2 to the 44th, and one from 0 to 2 to the 33rd: their product may be
            wider than a whole number is, so that it is made in two halves.
        other: the same.
    """
    high = (one[0] >> _HALF) * one[1] - (other[0] >> _HALF) * other[1]
    low = (one[0] & _LOW) * one[1] - (other[0] & _LOW) * other[1]
    return high + (low >> _HALF) >= 0


@lean_part
def _with(sums: tuple[int, int, int, int], named: int, hours: int) -> tuple[int, int, int, int]:
    """Return the sums with a row more: of rows with a company, and of those without."""
    if named:
        return 1, sums[1] + hours, sums[2], sums[3]
    return sums[0], sums[1], 1, sums[3] + hours


@lean_part
def _work(
    spells: Numbers, at: tuple[int, int, int], month: tuple[int, int], norm: int
) -> tuple[int, int]:
    """Return days times hours a week of paid work in a month: as told, and of full time.

    Hours that nobody knows are none; of two stretches of one employment the later known counts.
    """
    said, full, day = 0, 0, month[0]
    while day < month[1]:
        end, weekly, works = month[1], 0, False
        for row in range(at[0], at[1]):
            if not _is_paid(spells, row):
                continue
            if spells[row, SINCE] > day:
                end = min(end, int(spells[row, SINCE]))
            elif spells[row, UNTIL] > day:
                end = min(end, int(spells[row, UNTIL]))
                if not _overtaken(spells, at, row, day):
                    works = True
                    weekly += max(int(spells[row, HOURS]), 0)
        if works:
            said += (end - day) * min(weekly, norm)
            full += (end - day) * norm
        day = end
    return said, full


@lean_part
def _is_paid(spells: Numbers, row: int) -> bool:
    """Say whether a row is work of any form that gives paid hours."""
    paid: bool = ORDINARY <= spells[row, KIND] <= OTHER_WORK and spells[row, HOURS] != UNPAID
    return paid


@lean_part
def _overtaken(spells: Numbers, at: tuple[int, int, int], row: int, day: int) -> bool:
    """Say whether a later known stretch of the same employment, paid too, covers a day."""
    for other in range(at[0], at[1]):
        if (
            _is_paid(spells, other)
            and spells[other, REF] == spells[row, REF]
            and spells[other, AGE] > spells[row, AGE]
            and spells[other, SINCE] <= day < spells[other, UNTIL]
        ):
            return True
    return False
