"""The marks of axes that we draw ourselves: whole persons, and months."""

from collections.abc import Iterator
from datetime import date

from virksom.programme.kernel import MONTHS, Month

_STEPS = tuple(of * 10**tens for tens in range(9) for of in (1, 2, 5))
_MONTH_STEPS = (1, 2, 3, 6, 12, 24)
_YEAR = 12


def whole_marks(most: int, *, marks: int = 5) -> tuple[int, ...]:
    """Return whole numbers from 0 to ``most`` or just above it, evenly apart.

    Args:
        most: the largest number shown, 0 or more.
        marks: at most so many above 0.
    """
    step = next(step for step in _STEPS if step * marks >= most)
    return tuple(range(0, step * -(-max(most, 1) // step) + 1, step))


def month_marks(first: date, last: date, *, marks: int) -> Iterator[tuple[date, str, str]]:
    """Yield the first days of months between two days, with what each is called in both languages.

    January and the first one yielded have their year.

    Args:
        first: the axis's first day.
        last: its last, inclusive.
        marks: about how many there is room for, at least 1.
    """
    months = (last.year - first.year) * _YEAR + last.month - first.month
    step = next((step for step in _MONTH_STEPS if step * marks >= months), _MONTH_STEPS[-1])
    month = Month(first.year, first.month)
    named = False
    while month.first <= last:
        if month.first >= first and (month.number - 1) % min(step, _YEAR) == 0:
            year = f" {month.year}" if month.number == 1 or not named else ""
            name, named = MONTHS[month.number - 1], True
            yield month.first, f"{name.da[:3]}{year}", f"{name.en[:3]}{year}"
        month = month.following
