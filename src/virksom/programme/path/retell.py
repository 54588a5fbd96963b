"""The same fact told anew, and the word that it never held: how every correction begins.

Source:
    Rules, section 1 (replace; ``retraction``): nothing is edited, and a replaced fact stays
    replaced, so that what is to hold again is stated anew.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact, Log
from virksom.programme.record.kinds import RETRACTION


def value_of(fact: Fact) -> Mapping[str, Json]:
    """Return what a fact says, as it stands on the wire."""
    value: Mapping[str, Json] = json.loads(fact.wire)["value"]
    return value


def again(fact: Fact, *, by: str) -> Draft:
    """Return a draft that says just what ``fact`` says and takes its place.

    Args:
        fact: one that is in force.
        by: who says it now.
    """
    return Draft(
        kind=fact.kind,
        subject=fact.subject,
        since=fact.since,
        until=fact.until,
        value=value_of(fact),
        by=by,
        source=fact.source,
        replaces=fact.id,
    )


def never(fact: Fact, *, reason: str, by: str) -> Draft:
    """Return the retraction of a fact: it never held.

    Args:
        fact: one that is in force.
        reason: a code or short label.
        by: who says so.
    """
    return Draft(
        kind=RETRACTION,
        subject=fact.subject,
        since=fact.since,
        value={"reason": reason},
        by=by,
        replaces=fact.id,
    )


def undone(log: Log, facts: Iterable[Fact], *, reason: str, by: str) -> tuple[Draft, ...]:
    """Return what takes facts back that were told together: what they replaced holds again.

    Args:
        log: the log they stand in.
        facts: told together, each in force or a retraction that nothing replaced.
        reason: a code or short label, for those that replaced nothing.
        by: who takes them back.

    Returns:
        One draft a fact, in the same order. Read together they leave what was known before.
    """
    return tuple(_undone(log, fact, reason=reason, by=by) for fact in facts)


def _undone(log: Log, fact: Fact, *, reason: str, by: str) -> Draft:
    before = None if fact.replaces is None else log.find(fact.replaces)
    if before is None:
        return never(fact, reason=reason, by=by)
    return replace(again(before, by=by), replaces=fact.id)
