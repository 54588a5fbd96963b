"""Columns become rows, and each person begins where another number does."""

from collections.abc import Callable

import numpy as np
import pytest

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import gathered
from virksom.programme.columns.spells import (
    HOUR,
    HOURS,
    OPEN,
    ORDINARY,
    PAID_HOURS,
    TOO_MANY,
    UNKNOWN_HOURS,
    UNTIL,
)

PLAIN = uncompiled("columns", "gathered").gather
BOTH = pytest.mark.parametrize("gather", [gathered.gather, PLAIN], ids=["compiled", "plain"])


def gathered_of(
    gather: object, *persons: int, ends: bytes = b"", first: int = 0, parts: int = 1
) -> tuple[list[list[int]], list[int]]:
    rows = len(persons)
    apart = tuple(np.arange(rows, dtype=np.int32) + 10 * column for column in range(7))
    spells, begins = np.empty((rows, 7), dtype=np.int32), np.empty(rows, dtype=np.int64)
    bits, person = (np.frombuffer(ends, np.uint8), first), np.array(persons, dtype=np.int32)
    number = gather(apart, bits, person, (spells, begins), (100, parts))  # type: ignore[operator]
    return spells.tolist(), begins[:number].tolist()


@BOTH
def test_each_row_has_its_numbers_and_days_are_counted_on(gather: object) -> None:
    rows, begins = gathered_of(gather, 5, 5, 2, 5)
    assert rows[1] == [1, 111, 121, 31, 41, 51, 61]
    assert begins == [0, 2, 3]


@BOTH
def test_of_no_rows_there_is_nobody(gather: object) -> None:
    assert gathered_of(gather) == ([], [])


@BOTH
def test_a_stretch_without_an_end_is_open(gather: object) -> None:
    rows, _ = gathered_of(gather, *range(9), ends=bytes([0b11111011, 0b10]), first=1)
    assert [number for number, row in enumerate(rows) if row[UNTIL] == OPEN] == [1, 7]


@pytest.mark.parametrize(
    "lay", [gathered.lay, uncompiled("columns", "sound", "gathered").lay], ids=["compiled", "plain"]
)
@pytest.mark.parametrize(
    ("persons", "count"), [([0, 0, 1, 1], 2), ([1, 1, 0, 0], -1), ([0, 1, 0, 1], -1), ([], 0)]
)
def test_laid_side_by_side_each_person_has_the_next_number(
    lay: Callable[..., tuple[int, bool]], persons: list[int], count: int
) -> None:
    steps = np.array([persons, *[range(len(persons))] * 7], dtype=np.int32) % 2
    spells, begins = np.empty((len(persons), 7), dtype=np.int32), np.zeros(9, dtype=np.int64)
    found = lay(steps, (spells, begins), 1, 0)
    assert found == (count, True)
    assert spells.T.tolist() == steps[1:].tolist()


@BOTH
@pytest.mark.parametrize(
    ("kind", "told", "held"),
    [
        (ORDINARY, 370_000, 37 * HOUR),
        (ORDINARY, UNKNOWN_HOURS, UNKNOWN_HOURS),
        (PAID_HOURS, -801_700, -80_170_000),
        (PAID_HOURS, -30_000_000, TOO_MANY),
        (ORDINARY, 30_000_000, TOO_MANY),
    ],
)
def test_hours_are_counted_as_the_rows_do(gather: object, kind: int, told: int, held: int) -> None:
    apart = [np.array([number], dtype=np.int32) for number in (kind, 0, 1, 0, told, 0, 0)]
    spells, one = np.empty((1, 7), dtype=np.int32), np.zeros(1, dtype=np.int64)
    ends = np.frombuffer(b"", np.uint8), 0
    gather(tuple(apart), ends, one, (spells, one), (0, 100))  # type: ignore[operator]
    assert spells[0, HOURS] == held
