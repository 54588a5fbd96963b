"""Ids are found in a table, each where it stands, and numbers stand as the ids do."""

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


def found(module: object, ids: Ids, asked: Ids, *, room: int = 2) -> list[int]:
    told = [np.array(some, dtype=np.int64).reshape(-1, 2) for some in (ids, asked)]
    table = np.full((room * len(ids) + 1, 3), module.FREE)
    module.lay_out(told[0], table)
    places = np.full(len(asked), 9, dtype=np.int64)
    first = module.seek(table, told[1], places)
    return places.tolist() if first == module.FREE else [*places[:first].tolist(), module.FREE]


@BOTH
@pytest.mark.parametrize("room", [1, 2])
@given(FEW, FEW)
def test_each_is_found_where_it_stands(module: object, room: int, ids: Ids, asked: Ids) -> None:
    every = list(dict.fromkeys(ids))
    places = [every.index(one) if one in every else module.FREE for one in asked]
    beyond = places.index(module.FREE) + 1 if module.FREE in places else len(places)
    assert found(module, every, asked, room=room) == places[:beyond]


@BOTH
@pytest.mark.parametrize("apart", [1, 1 << 8, 1 << 24, 1000, 1 << 48])
def test_ids_are_scattered_whatever_they_have_in_common(module: object, apart: int) -> None:
    ids = np.arange(1000, dtype=np.int64)[:, None] * apart
    table = np.full((2000, 2), module.FREE)
    module.lay_out(ids, table)
    alone = np.diff(np.flatnonzero(table[:, 1] != module.FREE), prepend=-2) > 1
    assert alone.sum() > 340
    assert module.seek(table, ids, np.empty(1000, dtype=np.int64)) == module.FREE


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
