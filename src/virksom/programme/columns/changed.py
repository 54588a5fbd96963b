"""Whose rows are otherwise than they were: those alone are read again.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from virksom.programme.columns.index import NOWHERE, index_of
from virksom.programme.columns.spells import BENEFIT, KIND, REF, Cohort, Numbers

_NO_MORE = -1
"""Of a benefit that nobody has now, instead of its number."""


def changed(before: Cohort, now: Cohort) -> tuple[Cohort, tuple[str, ...]]:
    """Return those whose rows are not what they were, as they are now, and the ids of the gone.

    Whoever had no row and has none is in neither. A row counts as it stands: somebody of whom only
    the order became another is returned too, and comes to the same when read.

    Args:
        before: the cohort as it was.
        now: as it is; codes of benefit may be counted otherwise.

    Returns:
        The changed, in the order they have now, each with a row or more; and who had rows and has
        none or stands there no more, in the order of before.

    Raises:
        NotExpressed: an id cannot be told in numbers, see ``index_of``.
    """
    was = index_of(before.persons).sought(now.persons)
    told = replace(before, spells=_counted_alike(before, now.benefits))
    otherwise = [
        place == NOWHERE or not np.array_equal(_rows(told, place), _rows(now, one))
        for one, place in enumerate(was.tolist())
    ]
    there = np.diff(now.at) > 0
    stay = np.zeros(len(before), dtype=bool)
    stay[was[there & (was != NOWHERE)]] = True
    gone = np.flatnonzero(~stay & (np.diff(before.at) > 0)).tolist()
    found = now.chosen(np.flatnonzero(there & np.array(otherwise, dtype=bool)))
    return found, tuple(before.persons[one] for one in gone)


def _counted_alike(before: Cohort, benefits: Sequence[str]) -> Numbers:
    """Return the rows of before with benefits by the numbers that they have now."""
    if tuple(benefits) == before.benefits:
        return before.spells
    rows, numbers = before.spells.copy(), {code: number for number, code in enumerate(benefits)}
    told = np.array([numbers.get(code, _NO_MORE) for code in before.benefits], dtype=np.int32)
    of_benefit = rows[:, KIND] == BENEFIT
    rows[of_benefit, REF] = told[rows[of_benefit, REF]]
    return rows


def _rows(cohort: Cohort, place: int) -> Numbers:
    found: Numbers = cohort.spells[cohort.at[place] : cohort.at[place + 1]]
    return found
