"""What was forecast before, and what came, as a page."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from virksom.charts.hindsight import HindsightMark, HindsightPicture
from virksom.office.reports import words
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.programme.forecast.calibration import AHEAD, Hindsight, hindsights
from virksom.programme.forecast.prices import NotByTheWeek
from virksom.programme.forecast.tables import hindsight_table
from virksom.programme.kernel import Text
from virksom.programme.settlement import last_ended

HINDSIGHT = "hindsight"
"""The key under which it is kept."""


SO_FAR = "hindsight so far"
"""The key under which what has been reckoned of it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HindsightPage:
    """Everything the page shows.

    Args:
        table: what was said and what came, quarter by quarter.
        pictures: the same to be drawn, each so many weeks ahead.
        stopped: that it was stopped; empty where it was not.
        note: how everybody was read; empty where it goes without saying.
    """

    table: ShownTable
    pictures: tuple[HindsightPicture, ...]
    stopped: Text
    note: Text


def looking_back(seen: ForecastSeen) -> Generator[Text, None, tuple[Hindsight, ...]]:
    """Forecast every past quarter's end; say each as it is done, and keep what came of it.

    A contract that pays for outcomes has none.
    """
    found: list[Hindsight] = seen.keep(SO_FAR, list)
    found.clear()
    told = None
    try:
        for one in hindsights(seen.vantage):
            if one.made != told:
                told, day = one.made, words.day(one.made)
                yield Text(f"Som det så ud {day.da} …", f"As it looked on {day.en} …")
            found.append(one)
    except NotByTheWeek:
        found.clear()
    return seen.keep(HINDSIGHT, lambda: tuple(found))


def hindsight_page(seen: ForecastSeen) -> HindsightPage:
    """Return the page of what was found; where it was stopped, of what was found by then."""
    whole: tuple[Hindsight, ...] | None = (
        seen.keep(HINDSIGHT, tuple) if seen.has(HINDSIGHT) else None
    )
    found = tuple(seen.keep(SO_FAR, list)) if whole is None else whole
    return HindsightPage(
        table=shown_table(hindsight_table(found, on=seen.on)),
        pictures=tuple(_pictures(found)),
        stopped=words.NOTHING if whole is not None else _STOPPED,
        note=seen.note,
    )


_STOPPED = Text(
    "Stoppet undervejs: kun de kvartaler, der var regnet ud, er med.",
    "Stopped on the way: only the quarters that had been reckoned are here.",
)


def _pictures(found: Sequence[Hindsight]) -> Iterator[HindsightPicture]:
    """Yield a picture for each distance ahead that anything is known of."""
    for weeks in AHEAD:
        marks = tuple(_mark(one) for one in found if one.week - last_ended(one.made) == weeks)
        if marks:
            yield HindsightPicture(
                title=Text(f"{weeks} uger frem", f"{weeks} weeks ahead"), marks=marks
            )


def _mark(one: Hindsight) -> HindsightMark:
    return HindsightMark(about=one.week.sunday, said=one.said, came=one.came)
