"""Ids found among sorted ones, in numbers: many at once, a step at a time for all of them.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part


@lean
def seek(ids: Numbers, asked: Numbers, found: Numbers) -> None:
    """Lay down how many of the ids stand before each that is asked for.

    What is looked at lies far apart; all ask before one of them goes on, so that they wait at once.

    Args:
        ids: the ids as numbers, ascending, a row each; uint64.
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


@lean_part
def _before(ids: Numbers, place: int, asked: Numbers, one: int) -> int:
    """Return 1 where an id stands before one that begins alike, else nought."""
    for word in range(1, ids.shape[1]):
        if ids[place, word] != asked[one, word]:
            return 1 if ids[place, word] < asked[one, word] else 0
    return 0
