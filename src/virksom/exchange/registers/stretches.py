"""Days laid together: weeks and periods of one benefit that meet become one stretch."""

from collections.abc import Iterable, Iterator
from datetime import date

from virksom.exchange.registers.row import BenefitSaid
from virksom.programme.evidence.registers import NONE

Stretch = tuple[date, date]
"""First day, and first day after it."""


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return the same days in as few stretches as can be, ascending."""
    found: list[Stretch] = []
    for since, until in sorted(stretches):
        if found and since <= found[-1][1]:
            found[-1] = found[-1][0], max(until, found[-1][1])
        else:
            found.append((since, until))
    return tuple(found)


def without(stretches: Iterable[Stretch], others: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return the days of ``stretches`` that none of ``others`` has, joined, ascending."""
    left = list(joined(stretches))
    for since, until in joined(others):
        left = [part for one in left for part in _cut(one, since, until=until)]
    return tuple(left)


def _cut(one: Stretch, since: date, *, until: date) -> Iterator[Stretch]:
    if one[0] < min(one[1], since):
        yield one[0], min(one[1], since)
    if max(one[0], until) < one[1]:
        yield max(one[0], until), one[1]


def told(candidate: str, days: Iterable[tuple[Stretch, str, str]]) -> tuple[BenefitSaid, ...]:
    """Return what a register says of a candidate: stretches of one code, by day, then by code.

    A day with a benefit is no day without one, whatever another row says.

    Args:
        candidate: code.
        days: each stretch with our code and what the register has.
    """
    groups: dict[tuple[str, str], list[Stretch]] = {}
    for stretch, code, written in days:
        groups.setdefault((code, written), []).append(stretch)
    on_benefit = [one for (code, _), group in groups.items() if code != NONE for one in group]
    found = [
        BenefitSaid(candidate=candidate, since=since, until=until, code=code, written=written)
        for (code, written), group in groups.items()
        for since, until in (without(group, on_benefit) if code == NONE else joined(group))
    ]
    return tuple(sorted(found, key=lambda one: (one.since, one.code, one.written)))
