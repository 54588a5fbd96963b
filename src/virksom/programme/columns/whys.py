"""The fast reading: why every week of a cohort is paid or not, as runs of weeks with one answer.

Source:
    Rules, section 4; the same answer as the reference reading, which a law holds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.columns.desk import (
    NUMBER,
    TIER,
    WEEK,
    WEEKS,
    desk,
    with_room_for_steps,
)
from virksom.programme.columns.owed import PART, read_part, together
from virksom.programme.columns.parameters import in_numbers
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.columns.why_codes import CODES
from virksom.programme.columns.why_runs import WhyRun
from virksom.programme.columns.why_weeks import why_sweep
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar


@dataclass(frozen=True, eq=False, kw_only=True)
class Whys:
    """Why weeks are paid or not: of each person every week from that of the first start.

    Args:
        persons: the persons' ids, in order.
        ends: where each person's runs end; int64, as many as persons.
        found: the runs, in the order of persons and weeks; int32, five numbers each, as ``desk``
            has them but for ``TIER``, in whose place stands the code, see ``why_codes``. The
            number of weeks that are not paid is 0, and ``TERMS`` are those of the first week.
    """

    persons: Sequence[str]
    ends: Numbers
    found: Numbers

    def __len__(self) -> int:
        """Return how many runs there are."""
        return len(self.found)

    def of(self, place: int) -> Iterator[WhyRun]:
        """Yield the runs of the person at a place, ascending; none when they never started."""
        begin = int(self.ends[place - 1]) if place else 0
        for row in self.found[begin : int(self.ends[place])]:
            yield WhyRun(
                person=self.persons[place],
                week=calendar()[int(row[WEEK])],
                weeks=int(row[WEEKS]),
                code=CODES[row[TIER]],
                number=int(row[NUMBER]) or None,
            )


def read_whys(cohort: Cohort, terms: Terms, *, through: Week) -> Whys:
    """Return why every week of a cohort is paid or not.

    Source:
        Rules, section 4; clauses 4.1 to 4.4, 7.1 and 7.5.

    Args:
        cohort: sound columns, see ``checked``.
        terms: as known at the moment asked for.
        through: last week read, inclusive.

    Returns:
        Of each person who started by then the weeks from that of the first start, none twice or
        left out, and no two runs beside each other that could be one.

    Raises:
        NotExpressed: the terms cannot be said in numbers, or a person has too many rows.
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    rules = in_numbers(terms, benefits=cohort.benefits, through=through)
    most = int(np.diff(cohort.at).max(initial=0))

    def part(first: int) -> tuple[Numbers, Numbers]:
        last = min(first + PART, len(cohort))
        room = int(cohort.at[last] - cohort.at[first]) + 8
        held = with_room_for_steps(desk(cohort.spells, rules, most=most, room=room))
        return read_part(cohort, held, people=(first, last), by=why_sweep)

    ends, found = together([part(first) for first in range(0, len(cohort), PART)])
    return Whys(persons=cohort.persons, ends=ends, found=found)
