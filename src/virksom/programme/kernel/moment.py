"""Days and moments as people write them; a plain day is its end in Copenhagen."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from virksom.programme.kernel.refusal import Refusal
from virksom.programme.kernel.text import Text

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DANISH_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
_OFFSET = re.compile(r".*T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})", re.ASCII)


class NotADay(Refusal):
    """A text is no day in the calendar."""


class NotAMoment(Refusal):
    """A text is neither a day nor a moment with an offset from UTC."""


def parse_day(text: str) -> date:
    """Read a day as ``2019-09-30`` or ``30.09.2019``.

    Raises:
        NotADay: another form, or a day the calendar does not have.
    """
    danish = _DANISH_DAY.fullmatch(text)
    try:
        if danish is not None:
            return date(int(danish[3]), int(danish[2]), int(danish[1]))
        if _DAY.fullmatch(text) is None:
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise NotADay(
            Text(
                f"»{text}« er ikke en dato; skriv den som 2019-09-30 eller 30.09.2019.",
                f"“{text}” is not a date; write it as 2019-09-30 or 30.09.2019.",
            )
        ) from None


def parse_moment(text: str) -> datetime:
    """Read a moment: ``2019-10-07T09:12:00+02:00``, or a day, which means its end in Copenhagen.

    The end of a day is its last microsecond, so whatever became known that day is included.

    Raises:
        NotAMoment: neither a day nor a moment with an offset.
    """
    try:
        if _OFFSET.fullmatch(text) is not None:
            return datetime.fromisoformat(text)
        return end_of_day(parse_day(text))
    except (ValueError, NotADay):
        raise NotAMoment(
            Text(
                f"»{text}« er ikke et tidspunkt; skriv 2019-10-07 eller 2019-10-07T09:12:00+02:00.",
                f"“{text}” is not a moment; write 2019-10-07 or 2019-10-07T09:12:00+02:00.",
            )
        ) from None


def end_of_day(day: date) -> datetime:
    """Return the last microsecond of ``day`` in Copenhagen."""
    return datetime.combine(day, time.max, tzinfo=COPENHAGEN)


def day_in_copenhagen(moment: datetime) -> date:
    """Return the calendar day it was in Copenhagen at ``moment``."""
    return moment.astimezone(COPENHAGEN).date()


def is_moment(text: str) -> bool:
    """Say whether ``text`` has the form of a moment with an offset; the calendar is not asked."""
    return _OFFSET.fullmatch(text) is not None
