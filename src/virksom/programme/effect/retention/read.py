"""How long it takes, and how long it lasts: everything the page on retention tells, read once.

Source:
    Rules, sections 2, 3 and 5.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.programme.contract import Terms
from virksom.programme.effect.last_day import last_seen
from virksom.programme.effect.lasting import DEFINITIONS, ON_DAY, Definition, held
from virksom.programme.effect.retention.clocks import EXITS, MET, jobs_held, stays, waits
from virksom.programme.effect.retention.survival import Curve, Followed, incidence, survival
from virksom.programme.status import AsKnown, Person, Placement, Share, placement

BRIDGED = 14
"""The longest gap, in days, of the second curve of self-support."""


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

    followed: tuple[Followed, ...]
    curve: Curve


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Retention on a day.

    Args:
        on: the last day that is read: the day asked for, or the last known before it.
        ahead: the day asked for when it lies after what is known; otherwise None.
        definition: what the wait is for.
        counts: each definition with how many meet it, in the order shown.
        waits: how long each who has begun waited.
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
    waits: tuple[Followed, ...]
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
    on = last_seen(seen)
    waited = waits(seen.people, definition, terms=seen.terms, on=on)
    return Retention(
        on=on,
        ahead=seen.on if seen.on != on else None,
        definition=definition,
        counts=definition_counts(seen.people, _shown(definition), terms=seen.terms, on=on),
        waits=waited,
        first=incidence(waited, causes=(MET, *(group.code for group in EXITS))),
        free=survival(waited),
        support=_lasting(stays(seen.people, terms=seen.terms, on=on)),
        bridged=_lasting(stays(seen.people, terms=seen.terms, on=on, bridge_days=BRIDGED)),
        jobs=_lasting(jobs_held(seen.people, on=on)),
    )


def _shown(definition: Definition) -> tuple[Definition, ...]:
    """Return the definitions shown, and the one asked for after them when it is another."""
    return tuple(dict.fromkeys((*DEFINITIONS, definition)))


def _lasting(followed: tuple[Followed, ...]) -> Lasting:
    return Lasting(followed=followed, curve=survival(followed))


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
