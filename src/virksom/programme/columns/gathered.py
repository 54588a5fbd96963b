"""Rows gathered from columns that lie one by one, as files keep them.

Source:
    Rules, section 1: days are counted from the calendar's first, wherever a file counts from.
"""

from virksom.programme.columns.spells import AGE, HOURS, KIND, OWN, REF, SINCE, UNTIL, Numbers
from virksom.programme.kernel.compiled import lean

Apart = tuple[Numbers, Numbers, Numbers, Numbers, Numbers, Numbers, Numbers]
"""The numbers of all rows, a column each, in the order of ``spells``."""


@lean
def gather(apart: Apart, person: Numbers, spells: Numbers, begins: Numbers, later: int) -> int:
    """Lay columns side by side as rows; return how many persons follow each other.

    Args:
        apart: the columns.
        person: by row the number of its person; alike for all rows of one.
        spells: the rows, int32 of shape (rows, 7); filled.
        begins: where each person begins, int64, as many as rows; the first of them filled.
        later: what is added to days, so that they are counted from the calendar's first.
    """
    kind, since, until, ref, hours, age, own = apart
    persons = 0
    for row in range(len(spells)):
        spells[row, KIND], spells[row, REF], spells[row, HOURS] = kind[row], ref[row], hours[row]
        spells[row, SINCE], spells[row, UNTIL] = since[row] + later, until[row] + later
        spells[row, AGE], spells[row, OWN] = age[row], own[row]
        if row == 0 or person[row] != person[row - 1]:
            begins[persons] = row
            persons += 1
    return persons
