"""Ids found among sorted ones, in numbers: many at once, a step at a time for all of them.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

SIGNS = 7
"""Bytes in a number: none is below nought."""

_BEYOND = -1
_TOP, _BYTE = 8 * (SIGNS - 1), 8


@lean
def pack(signs: Numbers, ids: Numbers) -> None:
    """Lay down ids as numbers, in the order of their bytes; one with no room is below all others.

    Args:
        signs: the ids in UTF-8, a nought after each; uint8.
        ids: noughts, a row an id, ``SIGNS`` bytes a number; int64; filled.
    """
    one, place = 0, 0
    for each in range(len(signs)):
        sign = int(signs[each])
        if sign == 0:
            one, place = one + 1, 0
        elif place < SIGNS * ids.shape[1]:
            ids[one, place // SIGNS] += sign << (_TOP - _BYTE * (place % SIGNS))
            place += 1
        else:
            ids[one, 0] = _BEYOND


@lean
def seek(ids: Numbers, asked: Numbers, found: Numbers) -> None:
    """Lay down where each id stands that is asked for, below nought where it is not.

    What is looked at lies far apart; all ask before one of them goes on, so that they wait at once.

    Args:
        ids: the ids as numbers, ascending, a row each; int64.
        asked: those sought, as many numbers in a row.
        found: int64, as many as asked; filled.
    """
    step, many = 1, len(ids)
    while step < many:
        step *= 2
    for one in range(len(asked)):
        found[one] = 0
    while step > 0 and many > 0:
        for one in range(len(asked)):
            place = found[one] + step
            here = min(place, many) - 1
            before = 1 if ids[here, 0] < asked[one, 0] else 0
            if ids[here, 0] == asked[one, 0]:
                before = _before(ids, here, asked, one)
            found[one] += step * before * (1 if place <= many else 0)
        step //= 2
    for one in range(len(asked)):
        alike = found[one] < many
        for word in range(ids.shape[1]):
            alike = alike and ids[found[one], word] == asked[one, word]
        found[one] = found[one] if alike else _BEYOND


@lean_part
def _before(ids: Numbers, place: int, asked: Numbers, one: int) -> int:
    """Return 1 where an id stands before one that begins alike, else nought."""
    for word in range(1, ids.shape[1]):
        if ids[place, word] != asked[one, word]:
            return 1 if ids[place, word] < asked[one, word] else 0
    return 0
