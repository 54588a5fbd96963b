"""How long it takes, and how long it lasts: everything the page on retention tells, read once.

Source:
    Rules, sections 2, 3 and 5.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract import Terms
from virksom.programme.effect.last_day import last_seen
from virksom.programme.effect.lasting import DEFINITIONS, ON_DAY, Definition, held
from virksom.programme.effect.retention.clock import Clock, Followed, clock_of
from virksom.programme.effect.retention.clocks import EXITS, MET, jobs_held, stays, waits
from virksom.programme.effect.retention.survival import Curve, incidence, survival
from virksom.programme.status import AsKnown, Person, Placement, Share, placement

BRIDGED = 14
"""The longest gap, in days, of the second curve of self-support."""

NAMED = 200
"""The most of those who met what the wait is for that are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionCount:
    """How many meet a definition.

    Args:
        definition: what they meet.
        now: those who meet it on the day, of the active.
        ever: those who have met it by the day, of the begun for whom there was time enough.
        too_soon: the begun for whom there was not.
    """

    definition: Definition
    now: Share
    ever: Share
    too_soon: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """What is followed on one clock, and the share that lasts."""

    followed: Clock
    curve: Curve


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Somebody who met what the wait is for: the person's id, and the day."""

    person: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What retention is told from, however it was read.

    Args:
        on: the last day that is read.
        counts: each definition with how many meet it, in the order shown.
        waits: how long each who has begun waited.
        reached: those who met it last, the latest first; at most ``NAMED``.
        support: the first stretch of self-support.
        bridged: the same when gaps of up to ``BRIDGED`` days break nothing.
        jobs: the jobs.
    """

    on: date
    counts: tuple[DefinitionCount, ...]
    waits: Clock
    reached: tuple[Reached, ...]
    support: Clock
    bridged: Clock
    jobs: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Retention on a day.

    Args:
        on: the last day that is read: the day asked for, or the last known before it.
        ahead: the day asked for when it lies after what is known; otherwise None.
        definition: what the wait is for.
        counts: each definition with how many meet it, in the order shown.
        waits: how long each who has begun waited.
        reached: those who met it last, the latest first; at most ``NAMED``.
        first: what came first, by ``MET`` and the codes of the exit groups.
        free: the share to whom nothing has come yet.
        support: the first stretch of self-support.
        bridged: the same when gaps of up to ``BRIDGED`` days break nothing.
        jobs: the jobs.
    """

    on: date
    ahead: date | None
    definition: Definition
    counts: tuple[DefinitionCount, ...]
    waits: Clock
    reached: tuple[Reached, ...]
    first: Mapping[str, Curve]
    free: Curve
    support: Lasting
    bridged: Lasting
    jobs: Lasting


def retention(seen: AsKnown, definition: Definition = ON_DAY) -> Retention:
    """Return how long it takes and how long it lasts, on a day as known.

    Where the day lies after what is known, it is read to the last known day: nobody has been
    followed longer.

    Source:
        Rules, section 2 (»forventet«).

    Args:
        seen: the programme on a day, as known.
        definition: what the wait is for.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    on, people, terms = last_seen(seen), seen.people, seen.terms
    waited = waits(people, definition, terms=terms, on=on)
    read = Read(
        on=on,
        counts=definition_counts(people, shown(definition), terms=terms, on=on),
        waits=clock_of(waited),
        reached=_reached(people, waited),
        support=clock_of(stays(people, terms=terms, on=on)),
        bridged=clock_of(stays(people, terms=terms, on=on, bridge_days=BRIDGED)),
        jobs=clock_of(jobs_held(people, on=on)),
    )
    return told(read, definition, asked=seen.on)


def told(read: Read, definition: Definition, *, asked: date) -> Retention:
    """Return retention with its curves.

    Source:
        Rules, sections 2, 3 and 5.

    Args:
        read: what it is told from.
        definition: what the wait is for.
        asked: the day asked for.
    """
    return Retention(
        on=read.on,
        ahead=asked if asked != read.on else None,
        definition=definition,
        counts=read.counts,
        waits=read.waits,
        reached=read.reached,
        first=incidence(read.waits, causes=(MET, *(group.code for group in EXITS))),
        free=survival(read.waits),
        support=_lasting(read.support),
        bridged=_lasting(read.bridged),
        jobs=_lasting(read.jobs),
    )


def shown(definition: Definition) -> tuple[Definition, ...]:
    """Return the definitions shown, and the one asked for after them when it is another."""
    return tuple(dict.fromkeys((*DEFINITIONS, definition)))


def _reached(people: Iterable[Person], waited: Iterable[Followed]) -> tuple[Reached, ...]:
    """Return who met what was waited for last, the latest first."""
    starts = {person.id: person.first_start or date.max for person in people}
    met = (
        Reached(person=one.whose, day=starts[one.whose] + timedelta(days=one.days))
        for one in waited
        if one.end == MET
    )
    return tuple(sorted(met, key=lambda one: (one.day, one.person), reverse=True)[:NAMED])


def _lasting(clock: Clock) -> Lasting:
    return Lasting(followed=clock, curve=survival(clock))


def definition_counts(
    people: Sequence[Person], definitions: Iterable[Definition], *, terms: Terms, on: date
) -> tuple[DefinitionCount, ...]:
    """Return how many meet each definition, as given.

    On the day the shares are of the active, so that the first is the source's own. Ever they are
    of the begun for whom enough weeks have passed; the withdrawn among them are counted too.

    Source:
        Rules, section 5; clause 5.3.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = terms.on(on)
    active = {person.id for person in people if placement(person, rules, on=on) is Placement.ACTIVE}
    return tuple(_count(people, one, terms=terms, on=on, active=active) for one in definitions)


def _count(
    people: Sequence[Person], definition: Definition, *, terms: Terms, on: date, active: set[str]
) -> DefinitionCount:
    found = {person.id: held(person, definition, terms=terms, on=on) for person in people}
    begun = {
        person.id
        for person in people
        if person.first_start is not None and person.first_start <= on
    }
    could = [one for one in begun if found[one].could]
    return DefinitionCount(
        definition=definition,
        now=Share(sum(found[one].now for one in active), len(active)),
        ever=Share(sum(found[one].first is not None for one in could), len(could)),
        too_soon=len(begun) - len(could),
    )
