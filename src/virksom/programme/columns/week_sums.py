"""How many stand in each row week by week, each row with a sum that tells who they are.

Two rows of as many persons have the same sum when they are the same persons; of others the sums
differ but for a chance of one in 10 to the nineteenth. So whether a row has changed is seen without
anybody being named.

Source:
    Rules, section 5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from virksom.programme.columns.dates import ACTIVE, NOBODY, NOT_STARTED
from virksom.programme.columns.day_counts import first_days, stands_on
from virksom.programme.columns.desk import desk_by_day, with_room_for_steps
from virksom.programme.columns.facts import REF
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.parameters import FULL, PARTIAL, UNKNOWN, day_in_numbers
from virksom.programme.columns.placed import DAY_STATE, PLACE, WITHDRAWAL
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.walked import AT_WORK, AWAY, NOWHERE, WAITING, sum_up, walk
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WeekSums:
    """How many stand as what on some days, and sums of who they are.

    Args:
        counts: int64 of shape (days, kinds of standing): see ``walked``.
        sums: the same of who they are.
        jobs: int64 of shape (days, 4): employments, their sum, companies, their sum.
        reasons: codes of the reasons by their numbers.
    """

    counts: Numbers
    sums: Numbers
    jobs: Numbers
    reasons: Sequence[str]

    def rows(self, place: int) -> Mapping[str, tuple[int, int]]:
        """Return by row's code how many stand there on a day, and the sum of who they are.

        Reasons that nobody left for are left out.
        """
        told = np.stack([self.counts[place], self.sums[place]], axis=1)
        employments, theirs, companies, firms = self.jobs[place].tolist()
        left = {
            f"withdrawn_{code}": _sum(told[AWAY + number])
            for number, code in enumerate(self.reasons)
            if told[AWAY + number, 0]
        }
        return {
            "referred": _sum(*told[NOWHERE + 1 :]),
            **left,
            "withdrawn": _sum(*told[AWAY:]),
            "not_started": _sum(told[WAITING]),
            "active": _sum(*told[AT_WORK:AWAY]),
            "full": _sum(told[AT_WORK + FULL]),
            "partial": _sum(told[AT_WORK + PARTIAL]),
            "self_supporting": _sum(told[AT_WORK + PARTIAL], told[AT_WORK + FULL]),
            "unknown": _sum(told[AT_WORK + UNKNOWN]),
            "companies": (companies, firms),
            "employments": (employments, theirs),
        }


def _sum(*pairs: Numbers) -> tuple[int, int]:
    found = np.asarray(np.sum([_NOBODY, *pairs], axis=0, dtype=np.int64))
    return int(found[0]), int(found[1])


_NOBODY = np.zeros(2, dtype=np.int64)


def sums_now(known: KnownColumns, terms: Terms, *, first: Week, weeks: int) -> WeekSums:
    """Return the sums of the Sundays of some weeks, all as known at one moment.

    Source:
        Rules, section 5.

    Args:
        known: the facts in force.
        terms: as known at the moment.
        first: the first week.
        weeks: how many, at least one.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the first Sunday.
    """
    cohort, sunday = known.cohort, day_in_numbers(first.sunday)
    last = (first + (weeks - 1)).sunday
    room = desk_by_day(cohort, terms, first=first.sunday, last=last)
    most = len(room.stays) - 1
    room = with_room_for_steps(room)._replace(
        inside=np.empty((most + 1, 4), dtype=np.int32),
        found=np.empty((9 * most + 9, 1), dtype=np.int32),
    )
    found = np.empty((len(cohort), weeks), dtype=np.int16)
    walk(room, cohort.at, known.said(REF), (sunday, weeks), found)
    days = sunday + 7 * np.arange(weeks)
    return _summed(known, found, jobs=_jobs(known, days))


def sums_on(known: KnownColumns, terms: Terms, *, on: date) -> WeekSums:
    """Return the sums of one day.

    Source:
        Rules, section 5.

    Args:
        known: the facts in force.
        terms: as known at the moment.
        on: the day.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    found = standing_as(known, terms, on=on)[:, np.newaxis]
    return _summed(known, found, jobs=_jobs(known, np.array([day_in_numbers(on)])))


def standing_as(known: KnownColumns, terms: Terms, *, on: date) -> Numbers:
    """Return what each person stands as on a day, see ``walked``; int16.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    stands = stands_on(known, terms, on=on)
    places, left = stands[:, PLACE], stands[:, WITHDRAWAL]
    found = np.full(len(places), AWAY, dtype=np.int16)
    found[left >= 0] += known.said(REF, left[left >= 0]).astype(np.int16)
    found[places == NOBODY] = NOWHERE
    found[places == NOT_STARTED] = WAITING
    active = places == ACTIVE
    found[active] = AT_WORK + stands[active, DAY_STATE]
    return found


def _summed(known: KnownColumns, found: Numbers, *, jobs: Numbers) -> WeekSums:
    reasons = known.facts.codes("reason")
    counts = np.zeros((found.shape[1], AWAY + len(reasons)), dtype=np.int64)
    sums = np.zeros_like(counts)
    sum_up(found, mixed(known.numbers), counts, sums)
    return WeekSums(counts=counts, sums=sums, jobs=jobs, reasons=reasons)


def _jobs(known: KnownColumns, days: Numbers) -> Numbers:
    """Return the employments and companies of each day, with the sums of which they are."""
    begun = first_days(known)
    theirs = mixed(known.numbers[begun.person].astype(np.int64) << 32 | begun.employment)
    firms, since = begun.by_company()
    found = np.empty((len(days), 4), dtype=np.int64)
    for column, days_of, mixes in (
        (0, begun.since, theirs),
        (2, since, mixed(known.company_numbers[firms])),
    ):
        order = np.argsort(days_of, kind="stable")
        until = np.searchsorted(days_of[order], days, side="right")
        found[:, column] = until
        found[:, column + 1] = np.append(0, np.cumsum(mixes[order]))[until]
    return found


def mixed(numbers: Numbers) -> Numbers:
    """Return each number stirred so that sums of different ones are different; int64.

    Source:
        Steele, Lea and Flood (2014), SplitMix64.
    """
    with np.errstate(over="ignore"):
        found = numbers.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)
        found = (found ^ (found >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    stirred: Numbers = (found ^ (found >> np.uint64(31))).view(np.int64)
    return stirred
