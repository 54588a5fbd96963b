"""How long a week waits before it may be billed, so that registers can be put right.

Source:
    Clause 7.2.
"""

from datetime import date, timedelta

from holidays import country_holidays

from virksom.programme.contract import Terms
from virksom.programme.settlement import WeekReading, rules_of

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


def due_on(reading: WeekReading, terms: Terms) -> date:
    """Return the first day a week may be billed: so many days after its Sunday.

    Source:
        Clause 7.2: the wait follows how the week is proven. After 42 days, it is billed on the
        42nd day after the Sunday, a Sunday itself, and no day before.
    """
    rules = rules_of(reading.week, terms)
    days = rules.whole(f"embargo_{reading.standing}")
    counts = rules.choice("embargo_counts") if "embargo_counts" in rules.values else ""
    if counts == "working_days":
        return after_working_days(reading.week.sunday, days)
    return reading.week.sunday + timedelta(days=days)


def after_working_days(day: date, count: int) -> date:
    """Return the day that is so many working days after ``day``; the same day for none.

    Saturdays, Sundays and Danish public holidays are no working days.

    Source:
        The term ``embargo_counts``, where a contract has it.
    """
    closed = country_holidays("DK", years=range(day.year, day.year + 2 + count // 200))
    while count:
        day += _ONE_DAY
        if day.weekday() < _SATURDAY and day not in closed:
            count -= 1
    return day
