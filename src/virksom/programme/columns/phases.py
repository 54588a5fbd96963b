"""What has come of each person until a week, in columns: phases week by week, and weeks paid.

Source:
    Rules, sections 3 to 5; the same as a forecast's histories, which a law holds.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.desk import STRETCHES, WEEK, desk, with_more_room
from virksom.programme.columns.desk import WEEKS as PAID_WEEKS
from virksom.programme.columns.known import Codes
from virksom.programme.columns.owed import Owed, read_by
from virksom.programme.columns.parameters import Rules, in_numbers
from virksom.programme.columns.phased import NOT_REFERRED, PHASE, WEEKS, phase
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar_place

RUNS = 6
"""Runs that room is made for to begin with, for each person."""


class PhaseColumns(NamedTuple):
    """What has come of those referred by a week.

    Args:
        persons: the persons' ids, in order.
        first: the week of the referral, or of the start where none is known, counted from the
            calendar's first; int64.
        ends: where each person's runs end; int64.
        phases: the phase of each run, see ``phased``; int8.
        weeks: how many weeks each run is; int64.
        paid: by person the weeks owed for within the cap; int64.
        since_paid: weeks from the first owed for to the last week, both inclusive; 0 before it.
    """

    persons: Sequence[str]
    first: Numbers
    ends: Numbers
    phases: Numbers
    weeks: Numbers
    paid: Numbers
    since_paid: Numbers


def read_phases(cohort: Cohort, terms: Terms, *, through: Week) -> PhaseColumns:
    """Return what has come of each person referred by the end of a week.

    Source:
        Rules, sections 3 to 5.

    Args:
        cohort: sound columns with their evidence, see ``checked``.
        terms: as known at the moment asked for.
        through: the last week, inclusive; it has ended.

    Raises:
        NotExpressed: the terms cannot be said in numbers, or a person has too many rows.
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    rules = in_numbers(terms, benefits=cohort.benefits, through=through)
    last = calendar_place(through.monday)
    firsts, ends, runs = _runs(cohort, rules, through=last)
    paid, since = _paid(read_by(cohort, rules), through=last)
    there = np.flatnonzero(firsts != NOT_REFERRED)  # others have no runs
    return PhaseColumns(
        persons=Codes(cohort.persons, there),
        first=firsts[there],
        ends=ends[there],
        phases=runs[:, PHASE].astype(np.int8),
        weeks=runs[:, WEEKS].astype(np.int64),
        paid=paid[there],
        since_paid=since[there],
    )


def _runs(cohort: Cohort, rules: Rules, *, through: int) -> tuple[Numbers, Numbers, Numbers]:
    """Return by person the first week and where the runs end, and the runs themselves."""
    count, most = len(cohort), int(np.diff(cohort.at).max(initial=0))
    firsts, ends = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
    held = desk(cohort.spells, rules, most=most, room=0)._replace(
        inside=np.empty((most + 1, 4), dtype=np.int32),
        found=np.empty((RUNS * count + RUNS, 2), dtype=np.int32),
    )
    read = 0
    while (read := phase(held, cohort.at, (read, count), through, (firsts, ends))) < count:
        held = with_more_room(held)
    return firsts, ends, held.found[: held.tally[STRETCHES]]


def _paid(owed: Owed, *, through: int) -> tuple[Numbers, Numbers]:
    """Return by person how many weeks are owed for, and how many have passed since the first."""
    begins = np.append(0, owed.ends[:-1]) if len(owed.ends) else owed.ends
    weeks = np.append(0, np.cumsum(owed.found[:, PAID_WEEKS], dtype=np.int64))
    since, any_paid = np.zeros(len(owed.ends), dtype=np.int64), owed.ends > begins
    since[any_paid] = through + 1 - owed.found[begins[any_paid], WEEK]
    return weeks[owed.ends] - weeks[begins], since
