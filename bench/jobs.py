"""The heavy jobs, in the order in which they are told; each is loaded when its turn comes.

A job is a ``Race`` of engines that read cohorts of several sizes, or a function that gives lines.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module

from bench.race import Race
from bench.timing import Line

SIZES = (10_000, 100_000, 1_000_000)
"""How many persons the cohorts of the races have."""

QUICK = (10_000,)
"""The same where only what is wired is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job by name.

    Args:
        name: what ``JOBS=`` calls it.
        where: the module and what is found in it.
        title: what is done, for lines; a race says it itself.
        told: what in the module says how it is done, for lines.
        quick: what the function is given where only what is wired is looked at.
    """

    name: str
    where: tuple[str, str]
    title: str = ""
    told: str = ""
    quick: Mapping[str, object] = field(default_factory=dict)

    def load(self, *, quick: bool = False) -> Race | Callable[[], Sequence[Line]]:
        """Return the race, or the function that gives lines."""
        found: Race | Callable[[], Sequence[Line]] = getattr(
            import_module(self.where[0]), self.where[1]
        )
        if isinstance(found, Race) or not quick:
            return found
        return partial(found, **self.quick)

    def text(self) -> str:
        """Return how it is done, and what to bear in mind; nothing where nothing is to be said."""
        found: str = getattr(import_module(self.where[0]), self.told) if self.told else ""
        return found


JOBS = (
    Job(name="settlement", where=("bench.settlement_million", "RACE")),
    Job(name="rows", where=("bench.races", "ROWS")),
    Job(name="reasons", where=("bench.races", "REASONS")),
    Job(name="resettlement", where=("bench.races", "RESETTLEMENT")),
    Job(name="standing", where=("bench.races", "STANDING")),
    Job(name="standing_read", where=("bench.races", "STANDING_READ")),
    Job(
        name="forecast",
        where=("bench.forecast", "forecasts"),
        title="forecast",
        told="TOLD",
        quick={"times": 1},
    ),
    Job(name="forecast_past", where=("bench.forecast_past", "past"), title="a forecast's past"),
    Job(
        name="matching",
        where=("bench.matching", "matching"),
        title="matching",
        told="TOLD",
        quick={"times": 1},
    ),
    Job(
        name="forecast_national",
        where=("bench.forecast_national", "national"),
        title="a national forecast",
        told="TOLD",
        quick={"times": 1},
    ),
    Job(
        name="matching_national",
        where=("bench.matching_national", "national"),
        title="a national match",
        told="TOLD",
        quick={"sizes": (1_000,), "times": 1},
    ),
    Job(
        name="rules",
        where=("bench.everyday", "rules"),
        title="commands and rules of the demo",
        told="RULES",
    ),
    Job(
        name="pages",
        where=("bench.everyday", "pages"),
        title="pages of the demo office",
        told="PAGES",
    ),
    Job(
        name="office",
        where=("bench.settlement", "settlement"),
        title="a month in PostgreSQL",
        told="TOLD",
    ),
    Job(name="spark", where=("bench.settlement_spark", "RACE")),
)
"""Every job of ``make bench``."""
