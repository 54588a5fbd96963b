"""From where a large programme is looked at: facts in columns, a contract, a day and a moment.

Source:
    Rules, section 2; the same answers as a standpoint's, which a law holds.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from threading import Lock
from typing import TypeVar, cast

import numpy as np

from virksom.office.reports.standpoint import last_shown
from virksom.office.reports.viewpoint import Viewpoint
from virksom.programme.columns.day_counts import day_counts, stands_on
from virksom.programme.columns.facts import FactColumns
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.columns.parameters import moment_in_numbers
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.week_counts import supporting_weeks
from virksom.programme.contract import InForce, Terms
from virksom.programme.effect.over_time.counted import (
    CountedOverTime,
    Stood,
    Sums,
    counted_over_time,
    moments_then,
    read_then,
    stood,
)
from virksom.programme.settlement import last_ended
from virksom.programme.status import StatusCounts, WeekCount

T = TypeVar("T")


@dataclass(frozen=True, eq=False, kw_only=True)
class LargeStandpoint:
    """One way to look at a large programme; what follows is computed when asked for, and kept.

    Args:
        where: the programme, contract, day and knowledge.
        facts: every fact.
    """

    where: Viewpoint
    facts: FactColumns
    _kept: dict[str, object] = field(default_factory=dict, repr=False)

    @cached_property
    def known(self) -> KnownColumns:
        """The facts in force as known."""
        return _known(self.facts, self.where.moment)

    @property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""
        return self.where.contract.terms.known(self.where.moment)

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""
        return self.where.rules

    @cached_property
    def stands(self) -> Numbers:
        """Where each person stands on the day, see ``stands_on``.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        return stands_on(self.known, self.terms, on=self.where.on)

    @cached_property
    def table(self) -> StatusCounts:
        """How many stand in each row on the day.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        return _table(self.known, self.stands, where=self.where)

    @cached_property
    def curve(self) -> tuple[WeekCount, ...]:
        """The self-supporting week by week, from the first referral to the last week shown."""
        until = last_ended(last_shown(self.where.rules, on=self.where.on))
        found = supporting_weeks(self.known, self.terms, on=self.where.on, last=until)
        return tuple(WeekCount(week, full, partial) for week, full, partial in found)

    @cached_property
    def over_time(self) -> CountedOverTime:
        """Every week then and now; what was known then is kept beyond this standpoint.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        where = self.where
        terms = where.contract.terms
        return counted_over_time(
            self.known, terms, on=where.on, moment=where.moment, then=self.then
        )

    def then(self, day: date, moment: datetime) -> Sums:
        """Return the rows of a day as known then; read once for what was known.

        Later knowledge changes no answer known before (invariant 2), so it is kept for the next
        fact too.
        """
        key = self._key(day, moment)
        found = _then.get(key)
        if found is None:
            found = read_then(self.facts, self.where.contract.terms)(day, moment)
            if len(_then) > _MOST_THEN:
                _then.clear()
            _then[key] = found
        return found

    def stood(self, day: date, moment: datetime) -> Stood:
        """Return how everybody stood on a day as known then; of the latest asked for it is kept.

        As ``then``, it is kept for the next fact too.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract had no terms in force on the day.
        """
        key = self._key(day, moment)
        found = _stood.get(key)
        if found is None:
            known, terms = as_known(self.facts, moment), self.where.contract.terms.known(moment)
            found = stood(known, terms, on=day)
            if len(_stood) >= _MOST_STOOD:
                _stood.clear()
            _stood[key] = found
        return found

    def unread(self) -> tuple[tuple[date, datetime], ...]:
        """Return the days that are still to be read as they were known, each with its moment."""
        if "over_time" in self.__dict__:
            return ()
        every = moments_then(self.known, self.terms, on=self.where.on, moment=self.where.moment)
        return tuple(one for one in every if self._key(*one) not in _then)

    def _key(self, day: date, moment: datetime) -> tuple[object, ...]:
        told = int(np.searchsorted(self._moments, moment_in_numbers(moment), side="right"))
        return self.facts.origin, self.where.contract.digest, day, moment, told

    @cached_property
    def _moments(self) -> Numbers:
        """When facts became known, ascending, as they nearly always stand."""
        known = self.facts.known
        ascending = bool((known[1:] >= known[:-1]).all())
        return known if ascending else np.sort(known, kind="stable")

    def has(self, key: str) -> bool:
        """Say whether something is kept under the key."""
        return key in self._kept

    def keep(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under the key before, or make it and keep it here."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])

    def kept(self, key: str, sort: type[T]) -> T | None:
        """Return what was made under the key before; None where nothing of the sort was."""
        found = self._kept.get(key)
        return found if isinstance(found, sort) else None


_then: dict[tuple[object, ...], Sums] = {}
_stood: dict[tuple[object, ...], Stood] = {}
_MOST, _MOST_KNOWN, _MOST_THEN, _MOST_STOOD = 12, 3, 5_000, 8
_large: OrderedDict[tuple[object, ...], LargeStandpoint] = OrderedDict()
_moments: OrderedDict[tuple[int, datetime], KnownColumns] = OrderedDict()
_lock = Lock()


def large_standpoint(where: Viewpoint, facts: FactColumns) -> LargeStandpoint:
    """Return the standpoint, the same object while facts, contract, day and moment are the same.

    The latest 12 are kept in the process; any of them can be dropped and made anew.
    """
    key = (where.row.code, facts.head, where.contract.digest, where.on, where.moment)
    with _lock:
        found = _large.pop(key, None) or LargeStandpoint(where=where, facts=facts)
        _large[key] = found
        while len(_large) > _MOST:
            _large.popitem(last=False)
        return found


def table_of(where: Viewpoint, facts: FactColumns) -> StatusCounts:
    """Return how many stand in each row on a day nobody looks from: no standpoint is kept of it.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    known, terms = as_known(facts, where.moment), where.contract.terms.known(where.moment)
    return _table(known, stands_on(known, terms, on=where.on), where=where)


def _table(known: KnownColumns, stands: Numbers, *, where: Viewpoint) -> StatusCounts:
    counts, rules = day_counts(known, stands, on=where.on), where.rules
    return StatusCounts(
        on=counts.on,
        rows=counts.rows,
        by_unit=counts.by_unit,
        target=rules.whole("target"),
        reasons=rules.labels("withdrawal_reasons"),
    )


def _known(facts: FactColumns, moment: datetime) -> KnownColumns:
    """Return the facts in force; of several days seen at one moment they are read once."""
    key = (id(facts), moment)
    with _lock:
        found = _moments.get(key)
    if found is None or found.facts is not facts:
        found = as_known(facts, moment)
        with _lock:
            _moments[key] = found
            while len(_moments) > _MOST_KNOWN:
                _moments.popitem(last=False)
    return found
