"""How forecasts of the past did: what was said at each quarter's end, and what came.

Source:
    Rules, sections 2 and 7: a forecast of the past knows what the edition of that quarter's end
    rested on; what came is what is known now, of the same persons.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from virksom.programme.forecast.fan import Spread
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.outlook import (
    Assumed,
    NothingToForecast,
    Outlook,
    last_read,
    outlook,
)
from virksom.programme.kernel import Week
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.settlement import last_ended
from virksom.programme.status import AsKnown
from virksom.programme.status.external import issued_quarters

AHEAD = (13, 26, 52)
"""Weeks ahead that are compared."""

TIMES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """One forecast of the past beside what came.

    Args:
        made: the day it was made by, a quarter's end.
        week: the week it was about.
        said: the number in self-support, of those referred by then.
        came: how many of the same persons were, as known now.
    """

    made: date
    week: Week
    said: Spread
    came: int

    @property
    def within80(self) -> bool:
        """Whether what came lies within the 80 per cent interval, ends included."""
        return self.said.low80 <= self.came <= self.said.high80

    @property
    def within95(self) -> bool:
        """Whether what came lies within the 95 per cent interval, ends included."""
        return self.said.low95 <= self.came <= self.said.high95


def hindsights(at: AsKnown, *, times: int = TIMES) -> Iterator[Hindsight]:
    """Yield what was said of each quarter's end beside what came, oldest first.

    Nothing for a quarter whose weeks ahead have not ended by ``at.on``, or by which nobody had
    been referred.

    Args:
        at: the programme; its day and knowledge are those of what came.
        times: replications of each forecast, at least 1.
    """
    through = last_read(at)
    for quarter in issued_quarters(at.contract, moment=end_of_day(at.on)):
        weeks = [week for ahead in AHEAD if (week := last_ended(quarter.on) + ahead) <= through]
        if weeks:
            then = replace(at, on=quarter.on, moment=quarter.known)
            yield from _of(then, at, weeks=weeks, times=times)


def _of(then: AsKnown, now: AsKnown, *, weeks: Sequence[Week], times: int) -> Iterator[Hindsight]:
    try:
        said = outlook(then, Assumed(until=weeks[-1], times=times))
    except NothingToForecast:
        return
    for week in weeks:
        yield Hindsight(
            made=then.on,
            week=week,
            said=said.supporting.weeks[week - said.terms.first],
            came=_came(said, now, week=week),
        )


def _came(said: Outlook, now: AsKnown, *, week: Week) -> int:
    """Return how many of the persons of a forecast were self-supporting in a week."""
    theirs = {one.person for one in said.past}
    same = [person for person in now.people if not theirs.isdisjoint(person.ids)]
    return sum(one.now.supporting for one in histories(same, now.terms, through=week))
