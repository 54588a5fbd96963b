"""Pairs of small numbers are counted."""

from collections import Counter

import numpy as np

from virksom.programme.columns.tallied import tallied


def test_pairs_are_counted_as_one_by_one() -> None:
    first, second = [3, -7, 3, 0, -7, 3], [0, 2, 0, 1, 2, 1]
    found = tallied(np.array(first), np.array(second))
    assert {(a, b): n for a, b, n in found} == Counter(zip(first, second, strict=True))
    assert found == sorted(found)


def test_of_none_there_is_no_pair() -> None:
    assert tallied(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)) == []
