"""The self-supporting week by week: the points of the overview's chart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.programme.kernel import Text
from virksom.programme.status import WeekCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One week: its last day, and how many were in full and in partial self-support on it."""

    sunday: date
    week: Text
    full: int
    partial: int
    both: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The points, oldest first; empty before the first whole week.

    Args:
        summary: the chart told in one sentence, for those who do not see it.
    """

    points: tuple[Point, ...]
    summary: Text


def curve(weeks: Iterable[WeekCount]) -> Curve:
    """Return the self-supporting week by week.

    Args:
        weeks: the oldest first, to the end of the payment window at most.
    """
    points = tuple(
        Point(
            sunday=count.week.sunday,
            week=words.week_name(count.week),
            full=count.full,
            partial=count.partial,
            both=count.full + count.partial,
        )
        for count in weeks
    )
    return Curve(points=points, summary=_summary(points))


def _summary(points: tuple[Point, ...]) -> Text:
    if not points:
        return Text("Ingen hele uger endnu", "No whole weeks yet")
    first, last = points[0], points[-1]
    return Text(
        f"Selvforsørgende fra {first.week.da.lower()} ({first.both}) til "
        f"{last.week.da.lower()}: {last.full} i fuld og {last.partial} i delvis selvforsørgelse",
        f"Self-supporting from {first.week.en.lower()} ({first.both}) to "
        f"{last.week.en.lower()}: {last.full} in full and {last.partial} in partial self-support",
    )
