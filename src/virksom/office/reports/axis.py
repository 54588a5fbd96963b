"""Days laid out along a picture: from the first Monday to the last day, with months marked."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from virksom.office.reports import words
from virksom.programme.kernel import Text, Week

WIDTH, LEFT, RIGHT = 1010, 88, 8
"""The picture's width and what is kept free at its sides, in its own units."""

_NARROWEST = 84
_STEPS = (1, 2, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class Axis:
    """Days along the picture, ``first`` to ``last``, both inclusive; ``first`` is a Monday."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it shows; at least one week."""
        return max((self.last - self.first).days + 1, 7)

    def x(self, day: date) -> float:
        """Return where a day begins, held inside the picture."""
        part = (day - self.first).days / self.days
        return LEFT + (WIDTH - LEFT - RIGHT) * min(max(part, 0.0), 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The beginning of a month."""

    x: str
    text_x: str
    label: Text


def axis(first: date, last: date) -> Axis:
    """Return the axis from the Monday of the first day's week."""
    return Axis(Week.of(first).monday, last)


def at(place: float) -> str:
    """Return a place as SVG writes it: one decimal, with a point in every language."""
    return f"{place:.1f}"


def ticks(along: Axis) -> tuple[Tick, ...]:
    """Return months that stand far enough apart to be read."""
    step = next((step for step in _STEPS if _apart(along, step)), _STEPS[-1])
    found = _months(along, step)
    fits = [day for day in found if along.x(day) + _NARROWEST / 2 <= WIDTH]
    return tuple(
        Tick(
            x=at(along.x(day)),
            text_x=at(along.x(day) + 3),
            label=words.month_name(day, year=place == 0 or day.month <= step),
        )
        for place, day in enumerate(fits)
    )


def _apart(along: Axis, step: int) -> bool:
    gaps = (along.x(two) - along.x(one) for one, two in pairwise(_months(along, step)))
    return all(gap >= _NARROWEST for gap in gaps)


def _months(along: Axis, step: int) -> list[date]:
    day = along.first.replace(day=1)
    found = []
    while day <= along.last:
        if day >= along.first and (day.month - 1) % step == 0:
            found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found
