"""One thing as it is told: a fact before it has its number and its place in the chain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from virksom.programme.kernel import Json
from virksom.programme.record import Fact, Log, Place, read_fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact before it is numbered.

    Args:
        known_at: the moment it is told, in whole seconds.
        kind: one of the kinds of facts.
        subject: whom it is about.
        since: first day it holds.
        until: first day it no longer holds; None when open or on one day.
        value: its fields as on the wire.
        by: code of who tells it.
        source: what it was read from; None when from nothing.
        key: a name that a later one may replace it by; "" when none does.
        replaces: the key of the one it puts out of force; "" for most.
    """

    known_at: datetime
    kind: str
    subject: str
    since: date
    value: Mapping[str, Json]
    until: date | None = None
    by: str
    source: str | None = None
    key: str = ""
    replaces: str = ""


def chained(told: Iterable[Told]) -> Log:
    """Return what was told as a log: by the moment it was told, numbered, with its chain.

    Things told at the same moment keep their order; a replaced one must be told before.
    """
    numbers: dict[str, str] = {}
    facts: list[tuple[Fact, Place]] = []
    previous: str | None = None
    for number, one in enumerate(sorted(told, key=lambda one: one.known_at), start=1):
        fact_id = f"f{number:06d}"
        numbers[one.key] = fact_id
        replaces = numbers[one.replaces] if one.replaces else None
        line = {**wire(one), "id": fact_id, "replaces": replaces, "previous": previous}
        place = Place("demo", number)
        fact = read_fact(line, place)
        previous = fact.digest
        facts.append((fact, place))
    return Log.of(facts)


def wire(one: Told) -> dict[str, Json]:
    """Return a thing as a fact on the wire that has no number and no place yet."""
    return {
        "kind": one.kind,
        "subject": one.subject,
        "value": one.value,
        "since": one.since.isoformat(),
        "until": None if one.until is None else one.until.isoformat(),
        "known_at": one.known_at.isoformat(),
        "by": one.by,
        "source": one.source,
    }
