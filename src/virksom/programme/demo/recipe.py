"""The recipe: how many of the invented candidates meet which fate.

Chance decides everything else. The fates up to the autumn of 2019 are those of the source's
table, so any seed gives that table; the later ones follow what was published afterwards.

Source:
    The table "Status pr. 30.09.2019"; for the time after it the domain page, A2 (spring of
    2020: two thirds of the jobs; the final evaluation: 46 per cent).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

ON = date(2019, 9, 30)
"""The day the source's table describes."""

KNOWN = date(2019, 10, 7)
"""The last day of knowledge that the table rests on, inclusive."""

SHOCK_FROM, SHOCK_UNTIL = date(2020, 3, 9), date(2020, 5, 4)
"""The eight weeks of the spring of 2020, half-open."""


class Autumn(Enum):
    """Where a candidate stands on 30.09.2019, as known a week later."""

    WITHDRAWN = "withdrawn"
    WAITING = "waiting"  # referred, not begun
    NEW = "new"  # begun, under four weeks
    FULL = "full"
    PARTIAL = "partial"
    SEEKING = "seeking"  # active, not in self-support
    LATER = "later"  # not referred yet


class Then(Enum):
    """What becomes of a candidate after the autumn, as long as nothing was reached before."""

    NOTHING = "nothing"  # never in self-support
    WINTER = "winter"  # the first job before the spring of 2020
    AFTER = "after"  # the first job in the second half of 2020
    STUDIES = "studies"  # education on the student grant in 2020
    LATE = "late"  # the first job in 2021 or 2022
    AGAIN = "again"  # withdrawn, referred once more, then as AFTER
    NO_SHOW = "no_show"  # never comes


class Scene(Enum):
    """A scene that shows one rule; each is played by one candidate."""

    CIRCULAR = "circular"  # three employments before the lasting one
    PARALLEL = "parallel"  # two jobs that are full only together
    WEEKEND = "weekend"  # a jobless weekend between two jobs
    BENEFIT_DAY = "benefit_day"  # full-time weeks, two days of them with a benefit
    CORRECTED = "corrected"  # said to be full-time, later corrected
    RETRACTED = "retracted"  # a job that is said to have begun, and never did
    GROWING = "growing"  # hours that change inside one employment
    THIRTY = "thirty"  # thirty hours and no benefit
    STUDENT = "student"  # education on the student grant
    SUPPORTED = "supported"  # education with public support, which does not count
    LATE_JOB = "late_job"  # a job that is told of months later
    LATE_WITHDRAWAL = "late_withdrawal"  # a move that is told of weeks later
    EARLY_JOB = "early_job"  # a job begun three days before the start
    HOURS_LATER = "hours_later"  # hours told months after the job began


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A number of candidates with the same fate.

    Args:
        count: how many.
        autumn: where they stand in the autumn of 2019.
        reason: why they are withdrawn by then; "" when they are not.
        started: whether they have begun by then.
        jobs: their employments begun by then, as known then, the oldest first: ``full``,
            ``small``, ``thirty`` or ``fleksjob``.
        scene: the rule they show, if any.
        then: what becomes of them.
    """

    count: int
    autumn: Autumn
    reason: str = ""
    started: bool = True
    jobs: tuple[str, ...] = ()
    scene: Scene | None = None
    then: Then = Then.NOTHING


PARTS = (
    Part(count=6, autumn=Autumn.WITHDRAWN, reason="not_in_target_group", started=False),
    Part(count=5, autumn=Autumn.WITHDRAWN, reason="not_in_target_group"),
    Part(count=9, autumn=Autumn.WITHDRAWN, reason="never_met", started=False),
    Part(count=10, autumn=Autumn.WITHDRAWN, reason="other_offer"),
    Part(count=1, autumn=Autumn.WITHDRAWN, reason="other_offer", jobs=("small",)),
    Part(count=1, autumn=Autumn.WITHDRAWN, reason="other_offer", then=Then.AGAIN),
    Part(count=2, autumn=Autumn.WITHDRAWN, reason="moved"),
    Part(count=1, autumn=Autumn.WITHDRAWN, reason="unrecorded"),
    Part(count=3, autumn=Autumn.WAITING, started=False, then=Then.NO_SHOW),
    Part(count=5, autumn=Autumn.WAITING, started=False),
    Part(count=2, autumn=Autumn.WAITING, started=False, then=Then.AFTER),
    Part(count=1, autumn=Autumn.WAITING, started=False, then=Then.STUDIES),
    Part(count=5, autumn=Autumn.NEW),
    Part(count=2, autumn=Autumn.NEW, then=Then.WINTER),
    Part(
        count=1,
        autumn=Autumn.FULL,
        jobs=("small", "small", "full", "full"),
        scene=Scene.CIRCULAR,
    ),
    Part(count=1, autumn=Autumn.FULL, jobs=("small", "small"), scene=Scene.PARALLEL),
    Part(count=1, autumn=Autumn.FULL, jobs=("full", "full"), scene=Scene.WEEKEND),
    Part(count=2, autumn=Autumn.FULL, jobs=("small", "full")),
    Part(count=1, autumn=Autumn.FULL, jobs=("full",), scene=Scene.BENEFIT_DAY),
    Part(count=1, autumn=Autumn.FULL, jobs=("full",), scene=Scene.CORRECTED),
    Part(
        count=1,
        autumn=Autumn.FULL,
        jobs=("full",),
        scene=Scene.RETRACTED,
        then=Then.WINTER,
    ),
    Part(count=1, autumn=Autumn.FULL, scene=Scene.STUDENT),
    Part(count=1, autumn=Autumn.PARTIAL, jobs=("small", "fleksjob")),
    Part(count=2, autumn=Autumn.PARTIAL, jobs=("fleksjob",)),
    Part(count=1, autumn=Autumn.PARTIAL, jobs=("full", "small")),
    Part(count=1, autumn=Autumn.PARTIAL, jobs=("small",), scene=Scene.GROWING),
    Part(count=1, autumn=Autumn.PARTIAL, jobs=("small",), scene=Scene.EARLY_JOB),
    Part(count=1, autumn=Autumn.PARTIAL, jobs=("thirty",), scene=Scene.THIRTY),
    Part(count=2, autumn=Autumn.SEEKING, jobs=("small", "small")),
    Part(count=2, autumn=Autumn.SEEKING, jobs=("full",)),
    Part(count=1, autumn=Autumn.SEEKING, scene=Scene.LATE_JOB),
    Part(count=1, autumn=Autumn.SEEKING, scene=Scene.LATE_WITHDRAWAL),
    Part(count=1, autumn=Autumn.SEEKING, scene=Scene.HOURS_LATER, then=Then.WINTER),
    Part(count=16, autumn=Autumn.SEEKING, then=Then.WINTER),
    Part(count=7, autumn=Autumn.SEEKING, then=Then.AFTER),
    Part(count=3, autumn=Autumn.SEEKING, then=Then.STUDIES),
    Part(count=3, autumn=Autumn.SEEKING, then=Then.LATE),
    Part(count=1, autumn=Autumn.SEEKING, scene=Scene.SUPPORTED),
    Part(count=12, autumn=Autumn.SEEKING),
    Part(count=2, autumn=Autumn.LATER, started=False),
)
"""Every candidate's fate: 120 in all."""

UNITS = ("uddannelseshuset", "job_og_aktivhuset")
"""The referring units; each refers half."""

ADVISERS: Mapping[str, tuple[str, ...]] = {
    "uddannelseshuset": ("raadgiver-1", "raadgiver-2", "raadgiver-3"),
    "job_og_aktivhuset": ("raadgiver-4", "raadgiver-5", "raadgiver-6"),
}
"""The advisers of each referring unit."""

CONSULTANTS = ("konsulent-1", "konsulent-2", "konsulent-3", "konsulent-4")
"""The provider's recruitment consultants."""

COMPANIES_BY_AUTUMN = 25
"""Companies with paid employments begun by the autumn, as known then."""

TRAINED: Mapping[str, tuple[int, int]] = {
    "cleaning": (18, 7),
    "kitchen": (9, 15),
    "retail": (8, 7),
    "construction": (3, 2),
}
"""Candidates in job training by trade: those who have a paid job afterwards, and those not."""

TRAINED_BY_AUTUMN = {"cleaning": 8, "kitchen": 3, "retail": 4, "construction": 1}
"""Of those with a job afterwards: the ones who have had one by the autumn."""
