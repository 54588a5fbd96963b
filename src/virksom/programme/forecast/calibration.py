"""How forecasts of the past did: what was said at each quarter's end, and what came.

Source:
    Rules, sections 2 and 7: a forecast of the past knows what the edition of that quarter's end
    rested on; what came is what is known now, of the same persons.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from virksom.programme.forecast.fan import Spread
from virksom.programme.forecast.outlook import Assumed, NothingToForecast, last_read, outlook
from virksom.programme.forecast.past import Marks, Past
from virksom.programme.forecast.vantage import Vantage, vantage_of
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


def hindsights(at: AsKnown | Vantage, *, times: int = TIMES) -> Iterator[Hindsight]:
    """Yield what was said of each quarter's end beside what came, oldest first.

    Nothing for a quarter whose weeks ahead have not ended by ``at.on``, or by which nobody had
    been referred.

    Args:
        at: from where it looks; its day and knowledge are those of what came.
        times: replications of each forecast, at least 1.

    Raises:
        NotExpressed: it is counted, and numbers cannot say the terms.
    """
    now = vantage_of(at)
    through = last_read(now)
    came = _Came(now, through)
    for quarter in issued_quarters(now.contract, moment=end_of_day(now.on)):
        weeks = [week for ahead in AHEAD if (week := last_ended(quarter.on) + ahead) <= through]
        if weeks:
            then = now.then(on=quarter.on, moment=quarter.known)
            yield from _of(then, came, weeks=weeks, times=times)


def _of(then: Vantage, came: "_Came", *, weeks: Sequence[Week], times: int) -> Iterator[Hindsight]:
    try:
        said = outlook(then, Assumed(until=weeks[-1], times=times))
    except NothingToForecast:
        return
    same = came.of(said.past.persons)
    for week in weeks:
        yield Hindsight(
            made=then.on,
            week=week,
            said=said.supporting.weeks[week - said.terms.first],
            came=int((same & came.past.supporting_in(week)).sum()),
        )


class _Came:
    """What came, as known now: read once, when it is first asked for."""

    def __init__(self, now: Vantage, through: Week) -> None:
        self.now, self.through = now, through

    @cached_property
    def past(self) -> Past:
        """Everybody's weeks until now."""
        return self.now.past(self.now.terms, through=self.through)

    def of(self, then: Iterable[str]) -> Marks:
        """Say of everybody now whether they are one of some persons of then."""
        ids = self.now.ids_of(then)
        found: Marks = np.array([person in ids for person in self.past.persons], dtype=np.bool_)
        return found
