"""Ids found among others, in numbers: each is looked for where a table says, many at once.

Source:
    Rules, section 6: a correction is of the persons that it names.
"""

from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

SIGNS = 7
"""Bytes in a number: none is below nought."""

FREE = -1
"""In a table, instead of a place: here stands nobody."""

_BEYOND = -1
_TOP, _BYTE = 8 * (SIGNS - 1), 8
_HALF, _FOLD = 4 * SIGNS, 31
_LOW, _FOLDED = (1 << _HALF) - 1, (1 << _FOLD) - 1
_ODD = 1_812_433_253
"""As in Knuth's multiplicative hashing; the products stay below 2^62."""


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
def lay_out(ids: Numbers, table: Numbers) -> None:
    """Fill the table that ids are found in: each stands where it is looked for, or soon after.

    An id stands beside its place, and is not kept elsewhere: what lies together is waited for once.

    Args:
        ids: the ids as numbers, a row each; int64.
        table: more rows than there are ids, each an id and last its place, all ``FREE``; int64;
            filled.
    """
    words = ids.shape[1]
    for place in range(len(ids)):
        here = _home(ids, place, len(table))
        while table[here, words] != FREE:
            here = here + 1 if here + 1 < len(table) else 0
        table[here, words] = place
        for word in range(words):
            table[here, word] = ids[place, word]


@lean
def seek(table: Numbers, asked: Numbers, found: Numbers) -> int:
    """Lay down the place of each id that is asked for; return the first that has none, else -1.

    What is looked at lies far apart, and is waited for the least where nothing else is done: so all
    are looked at before any is held against who is asked for.

    Args:
        table: see ``lay_out``.
        asked: those sought, as many numbers in a row; int64.
        found: int64, as many as asked; filled, ``FREE`` for those that have none.
    """
    words, missing = asked.shape[1], FREE
    for one in range(len(asked)):
        found[one] = _home(asked, one, len(table))
    for one in range(len(asked)):
        found[one] = table[found[one], words]
    for one in range(len(asked)):
        here = _home(asked, one, len(table))
        found[one] = (found[one] + 1) * _is_it(table, here, asked, one) + FREE
    for one in range(len(asked)):
        if found[one] == FREE:
            found[one] = _further(table, asked, one)
        if found[one] == FREE and missing == FREE:
            missing = one
    return missing


@lean_part
def _further(table: Numbers, asked: Numbers, one: int) -> int:
    """Return the place of an id that may stand in another's row; ``FREE`` when it has none."""
    here, words = _home(asked, one, len(table)), asked.shape[1]
    while table[here, words] != FREE and not _is_it(table, here, asked, one):
        here = here + 1 if here + 1 < len(table) else 0
    place: int = table[here, words]
    return place


@lean_part
def _is_it(table: Numbers, here: int, asked: Numbers, one: int) -> int:
    """Return 1 where an id is the one asked for, else nought; no way is chosen by it."""
    alike = 1
    for word in range(asked.shape[1]):
        alike &= 1 if table[here, word] == asked[one, word] else 0
    return alike


@lean_part
def _home(ids: Numbers, one: int, rows: int) -> int:
    """Return in which of so many rows an id is looked for first."""
    mixed = 0
    for word in range(ids.shape[1]):
        mixed = stirred(stirred(mixed, ids[one, word] >> _HALF), ids[one, word] & _LOW)
    return row_of(mixed, rows)


@lean_part
def stirred(mixed: int, more: int) -> int:
    """Return a number below 2^62 that hangs on all that was stirred before, and on what is now."""
    told: int = ((mixed ^ (mixed >> _FOLD) ^ more) & _FOLDED) * _ODD
    return told


@lean_part
def row_of(mixed: int, rows: int) -> int:
    """Return which of so many rows, fewer than 2^31, what was stirred belongs to.

    Stirred once more: numbers at like distances would else still lie at like distances.
    """
    last = stirred(mixed, 0)
    told: int = ((last ^ (last >> _FOLD)) & _FOLDED) * rows >> _FOLD
    return told
