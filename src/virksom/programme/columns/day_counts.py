"""How many stand in each row of the status table on a day, from facts in columns.

Source:
    Rules, section 5; clauses 5.1 to 5.4; the same counts as the table's, which a law holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from virksom.programme.columns.counts import DayCounts
from virksom.programme.columns.dates import ACTIVE, NOBODY, NOT_STARTED, WITHDRAWN
from virksom.programme.columns.desk import Desk, desk_by_day, with_room_for_steps
from virksom.programme.columns.facts import MORE, REF
from virksom.programme.columns.known import KnownColumns, read_once
from virksom.programme.columns.parameters import FULL, PARTIAL, UNKNOWN, day_in_numbers
from virksom.programme.columns.placed import (
    DAY_STATE,
    PLACE,
    REFERRAL,
    SUPPORTED,
    WITHDRAWAL,
    place,
)
from virksom.programme.columns.spells import (
    FLEKSJOB,
    KIND,
    OPEN,
    ORDINARY,
    REFERRED,
    SINCE,
    Cohort,
    Numbers,
)
from virksom.programme.contract import Terms


def stands_on(known: KnownColumns, terms: Terms, *, on: date) -> Numbers:
    """Return where each person stands on a day: int32 of shape (persons, 6), see ``placed``.

    Source:
        Rules, section 5; clause 5.2.

    Args:
        known: the facts in force.
        terms: as known at the moment asked for.
        on: the day.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the day.
    """
    room = desk_by_day(known.cohort, terms, first=on, last=on)
    key = (on, room.rules.tobytes(), room.limits.tobytes())
    return known.keep_latest(place, lambda: _placed(room, known.cohort, on=on), key=key)


def _placed(room: Desk, cohort: Cohort, *, on: date) -> Numbers:
    found = np.empty((len(cohort), SUPPORTED + 1), dtype=np.int32)
    place(with_room_for_steps(room), cohort.at, day_in_numbers(on), room.stays, found)
    return found


def day_counts(known: KnownColumns, stands: Numbers, *, on: date) -> DayCounts:
    """Return the counts of a day, inclusive of what happens on it.

    Source:
        Rules, section 5.

    Args:
        known: the facts in force.
        stands: where each person stands on the day, see ``stands_on``.
        on: the day.
    """
    places, states = stands[:, PLACE], stands[:, DAY_STATE]
    rows, states = np.bincount(places[places != NOBODY], minlength=ACTIVE + 1), np.bincount(states)
    jobs, day = first_days(known), day_in_numbers(on)
    persons = np.bincount(jobs.person[jobs.since <= day], minlength=1)
    left = _by_code(known, stands[:, WITHDRAWAL], sort="reason")
    full, partial = _at(states, FULL), _at(states, PARTIAL)
    return DayCounts(
        on=on,
        rows={
            "referred": int(rows.sum()),
            **{f"withdrawn_{code}": count for code, count in left.items()},
            "withdrawn": int(rows[WITHDRAWN]),
            "not_started": int(rows[NOT_STARTED]),
            "active": int(rows[ACTIVE]),
            "full": full,
            "partial": partial,
            "self_supporting": full + partial,
            "unknown": _at(states, UNKNOWN),
            "companies": len(np.unique(jobs.firms[jobs.firms_since <= day])),
            "employments": int(persons.sum()),
            "several_employments": int((persons > 1).sum()),
        },
        by_unit=_by_code(known, stands[:, REFERRAL], sort="unit"),
    )


def _at(counts: Numbers, place: int) -> int:
    return int(counts[place]) if place < len(counts) else 0


def _by_code(known: KnownColumns, steps: Numbers, *, sort: str) -> Mapping[str, int]:
    """Return how many steps name each code, by the cohort's rows of the steps."""
    codes = known.facts.codes(sort)
    told = known.said(REF, steps[steps >= 0])
    counts = np.bincount(told, minlength=len(codes))
    return {code: int(count) for code, count in sorted(zip(codes, counts, strict=True)) if count}


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class BegunJobs:
    """Paid employments not begun before the referral, each by the day it counts from.

    Args:
        person: the place of the person of each, ascending.
        employment: its number.
        since: the day it counts from.
        firms: by stretch of one, the company, see ``KnownColumns.firms``.
        firms_since: by stretch, the day it begins.
    """

    person: Numbers
    employment: Numbers
    since: Numbers
    firms: Numbers
    firms_since: Numbers

    def by_company(self) -> tuple[Numbers, Numbers]:
        """Return each company once, with the day it counts from."""
        firms, which = np.unique(self.firms, return_inverse=True)
        since = np.full(len(firms), OPEN, dtype=np.int64)
        np.minimum.at(since, which, self.firms_since)
        return firms, since


@read_once
def first_days(known: KnownColumns) -> BegunJobs:
    """Return the paid employments that the status table counts, each by the day it counts from.

    Source:
        Rules, section 5 (companies and employments).

    Args:
        known: the facts in force.
    """
    spells = known.cohort.spells
    paid = np.flatnonzero((spells[:, KIND] >= ORDINARY) & (spells[:, KIND] <= FLEKSJOB))
    since, person = spells[paid, SINCE], known.person[paid]
    keys, which = np.unique(
        person.astype(np.int64) << 32 | known.said(REF, paid), return_inverse=True
    )
    first = np.full(len(keys), OPEN, dtype=np.int64)
    np.minimum.at(first, which, since)
    referred = first_referral(known)
    counts = referred[keys >> 32] <= first
    stretches = counts[which]
    return BegunJobs(
        person=keys[counts] >> 32,
        employment=keys[counts] & 0xFFFFFFFF,
        since=first[counts],
        firms=known.firms[known.said(MORE, paid[stretches])],
        firms_since=since[stretches],
    )


@read_once
def first_referral(known: KnownColumns) -> Numbers:
    """Return each person's first day of a referral; ``OPEN`` for those never referred."""
    rows = np.flatnonzero(known.cohort.spells[:, KIND] == REFERRED)
    first = np.full(len(known.cohort), OPEN, dtype=np.int64)
    np.minimum.at(first, known.person[rows], known.cohort.spells[rows, SINCE])
    return first
