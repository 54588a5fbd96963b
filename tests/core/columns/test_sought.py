"""Ids are found among sorted ones: as many stand before each as sorting says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import sought

BOTH = pytest.mark.parametrize(
    "module", [sought, uncompiled("columns", "sought")], ids=["compiled", "plain"]
)
Ids = list[tuple[int, int]]
FEW = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=9)


def found(module: object, ids: Ids, asked: Ids) -> list[int]:
    told = [np.array(some, dtype=np.int64).reshape(-1, 2) for some in (ids, asked)]
    places = np.full(len(asked), 9, dtype=np.int64)
    module.seek(*told, places)
    return places.tolist()


@BOTH
@given(FEW, FEW)
def test_each_is_found_where_sorting_puts_it(module: object, ids: Ids, asked: Ids) -> None:
    every = sorted(set(ids))
    places = [every.index(one) if one in every else -1 for one in asked]
    assert found(module, every, asked) == places


@BOTH
@given(st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=9)))
def test_numbers_stand_in_the_order_of_the_bytes(module: object, ids: list[str]) -> None:
    told = [one.encode() for one in ids]
    numbers = np.zeros((len(ids), 6), dtype=np.int64)
    module.pack(np.frombuffer(b"".join(one + b"\0" for one in told), np.uint8), numbers)
    rows = [tuple(row) for row in numbers.tolist()]
    assert [told[rows.index(row)] for row in sorted(rows)] == sorted(told)


@BOTH
def test_an_id_with_no_room_is_below_all_others(module: object) -> None:
    numbers = np.zeros((2, 1), dtype=np.int64)
    module.pack(np.frombuffer(b"12345678\0" + b"1234567\0", np.uint8), numbers)
    assert numbers.tolist() == [[-1], [int.from_bytes(b"1234567")]]
