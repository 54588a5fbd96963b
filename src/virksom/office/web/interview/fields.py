"""A time as people type it: a day and an hour."""

import re
from datetime import date, datetime, time, timedelta

from virksom.office.web.dates import NotADate, typed_day
from virksom.office.web.forms import LineField
from virksom.office.web.forms.fields import FAR_OFF, in_reach
from virksom.programme.kernel import COPENHAGEN, Text

_LONG_AGO = timedelta(days=180)
_TYPED = re.compile(
    r"(.+?)(?:\s*,?\s+(?:kl\.?|at)\s*|\s*,\s*|\s+)(\d{1,2})(?:[.:](\d{2}))?",
    re.IGNORECASE,
)
_PICKED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2})?", re.ASCII)
_TIME = Text(
    "Skriv dag og klokkeslæt som 8/10 kl. 10.30.", "Write the day and the hour as 8/10 at 10:30."
)


class TimeField(LineField):
    """A day and an hour in Danish time; a datetime or None.

    A day without a year is the nearest that is not long ago.
    """

    template = "forms/moment.html"

    def clean(self, value: object) -> datetime | None:  # type: ignore[override]  # more than a line
        """Return the time."""
        text = super().clean(value)
        if not text:
            return None
        try:
            found = _picked(text) or self._typed(text)
        except (NotADate, ValueError):
            raise self.wrong(_TIME) from None
        if not in_reach(found.date()):
            raise self.wrong(FAR_OFF)
        return found

    def prepare_value(self, value: object) -> object:
        """Return how a time stands in the field."""
        if not isinstance(value, datetime):
            return value
        local = value.astimezone(COPENHAGEN)
        return f"{local:%d.%m.%Y} {'at' if self.language == 'en' else 'kl.'} {local:%H.%M}"

    def _typed(self, text: str) -> datetime:
        found = _TYPED.fullmatch(text)
        if found is None:
            raise NotADate(_TIME)
        hour, minute = int(found[2]), int(found[3] or 0)
        return datetime.combine(self._day(found[1]), time(hour, minute), tzinfo=COPENHAGEN)

    def _day(self, text: str) -> date:
        day = typed_day(text, near=self.today, today=self.today)
        if day >= self.today - _LONG_AGO:
            return day
        return typed_day(text, near=self.today + timedelta(days=365), today=self.today)


def _picked(text: str) -> datetime | None:
    """Read a time from a calendar or from a button; None for any other form."""
    if not _PICKED.fullmatch(text):
        return None
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=COPENHAGEN)
