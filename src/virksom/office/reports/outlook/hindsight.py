"""What was forecast before, and what came, as a page."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.forecast.calibration import Hindsight, hindsights
from virksom.programme.forecast.prices import NotByTheWeek
from virksom.programme.forecast.tables import hindsight_table
from virksom.programme.kernel import Text

HINDSIGHT = "hindsight"
"""The key under which it is kept."""


@dataclass(frozen=True, slots=True)
class HindsightPage:
    """Everything the page shows: what was said and what came, quarter by quarter."""

    table: ShownTable


def looking_back(seen: Standpoint) -> Generator[Text, None, tuple[Hindsight, ...]]:
    """Forecast every past quarter's end; say each as it is done, and keep what came of it.

    A contract that pays for outcomes has none.
    """
    found, told = [], None
    try:
        for one in hindsights(seen):
            if one.made != told:
                told, day = one.made, words.day(one.made)
                yield Text(f"Som det så ud {day.da} …", f"As it looked on {day.en} …")
            found.append(one)
    except NotByTheWeek:
        found = []
    return seen.keep(HINDSIGHT, lambda: tuple(found))


def hindsight_page(seen: Standpoint, found: Sequence[Hindsight]) -> HindsightPage:
    """Return the page of what was found."""
    return HindsightPage(shown_table(hindsight_table(found, on=seen.on)))
