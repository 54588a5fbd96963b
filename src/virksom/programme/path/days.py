"""Days that can only be a slip of the pen."""

from datetime import date, timedelta

from virksom.programme.kernel import Text, date_text

MOST_AHEAD = timedelta(days=366)
"""How far ahead a step may be told: a contract of employment is seldom signed earlier."""


def why_not_day(day: date, *, today: date) -> Text | None:
    """Return why a step cannot be told for ``day``, or None when it can.

    Args:
        day: the day it begins.
        today: the day it is; ``day`` may lie at most ``MOST_AHEAD`` after it, inclusive.
    """
    if day - today <= MOST_AHEAD:
        return None
    return Text(
        f"{date_text(day)} ligger mere end et år fremme; er årstallet rigtigt?",
        f"{date_text(day, 'en')} lies more than a year ahead; is the year right?",
    )
