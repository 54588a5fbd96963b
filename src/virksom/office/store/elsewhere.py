"""Whom another unit has: an adviser is told that somebody is here already, and never who.

Source:
    Invariant 3; rules, section 7: names only to whom they concern.
"""

from collections.abc import Iterable

from virksom.office.store.case import Case, NoSuchCandidate, case
from virksom.office.store.vault.find import Likeness
from virksom.programme.status.told_by import unit_of

ELSEWHERE = "elsewhere"
"""What stands in the place of the code of somebody whom another unit has."""


def is_elsewhere(programme: str, candidate: str, *, unit: str) -> bool:
    """Say whether another unit than ``unit`` referred a candidate last; "" is no unit."""
    one = _case(programme, candidate)
    theirs = "" if one is None else unit_of(one.known.facts)
    return bool(unit) and theirs not in {"", unit}


def runs(programme: str, candidate: str) -> bool:
    """Say whether a candidate is referred and not withdrawn."""
    one = _case(programme, candidate)
    courses = () if one is None else one.person.courses
    return bool(courses) and courses[-1].withdrawn is None


def veiled(programme: str, found: Iterable[Likeness], *, unit: str) -> tuple[Likeness, ...]:
    """Return those somebody looks like, as a unit may know them: one veiled for all elsewhere.

    Args:
        programme: its code.
        found: the likeliest first.
        unit: code of the unit that asks; "" sees every code.
    """
    seen: dict[str, Likeness] = {}
    for one in found:
        code = ELSEWHERE if is_elsewhere(programme, one.code, unit=unit) else one.code
        seen.setdefault(code, Likeness(code, one.why))
    return tuple(seen.values())


def _case(programme: str, candidate: str) -> Case | None:
    try:
        return case(programme, candidate)
    except NoSuchCandidate:
        return None
