"""How weeks stand by their evidence, in columns: asked of the reference, week by week.

The rule is the one in ``evidence``; whoever reads a cohort in columns pays by what stands here.

Source:
    Clause 7.1: ``payable_evidence``.
"""

from collections.abc import Iterable, Iterator, Mapping

from virksom.programme.columns.parameters import STANDINGS
from virksom.programme.columns.spells import DENIED, MISSING
from virksom.programme.columns.told import Stands
from virksom.programme.contract import Terms
from virksom.programme.evidence import evidence_of
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar_place
from virksom.programme.settlement.readings import WeekReading, read_weeks
from virksom.programme.status import Person

_DENIED = "dispute_accepted"


def proofs_of(
    people: Iterable[Person], terms: Terms, *, through: Week
) -> Mapping[str, tuple[Stands, ...]]:
    """Return how the weeks of a cohort stand, for those whose evidence says anything.

    Source:
        Clause 7.1; a week whose dispute was accepted is never paid.

    Args:
        people: persons, each once.
        terms: the contract's terms, as known at the moment asked for.
        through: the last week asked about, inclusive.

    Returns:
        By person's id the stretches of weeks that stand alike, ascending, none over another. A
        week in none of them lacks evidence, or nothing is claimed for it. Empty when no evidence
        says anything.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    spoken = (one for one in people if not evidence_of(one).absent)
    told = ((one.id, tuple(_stretches(read_weeks(one, terms, through=through)))) for one in spoken)
    return {person: stretches for person, stretches in told if stretches}


def _stretches(weeks: Iterable[WeekReading]) -> Iterator[Stands]:
    """Yield consecutive weeks that stand alike, but not those that lack evidence."""
    held: Stands | None = None
    for one in weeks:
        first, stands = 7 * calendar_place(one.week.monday), _standing(one)
        if held is not None and held.standing == stands:
            held = Stands(first=held.first, until=first + 7, standing=stands)
            continue
        if held is not None and held.standing != MISSING:
            yield held
        held = Stands(first=first, until=first + 7, standing=stands)
    if held is not None and held.standing != MISSING:
        yield held


def _standing(week: WeekReading) -> int:
    return DENIED if week.reasons[0].code == _DENIED else STANDINGS[week.standing]
