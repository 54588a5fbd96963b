"""Where two readings of the same persons differ, in numbers: week by week, told as stretches."""

from virksom.programme.columns.desk import TERMS, TIER, WEEK, WEEKS
from virksom.programme.columns.parameters import FULL, FULL_RATE, NONE, PARTIAL_RATE
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

PERSON, FIRST, LENGTH, BEFORE, AFTER, ORE = range(6)
"""The numbers of a difference: the person's place, the first week, how many, the tier before and
after, ``NONE`` where nothing was or is owed, and the øre a week more than before."""


@lean
def differences(
    before: tuple[Numbers, Numbers],
    after: tuple[Numbers, Numbers],
    read: tuple[Numbers, Numbers],
    told: Numbers,
) -> int:
    """Lay down where two readings differ; return how many stretches, also beyond the room.

    Args:
        before: where each person's stretches end, and the stretches, as they were.
        after: the same as they are now.
        read: the number each person is told by, and the terms both were read by.
        told: room for differences, six numbers each.
    """
    count, was, now = 0, 0, 0
    persons, rules = read
    for person in range(len(before[0])):
        old, new, week, number = before[0][person], after[0][person], 0, persons[person]
        while was < old and now < new:
            first, last = before[1][was, WEEK], before[1][was, WEEK] + before[1][was, WEEKS]
            begin, end = after[1][now, WEEK], after[1][now, WEEK] + after[1][now, WEEKS]
            week = max(week, min(first, begin))
            one, other = 1 if first <= week else 0, 1 if begin <= week else 0
            until = min(last if one else first, end if other else begin)
            costs = _price(before[1], was, rules) * one, _price(after[1], now, rules) * other
            tiers = before[1][was, TIER] * one, after[1][now, TIER] * other
            count = _tell(told, count, (number, week, until), tiers, costs)
            was, now, week = was + (last <= until), now + (end <= until), until
        for row in range(was, old):
            first, last = before[1][row, WEEK], before[1][row, WEEK] + before[1][row, WEEKS]
            where, tiers = (number, max(week, first), last), (before[1][row, TIER], NONE)
            count = _tell(told, count, where, tiers, (_price(before[1], row, rules), 0))
        for row in range(now, new):
            first, last = after[1][row, WEEK], after[1][row, WEEK] + after[1][row, WEEKS]
            where, tiers = (number, max(week, first), last), (NONE, after[1][row, TIER])
            count = _tell(told, count, where, tiers, (0, _price(after[1], row, rules)))
        was, now = old, new
    return count


@lean_part
def _price(found: Numbers, row: int, rules: Numbers) -> int:
    """Return the øre a week of a stretch."""
    rate = FULL_RATE if found[row, TIER] == FULL else PARTIAL_RATE
    price: int = rules[found[row, TERMS], rate]
    return price


@lean_part
def _tell(
    told: Numbers,
    count: int,
    where: tuple[int, int, int],
    tiers: tuple[int, int],
    costs: tuple[int, int],
) -> int:
    """Lay down a difference, when there is room; return how many there are then.

    What is alike is laid down too, and the next over it: that costs less than to ask which it is.
    """
    if count < len(told):
        told[count, PERSON], told[count, FIRST], told[count, LENGTH] = where
        told[count, LENGTH] -= where[1]
        told[count, BEFORE], told[count, AFTER] = tiers
        told[count, ORE] = costs[1] - costs[0]
    return count + (1 if tiers[0] != tiers[1] or costs[0] != costs[1] else 0)
