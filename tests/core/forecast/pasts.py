"""A past as plain rows, to be held against another."""

from itertools import pairwise

from virksom.programme.forecast.past import Past

Row = tuple[str, int, list[tuple[int, int]], int, int]
"""Person, first week, runs of phase and weeks, paid, and weeks since the first paid."""


def rows(past: Past) -> list[Row]:
    """Return everybody's row, in the order of the past."""
    runs = list(zip(past.phases.tolist(), past.weeks.tolist(), strict=True))
    told = zip(past.first.tolist(), past.paid.tolist(), past.since_paid.tolist(), strict=True)
    ends = pairwise([0, *past.ends.tolist()])
    return [
        (person, first, runs[begin:end], paid, since)
        for person, (first, paid, since), (begin, end) in zip(past.persons, told, ends, strict=True)
    ]
