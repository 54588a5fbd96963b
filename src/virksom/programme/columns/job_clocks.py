"""How long each job begun in a course has lasted, from columns.

Source:
    Rules, section 5 (employments).
"""

from datetime import date
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.clocked import follow
from virksom.programme.columns.desk import NO_DAY, desk_by_day, with_room_for_steps
from virksom.programme.columns.job_columns import JobColumns
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.spells import Numbers
from virksom.programme.contract import Terms


class JobClocks(NamedTuple):
    """Jobs, each followed from its first day.

    Args:
        person: the place of the person of each, ascending.
        days: until it ended, or was seen last.
        ended: whether it is seen to have ended.
    """

    person: Numbers
    days: Numbers
    ended: Numbers


def job_clocks(known: KnownColumns, jobs: JobColumns, *, terms: Terms, on: date) -> JobClocks:
    """Return how long the jobs begun in a course have lasted.

    A withdrawal from the course cuts a job off: nobody follows it after that.

    Source:
        Rules, section 5 (employments).

    Args:
        known: the facts in force.
        jobs: the employments begun by the day.
        terms: as known at the moment asked for.
        on: the day, inclusive.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    cohort = known.cohort
    room = with_room_for_steps(desk_by_day(cohort, terms, first=on, last=on))
    at = np.searchsorted(jobs.person, np.arange(len(cohort) + 1))
    seen = np.empty(len(jobs), dtype=np.int32)
    follow(room, cohort.at, jobs.since, at, seen)
    counted = seen != NO_DAY
    since, closes = jobs.since[counted], jobs.closes[counted]
    until = np.where(seen[counted] <= jobs.on, seen[counted], jobs.on + 1)
    ended = closes <= np.minimum(until, jobs.on)
    return JobClocks(jobs.person[counted], np.where(ended, closes, until) - since, ended)
