"""A cohort in columns: one row a spell or a step, sorted by person; days are whole numbers.

Source:
    Rules, sections 1 and 3: the facts that a week's payment hangs on, and no others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from virksom.programme.kernel import Refusal, Text

Numbers = np.ndarray[Any, np.dtype[Any]]
"""A column."""

(
    REFERRED,
    STARTED,
    LEFT,
    LEFT_FOR_GOOD,
    ORDINARY,
    FLEKSJOB,
    OTHER_WORK,
    FREE_STUDY,
    SUPPORTED_STUDY,
    BENEFIT,
    STANDING,
) = range(11)
"""What a row is: the first four are steps on a day, the others stretches of days."""

OPEN = np.iinfo(np.int32).max
"""The first day after a stretch that has no end."""

UNKNOWN_HOURS = -1
HOUR = 10_000
"""Hours are counted in ten-thousandths."""

VERIFIED, UNVERIFIED, CONTRADICTED, MISSING, DENIED = range(5)
"""How weeks stand by their evidence; denied by a dispute that was accepted."""

_MOST_HOURS = 80 * HOUR


class OddColumns(Refusal):
    """Columns that no log of facts gives: the row and what was expected are told."""


KIND, SINCE, UNTIL, REF, HOURS, AGE, OWN = range(7)
"""The numbers of a row, all int32, in their order.

``KIND`` is what the row is; ``SINCE`` the first day, counted from the calendar's first; ``UNTIL``
the first day after, ``OPEN`` without end, and anything of a step; ``REF`` of a step the number of
the person's code, of work that of the employment, of a benefit that of its code, of a standing
which one, else nought; ``HOURS`` of ordinary work, in ten-thousandths a week, ``UNKNOWN_HOURS``
when nobody knows, else nought; ``AGE`` is higher for the later known, within a person; ``OWN`` is
1 for work at a company of the provider's own, else 0.
"""

COLUMNS = ("kind", "since", "until", "ref", "hours", "age", "own")
"""What the numbers of a row are called in files."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Cohort:
    """Persons and their rows.

    Args:
        persons: the persons' ids, each once, in the order of the rows.
        at: where each person's rows begin, and after the last where they end; int64,
            ``len(persons) + 1`` numbers, ascending.
        spells: the rows, int32 of shape (rows, 7). Of one person the steps come first, by code of
            the candidate, day and age; then the stretches in any order.
        benefits: the codes of benefit that ``ref`` counts.
    """

    persons: Sequence[str]
    at: Numbers
    spells: Numbers
    benefits: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Return how many persons there are."""
        return len(self.at) - 1

    def part(self, first: int, last: int) -> "Cohort":
        """Return the persons from ``first`` up to but not including ``last``; rows are shared."""
        begin, end = self.at[first], self.at[last]
        return Cohort(
            persons=self.persons[first:last],
            at=self.at[first : last + 1] - begin,
            spells=self.spells[begin:end],
            benefits=self.benefits,
        )


def checked(cohort: Cohort) -> Cohort:
    """Return the cohort when its columns are sound.

    Raises:
        OddColumns: rows of another shape, places that do not ascend, an unknown kind, a
            stretch that ends before it begins, hours outside 0–80, steps out of order, or a
            benefit without a code. The first is told.
    """
    spells = cohort.spells
    rows = len(spells)
    if spells.shape[1:] != (len(COLUMNS),) or spells.dtype != np.int32:
        raise OddColumns(_SHAPE)
    at = cohort.at
    ascending = len(at) > 0 and at[0] == 0 and at[-1] == rows and bool(np.all(np.diff(at) >= 0))
    if not ascending or len(cohort.persons) != len(cohort):
        raise OddColumns(_PLACES)
    for wrong, expected in _wrongs(cohort):
        if wrong.any():
            raise _odd(cohort, row=int(np.argmax(wrong)), expected=expected)
    return cohort


def _wrongs(cohort: Cohort) -> Sequence[tuple[Numbers, Text]]:
    """Return for each way to be odd which rows are."""
    kind, since, until, ref, hours, _, _ = cohort.spells.T
    steps = kind <= LEFT_FOR_GOOD
    benefit = kind == BENEFIT
    standing = kind == STANDING
    return (
        ((kind < REFERRED) | (kind > STANDING), _KIND),
        (since < 0, _SINCE),
        (~steps & (until <= since), _UNTIL),
        ((hours < UNKNOWN_HOURS) | (hours > _MOST_HOURS), _HOURS),
        (benefit & ((ref < 0) | (ref >= len(cohort.benefits))), _CODE),
        (standing & ((ref < 0) | (ref > DENIED)), _STANDING),
        (standing & ((since % 7 != 0) | (until % 7 != 0)), _WEEKS),
        (_out_of_order(cohort, steps), _ORDER),
    )


def _out_of_order(cohort: Cohort, steps: Numbers) -> Numbers:
    """Return which rows stand before where they belong: steps first, by code, day and age."""
    columns = cohort.spells.T[[REF, SINCE, AGE]]
    odd = np.zeros(len(steps), dtype=bool)
    if len(steps) < 2:  # noqa: PLR2004  # one row is in order
        return odd
    same = np.ones(len(steps), dtype=bool)
    begins = cohort.at[:-1]
    same[begins[begins < len(steps)]] = False
    earlier = np.zeros(len(steps) - 1, dtype=bool)
    alike = np.ones(len(steps) - 1, dtype=bool)
    for column in columns:
        one, other = column[1:], column[:-1]
        earlier |= alike & (one < other)
        alike &= one == other
    odd[1:] = same[1:] & steps[1:] & (~steps[:-1] | earlier)
    return odd


def _odd(cohort: Cohort, *, row: int, expected: Text) -> OddColumns:
    person = cohort.persons[int(np.searchsorted(cohort.at, row, side="right")) - 1]
    return OddColumns(
        Text(
            f"Række {row} ({person}): forventede {expected.da}.",
            f"Row {row} ({person}): expected {expected.en}.",
        )
    )


_SHAPE = Text(
    "Rækkerne har ikke syv hele tal hver.", "The rows do not have seven whole numbers each."
)
_PLACES = Text(
    "Personernes pladser i kolonnerne stiger ikke fra 0 til sidste række, én for hver person.",
    "The persons' places in the columns do not ascend from 0 to the last row, one for each.",
)
_KIND = Text("en kendt slags række", "a known kind of row")
_SINCE = Text("en dag fra 1900 og frem", "a day from 1900 on")
_UNTIL = Text("en slutdag efter den første dag", "an end after the first day")
_HOURS = Text("timer fra 0 til 80, eller ukendte", "hours from 0 to 80, or unknown")
_CODE = Text("en ydelse, der står i listen", "a benefit that stands in the list")
_STANDING = Text("en kendt grad af bevis", "a known degree of proof")
_WEEKS = Text("hele uger fra en mandag", "whole weeks from a Monday")
_ORDER = Text(
    "personens skridt først, efter kode, dag og alder",
    "the person's steps first, by code, day and age",
)
