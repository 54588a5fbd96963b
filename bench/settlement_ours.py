"""A cohort settled from Parquet by the fast reading, as ``virksom settle`` does it."""

from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from pathlib import Path

from virksom.programme.columns.owed import Owed, paid_by_week, read_owed
from virksom.programme.columns.totals import by_month
from virksom.programme.files.cohorts import open_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar_place

_LAST = Week(2022, 52)
_WORKERS = 2


def by_virksom(folder: Path) -> tuple[int, int]:
    """Return the totals by the fast reading: runs of everybody, and the sums of each month."""
    found, terms = open_cohort(folder), read_contract("impact60").terms

    def part(number: int) -> Owed:
        return read_owed(found.part(number), terms, through=_LAST)

    with ThreadPoolExecutor(_WORKERS) as pool:
        runs = list(pool.map(part, range(found.parts)))
    weeks = calendar_place(_LAST.monday) + 1
    paid = reduce(lambda one, other: one + other, (paid_by_week(one, weeks=weeks) for one in runs))
    sums = by_month(paid, runs[0].rules, terms=terms)
    return sum(one.weeks for one in sums), sum(one.weeks for one in sums if one.full)
