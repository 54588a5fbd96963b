"""Differences between two readings, by hand: compiled and as plain Python."""

import numpy as np
import pytest

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import differing
from virksom.programme.columns.parameters import FULL, FULL_RATE, PARTIAL, PARTIAL_RATE, PAYABLE

BOTH = pytest.mark.parametrize(
    "module", [differing, uncompiled("columns", "differing")], ids=["compiled", "plain"]
)
RULES = np.zeros((2, PAYABLE + 1), dtype=np.int64)
RULES[:, PARTIAL_RATE], RULES[:, FULL_RATE] = 385, [796, 800]
ALONE = np.zeros(1, dtype=np.int64)
Stretch = tuple[int, int, int, int]
"""First week, weeks, tier, terms."""


def told(module: object, before: list[Stretch], after: list[Stretch]) -> list[list[int]]:
    """Return the differences of one person."""
    room = np.empty((9, 6), dtype=np.int64)
    read = [_read(before), _read(after)]
    return room[: module.differences(*read, (ALONE, RULES), room)].tolist()


def _read(stretches: list[Stretch]) -> tuple[object, object]:
    rows = [(first, weeks, tier, 1, terms) for first, weeks, tier, terms in stretches]
    return np.array([len(rows)]), np.array(rows, dtype=np.int32).reshape(-1, 5)


@BOTH
def test_alike_is_no_difference(module: object) -> None:
    same = [(3, 4, FULL, 0), (9, 1, PARTIAL, 0)]
    assert told(module, same, same) == []
    assert told(module, [(3, 4, FULL, 0)], [(3, 2, FULL, 0), (5, 2, FULL, 0)]) == []


@BOTH
def test_what_came_and_what_went_are_told(module: object) -> None:
    assert told(module, [], [(3, 4, FULL, 0)]) == [[0, 3, 4, 0, FULL, 796]]
    assert told(module, [(3, 4, FULL, 0)], []) == [[0, 3, 4, FULL, 0, -796]]


@BOTH
def test_what_was_lowered_is_told_week_for_week(module: object) -> None:
    after = [(2, 3, PARTIAL, 0), (6, 2, FULL, 0)]
    assert told(module, [(3, 4, FULL, 0)], after) == [
        [0, 2, 1, 0, PARTIAL, 385],
        [0, 3, 2, FULL, PARTIAL, -411],
        [0, 5, 1, FULL, 0, -796],
        [0, 7, 1, 0, FULL, 796],
    ]


@BOTH
def test_another_rate_is_a_difference(module: object) -> None:
    assert told(module, [(3, 2, FULL, 0)], [(3, 2, FULL, 1)]) == [[0, 3, 2, FULL, FULL, 4]]


@BOTH
def test_beyond_the_room_they_are_counted_and_not_laid_down(module: object) -> None:
    room, read = np.empty((0, 6), dtype=np.int64), (_read([]), _read([(3, 4, FULL, 0)]))
    assert module.differences(*read, (ALONE, RULES), room) == 1


@BOTH
def test_each_is_told_by_the_number_given(module: object) -> None:
    room, one = np.empty((9, 6), dtype=np.int64), np.array([[3, 4, FULL, 1, 0]], dtype=np.int32)
    before = np.array([0, 0]), np.empty((0, 5), dtype=np.int32)
    count = module.differences(before, (np.array([0, 1]), one), (np.array([8, 5]), RULES), room)
    assert room[:count].tolist() == [[5, 3, 4, 0, FULL, 796]]
