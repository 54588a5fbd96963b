"""Weeks owed for held against what stands billed, in numbers: who differs, and who waits.

Source:
    Rules, section 6; clause 7.2.
"""

from typing import NamedTuple

from virksom.programme.columns.desk import WEEK, WEEKS
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

ALIKE, WAITS, DIFFERS = range(3)
"""How a person's weeks stand to what is billed: alike, alike but for weeks that wait, or not."""

STANDS, FROM_WEEK, PAID_BEFORE, FIRST_BEFORE = range(4)
"""The numbers told of a person: how they stand, the first week that differs or waits, how many
weeks owed for come before it, and the first of those; -1 for no week."""

LATER, IN_TIME, DUE = range(3)
"""When a week may be billed: not in the months settled, when its wait is over, or now."""


class Stretches(NamedTuple):
    """Weeks owed for, by person.

    Args:
        ends: where each person's stretches end.
        found: the stretches, see ``desk``.
        price: øre a week of each.
        stands: how the weeks of each stand by their evidence.
    """

    ends: Numbers
    found: Numbers
    price: Numbers
    stands: Numbers


class Lines(NamedTuple):
    """What stands billed, by person and week; a week may stand more than once.

    Args:
        at: where each person's lines begin, and after the last where they end.
        week: the week of each, counted from the calendar's first.
        ore: how much, in øre.
    """

    at: Numbers
    week: Numbers
    ore: Numbers


class Times(NamedTuple):
    """When weeks may be billed.

    Args:
        first: the first week there is.
        when: ``LATER``, ``IN_TIME`` or ``DUE`` by week and standing; int8.
    """

    first: int
    when: Numbers


@lean
def hold_against(owed: Stretches, billed: Lines, times: Times, found: Numbers) -> None:
    """Say of each person how their weeks stand to what is billed.

    A week that stands billed is owed for whatever its wait; one that does not is asked for when it
    may be billed.

    Source:
        Rules, section 6; clause 7.2.

    Args:
        owed: weeks owed for.
        billed: what stands billed.
        times: when weeks may be billed.
        found: filled by person; int32, four numbers each.
    """
    begin = 0
    for person in range(len(owed.ends)):
        found[person, STANDS], found[person, FROM_WEEK] = ALIKE, -1
        found[person, PAID_BEFORE], found[person, FIRST_BEFORE] = 0, -1
        _held(owed, billed, times, (person, begin, owed.ends[person]), found)
        begin = owed.ends[person]


@lean_part
def _held(
    owed: Stretches, billed: Lines, times: Times, at: tuple[int, int, int], found: Numbers
) -> None:
    """Say how one person's weeks stand, of the stretches that are theirs."""
    person, begin, end = at
    row, last, before = billed.at[person], billed.at[person + 1], (0, -1)
    for stretch in range(begin, end):
        first = owed.found[stretch, WEEK]
        for week in range(first, first + owed.found[stretch, WEEKS]):
            if row < last and billed.week[row] < week:
                return _note(found, person, (DIFFERS, billed.week[row]), before)
            rows = row, _after(billed, (row, last), week)
            stands = _stands(owed, billed, times, (stretch, week, *rows))
            if stands != ALIKE:
                _note(found, person, (stands, week), before)
            if stands == DIFFERS:
                return None
            row, before = rows[1], (before[0] + 1, week if before[1] < 0 else before[1])
    if row < last:
        _note(found, person, (DIFFERS, billed.week[row]), before)
    return None


@lean_part
def _after(billed: Lines, rows: tuple[int, int], week: int) -> int:
    """Return the first line after those of a week."""
    row, last = rows
    while row < last and billed.week[row] == week:
        row += 1
    return row


@lean_part
def _stands(owed: Stretches, billed: Lines, times: Times, at: tuple[int, int, int, int]) -> int:
    """Say how a week owed for stands to its lines, from one up to another."""
    stretch, week, row, last = at
    if row < last:
        ore = 0
        for line in range(row, last):
            ore += billed.ore[line]
        return ALIKE if ore == owed.price[stretch] else DIFFERS
    when = times.when[week - times.first, owed.stands[stretch]]
    if when == LATER:
        return ALIKE
    return DIFFERS if when == DUE else WAITS


@lean_part
def _note(found: Numbers, person: int, told: tuple[int, int], before: tuple[int, int]) -> None:
    """Note how a person stands, and the first week told of with what comes before it."""
    found[person, STANDS] = told[0]
    if found[person, FROM_WEEK] < 0:
        found[person, FROM_WEEK] = told[1]
        found[person, PAID_BEFORE], found[person, FIRST_BEFORE] = before
