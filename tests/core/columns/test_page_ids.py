"""Ids read from a page: each once, and no byte left."""

from collections.abc import Callable
from functools import reduce
from operator import xor
from zlib import crc32

import pytest

from tests.core.columns.pages_made import OF_IDS, four, ids, shelved

Read = Callable[..., int]
BOTH = pytest.mark.parametrize("read", OF_IDS, ids=["compiled", "plain"])


@BOTH
def test_ids_stand_one_after_the_other(read: Read) -> None:
    assert shelved(read, ids("K1", "", "K02"), 3) == (ord("K") | ord("1") | ord("2"), b"K1K02")


@BOTH
def test_two_with_one_sum_are_two(read: Read) -> None:
    assert shelved(read, ids("plumless", "buckeroo"), 2)[1] == b"plumlessbuckeroo"
    assert shelved(read, ids("plumless", "buckeroo", "plumless"), 3)[0] == -1


def of_one_sum(which: int) -> bytes:
    """Return an id: multiples of the polynomial of CRC-32 leave the sum as it is."""
    polynomial = 0xEDB88320 << 1 | 1
    parts = (polynomial << bit for bit in range(9) if which >> bit & 1)
    return reduce(xor, parts, 0).to_bytes(8, "little")


@BOTH
def test_very_many_with_one_sum_are_left_to_arrow(read: Read) -> None:
    made = [of_one_sum(which) for which in range(257)]
    assert len(set(made)) == 257
    assert len(set(map(crc32, made))) == 1
    lying = b"".join(four(8) + one for one in made)
    assert shelved(read, lying[:-12], 256) == (255, b"".join(made[:-1]))
    assert shelved(read, lying, 257)[0] == -1


@BOTH
@pytest.mark.parametrize(
    ("lying", "count"),
    [
        (ids("K1", "K1"), 2),
        (ids("K1", "K2"), 1),
        (ids("K1"), 2),
        (four(9) + b"K1", 1),
    ],
    ids=["twice", "one too many", "one too few", "cut off"],
)
def test_what_lies_otherwise_is_not_read(read: Read, lying: bytes, count: int) -> None:
    assert shelved(read, lying, count)[0] == -1
