"""Rows gathered from columns that lie one by one, as files keep them.

Source:
    Rules, section 1: days are counted from the calendar's first, wherever a file counts from.
"""

from virksom.programme.columns.parted import NOBODY
from virksom.programme.columns.sound import SOUND, wrong_at
from virksom.programme.columns.spells import (
    AGE,
    COLUMNS,
    HOURS,
    KIND,
    OPEN,
    OWN,
    PAID_HOURS,
    REF,
    SINCE,
    TOO_MANY,
    UNTIL,
    Numbers,
)
from virksom.programme.kernel.compiled import lean, lean_part

Apart = tuple[Numbers, Numbers, Numbers, Numbers, Numbers, Numbers, Numbers]
"""The numbers of all rows, a column each, in the order of ``spells``."""


@lean
def gather(
    apart: Apart,
    ends: tuple[Numbers, int],
    person: Numbers,
    rows: tuple[Numbers, Numbers],
    counted: tuple[int, int],
) -> int:
    """Lay columns side by side as rows; return how many persons follow each other.

    Args:
        apart: the columns.
        ends: by row a bit, the lowest of a byte first, that is 1 where the stretch has an end, and
            which bit is the first row's; no byte at all where every stretch has one.
        person: by row the number of its person; alike for all rows of one.
        rows: the rows, int32 of shape (rows, 7), and where each person begins, int64, as many as
            rows; filled, of the latter the first of them.
        counted: what is added to days, so that they are counted from the calendar's first; and how
            many parts of an hour make one of the file's.
    """
    kind, since, until, ref, hours, age, own = apart
    spells, begins = rows
    bits, bit = ends
    later, parts = counted
    persons = 0
    for row in range(len(spells)):
        spells[row, KIND], spells[row, REF] = kind[row], ref[row]
        spells[row, HOURS] = _hours(kind[row], hours[row], parts)
        ended = len(bits) == 0 or (bits[bit >> 3] >> (bit & 7)) & 1 == 1
        bit += 1
        spells[row, SINCE] = since[row] + later
        spells[row, UNTIL] = until[row] + later if ended else OPEN
        spells[row, AGE], spells[row, OWN] = age[row], own[row]
        if row == 0 or person[row] != person[row - 1]:
            begins[persons] = row
            persons += 1
    return persons


@lean_part
def _hours(kind: int, told: int, parts: int) -> int:
    """Return hours counted in parts; what is no number, but stands for something, stays."""
    most = (OPEN - 1) // parts
    counted = told * parts if -most <= told <= most else TOO_MANY
    return counted if told > 0 or kind == PAID_HOURS else told


TORN = -1
"""A person's rows do not lie together, or persons in another order than they are counted in."""


@lean
def lay(
    columns: Numbers, rows: tuple[Numbers, Numbers], parts: int, benefits: int
) -> tuple[int, bool]:
    """Lay columns side by side as rows, and look at each as ``sound`` does.

    Args:
        columns: the number of each row's person, and then the columns, int32 by column and row.
        rows: the rows, int32 of shape (rows, 7), and where each person begins, int64, one more
            than rows; filled, and the last is where all end.
        parts: how many parts of an hour make one of the file's.
        benefits: how many codes of benefit there are.

    Returns:
        How many persons there are, or ``TORN`` unless each new one has the next number, from 0;
        and whether every row is sound.
    """
    spells, begins = rows
    count, before, first = 0, NOBODY, 0
    sound, ordered = True, True
    for row in range(len(spells)):
        person = columns[0, row]
        other = person != before
        first = row if other else first
        begins[count] = row
        ordered &= not other or person == count
        count += 1 if other else 0
        before = person
        for column in range(len(COLUMNS)):
            spells[row, column] = columns[column + 1, row]
        spells[row, HOURS] = _hours(spells[row, KIND], spells[row, HOURS], parts)
        sound &= wrong_at(spells, row, first, benefits) == SOUND
    begins[count] = len(spells)
    return (count if ordered else TORN), sound
