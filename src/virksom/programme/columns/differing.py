"""Where two readings of the same persons differ, in numbers: week by week, told as stretches."""

from virksom.programme.columns.desk import TERMS, TIER, WEEK, WEEKS
from virksom.programme.columns.parameters import FULL, FULL_RATE, NONE, PARTIAL_RATE
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.kernel.compiled import lean, lean_part

PERSON, FIRST, LENGTH, BEFORE, AFTER, ORE = range(6)
"""The numbers of a difference: the person's place, the first week, how many, the tier before and
after, ``NONE`` where nothing was or is owed, and the øre a week more than before."""


@lean
def differences(
    before: tuple[Numbers, Numbers], after: tuple[Numbers, Numbers], rules: Numbers, told: Numbers
) -> int:
    """Lay down where two readings differ; return how many stretches, also beyond the room.

    Args:
        before: where each person's stretches end, and the stretches, as they were.
        after: the same as they are now.
        rules: the terms both were read by.
        told: room for differences, six numbers each.
    """
    count, was, now = 0, 0, 0
    for person in range(len(before[0])):
        old, new = before[0][person], after[0][person]
        week = -1
        while was < old or now < new:
            week = max(week, min(_begins(before[1], was, old), _begins(after[1], now, new)))
            one, until = _on(before[1], was, old, week)
            other, end = _on(after[1], now, new, week)
            until = min(until, end)
            cost, costs = _price(before[1], one, rules), _price(after[1], other, rules)
            tiers = (_tier(before[1], one), _tier(after[1], other))
            if tiers[0] != tiers[1] or cost != costs:
                _tell(told, count, (person, week, until - week), tiers, costs - cost)
                count += 1
            week = until
            while was < old and before[1][was, WEEK] + before[1][was, WEEKS] <= week:
                was += 1
            while now < new and after[1][now, WEEK] + after[1][now, WEEKS] <= week:
                now += 1
    return count


@lean
def pick(
    every: Numbers, source: tuple[Numbers, int], where: tuple[Numbers, Numbers], found: Numbers
) -> None:
    """Lay down the stretches of those persons that are found in one reading.

    Args:
        every: the stretches of that reading.
        source: which reading each person is found in, and which this is.
        where: where each person's stretches begin in their reading, and end in ``found``.
        found: room for those of all persons; filled for these.
    """
    begins, ends = where
    for person in range(len(ends)):
        if source[0][person] == source[1]:
            here = ends[person - 1] if person > 0 else 0
            for row in range(ends[person] - here):
                for part in range(found.shape[1]):
                    found[here + row, part] = every[begins[person] + row, part]


@lean_part
def _begins(found: Numbers, place: int, end: int) -> int:
    """Return the first week of a stretch; far away when the person has no more."""
    first: int = found[place, WEEK] if place < end else OPEN
    return first


@lean_part
def _on(found: Numbers, place: int, end: int, week: int) -> tuple[int, int]:
    """Return which stretch holds a week, -1 for none, and the first week that may be otherwise."""
    if place >= end:
        return -1, OPEN
    first = found[place, WEEK]
    return (-1, first) if week < first else (place, first + found[place, WEEKS])


@lean_part
def _tier(found: Numbers, place: int) -> int:
    tier: int = found[place, TIER] if place >= 0 else NONE
    return tier


@lean_part
def _price(found: Numbers, place: int, rules: Numbers) -> int:
    """Return the øre a week of a stretch; nothing for none."""
    if place < 0:
        return 0
    rate = FULL_RATE if found[place, TIER] == FULL else PARTIAL_RATE
    price: int = rules[found[place, TERMS], rate]
    return price


@lean_part
def _tell(
    told: Numbers, count: int, where: tuple[int, int, int], tiers: tuple[int, int], ore: int
) -> None:
    """Lay down a difference, when there is room."""
    if count < len(told):
        told[count, PERSON], told[count, FIRST], told[count, LENGTH] = where
        told[count, BEFORE], told[count, AFTER], told[count, ORE] = tiers[0], tiers[1], ore
