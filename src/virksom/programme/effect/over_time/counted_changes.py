"""How many came into each row of a day and left it since it was known, from facts in columns.

Source:
    Rules, sections 2 and 5; the same numbers as ``row_changes`` tells, which a law holds.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import numpy as np

from virksom.programme.columns.day_counts import first_days
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.columns.parameters import FULL, PARTIAL, day_in_numbers
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.walked import AT_WORK, AWAY, NOWHERE, WAITING
from virksom.programme.columns.week_sums import standing_as
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.counted import CountedWeek, Two, row_codes
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.status.table import REASON

_LAST = int(np.iinfo(np.int16).max)
"""As what nobody stands."""

CameLeft = tuple[int, int]
"""How many came into a row since, and how many left it."""


def counted_changes(
    before: KnownColumns, after: KnownColumns, *, on: date, terms: Two, rows: Sequence[str]
) -> Mapping[str, CameLeft]:
    """Return by row how many came in and how many left since it was known.

    Source:
        Rules, section 2.

    Args:
        before: the facts in force then.
        after: the facts in force now.
        on: the day.
        terms: as known then, and as known now.
        rows: codes of the rows asked for.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the day, as known at one of the two.
    """
    stood = _stood(before, terms[0], on=on), _stood(after, terms[1], on=on)
    then, now = _begun(before, on=on), _begun(after, on=on)
    reasons = after.facts.words["reason"]
    return {
        row: _apart(then[row], now[row]) if row in then else _moved(stood, _as(row, reasons))
        for row in rows
    }


Range = tuple[int, int]
"""What persons of a row stand as: from the first to the last of these numbers."""

_RANGES: Mapping[str, Range] = {
    "referred": (NOWHERE + 1, _LAST),
    "withdrawn": (AWAY, _LAST),
    "not_started": (WAITING, WAITING),
    "active": (AT_WORK, AWAY - 1),
    "full": (AT_WORK + FULL, AT_WORK + FULL),
    "partial": (AT_WORK + PARTIAL, AT_WORK + PARTIAL),
    "self_supporting": (AT_WORK + PARTIAL, AT_WORK + FULL),
}


def _as(row: str, reasons: Mapping[str, int]) -> Range:
    """Return what persons of a row stand as; of a reason nobody left for, as nothing."""
    if row in _RANGES:
        return _RANGES[row]
    number = reasons.get(row.removeprefix(REASON), _LAST)
    return AWAY + number, AWAY + number


def _moved(stood: tuple[Numbers, Numbers], as_what: Range) -> CameLeft:
    then, now = ((one >= as_what[0]) & (one <= as_what[1]) for one in stood)
    return int((now & ~then).sum()), int((then & ~now).sum())


def _apart(then: Numbers, now: Numbers) -> CameLeft:
    return len(np.setdiff1d(now, then)), len(np.setdiff1d(then, now))


def _stood(known: KnownColumns, terms: Terms, *, on: date) -> Numbers:
    """Return what each candidate stood as, by number; that of a person by the person's code."""
    found = np.zeros(len(known.facts.words["candidate"]), dtype=np.int16)
    found[known.numbers] = standing_as(known, terms, on=on)
    return found


def _begun(known: KnownColumns, *, on: date) -> Mapping[str, Numbers]:
    """Return which employments and companies have begun by a day."""
    jobs, day = first_days(known), day_in_numbers(on)
    begun = jobs.since <= day
    theirs = known.numbers[jobs.person[begun]].astype(np.int64)
    return {
        "employments": theirs << 32 | jobs.employment[begun],
        "companies": np.unique(jobs.firms[jobs.firms_since <= day]),
    }


def week_changes(
    known: KnownColumns, one: CountedWeek, *, terms: Terms, moment: datetime
) -> tuple[tuple[str, int, int], ...]:
    """Return which rows of a week differ, in the order of the table, and how many came and left.

    Args:
        known: the facts in force at the moment.
        one: the week.
        terms: the contract's, with all that was ever agreed.
        moment: what is known now.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the week's Sunday.
    """
    on, then = one.week.sunday, known_then(one.week.sunday, moment)
    both = terms.known(then), terms.known(moment)
    before, rows = as_known(known.facts, then), row_codes(one.now, one.then)
    asked = [row for row in rows if row in one.changes]
    found = counted_changes(before, known, on=on, terms=both, rows=asked)
    return tuple((row, *found[row]) for row in asked)
