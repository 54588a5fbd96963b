"""The chapters of figures: over time, the path, staying in a job, and the mechanisms.

Source:
    »Effekt og fastholdelse i job« and »Hvad er de virksomme mekanismer«.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from virksom.programme.effect.mechanisms.family import Mechanisms, mechanisms
from virksom.programme.effect.mechanisms.tables import mechanism_tables
from virksom.programme.effect.mechanisms.words import sayings, silences
from virksom.programme.effect.over_time.group_tables import groups_tables
from virksom.programme.effect.over_time.week_tables import over_time_tables, restated_sentence
from virksom.programme.effect.over_time.weeks import OverTime, over_time
from virksom.programme.effect.report.record import ReportChapter
from virksom.programme.effect.retention.read import Retention, retention
from virksom.programme.effect.retention.tables import whole_tables
from virksom.programme.effect.retention.words import first_says, support_says
from virksom.programme.effect.way.tables import path_tables
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.effect.way.told import path_told
from virksom.programme.kernel import Text
from virksom.programme.status import AsKnown


@dataclass(frozen=True, eq=False)
class ReportFigures:
    """What a report's figures are drawn from; each part is read when it is asked for, and kept.

    Args:
        seen: the programme, the day and what is known.
    """

    seen: AsKnown

    @cached_property
    def over_time(self) -> OverTime:
        """Every week, as known then and now."""
        return over_time(self.seen)

    @cached_property
    def path(self) -> ThePath:
        """The path as it is."""
        return ThePath(self.seen)

    @cached_property
    def retention(self) -> Retention:
        """How long it takes, and how long it lasts."""
        return retention(self.seen)

    @cached_property
    def mechanisms(self) -> Mechanisms:
        """What was done, for whom, and what came after."""
        return mechanisms(self.seen)


def figure_chapters(figures: ReportFigures) -> Iterator[ReportChapter]:
    """Yield a chapter for each part of the effect; none while nobody is referred.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    if not figures.seen.table.referred:
        return
    yield _over_time(figures)
    yield _path(figures)
    yield _retention(figures)
    yield _mechanisms(figures)


def _over_time(figures: ReportFigures) -> ReportChapter:
    return ReportChapter(
        code="over-time",
        heading=Text("Effekten over tid", "The effect over time"),
        says=(restated_sentence(figures.over_time),),
        tables=(*over_time_tables(figures.over_time), *groups_tables(figures.seen, names={})),
    )


def _path(figures: ReportFigures) -> ReportChapter:
    return ReportChapter(
        code="path",
        heading=Text("Vejen, som den er", "The path as it is"),
        says=(path_told(figures.path),),
        tables=path_tables(figures.path),
    )


def _retention(figures: ReportFigures) -> ReportChapter:
    found = figures.retention
    return ReportChapter(
        code="retention",
        heading=Text("Fastholdelse", "Retention"),
        says=(first_says(found), support_says(found)),
        tables=whole_tables(found),
    )


def _mechanisms(figures: ReportFigures) -> ReportChapter:
    found = figures.mechanisms
    return ReportChapter(
        code="mechanisms",
        heading=Text("De virksomme mekanismer", "The effective mechanisms"),
        says=(_LEARNT, *sayings(found)),
        points=silences(found),
        tables=mechanism_tables(found),
    )


_LEARNT = Text(
    "Der er mange nye elementer i projektet. Her er de erfaringer, der er gjort indtil videre: "
    "hvad der blev gjort, for hvem, og hvad der kom efter.",
    "There is much that is new in the programme. Here is what was learnt so far: what was done, "
    "for whom, and what came after.",
)
