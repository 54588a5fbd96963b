"""Columns become rows, and each person begins where another number does."""

import numpy as np
import pytest

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import gathered

PLAIN = uncompiled("columns", "gathered").gather
BOTH = pytest.mark.parametrize("gather", [gathered.gather, PLAIN], ids=["compiled", "plain"])


def gathered_of(gather: object, *persons: int) -> tuple[list[list[int]], list[int]]:
    rows = len(persons)
    apart = tuple(np.arange(rows, dtype=np.int32) + 10 * column for column in range(7))
    spells, begins = np.empty((rows, 7), dtype=np.int32), np.empty(rows, dtype=np.int64)
    number = gather(apart, np.array(persons, dtype=np.int32), spells, begins, 100)  # type: ignore[operator]
    return spells.tolist(), begins[:number].tolist()


@BOTH
def test_each_row_has_its_numbers_and_days_are_counted_on(gather: object) -> None:
    rows, begins = gathered_of(gather, 5, 5, 2, 5)
    assert rows[1] == [1, 111, 121, 31, 41, 51, 61]
    assert begins == [0, 2, 3]


@BOTH
def test_of_no_rows_there_is_nobody(gather: object) -> None:
    assert gathered_of(gather) == ([], [])
