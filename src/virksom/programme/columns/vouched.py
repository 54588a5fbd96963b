"""How the weeks of a cohort stand by their evidence, laid down in the place of the evidence.

Source:
    Clause 7.1: ``evidence_order`` and ``verifying_evidence``.
"""

import numpy as np

from virksom.programme.columns.desk import WEEK, WEEKS
from virksom.programme.columns.owed import Owed, read_by
from virksom.programme.columns.parameters import BY_CALENDAR, CAP, PAYABLE, in_numbers
from virksom.programme.columns.spells import (
    COLUMNS,
    DENIED,
    KIND,
    MISSING,
    OPEN,
    REF,
    SINCE,
    STANDING,
    UNTIL,
    Cohort,
    Numbers,
)
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week

_EVERY = (1 << (DENIED + 1)) - 1
"""Weeks however they stand."""


def with_standings(cohort: Cohort, terms: Terms, *, through: Week) -> Cohort:
    """Return a cohort with how each claimed week stands, instead of what vouches for it.

    Source:
        Clause 7.1. Asked are the weeks that could be paid but for their evidence and the cap; of
        those that lack evidence nothing is laid down.

    Args:
        cohort: sound columns with their evidence, see ``checked``, and without standings.
        terms: as known at the moment asked for.
        through: the last week asked about, inclusive.

    Raises:
        NotExpressed: the terms cannot be said in numbers, or a person has too many rows.
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    rules = in_numbers(terms, benefits=cohort.benefits, through=through)
    numbers = rules.numbers.copy()
    numbers[:, PAYABLE], numbers[:, CAP], numbers[:, BY_CALENDAR] = _EVERY, OPEN, 0
    told, of = _rows(read_by(cohort, rules._replace(numbers=numbers), apart=True))
    kept = cohort.spells[:, KIND] < STANDING
    person = np.repeat(np.arange(len(cohort)), np.diff(cohort.at))[kept]
    order = np.argsort(np.concatenate([person, of]), kind="stable")
    counts = np.bincount(np.concatenate([person, of]), minlength=len(cohort))
    return Cohort(
        persons=cohort.persons,
        at=np.append(0, np.cumsum(counts)).astype(np.int64),
        spells=np.concatenate([cohort.spells[kept], told])[order],
        benefits=cohort.benefits,
    )


def _rows(owed: Owed) -> tuple[Numbers, Numbers]:
    """Return consecutive weeks of a person that stand alike as a row each, and whose they are."""
    stands = owed.stands if owed.stands is not None else np.empty(0, dtype=np.int32)
    tells = stands != MISSING
    person = np.repeat(np.arange(len(owed.ends)), np.diff(owed.ends, prepend=0))[tells]
    first, stands = owed.found[tells, WEEK], stands[tells]
    after = first + owed.found[tells, WEEKS]
    follows = (np.diff(person) == 0) & (np.diff(stands) == 0) & (first[1:] == after[:-1])
    begins = np.flatnonzero(np.append(True, ~follows)[: len(first)])
    rows = np.zeros((len(begins), len(COLUMNS)), dtype=np.int32)
    rows[:, KIND], rows[:, REF] = STANDING, stands[begins]
    rows[:, SINCE] = 7 * first[begins]
    rows[:, UNTIL] = 7 * after[np.append(begins[1:], len(first))[: len(begins)] - 1]
    return rows, person[begins]
