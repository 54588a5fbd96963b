"""A part read from its own bytes: as Arrow reads it, or left to Arrow."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias
from unittest.mock import patch

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.files.footer_made import (
    ALL_ROWS,
    DATA,
    DICTIONARY,
    GROUP_ROWS,
    PACKED,
    SIZE,
    UNPACKED_SIZE,
    VALUES,
    of_column,
    rewritten,
)
from tests.core.uncompiled import uncompiled
from virksom.programme.columns.page_heads import Paper, paper
from virksom.programme.columns.page_ids import Shelf
from virksom.programme.columns.parted import part_of
from virksom.programme.columns.spells import Numbers
from virksom.programme.files import part_pages
from virksom.programme.files.cohort_form import SCHEMA, NoCohort, OfAll, PartRead, PartSaid
from virksom.programme.files.part_pages import PartRoom, PartRooms, read_pages
from virksom.programme.files.part_table import read_table
from virksom.programme.kernel import Refusal

OF_PAGES = ("page_heads", "packed", "pages")
PLAIN = {
    "columns_of": uncompiled("columns", *OF_PAGES).columns_of,
    "ids_of": uncompiled("columns", "page_heads", "parted", "page_ids").ids_of,
    "lay": uncompiled("columns", "sound", "gathered").lay,
}
OURS: Mapping[str, object] = {
    "compression": "none",
    "use_dictionary": ["person", "kind", "ref", "hours", "age", "own"],
    "write_statistics": False,
}
DAYS, ANY = st.integers(-25_567, 80_000), st.integers(-(2**31), 2**31 - 1)
HOURS = st.integers(-2, 90) | ANY
ROWS = st.tuples(
    *(st.integers(-1, 16), DAYS, st.none() | DAYS, st.integers(-1, 3) | ANY, HOURS),
    *(st.integers(0, 9), st.integers(0, 1)),
)
PERSONS = st.lists(
    st.tuples(st.text(max_size=4), st.lists(ROWS, min_size=1, max_size=12)), max_size=4
)
LAID = st.fixed_dictionaries(
    {
        "compression": st.sampled_from(["none"] * 5 + ["snappy"]),
        "use_dictionary": st.sampled_from([True, False, ["person"], ["person", "kind", "until"]]),
        "max_rows_per_page": st.integers(1, 40),
        "data_page_version": st.sampled_from(["1.0"] * 5 + ["2.0"]),
        "write_statistics": st.sampled_from([False, False, True]),
        "write_page_checksum": st.booleans(),
    }
)
Person = tuple[str, Sequence[tuple[int | None, ...]]]


def said_of(persons: Sequence[Person]) -> PartSaid:
    every = OfAll(cohort="c", parts=1, benefits=("a", "b"))
    return PartSaid(every=every, part=0, persons=len(persons), rows=sum(len(r) for _, r in persons))


def file_of(persons: Sequence[Person], laid: Mapping[str, object]) -> pa.Buffer:
    rows = [(person, *row) for person, rows in persons for row in rows]
    columns = [pa.array(one, pa.string()) for one in [[row[0] for row in rows]]]
    for place, one in enumerate(list(SCHEMA)[1:], start=1):
        plain = pa.int32() if pa.types.is_date32(one.type) else one.type
        columns.append(pa.array([row[place] for row in rows], plain).cast(one.type))
    out = pa.BufferOutputStream()
    pq.write_table(pa.table(columns, schema=SCHEMA), out, **laid)  # type: ignore[arg-type]
    return out.getvalue()


@contextmanager
def plain() -> Iterator[None]:
    with patch.multiple(part_pages, **PLAIN):
        yield


def told(found: PartRead | None) -> object:
    return found and (found.persons.to_pylist(), found.at.tolist(), found.spells.tolist())


def pages_of(content: pa.Buffer, persons: Sequence[Person]) -> PartRead | None:
    lying = pq.read_metadata(pa.BufferReader(content))
    return read_pages(content, lying, said=said_of(persons), room=PartRoom())


@settings(max_examples=30)
@given(PERSONS, LAID)
def test_read_from_its_bytes_a_part_is_what_arrow_reads(
    persons: list[Person], laid: dict[str, object]
) -> None:
    content = file_of(persons, laid)
    found = pages_of(content, persons)
    with plain():
        assert told(pages_of(content, persons)) == told(found)
    if found is not None:
        by_arrow = read_table(content, "c", said=said_of(persons), pages=False)
        assert told(found) == told(by_arrow)


Anything: TypeAlias = Any


class Held(np.ndarray):
    """Numbers that are not read or written below their first: Python would take the last."""

    def __getitem__(self, place: Anything) -> Anything:
        return super().__getitem__(_held(place))

    def __setitem__(self, place: Anything, number: Anything) -> None:
        super().__setitem__(_held(place), number)


def _held(place: Anything) -> Anything:
    for one in place if isinstance(place, tuple) else (place,):
        if not isinstance(one, slice) and one < 0:
            raise IndexError(place)
    return place


class HeldRoom(PartRoom):
    def of(self, rows: int) -> tuple[Numbers, Numbers, Numbers]:
        columns, spells, begins = super().of(rows)
        return columns.view(Held), spells.view(Held), begins.view(Held)

    def shelf(self, persons: int, size: int) -> Shelf:
        return Shelf(*(one.view(Held) for one in super().shelf(persons, size)))


def held(signs: Numbers) -> Paper:
    return Paper(*(one.view(Held) for one in paper(signs)))


NUMBERS = st.sampled_from([-(2**63), -9, -1, 0, 1, 4, 99, 2**31, 2**62, 2**63 - 1])
FOOTERS = st.dictionaries(
    st.builds(of_column, st.integers(0, 7), st.sampled_from([PACKED, SIZE, DATA, DICTIONARY])),
    NUMBERS | st.integers(0, 900),
    max_size=2,
)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(0, 299), st.integers(0, 255)), max_size=3),
    LAID,
    st.just({}) | FOOTERS,
)
def test_nothing_outside_a_damaged_file_is_looked_at(
    wrong: list[tuple[int, int]], laid: dict[str, object], over: dict[Sequence[int], int]
) -> None:
    persons: list[Person] = [(f"K{at}", [(1, at, None, at, 1, 2, 0)] * at) for at in range(1, 9)]
    content = rewritten(file_of(persons, laid), over)
    lying, footer = bytearray(content), pq.read_metadata(pa.BufferReader(content))
    for place, sign in wrong:
        lying[4 + place] = sign
    for _ in range(2):
        read_pages(pa.py_buffer(bytes(lying)), footer, said=said_of(persons), room=PartRoom())
        with plain(), patch.object(part_pages, "paper", held):
            read_pages(pa.py_buffer(bytes(lying)), footer, said=said_of(persons), room=HeldRoom())


ONE: Person = ("K001", [(0, 1, None, 0, 0, 0, 0), (4, 2, 9, 7, 37, 1, 1)])


@pytest.mark.parametrize("rows", [1, 3, 20_000])
def test_what_we_lay_down_is_read_here(rows: int) -> None:
    persons: list[Person] = [("K001", ONE[1]), ("K002", [(9, 3, 4, 9, 0, 0, 0)] * 300)]
    found = pages_of(file_of(persons, {**OURS, "max_rows_per_page": rows}), persons)
    assert found is not None
    assert found.sound is False
    assert found.persons.to_pylist() == ["K001", "K002"]
    assert pages_of(file_of([ONE], OURS), [ONE]).sound  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "persons",
    [[], [ONE, ONE, ("K002", ONE[1]), ONE], [("K1å", ONE[1])]],
    ids=["nobody", "torn apart", "not plain ASCII"],
)
def test_what_is_rare_is_left_to_arrow(persons: list[Person]) -> None:
    assert pages_of(file_of(persons, OURS), persons) is None


@pytest.mark.parametrize(
    "laid",
    [{"compression": "snappy"}, {"row_group_size": 1}, {"use_dictionary": False}],
    ids=["packed", "in groups", "without a dictionary"],
)
def test_what_is_laid_down_in_another_way_is_left_to_arrow(laid: dict[str, object]) -> None:
    assert pages_of(file_of([ONE], {**OURS, **laid}), [ONE]) is None


OF_VALUES = [of_column(column, VALUES) for column in range(8)]


@pytest.mark.parametrize(
    "over",
    [
        {of_column(3, PACKED): 99},
        *(
            dict.fromkeys([ALL_ROWS, GROUP_ROWS, *OF_VALUES], rows)
            for rows in (10**13, 2**62, -5, 0)
        ),
        {GROUP_ROWS: 1},
        {of_column(3, VALUES): 1},
        {of_column(3, UNPACKED_SIZE): 1},
        {of_column(3, SIZE): -9},
        {of_column(7, SIZE): 2**40, of_column(7, UNPACKED_SIZE): 2**40},
        {of_column(0, DICTIONARY): -1},
        {of_column(2, DATA): 2**62},
    ],
    ids=str,
)
def test_what_a_file_cannot_say_is_left_to_arrow(over: dict[Sequence[int], int]) -> None:
    content = file_of([ONE], OURS)
    assert bytes(rewritten(content, {})) == bytes(content)
    assert pages_of(rewritten(content, over), [ONE]) is None


def test_a_file_packed_as_nobody_knows_or_with_few_columns_is_no_cohort() -> None:
    content = file_of([ONE], OURS)
    lying = (rewritten(content, {of_column(3, PACKED): 99}), rewritten(content, {}, columns=3))
    for one in lying:
        assert pages_of(one, [ONE]) is None
        with pytest.raises(NoCohort, match="hel Parquet-fil"):
            read_table(one, "c", said=said_of([ONE]), pages=False)


@pytest.mark.parametrize(
    ("name", "bound"), [("_SIGN", 5), ("_MOST_SIGNS", 7), ("ROOM_AFTER", None)]
)
def test_nothing_is_read_beyond_a_bound(name: str, bound: int | None) -> None:
    content = file_of([ONE], OURS)
    last = pq.read_metadata(pa.BufferReader(content)).row_group(0).column(7)
    end = last.dictionary_page_offset + last.total_compressed_size
    least = len(content) - end + 1 if bound is None else bound
    with patch.object(part_pages, name, least):
        assert pages_of(content, [ONE]) is None
    with patch.object(part_pages, name, least + (1 if name == "_MOST_SIGNS" else -1)):
        assert pages_of(content, [ONE]) is not None


def test_a_person_of_another_part_is_left_to_arrow() -> None:
    parts = 2 + part_of("K001", 2)
    other = PartSaid(every=OfAll(cohort="c", parts=parts), part=part_of("K001", parts) ^ 1,
                     persons=1, rows=2)  # fmt: skip
    content = file_of([ONE], OURS)
    lying = pq.read_metadata(pa.BufferReader(content))
    assert read_pages(content, lying, said=other, room=PartRoom()) is None
    with pytest.raises(Refusal, match="anden fil"):
        read_table(content, "c", said=other, pages=False)


def test_a_room_is_taken_over_by_the_next_part_and_is_its_threads_own() -> None:
    room, content = PartRooms().own, file_of([ONE], OURS)
    lying = pq.read_metadata(pa.BufferReader(content))
    one, other = (read_pages(content, lying, said=said_of([ONE]), room=room) for _ in range(2))
    assert one is not None
    assert other is not None
    assert one.spells.base is other.spells.base
    assert one.persons.equals(other.persons)
