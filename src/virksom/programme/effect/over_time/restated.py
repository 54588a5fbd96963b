"""What differs between a day as it was known then and as it is known now, and by which facts.

Of the facts that became known in between, those are named without which the day would still be
told as it was then: taking just them out gives the old table again.

Source:
    Rules, section 1 (replace, retract) and 2; invariant 5: every answer carries its reasons.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.remembered import Circle, circles, known_by, shared_facts
from virksom.programme.effect.over_time.weeks import RowChange, row_changes, rows_of
from virksom.programme.record import Fact
from virksom.programme.record.kinds import RETRACTION
from virksom.programme.status import AsKnown, status_table

_NOTHING: frozenset[str] = frozenset()
_Standing = frozenset[tuple[str, str]]
"""The rows a person stands in, each with the code that stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restating:
    """One person's part of what differs.

    Args:
        codes: the candidate's code; several where facts have called them one person.
        then: codes of the rows they stood in, each with the code that stood there.
        now: the same now.
        facts: what made the difference: known since, in the order of the log. Empty where it
            came by terms agreed later.
        by_terms: whether terms agreed later made a difference.
    """

    codes: tuple[str, ...]
    then: tuple[tuple[str, str], ...]
    now: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    by_terms: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """A day told twice.

    Args:
        on: the day.
        then: what was known then.
        now: what is known now; None is all.
        rows: what differs, row by row; empty when nothing does.
        persons: who is told otherwise and by which facts, by code.
    """

    on: date
    then: datetime
    now: datetime | None
    rows: tuple[RowChange, ...]
    persons: tuple[Restating, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that made a difference, by when it became known."""
        every = {fact.id: fact for one in self.persons for fact in one.facts}
        return tuple(sorted(every.values(), key=lambda fact: fact.age))


def deed_of(fact: Fact) -> str:
    """Return what a fact does to what was known before: ``adds``, ``replaces`` or ``retracts``.

    Source:
        Rules, section 1.
    """
    if fact.kind == RETRACTION:
        return "retracts"
    return "adds" if fact.replaces is None else "replaces"


def restated(asked: AsKnown, *, then: datetime) -> Restated:
    """Return what differs on the day between what was known at ``then`` and what is known now.

    Source:
        Rules, section 2.

    Args:
        asked: a log, contract, day, and what is known now.
        then: the earlier moment.

    Returns:
        The rows that differ, and the persons with the facts. No fact is named in vain: with any
        one of them left in, its person would not be told as then.

    Raises:
        TermMissing: the contract has no terms in force on the day, as known at one of the two.
    """
    before = AsKnown(log=asked.log, contract=asked.contract, on=asked.on, moment=then)
    return Restated(
        on=asked.on,
        then=then,
        now=asked.moment,
        rows=row_changes(rows_of(before.table), rows_of(asked.table)),
        persons=tuple(_persons(_Between(asked, then))),
    )


class _Between:
    """A day and the two moments, with what everyone's standing is read from."""

    def __init__(self, asked: AsKnown, then: datetime) -> None:
        self.asked, self.then = asked, then
        self.shared = known_by(shared_facts(asked.log), asked.moment)
        self.late = frozenset(fact.id for fact in self.shared if fact.known_at > then)
        self.terms_then = asked.contract.terms.known(then)
        self.circles = tuple(one.by(asked.moment) for one in circles(asked.log))

    def standing(
        self, circle: Circle, *, without: frozenset[str], terms: Terms | None = None
    ) -> _Standing:
        """Return the rows a circle's persons stand in, some facts taken as never told."""
        everyone = circle.people(self.shared, without=without)
        table = status_table(everyone, terms or self.asked.terms, on=self.asked.on)
        rows = rows_of(table).items()
        return frozenset((row, code) for row, codes in rows for code in codes)

    def later(self, circle: Circle) -> tuple[str, ...]:
        """Return the ids of the facts about a circle known since, the latest first."""
        told = [fact.id for fact in circle.facts if fact.known_at > self.then]
        return tuple(reversed(told))

    def base(self, circle: Circle) -> _Standing:
        """Return the rows by the facts known then, read by the terms known now."""
        return self.standing(circle, without=frozenset({*self.later(circle), *self.late}))


def _persons(between: _Between) -> Iterator[Restating]:
    shared = _shared_causes(between)
    for circle in between.circles:
        base = between.base(circle)
        first = between.standing(
            circle,
            without=frozenset({*between.later(circle), *between.late}),
            terms=between.terms_then,
        )
        now = between.standing(circle, without=_NOTHING)
        own = _causes(between, circle, base=base, shared=shared)
        if first == now and not own:
            continue
        links = _shared_for(between, circle, base=base, own=own, shared=shared)
        causes = own | links
        yield Restating(
            codes=circle.codes,
            then=tuple(sorted(first - now)),
            now=tuple(sorted(now - first)),
            facts=tuple(fact for fact in (*between.shared, *circle.facts) if fact.id in causes),
            by_terms=first != base,
        )


def _causes(
    between: _Between, circle: Circle, *, base: _Standing, shared: frozenset[str]
) -> frozenset[str]:
    """Return the facts about a circle that must be taken out for it to stand as it did then."""
    later = between.later(circle)
    if not later and not shared:
        return _NOTHING
    if between.standing(circle, without=shared) == base:
        return _NOTHING
    return _least(later, lambda out: between.standing(circle, without=out | shared) == base)


def _least(facts: Sequence[str], holds: Callable[[frozenset[str]], bool]) -> frozenset[str]:
    """Return as few of the facts as hold: without any one of those left, it does not.

    Args:
        facts: ids, in the order in which they are tried; all of them hold.
        holds: whether it is enough to take some of them out.
    """
    out = frozenset(facts)
    while True:
        spare = next((fact for fact in facts if fact in out and holds(out - {fact})), None)
        if spare is None:
            return out
        out -= {spare}


def _shared_causes(between: _Between) -> frozenset[str]:
    """Return the later facts on companies that must be taken out for all to stand as then."""

    def holds(out: frozenset[str]) -> bool:
        return all(
            between.standing(circle, without=out.union(between.later(circle)))
            == between.base(circle)
            for circle in between.circles
        )

    return _least(sorted(between.late, reverse=True), holds)


def _shared_for(
    between: _Between,
    circle: Circle,
    *,
    base: _Standing,
    own: frozenset[str],
    shared: frozenset[str],
) -> frozenset[str]:
    """Return those of the facts on companies that concern a circle: all, or none."""
    if not shared or between.standing(circle, without=own) == base:
        return _NOTHING
    return shared


def taken_out(facts: Sequence[Fact], causes: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return facts as if others had never been told, in the order they stand."""
    ids = {fact.id for fact in causes}
    return tuple(fact for fact in facts if fact.id not in ids)
