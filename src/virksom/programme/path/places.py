"""Places in job training and their load: how many train where, week by week.

Source:
    Clause 3.3: training is one to one, so a place holds as many as it has trainers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from virksom.programme.kernel import Span, Week
from virksom.programme.record import Fact, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWeek:
    """A week at a workplace.

    Args:
        week: which.
        trainees: codes of those who train there on one of its days, ascending, each once.
    """

    week: Week
    trainees: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLoad:
    """A workplace and its load.

    Args:
        workplace: its V-code.
        trades: codes of the trades that are trained there, ascending; may be empty.
        capacity: how many it holds at once; None where nobody knows.
        now: codes of those who train there on the day, ascending.
        weeks: the week of the day and those after it, in order.
    """

    workplace: str
    trades: tuple[str, ...]
    capacity: int | None
    now: tuple[str, ...]
    weeks: tuple[PlaceWeek, ...]

    @property
    def free(self) -> int | None:
        """How many more it holds on the day, never under 0; None where nobody knows."""
        return self.left(len(self.now))

    def left(self, taken: int) -> int | None:
        """Return how many more it holds beside ``taken``, never under 0; None if nobody knows."""
        return None if self.capacity is None else max(0, self.capacity - taken)

    def first_free(self) -> Week | None:
        """Return the first of the weeks with room all through it; None when there is none."""
        return next((one.week for one in self.weeks if self.left(len(one.trainees))), None)


def place_loads(
    facts: Iterable[Fact],
    *,
    places: Mapping[str, int | None],
    on: date,
    ahead: int,
) -> tuple[PlaceLoad, ...]:
    """Return the load of workplaces on a day and in the weeks after it.

    Whoever trains there without an end is taken to stay.

    Source:
        Clause 3.3 (one-to-one training).

    Args:
        facts: those in force, about any candidates; others than training are passed over.
        places: how many each workplace holds, by V-code; one where training goes on and that is
            left out is of unknown capacity.
        on: the day.
        ahead: whole weeks after the day's own, 0 or more.

    Returns:
        Each workplace of ``places``, and those where somebody trains by the last of the weeks, by
        code; ``1 + ahead`` weeks each.
    """
    weeks = tuple(Week.of(on) + step for step in range(ahead + 1))
    told = [(fact, fact.value) for fact in facts if isinstance(fact.value, Training)]
    there = {
        value.workplace for fact, value in told if _days(fact, Span(on, (weeks[-1] + 1).monday))
    }
    return tuple(
        _load(
            [(fact, value) for fact, value in told if value.workplace == code],
            places=places,
            code=code,
            on=on,
            weeks=weeks,
        )
        for code in sorted({*places, *there}, key=lambda code: (len(code), code))
    )


def _load(
    told: list[tuple[Fact, Training]],
    *,
    places: Mapping[str, int | None],
    code: str,
    on: date,
    weeks: tuple[Week, ...],
) -> PlaceLoad:
    return PlaceLoad(
        workplace=code,
        trades=tuple(sorted({value.trade for _, value in told})),
        capacity=places.get(code),
        now=_codes(fact for fact, _ in told if fact.span.covers(on)),
        weeks=tuple(
            PlaceWeek(week=week, trainees=_codes(one for one, _ in told if _days(one, week.span)))
            for week in weeks
        ),
    )


def _codes(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(sorted({fact.subject for fact in facts}))


def _days(fact: Fact, span: Span) -> bool:
    """Say whether a stretch has a day in a span with an end."""
    begun = span.until is not None and fact.since < span.until
    return begun and (fact.until is None or fact.until > span.since)
