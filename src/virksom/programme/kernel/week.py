"""ISO weeks, Monday to Sunday, and the months they are settled in."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from virksom.programme.kernel.moment import YEARS
from virksom.programme.kernel.refusal import Refusal
from virksom.programme.kernel.span import Span
from virksom.programme.kernel.text import Text, quoted

_WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
_MONTHS = 12
CALENDAR_BEGINS = date(YEARS[0], 1, 1)
"""A Monday: the first day of the first week of the calendar."""
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


class NotAWeek(Refusal):
    """A text is not an ISO week such as ``2019-W10``, or none from 1900 to 2199."""


class NotAMonth(Refusal):
    """A text is not a month such as ``2019-09``, or none from 1900 to 2199."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month; ordered."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read ``2019-09``.

        Raises:
            NotAMonth: the text has another form, names no month, or a year outside ``YEARS``.
        """
        found = _MONTH.fullmatch(text)
        if found is None or int(found[1]) not in YEARS:
            shown = quoted(text)
            raise NotAMonth(
                Text(
                    f"{shown.da} er ikke en måned fra 1900 til 2199; skriv den som 2019-09.",
                    f"{shown.en} is not a month from 1900 to 2199; write it as 2019-09.",
                )
            )
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        """Return ``2019-09``."""
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def until(self) -> date:
        """The first day after it."""
        return self.following.first

    @property
    def following(self) -> "Month":
        """The month after it."""
        return Month(self.year + self.number // _MONTHS, self.number % _MONTHS + 1)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An ISO week: Monday to Sunday; ordered, addable in weeks.

    Source:
        A week belongs to the month of its Thursday (the convention of the DREAM register).
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week ``day`` lies in."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, text: str) -> "Week":
        """Read ``2019-W10``.

        Raises:
            NotAWeek: the text has another form, that year has no such week, or it lies
                outside ``YEARS``.
        """
        found = _WEEK.fullmatch(text)
        try:
            if found is None or int(found[1]) not in YEARS:
                raise ValueError
            return cls.of(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        except ValueError:
            shown = quoted(text)
            raise NotAWeek(
                Text(
                    f"{shown.da} er ikke en uge fra 1900 til 2199; skriv den som 2019-W10.",
                    f"{shown.en} is not a week from 1900 to 2199; write it as 2019-W10.",
                )
            ) from None

    @property
    def monday(self) -> date:
        """The first day of the week."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def thursday(self) -> date:
        """The day that decides which month the week is settled in."""
        return date.fromisocalendar(self.year, self.number, 4)

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return date.fromisocalendar(self.year, self.number, 7)

    @property
    def month(self) -> Month:
        """The month of the week's Thursday."""
        thursday = self.thursday
        return Month(thursday.year, thursday.month)

    @property
    def span(self) -> Span:
        """The seven days, Monday up to but not including the next Monday."""
        monday = self.monday
        return Span(monday, monday + timedelta(days=7))

    def __add__(self, weeks: int) -> "Week":
        """Return the week ``weeks`` later; negative is earlier."""
        return Week.of(self.monday + timedelta(weeks=weeks))

    def __sub__(self, other: "Week") -> int:
        """Return how many weeks ``other`` lies before this one."""
        return (self.monday - other.monday).days // 7

    def __str__(self) -> str:
        """Return ``2019-W10``."""
        return f"{self.year:04d}-W{self.number:02d}"

    def __hash__(self) -> int:
        """Return a number of its own: weeks are looked up very often."""
        return self.year * 100 + self.number


@cache
def calendar() -> tuple[Week, ...]:
    """Return every week there is, in order: made once, so that the same week is the same object.

    The first begins on ``CALENDAR_BEGINS``; the week ``n`` places on begins ``n`` weeks later.
    """
    return tuple(Week.of(CALENDAR_BEGINS + timedelta(weeks=n)) for n in range(53 * len(YEARS)))


def calendar_place(monday: date) -> int:
    """Return how many weeks a Monday lies after the first of the calendar."""
    return (monday - CALENDAR_BEGINS).days // 7
