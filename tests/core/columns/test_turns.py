"""Turns: what is hidden counts on no day, and each day is read once all of it is told."""

import pytest

from tests.core.columns.rows import begun, row, work
from tests.core.columns.test_days import BOTH, read
from virksom.programme.columns.parameters import FULL, NONE, PARTIAL
from virksom.programme.columns.spells import BENEFIT, FLEKSJOB, LEFT

BY_ONE = [work(0, 30, age=2), work(10, 20, 5, age=3)]
BY_TWO = [work(0, 50, age=2), work(10, 20, 5, age=3), work(30, 40, 0, age=4)]
BY_TWO_AT_ONCE = [work(0, 30, age=2), work(10, 20, 5, age=3), work(10, 20, 0, age=4)]
BEFORE = [work(-20, 9, age=2), work(-30, -10, 5, age=3)]
ANOTHER = [work(0, 30, 5, age=2), work(10, 20, 37, age=3, ref=64)]


@BOTH
@pytest.mark.parametrize(
    ("rows", "states"),
    [
        (BY_ONE, [FULL, PARTIAL, FULL, NONE]),
        (BY_TWO, [FULL, PARTIAL, FULL, NONE, FULL, NONE]),
        (BY_TWO_AT_ONCE, [FULL, NONE, FULL, NONE]),
        (BEFORE, [FULL, NONE]),
        (ANOTHER, [PARTIAL, FULL, PARTIAL, NONE]),
    ],
    ids=["one", "two", "two at once", "before the start", "another employment"],
)
def test_a_later_known_row_hides_what_it_covers(
    module: object, rows: list[tuple[int, ...]], states: list[int]
) -> None:
    assert [state for _, state, _ in read(module, *begun(), *rows)] == states


@BOTH
def test_all_that_turns_on_one_day_is_told_before_it_is_read(module: object) -> None:
    ends = [row(LEFT, 20, age=2), work(0, 20), row(BENEFIT, 5, 20), row(FLEKSJOB, 5, 20, ref=1)]
    found = read(module, *begun(5), *ends)
    assert found == [(5, PARTIAL, PARTIAL), (20, NONE, NONE)]
