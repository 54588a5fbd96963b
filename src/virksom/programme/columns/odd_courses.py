"""Whose steps, stays and paid months are odd, in numbers: who has to be looked at by the reference.

Source:
    Rules, sections 1 and 3 (findings, courses); clause 7.1.
"""

from virksom.programme.columns.courses import begun, stays_of
from virksom.programme.columns.desk import (
    NO_DAY,
    STAY_REFERRED,
    STAY_SINCE,
    STAY_UNTIL,
)
from virksom.programme.columns.spells import (
    HOURS,
    KIND,
    OPEN,
    ORDINARY,
    OTHER_WORK,
    PAID_HOURS,
    SINCE,
    UNPAID,
    UNTIL,
    Numbers,
)
from virksom.programme.kernel.compiled import lean, lean_part


@lean
def look(
    spells: Numbers, at: Numbers, told: tuple[Numbers, Numbers], room: Numbers, odd: Numbers
) -> None:
    """Say of each person whether something may be odd; whoever is passed over has nothing odd.

    Looked for are a step that no course took up, a start without a referral on or before it,
    something of the path outside every course, and a month with paid hours and no paid job.

    Source:
        Rules, sections 1 and 3; clause 7.1.

    Args:
        spells: the rows, see ``Cohort``.
        at: where each person's rows begin and end.
        told: where the days of each person's path begin and end, and the days it was told for.
        room: for one person's stays; int32, four numbers each.
        odd: by person 1 where something may be; uint8; filled.
    """
    ends, days = told
    for person in range(len(at) - 1):
        count, row = stays_of(spells, (at[person], at[person + 1]), room)
        found = _steps_are_odd(room, count, row - at[person])
        number = begun(room, count)
        for place in range(ends[person], ends[person + 1]):
            if not _meets(room, number, (days[place], days[place] + 1)):
                found = 1
        for place in range(row, at[person + 1]):
            if spells[place, KIND] == PAID_HOURS and spells[place, HOURS] > 0:
                month = (spells[place, SINCE], spells[place, UNTIL])
                met = _meets(room, number, month)
                if met and not _works(spells, (row, at[person + 1]), month):
                    found = 1
        odd[person] = found


@lean_part
def _steps_are_odd(stays: Numbers, count: int, steps: int) -> int:
    """Say whether the stays took up fewer steps than there are, or one began unreferred."""
    odd, taken = 0, 0
    for stay in range(count):
        since, referred = stays[stay, STAY_SINCE], stays[stay, STAY_REFERRED]
        taken += 1 if since != NO_DAY else 0
        taken += 1 if referred != NO_DAY else 0
        taken += 1 if stays[stay, STAY_UNTIL] != OPEN else 0
        if since != NO_DAY and (referred == NO_DAY or referred > since):
            odd = 1
    return 1 if taken != steps else odd


@lean_part
def _meets(stays: Numbers, number: int, days: tuple[int, int]) -> bool:
    """Say whether some days, up to but not including the last, meet a stay."""
    for stay in range(number):
        if stays[stay, STAY_SINCE] < days[1] and days[0] < stays[stay, STAY_UNTIL]:
            return True
    return False


@lean_part
def _works(spells: Numbers, at: tuple[int, int], days: tuple[int, int]) -> bool:
    """Say whether some days meet paid work."""
    for row in range(at[0], at[1]):
        if (
            ORDINARY <= spells[row, KIND] <= OTHER_WORK
            and spells[row, HOURS] != UNPAID
            and spells[row, SINCE] < days[1]
            and days[0] < spells[row, UNTIL]
        ):
            return True
    return False
