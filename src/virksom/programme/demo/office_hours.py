"""When things become known: on working days, in office hours, mostly within days.

A fact about a day up to the autumn of 2019 is never told late by mere chance when that would
change the table of the recipe: only the recipe's own scenes do that.
"""

from datetime import date, datetime, timedelta
from random import Random

from virksom.programme.demo.recipe import KNOWN, ON
from virksom.programme.kernel import COPENHAGEN

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)

LAST = date(2022, 12, 30)
"""The last working day anything is told of."""

_EASTER = (date(2019, 4, 21), date(2020, 4, 12), date(2021, 4, 4), date(2022, 4, 17))
_AFTER_EASTER = (-3, -2, 1, 26, 39, 50)
_CHRISTMAS = frozenset({(12, 24), (12, 25), (12, 26), (12, 31), (1, 1), (6, 5)})
_HOLIDAYS = frozenset(easter + days * DAY for easter in _EASTER for days in _AFTER_EASTER)

_DELAYS = (0, 0, 0, 0, 1, 1, 1, 2, 2, 3)
_LATE_OF_100 = 6


def is_working_day(day: date) -> bool:
    """Say whether the offices are open: weekdays that are no Danish holiday."""
    saturday = 5
    return (
        day.weekday() < saturday and day not in _HOLIDAYS and (day.month, day.day) not in _CHRISTMAS
    )


def working_day(day: date, *, step: int = 1) -> date:
    """Return ``day``, or the nearest working day after it (before it with ``step=-1``)."""
    while not is_working_day(day):
        day += step * DAY
    return day


def at_work(day: date, chance: Random) -> datetime:
    """Return a moment between 8 and 16 on the first working day from ``day``, at most the last."""
    chosen = min(working_day(day), LAST)
    minute = chance.randrange(8 * 60, 16 * 60)
    return datetime(
        chosen.year,
        chosen.month,
        chosen.day,
        minute // 60,
        minute % 60,
        chance.randrange(60),
        tzinfo=COPENHAGEN,
    )


def promptly(day: date, chance: Random) -> datetime:
    """Return when something of ``day`` is told: that day, or up to three working days after."""
    told = working_day(day)
    for _ in range(chance.choice(_DELAYS)):
        told = working_day(told + DAY)
    return at_work(told, chance)


def late(day: date, chance: Random) -> datetime:
    """Return a moment two to fourteen weeks after ``day``."""
    return at_work(day + chance.randrange(14, 99) * DAY, chance)


def usually(day: date, chance: Random) -> datetime:
    """Return when something of ``day`` is told: promptly, now and then weeks or months late."""
    if chance.randrange(100) >= _LATE_OF_100:
        return promptly(day, chance)
    told = late(day, chance)
    changes_the_table = day <= ON and told.date() > KNOWN
    return promptly(day, chance) if changes_the_table or told.date() >= LAST else told


def ahead(day: date, chance: Random) -> datetime:
    """Return when something agreed for ``day`` is told: up to two weeks before, or as usual."""
    if chance.randrange(3):
        return usually(day, chance)
    before = working_day(day - chance.randrange(1, 15) * DAY, step=-1)
    return at_work(before, chance)
