"""In which of a cohort's files a person lies: by the CRC-32 of the id, modulo the files.

It spreads persons evenly, every language has it, and it is quick enough to be looked at for each.
"""

from collections.abc import Iterator
from zlib import crc32

import numpy as np

from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

_REFLECTED, ALL, _LAST = 0xEDB88320, 0xFFFFFFFF, 0xFF
NOBODY = -1


def part_of(person: str, parts: int) -> int:
    """Return the part a person lies in: the CRC-32 of the id in UTF-8, modulo the parts.

    Args:
        person: the id.
        parts: how many there are, from 1.
    """
    return crc32(person.encode()) % parts


@lean
def misplaced(signs: Numbers, ends: Numbers, table: Numbers, where: tuple[int, int]) -> int:
    """Return the first person who does not lie where ``part_of`` says, or ``NOBODY``.

    Args:
        signs: the ids in UTF-8, one after the other; uint8.
        ends: where each begins, and after the last where it ends; ascending.
        table: see ``TABLE``.
        where: the part they lie in, and how many parts there are.
    """
    part, parts = where
    for person in range(len(ends) - 1):
        found = ALL
        for place in range(ends[person], ends[person + 1]):
            found = with_sign(found, int(signs[place]), table)
        if (found ^ ALL) % parts != part:
            return person
    return NOBODY


@lean_part
def with_sign(found: int, sign: int, table: Numbers) -> int:
    """Return the CRC-32 of what has been read with one more byte; begun with ``ALL``.

    Args:
        found: before it; every bit is another than in the end.
        sign: the byte.
        table: see ``TABLE``.
    """
    told: int = table[(found ^ sign) & _LAST] ^ (found >> 8)
    return told


def _steps() -> Iterator[int]:
    for number in range(_LAST + 1):
        found = number
        for _ in range(8):
            found = (found >> 1) ^ (_REFLECTED if found & 1 else 0)
        yield found


TABLE: Numbers = np.array(list(_steps()), dtype=np.int64)
"""What a byte adds to a CRC-32."""
