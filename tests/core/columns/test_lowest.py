"""Weeks as their lowest day: runs of days paid for, and those among them paid in full."""

import pytest

from tests.core.columns.rows import Row, begun, row, work
from tests.core.columns.test_weeks import BOTH, stretches
from virksom.programme.columns.parameters import FULL, PARTIAL
from virksom.programme.columns.spells import LEFT

LEAVES = row(LEFT, 30, age=2)
CASES = {
    "in full from mid-week": ([work(0, 14, 20), work(17, 42, ref=1)], [[0, 2, 2], [3, 3, 3]]),
    "more from mid-week": (
        [work(0, 21, 20), work(10, 21, 20, ref=1)],
        [[0, 2, PARTIAL], [2, 1, FULL]],
    ),
    "more for some days": ([work(0, 21, 20), work(8, 13, 20, ref=1)], [[0, 3, PARTIAL]]),
    "less from mid-week": (
        [work(0, 35, 20), work(0, 17, 20, ref=1)],
        [[0, 2, FULL], [2, 3, PARTIAL]],
    ),
    "no whole week": ([work(2, 9)], []),
    "until one leaves": ([LEAVES, work(0, None)], [[0, 4, FULL]]),
}


@BOTH
@pytest.mark.parametrize("name", CASES)
def test_a_week_is_paid_as_far_as_all_its_days_are(sweep: object, name: str) -> None:
    rows: list[Row] = CASES[name][0]
    found = stretches(sweep, *begun(), *rows)
    assert [one[:3] for one in found] == CASES[name][1]
