"""Days and moments as people write them; a plain day is its end in Copenhagen."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from virksom.programme.kernel.refusal import Refusal
from virksom.programme.kernel.text import Text, quoted

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DANISH_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII
)

YEARS = range(1900, 2200)
"""Years a day, week or moment may lie in: any other is a slip, and sums with it could overflow."""


class NotADay(Refusal):
    """A text is no day in the calendar, or none from 1900 to 2199."""


class NotAMoment(Refusal):
    """A text is neither a day nor a moment with an offset from UTC, or none of 1900 to 2199."""


def parse_day(text: str) -> date:
    """Read a day as ``2019-09-30`` or ``30.09.2019``.

    Raises:
        NotADay: another form, a day the calendar does not have, or a year outside ``YEARS``.
    """
    try:
        return _day(text)
    except ValueError:
        found = quoted(text)
        raise NotADay(
            Text(
                f"{found.da} er ikke en dato fra 1900 til 2199; "
                "skriv den som 2019-09-30 eller 30.09.2019.",
                f"{found.en} is not a date from 1900 to 2199; "
                "write it as 2019-09-30 or 30.09.2019.",
            )
        ) from None


def _day(text: str) -> date:
    danish = _DANISH_DAY.fullmatch(text)
    if danish is not None:
        day = date(int(danish[3]), int(danish[2]), int(danish[1]))
    elif is_day(text):
        day = date.fromisoformat(text)
    else:
        raise ValueError
    if day.year not in YEARS:
        raise ValueError
    return day


def is_day(text: str) -> bool:
    """Say whether ``text`` has the form ``2019-09-30``; the calendar is not asked."""
    return _DAY.fullmatch(text) is not None


def parse_moment(text: str) -> datetime:
    """Read a moment: ``2019-10-07T09:12:00+02:00``, or a day, which means its end in Copenhagen.

    The end of a day is its last microsecond, so whatever became known that day is included.

    Raises:
        NotAMoment: neither a day nor a moment with an offset, or a year outside ``YEARS``.
    """
    try:
        return _moment(text) if is_moment(text) else end_of_day(_day(text))
    except ValueError:
        found = quoted(text)
        raise NotAMoment(
            Text(
                f"{found.da} er ikke et tidspunkt fra 1900 til 2199; "
                "skriv 2019-10-07 eller 2019-10-07T09:12:00+02:00.",
                f"{found.en} is not a moment from 1900 to 2199; "
                "write 2019-10-07 or 2019-10-07T09:12:00+02:00.",
            )
        ) from None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.year not in YEARS:
        raise ValueError
    return moment


def end_of_day(day: date) -> datetime:
    """Return the last microsecond of ``day`` in Copenhagen."""
    return datetime.combine(day, time.max, tzinfo=COPENHAGEN)


def day_in_copenhagen(moment: datetime) -> date:
    """Return the calendar day it was in Copenhagen at ``moment``."""
    return moment.astimezone(COPENHAGEN).date()


def is_moment(text: str) -> bool:
    """Say whether ``text`` has the form of a moment with an offset; the calendar is not asked."""
    return _MOMENT.fullmatch(text) is not None
