"""In which file a person lies, reckoned of one and of a whole column alike."""

from zlib import crc32

import numpy as np
import pytest

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import parted
from virksom.programme.columns.parted import NOBODY, TABLE, part_of

PLAIN = uncompiled("columns", "parted").misplaced
BOTH = pytest.mark.parametrize("misplaced", [parted.misplaced, PLAIN], ids=["compiled", "plain"])
IDS = ("K001", "kandidat-æøå", "", "9" * 90)


def first(misplaced: object, persons: tuple[str, ...], part: int) -> int:
    signs = [one.encode() for one in persons]
    ends = np.cumsum([0, *map(len, signs)], dtype=np.int32)
    column = np.frombuffer(b"".join(signs), np.uint8)
    return int(misplaced(column, ends, TABLE, (part, 1 << 32)))  # type: ignore[operator]


def test_a_person_lies_where_the_crc_says() -> None:
    assert part_of("K001", 7) == crc32(b"K001") % 7
    assert TABLE[[0, 1, 255]].tolist() == [0, 0x77073096, 0x2D02EF8D]


@BOTH
@pytest.mark.parametrize("person", IDS)
def test_of_a_column_it_is_the_same(misplaced: object, person: str) -> None:
    here = part_of(person, 1 << 32)
    assert first(misplaced, (person, person), here) == NOBODY
    assert first(misplaced, (person, "K002"), here) == 1
    assert first(misplaced, (), here) == NOBODY
