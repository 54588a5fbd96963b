"""What decides a week: one reason for each, and runs of weeks that the same decides.

The one place that says which of a week's reasons that is: for lists by the reference, and for the
law that holds the fast reading to it.

Source:
    Rules, section 4; invariant 5: every answer carries its reasons.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.settlement.readings import WeekReading, read_weeks, rules_of
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedRun:
    """Weeks in a row of one person that the same reason decides.

    Args:
        candidate: the person's id.
        week: the first week.
        weeks: how many, from 1.
        code: the reason, as ``decided`` says it.
        number: the first one's number within the cap, from 1; None where they are not paid.
    """

    candidate: str
    week: Week
    weeks: int
    code: str
    number: int | None


def decided(reading: WeekReading) -> str:
    """Return the code of what decides a week: ``paid_full``, ``paid_partial`` or why it is not."""
    return reading.reasons[0].code if reading.tier is None else f"paid_{reading.tier.code}"


def decided_runs(person: Person, terms: Terms, *, through: Week) -> Iterator[DecidedRun]:
    """Yield every week of a person from that of the first start, in runs, oldest first.

    Weeks that are paid are no run with those paid under other terms, so that each has one price.

    Source:
        Rules, section 4.

    Args:
        person: one person, with the courses and jobs of all their ids.
        terms: the contract's terms, as known at the moment asked for.
        through: last week read, inclusive.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    begun: WeekReading | None = None
    weeks = 0
    for one in read_weeks(person, terms, through=through):
        if begun is not None and _goes_on(begun, one, terms=terms):
            weeks += 1
            continue
        if begun is not None:
            yield _run(begun, weeks)
        begun, weeks = one, 1
    if begun is not None:
        yield _run(begun, weeks)


def _goes_on(begun: WeekReading, one: WeekReading, *, terms: Terms) -> bool:
    if decided(begun) != decided(one):
        return False
    return not one.paid or rules_of(begun.week, terms) == rules_of(one.week, terms)


def _run(first: WeekReading, weeks: int) -> DecidedRun:
    return DecidedRun(
        candidate=first.candidate,
        week=first.week,
        weeks=weeks,
        code=decided(first),
        number=first.cap_number,
    )
