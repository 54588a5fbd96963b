"""Owed and their sums: counted by hand."""

from datetime import date
from unittest.mock import patch

import pytest

from tests.core.columns.rows import WEEK, begun, cohort, work
from tests.core.uncompiled import uncompiled
from virksom.programme.columns import owed as fast
from virksom.programme.columns.owed import paid_by_week, read_owed
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week

TERMS = read_contract("impact60").terms
PLAIN = uncompiled("columns", "owed").step
BOTH = pytest.mark.parametrize("step", [fast.step, PLAIN], ids=["compiled", "plain"])
THREE = cohort(
    [*begun(), work(0, 21)], begun(), [*begun(7), work(0, 14, 20), work(14, 28, 37, ref=1)]
)
LAST = Week.of(date(2023, 1, 1))


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("size", [1, 2, 9])
def test_in_parts_the_runs_are_the_same(workers: int, size: int) -> None:
    with patch.object(fast, "PART", size):
        owed = read_owed(THREE, TERMS, through=LAST, workers=workers)
    assert [owed.of(place) for place in range(3)] == [(0, 1), (1, 1), (1, 3)]
    assert (len(owed), owed.weeks) == (3, 6)
    assert owed.ore == 5 * 79_600 + 38_500


def test_a_cohort_of_nobody_has_no_run() -> None:
    owed = read_owed(cohort(), TERMS, through=LAST)
    assert (len(owed), owed.weeks, owed.ore) == (0, 0, 0)


@BOTH
def test_each_week_tells_how_many_are_paid_by_tier(step: object) -> None:
    with patch.object(fast, "step", step):
        weeks = paid_by_week(read_owed(THREE, TERMS, through=LAST), weeks=WEEK + 5)
    assert weeks[0, :, WEEK:].tolist() == [[0, 1, 0, 0, 0], [1, 1, 2, 1, 0]]
    assert weeks[0, :, :WEEK].sum() == 0


@BOTH
def test_weeks_beyond_those_counted_are_left_out(step: object) -> None:
    with patch.object(fast, "step", step):
        weeks = paid_by_week(read_owed(THREE, TERMS, through=LAST), weeks=WEEK + 2)
    assert weeks[0, :, WEEK:].tolist() == [[0, 1], [1, 1]]
