"""The path, retention and mechanisms of a large programme, counted once for a standpoint.

Source:
    Rules, sections 2, 3 and 5.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from virksom.office.reports import words
from virksom.office.reports.effect.mechanisms import TypedStrategy, mechanisms_key
from virksom.office.reports.effect.retention import asked_for, retention_key
from virksom.office.reports.large_standpoint import LargeStandpoint
from virksom.office.store.company_facts import REQUESTS, company_log
from virksom.programme.effect.lasting import DEFINITIONS
from virksom.programme.effect.mechanisms.counted import CountedGround, counted_mechanisms
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked
from virksom.programme.effect.mechanisms.requests import Requests
from virksom.programme.effect.mechanisms.tables import mechanism_tables
from virksom.programme.effect.retention.counted import CountedClocks
from virksom.programme.effect.retention.read import Retention
from virksom.programme.effect.retention.tables import whole_tables
from virksom.programme.effect.table import Table
from virksom.programme.effect.way.counted import CountedPath
from virksom.programme.effect.way.tables import path_tables

T = TypeVar("T")

PATH, CLOCKS, GROUND = "the path", "the clocks", "the ground"
"""What is counted first, and kept: the path, and what retention and mechanisms rest on."""

_MANY = 20_000
"""Facts that are counted in the wink of an eye, also by loops that are still to be compiled."""

_ready: set[str] = set()
"""What has been counted in this process, and so is compiled or loaded: from then on it is quick."""


def make_ready(seen: LargeStandpoint) -> None:
    """Count everything once, so that nobody waits for what is still to be compiled.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    large_path(seen)
    large_retention(seen, "")
    large_mechanisms(seen, _USUAL)


def large_tables(seen: LargeStandpoint) -> Iterator[Table]:
    """Yield the tables of the path, of retention and of the mechanisms, each counted when come to.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    if seen.table.count("referred"):
        yield from path_tables(large_path(seen))
        yield from whole_tables(large_retention(seen, ""))
        yield from mechanism_tables(large_mechanisms(seen, _USUAL))


_USUAL = TypedStrategy(text="", day=None, wrong=words.NOTHING)


def is_uncounted(seen: LargeStandpoint, what: str) -> bool:
    """Say whether something is counted for the first time in this process, which takes a while.

    Args:
        seen: the standpoint.
        what: ``PATH``, ``CLOCKS`` or ``GROUND``.
    """
    return what not in _ready and len(seen.facts) > _MANY


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
        return path

    return _kept(seen, PATH, key=PATH, count=count)


def large_retention(seen: LargeStandpoint, asked: str) -> Retention:
    """Return retention, counted once for what the wait is for.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    definition = asked_for(asked)
    key = retention_key(definition)
    return _kept(seen, CLOCKS, key=key, count=lambda: _clocks(seen).retention(definition))


def large_mechanisms(seen: LargeStandpoint, typed: TypedStrategy) -> Mechanisms:
    """Return the mechanisms, counted once for a strategy's day.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    asked, key = MechanismsAsked(strategy=typed.day), mechanisms_key(typed)
    return _kept(seen, GROUND, key=key, count=lambda: counted_mechanisms(_ground(seen), asked))


def _kept(seen: LargeStandpoint, what: str, *, key: str, count: Callable[[], T]) -> T:
    """Return what is kept under a key, or count it; from then on it is quick."""
    found = seen.keep(key, count)
    _ready.add(what)
    return found


def _ground(seen: LargeStandpoint) -> CountedGround:
    where = seen.where

    def read() -> CountedGround:
        requests = Requests(company_log(where.row.code, kinds=REQUESTS), moment=where.moment)
        return CountedGround(seen.known, seen.terms, on=where.on, requests=requests)

    return seen.keep(GROUND, read)


def _clocks(seen: LargeStandpoint) -> CountedClocks:
    where = seen.where

    def count() -> CountedClocks:
        clocks = CountedClocks(seen.known, seen.terms, on=where.on, moment=where.moment)
        clocks.met(DEFINITIONS)
        return clocks

    return seen.keep(CLOCKS, count)
