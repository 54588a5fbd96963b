"""The self-supporting of every week, from facts in columns: the curve of the overview.

Source:
    Rules, section 5: each week is the status table's own count on its Sunday.
"""

from datetime import date

from virksom.programme.columns.dates import IN_FULL, IN_PART
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import KIND, REFERRED, SINCE
from virksom.programme.columns.standing import every_day
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar


def first_week(known: KnownColumns, terms: Terms, *, on: date) -> Week | None:
    """Return the week of the first referral by a day, or of the contract's beginning when later.

    None before the first referral.

    Raises:
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    spells, day = known.cohort.spells, day_in_numbers(on)
    days = spells[(spells[:, KIND] == REFERRED) & (spells[:, SINCE] <= day), SINCE]
    if not len(days):
        return None
    begins = day_in_numbers(terms.begins())
    return calendar()[max(int(days.min()), begins) // 7]


def supporting_weeks(
    known: KnownColumns, terms: Terms, *, on: date, last: Week
) -> tuple[tuple[Week, int, int], ...]:
    """Return each week with how many of the active were in full and in partial self-support.

    Source:
        Rules, section 5.

    Args:
        known: the facts in force.
        terms: as known at the moment asked for.
        on: the day by which the first referral is looked for.
        last: the last week, inclusive.

    Returns:
        From the first referral's week on, none left out; empty before it.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the first Sunday.
    """
    week = first_week(known, terms, on=on)
    if week is None or last < week:
        return ()
    counts = every_day(known.cohort, terms, first=week.sunday, last=last.sunday).counts[::7]
    return tuple(
        (week + place, int(row[IN_FULL]), int(row[IN_PART])) for place, row in enumerate(counts)
    )
