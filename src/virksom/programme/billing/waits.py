"""How long a week waits before it may be billed, so that registers can be put right.

Source:
    Clause 7.2.
"""

from datetime import date, timedelta

from holidays import country_holidays

from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.settlement import WeekReading, rules_of

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


def due_on(reading: WeekReading, terms: Terms) -> date:
    """Return the first day a week may be billed: so many days after its Sunday.

    Source:
        Clause 7.2: the wait follows how the week is proven. After 42 days, it is billed on the
        42nd day after the Sunday, a Sunday itself, and no day before.
    """
    return may_be_billed(reading.week, reading.standing, terms=terms)


def may_be_billed(week: Week, standing: str, *, terms: Terms) -> date:
    """Return the first day a week that stands so may be billed, as ``due_on`` does.

    Source:
        Clause 7.2.
    """
    rules = rules_of(week, terms)
    days = rules.whole(f"embargo_{standing}")
    counts = rules.choice("embargo_counts") if "embargo_counts" in rules.values else ""
    if counts == "working_days":
        return after_working_days(week.sunday, days)
    return week.sunday + timedelta(days=days)


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
