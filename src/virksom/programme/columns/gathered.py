"""Rows gathered from columns that lie one by one, as files keep them.

Source:
    Rules, section 1: days are counted from the calendar's first, wherever a file counts from.
"""

from virksom.programme.columns.spells import (
    AGE,
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
from virksom.programme.kernel.compiled import lean

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
    most = (OPEN - 1) // parts
    persons = 0
    for row in range(len(spells)):
        spells[row, KIND], spells[row, REF], told = kind[row], ref[row], hours[row]
        if told > 0 or kind[row] == PAID_HOURS:
            told = told * parts if -most <= told <= most else TOO_MANY
        spells[row, HOURS] = told
        ended = len(bits) == 0 or (bits[bit >> 3] >> (bit & 7)) & 1 == 1
        bit += 1
        spells[row, SINCE] = since[row] + later
        spells[row, UNTIL] = until[row] + later if ended else OPEN
        spells[row, AGE], spells[row, OWN] = age[row], own[row]
        if row == 0 or person[row] != person[row - 1]:
            begins[persons] = row
            persons += 1
    return persons
