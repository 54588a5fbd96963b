"""Ids read from a page: each once, and no byte left."""

from collections.abc import Callable

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
