"""Ids are found among sorted ones: as many stand before each as sorting says."""

from bisect import bisect_left

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import sought

PLAIN = uncompiled("columns", "sought").seek
BOTH = pytest.mark.parametrize("seek", [sought.seek, PLAIN], ids=["compiled", "plain"])
Ids = list[tuple[int, int]]
FEW = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=9)


def before(seek: object, ids: Ids, asked: Ids) -> list[int]:
    told = [np.array(some, dtype=np.uint64).reshape(-1, 2) for some in (ids, asked)]
    found = np.full(len(asked), -1, dtype=np.int64)
    seek(*told, found)  # type: ignore[operator]
    return found.tolist()


@BOTH
@given(FEW, FEW)
def test_as_many_stand_before_as_sorting_says(seek: object, ids: Ids, asked: Ids) -> None:
    every = sorted(set(ids))
    assert before(seek, every, asked) == [bisect_left(every, one) for one in asked]


@BOTH
def test_the_highest_numbers_are_no_less(seek: object) -> None:
    high = 2**64 - 1
    assert before(seek, [(0, high), (high, 0)], [(high, high), (0, 0)]) == [2, 0]
