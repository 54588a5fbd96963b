"""Columns read from pages, by hand; what is laid down in another way is not read."""

from collections.abc import Callable

import pytest

from tests.core.columns.pages_made import (
    KNOWN,
    PLAIN,
    READERS,
    columns,
    field,
    four,
    ids,
    known,
    page,
    whole,
)
from virksom.programme.columns.spells import OPEN

Read = Callable[..., object]
BOTH = pytest.mark.parametrize("read", READERS, ids=["compiled", "plain"])
ID = page(ids("K1"), 1, PLAIN, kind=2) + page(b"\1\2\0", 1, KNOWN)
NOTHING = (-1, -1, -1)


@BOTH
def test_texts_and_numbers_are_read(read: Read) -> None:
    said, found = columns(read, ID, page(four(7), 1, PLAIN), known(5) + page(b"\1\2\0", 1, KNOWN))
    assert said == (1, 13, 19)
    assert found == [[0], [7], [5]]


def texts(rows: int) -> bytes:
    return page(ids("K1"), 1, PLAIN, kind=2) + page(b"\1" + whole(2 * rows) + b"\0", rows, KNOWN)


@BOTH
def test_a_number_that_is_missing_is_open(read: Read) -> None:
    numbers = page(four(2) + b"\3\5" + four(8, 9), 3, PLAIN)
    said, found = columns(read, texts(3), numbers, rows=3, maybe=1)
    assert said[0] == 1  # type: ignore[index]
    assert found[1] == [108, OPEN, 109]


@BOTH
def test_what_else_a_head_says_is_passed_over(read: Read) -> None:
    sizes = field(0) + field(4) + field(4) + field(7)
    struct = b"\x1c" + field(1) + field(PLAIN) + field(3) + b"\x1c\x11\0\0"
    lying = sizes + struct + b"\x12\0" + four(5)
    assert columns(read, ID, lying)[1][1] == [5]


@BOTH
def test_numbers_are_narrowed_with_their_sign(read: Read) -> None:
    _, found = columns(read, texts(2), page(four(255, 127), 2, PLAIN), rows=2, less=24)
    assert found[1] == [-1, 127]


@BOTH
def test_packed_numbers_are_read_eight_at_a_time_and_one_by_one(read: Read) -> None:
    packed = page(b"\1\5\xaa\x01", 9, KNOWN)
    ten = page(ids(*"abcdefghi"), 9, PLAIN, kind=2)
    raw = page(b"\4\5\x10\x32\x54\x76\x08\0\0\0", 9, KNOWN)
    _, found = columns(read, ten + raw, known(5, 6) + packed, rows=9)
    assert found == [[*range(9)], [5, 6, 5, 6, 5, 6, 5, 6, 6]]


@BOTH
def test_there_is_room_for_as_many_known_as_a_byte_tells_apart(read: Read) -> None:
    stands = page(b"\x08" + whole(600) + b"\xff", 300, KNOWN)
    assert columns(read, texts(300), known(*range(256)) + stands, rows=300)[1][1] == [255] * 300
    assert columns(read, texts(300), known(*range(257)) + stands, rows=300)[0] == NOTHING


@BOTH
def test_no_page_ends_before_it_begins(read: Read) -> None:
    back = page(b"", 1, PLAIN, kind=2, size=-31)
    around = page(b"\1\2\0" + back, 1, KNOWN)
    assert len(around) == 31
    assert columns(read, around, begin=len(around) - len(back))[0] == NOTHING


@BOTH
def test_which_are_missing_lies_in_runs(read: Read) -> None:
    lying = page(four(2) + b"\3\1" + four(5), 1, PLAIN, levels=4)
    assert columns(read, texts(1), lying, maybe=1)[0] == NOTHING


@BOTH
@pytest.mark.parametrize(
    "page_of_some",
    [
        b"\1\0\0",
        four(2) + b"\3",
        four(2) + b"\2\2" + four(1, 1),
        four(2) + b"\3\1",
        four(0),
    ],
)
def test_of_those_that_may_be_missing_it_is_told_which(read: Read, page_of_some: bytes) -> None:
    lying = page(page_of_some, 1, PLAIN)
    assert columns(read, texts(1), lying, maybe=1)[0] == NOTHING


@BOTH
@pytest.mark.parametrize(
    "lying",
    [
        b"",
        page(b"\1\2\1", 1, KNOWN),
        known(5) + page(b"", 1, KNOWN),
        known(5) + page(b"\1\2\1", 1, KNOWN),
        known(5) + page(b"\1\3\1", 1, KNOWN),
        known(5) + page(b"\x09\2\0\0", 1, KNOWN),
        known(5) + page(b"\1\0\0", 1, KNOWN),
        known(5) + page(b"\1\2", 1, KNOWN),
        known(5) + known(5) + page(b"\1\2\0", 1, KNOWN),
        page(four(5), 2, PLAIN, kind=2) + page(b"\1\2\0", 1, KNOWN),
        page(b"", 1, PLAIN, kind=2) + page(b"\1\2\0", 1, KNOWN),
        page(four(5), 1, PLAIN) + page(four(5), 1, PLAIN),
        page(four(5), 1, 5),
        page(b"", 1, PLAIN),
        page(four(5), 1, PLAIN, kind=3),
        page(four(5), 1, PLAIN, size=9),
        page(four(5), 0, PLAIN),
        field(0) + field(5) + field(4) + b"\x2c" + field(1) + field(PLAIN) + b"\0\0" + four(5),
        page(four(5), 1, PLAIN, struct=7),
        page(four(5), 1, PLAIN, size=-5),
        known(5) + page(b"\1\2\0", 1, KNOWN, struct=8),
        page(four(5), 1, PLAIN, kind=2, struct=5) + page(b"\1\2\0", 1, KNOWN),
        page(four(5), 1, KNOWN, kind=2) + page(b"\1\2\0", 1, KNOWN),
        page(four(5), 1, PLAIN, kind=2, size=-5) + page(b"\1\2\0", 1, KNOWN),
        b"\x15",
        b"\x15\2",
        b"\x15" + b"\xff" * 12,
        b"\x1c\x1c\x1c\x1c",
        b"\x18\1a\0",
    ],
)
def test_what_lies_otherwise_is_not_read(read: Read, lying: bytes) -> None:
    assert columns(read, ID, lying)[0] == NOTHING
