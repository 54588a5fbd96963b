"""Where everybody stands on every day, counted from a cohort's files as they are read.

Source:
    Rules, section 5.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import numpy as np

from virksom.programme.columns.standing import EveryDay, standing
from virksom.programme.contract import Terms
from virksom.programme.files.cohorts import CohortFolder
from virksom.programme.files.part_pages import PartRoom


def every_day_of(
    folder: CohortFolder, terms: Terms, *, first: date, last: date, workers: int = 1
) -> EveryDay:
    """Return the counts of every day from ``first`` to ``last``, both inclusive.

    Each worker reads a file, counts its persons, and takes the next; what they counted is added
    up once, in the end.

    Source:
        Rules, section 5; as ``every_day``.

    Args:
        folder: the cohort.
        terms: as known at the moment asked for.
        first: the first day.
        last: the last day; before the first there is no day.
        workers: how many files are read at once, from 1; the answer is the same.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the first day.
        NoCohort: a file cannot be read, or is of another cohort.
        OddColumns: columns are not sound; the file and the row are told.
    """
    numbers = iter(range(folder.parts))

    def counted(_: int) -> EveryDay:
        held, room = standing(terms, benefits=folder.benefits, first=first, last=last), PartRoom()
        for number in numbers:
            held.add(folder.part(number, room=room))
        return held.told()

    with ThreadPoolExecutor(workers) as pool:
        found = list(pool.map(counted, range(workers)))
    return EveryDay(first=first, counts=np.sum([one.counts for one in found], axis=0))
