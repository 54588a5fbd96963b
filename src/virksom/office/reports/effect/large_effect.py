"""The path and retention of a large programme: counted from columns, once for a standpoint.

Source:
    Rules, sections 2, 3 and 5.
"""

from virksom.office.reports.effect.retention import asked_for, retention_key
from virksom.office.reports.large_standpoint import LargeStandpoint
from virksom.programme.effect.lasting import DEFINITIONS
from virksom.programme.effect.retention.counted import CountedClocks
from virksom.programme.effect.retention.read import Retention
from virksom.programme.effect.way.counted import CountedPath

_PATH, _CLOCKS = "the path", "the clocks"
"""What is kept."""

_MANY = 20_000
"""Facts that are counted in the wink of an eye, also by loops that are still to be compiled."""

_ready: set[str] = set()
"""What has been counted in this process, and so is compiled or loaded: from then on it is quick."""


def large_path(seen: LargeStandpoint) -> CountedPath:
    """Return the path, counted whole.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """

    def count() -> CountedPath:
        where = seen.where
        path = CountedPath(known=seen.known, terms=seen.terms, on=where.on, moment=where.moment)
        path.read()
        _ready.add(_PATH)
        return path

    return seen.keep(_PATH, count)


def path_is_uncounted(seen: LargeStandpoint) -> bool:
    """Say whether the path is counted for the first time in this process, which takes a while."""
    return _PATH not in _ready and len(seen.facts) > _MANY


def large_retention(seen: LargeStandpoint, asked: str) -> Retention:
    """Return retention, counted once for what the wait is for.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    definition = asked_for(asked)
    return seen.keep(retention_key(definition), lambda: _clocks(seen).retention(definition))


def retention_is_uncounted(seen: LargeStandpoint) -> bool:
    """Say whether retention is counted for the first time in this process."""
    return _CLOCKS not in _ready and len(seen.facts) > _MANY


def _clocks(seen: LargeStandpoint) -> CountedClocks:
    where = seen.where

    def count() -> CountedClocks:
        clocks = CountedClocks(seen.known, seen.terms, on=where.on, moment=where.moment)
        clocks.met(DEFINITIONS)
        _ready.add(_CLOCKS)
        return clocks

    return seen.keep(_CLOCKS, count)
