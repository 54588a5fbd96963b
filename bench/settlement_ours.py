"""The jobs by the fast reading: settled as ``virksom settle`` does it, and what is asked after."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from itertools import cycle
from pathlib import Path
from typing import TypeVar

import numpy as np
from pyarrow import default_memory_pool

from bench.apart import Totals
from bench.corrections import TIMES, corrected
from virksom.programme.columns.corrected import Settled, resettled
from virksom.programme.columns.differing import LENGTH
from virksom.programme.columns.index import index_of
from virksom.programme.columns.owed import Owed, paid_by_week, read_owed
from virksom.programme.columns.rows import laid_out
from virksom.programme.columns.spells import Cohort
from virksom.programme.columns.standing import EveryDay, every_day
from virksom.programme.columns.totals import by_month
from virksom.programme.columns.why_runs import ReasonSum, added_sums
from virksom.programme.columns.why_sums import reason_sums
from virksom.programme.columns.whys import read_whys
from virksom.programme.files.cohorts import open_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.every_day import every_day_of
from virksom.programme.files.part_pages import PartRooms
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar_place

FIRST_DAY, DAYS = date(2018, 9, 1), 1_583
"""The days whose status is counted."""

_LAST_DAY = FIRST_DAY + timedelta(days=DAYS - 1)
_ROOMS = PartRooms()

_LAST = Week(2022, 52)
_MOMENT = datetime(2023, 5, 1, tzinfo=UTC)
_WORKERS = 2
_TERMS = read_contract("impact60").terms
_Found = TypeVar("_Found")


def by_virksom(folder: Path) -> Totals:
    """Return the totals by the fast reading: runs of everybody, and the sums of each month."""
    runs, weeks = _each(folder, _owed), calendar_place(_LAST.monday) + 1
    paid = reduce(lambda one, other: one + other, (paid_by_week(one, weeks=weeks) for one in runs))
    sums = by_month(paid, runs[0].rules, terms=_TERMS)
    return sum(one.weeks for one in sums), sum(one.weeks for one in sums if one.full)


def rows(folder: Path) -> Totals:
    """Return how many weeks are owed for, all laid out, and the sums of what each is."""
    runs = _each(folder, _by_place)
    default_memory_pool().release_unused()
    laid = laid_out(runs, workers=_WORKERS)
    sums = (int(column.sum(dtype=np.int64)) for column in laid[1:])
    return len(laid.person), *sums


def reasons(folder: Path) -> Totals:
    """Return how many weeks are owed for, full ones too, where every week has its reason."""
    sums = added_sums(_each(folder, _reasoned))
    full = sum(one.weeks for one in sums if one.code == "paid_full")
    return sum(one.weeks for one in sums if one.paid), full


def _reasoned(cohort: Cohort) -> Sequence[ReasonSum]:
    return reason_sums(read_whys(cohort, _TERMS, through=_LAST))


def standing(folder: Path) -> Totals:
    """Return how many stand in each row of the status table, summed over all days."""
    found = open_cohort(folder)
    return _summed(every_day_of(found, _TERMS, first=FIRST_DAY, last=_LAST_DAY, workers=_WORKERS))


def ready_to_stand(folder: Path) -> Callable[[], Totals]:
    """Read a cohort; return the work of counting who stands where on every day."""
    found = open_cohort(folder)
    parts = [found.part(number) for number in range(found.parts)]

    def work() -> Totals:
        with ThreadPoolExecutor(_WORKERS) as pool:
            counted = list(pool.map(_counted, parts))
        return _summed(
            EveryDay(first=FIRST_DAY, counts=np.sum([one.counts for one in counted], axis=0))
        )

    return work


def _counted(cohort: Cohort) -> EveryDay:
    return every_day(cohort, _TERMS, first=FIRST_DAY, last=_LAST_DAY)


def _summed(counted: EveryDay) -> Totals:
    return tuple(int(count) for count in counted.counts.sum(axis=0))


def ready_to_resettle(folder: Path) -> Callable[[], Totals]:
    """Settle a cohort whole; return the work of reading others corrected each time, kept after."""
    settled = Settled(first=_whole(_each(folder, _owed)))
    index = index_of(settled.first.persons)
    turns = cycle([corrected(folder, turn=turn) for turn in range(TIMES)])

    def work() -> Totals:
        nonlocal settled
        changed = next(turns)
        settled, difference = resettled(
            settled,
            changed,
            places=index.places(changed.persons),
            terms=_TERMS,
            through=_LAST,
            moment=_MOMENT,
        )
        return int(difference.stretches[:, LENGTH].sum()), difference.ore

    return work


def _whole(parts: Sequence[Owed]) -> Owed:
    before = np.cumsum([0, *(len(part) for part in parts)])
    return Owed(
        persons=[one for part in parts for one in part.persons],
        ends=np.concatenate([part.ends + more for part, more in zip(parts, before, strict=False)]),
        found=np.concatenate([part.found for part in parts]),
        rules=parts[0].rules,
    )


def _owed(cohort: Cohort) -> Owed:
    return read_owed(cohort, _TERMS, through=_LAST)


def _by_place(cohort: Cohort) -> Owed:
    """Return what is owed without the persons' ids: their rows name them by place."""
    return replace(_owed(cohort), persons=())


def _each(folder: Path, read: Callable[[Cohort], _Found]) -> list[_Found]:
    """Read every part of a cohort, two at a time."""
    found = open_cohort(folder)

    def one(number: int) -> _Found:
        return read(found.part(number, room=_ROOMS.own))

    with ThreadPoolExecutor(_WORKERS) as pool:
        return list(pool.map(one, range(found.parts)))
