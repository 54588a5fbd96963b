"""What each source shows of one week: registers, the employer, and files.

Source:
    Clause 7.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.programme.contract import InForce
from virksom.programme.status import Person, State, WeekDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """What one source shows of a week.

    Args:
        source: its code in ``evidence_order``.
        shows: the state it speaks for.
        facts: ids of the facts it speaks by; at least one.
    """

    source: str
    shows: State
    facts: tuple[str, ...]


def testimonies(
    days: WeekDays, rules: InForce, *, person: Person, tier: State
) -> tuple[Testimony, ...]:
    """Return what the sources show of a week, the most trusted first.

    A source that says nothing of the week is not there.

    Args:
        days: the week.
        rules: the terms in force on its Monday.
        person: whose week it is, with the facts that vouch.
        tier: what is claimed.
    """
    if not person.evidence and not person.benefits:
        return ()
    order = rules.codes("evidence_order")
    found = _all(days, rules, person=person, tier=tier)
    return tuple(sorted(found, key=lambda one: order.index(one.source)))


def _all(days: WeekDays, rules: InForce, *, person: Person, tier: State) -> Iterator[Testimony]:
    del days, rules, person, tier
    yield from ()
