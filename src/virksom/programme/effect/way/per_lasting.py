"""How many employments it takes for one lasting self-support, and how sure that is.

The source guesses that at least 100 employments are needed for 60 lasting ones.

Source:
    Clauses 5.3 and 5.4.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from virksom.programme.effect.last_day import last_seen
from virksom.programme.effect.lasting import ON_DAY, Definition, held
from virksom.programme.effect.way.employments import HeldJob, held_jobs
from virksom.programme.status import AsKnown, Share, begun_jobs

FEWEST = 5
"""Of fewer nothing is carried over to a larger number: their ratio is that of single persons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerLasting:
    """Employments held against the lasting self-support they led to.

    Args:
        definition: what counts as lasting.
        begun_by: only employments begun by this day are counted.
        lasting: persons of those with an employment who reached it by work, as a share of the
            employments: each person stands for one of theirs.
    """

    definition: Definition
    begun_by: date
    lasting: Share

    @property
    def ratio(self) -> float | None:
        """Employments for each lasting self-support, 1 or more; None while there is none."""
        return self.lasting.of / self.lasting.count if self.lasting.count else None

    @property
    def interval(self) -> tuple[float, float | None] | None:
        """The 95 % interval of the ratio, each end 1 or more; None without employments.

        The upper end is None, without bound, while nobody lasts: so few tell no upper end.

        Source:
            The Wilson (1927) interval of the share of employments that led to a lasting
            self-support, turned over: a ratio below ``r`` is a share above ``1 / r``. It takes
            the employments as independent.
        """
        sure = self.lasting.interval
        if sure is None:
            return None
        low, high = sure
        return 1 / high, (1 / low if self.lasting.count else None)

    @property
    def few(self) -> bool:
        """Whether those who last are too few for one number to be told of a larger target."""
        return 0 < self.lasting.count < FEWEST

    def needed(self, persons: int) -> tuple[float, float, float | None] | None:
        """Return how many employments so many lasting ones take at this ratio, with the interval.

        None while nobody lasts, and of fewer than ``FEWEST`` employments.
        """
        if self.ratio is None or self.interval is None or self.lasting.of < FEWEST:
            return None
        low, high = self.interval
        return persons * self.ratio, persons * low, None if high is None else persons * high


def per_lasting(seen: AsKnown, definition: Definition) -> tuple[PerLasting, PerLasting]:
    """Return how many employments there are for each lasting self-support by work, read twice.

    First for all employments; then for those begun so long ago that they had the time to last,
    which does not grow with the jobs that have only just begun. A person who ever reached the
    definition by the day counts once, when one of the counted employments is theirs; ``on_day``
    asks for the day itself, and needs no time. Education is left out, as no employment led to it,
    and so are jobs from before the referral. Where the day lies after what is known, it is read
    to the last known day: a job that is only expected to go on has not lasted.

    Source:
        Clauses 5.3 and 5.4; rules, section 2.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    on = last_seen(seen)
    held_by = []
    for person in seen.people:
        jobs = held_jobs(person, on=on)
        if jobs:
            work = replace(person, jobs=begun_jobs(person, on), studies=())
            found = held(work, definition, terms=seen.terms, on=on)
            lasts = found.now if definition is ON_DAY else found.first is not None
            held_by.append((jobs, lasts))
    in_time = on + timedelta(days=1) - timedelta(weeks=definition.weeks)
    return (
        _per_lasting(definition, held_by, begun_by=on),
        _per_lasting(definition, held_by, begun_by=min(on, in_time)),
    )


def _per_lasting(
    definition: Definition,
    held_by: Sequence[tuple[Sequence[HeldJob], bool]],
    *,
    begun_by: date,
) -> PerLasting:
    counts = [(sum(job.since <= begun_by for job in jobs), lasts) for jobs, lasts in held_by]
    lasting = sum(1 for number, lasts in counts if number and lasts)
    return PerLasting(
        definition=definition,
        begun_by=begun_by,
        lasting=Share(lasting, sum(number for number, _ in counts)),
    )
