"""The hash chain: each fact carries the digest of the one before it.

Source:
    Rules, section 1 (chain); invariant 1.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from virksom.programme.kernel import Json, canonical
from virksom.programme.record.fact import Fact
from virksom.programme.record.log import Log


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """The first place where the chain does not hold.

    Args:
        position: of the fact in the log, counted from 1.
        fact: its id.
        expected: the digest it should carry as ``previous``; None for the first fact.
        found: what it carries.
    """

    position: int
    fact: str
    expected: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class Backdated:
    """The first place where a fact is known earlier than the fact before it.

    Args:
        position: of the fact in the log, counted from 1; never the first.
        fact: its id.
        known_at: when it says that it became known.
        before: when the fact before it did, which is later.
    """

    position: int
    fact: str
    known_at: datetime
    before: datetime


def has_chain(log: Log) -> bool:
    """Say whether any fact carries a ``previous``, or there is at most one fact to chain."""
    return len(log.facts) <= 1 or any(fact.previous is not None for fact in log.facts)


def broken_link(log: Log) -> BrokenLink | None:
    """Return the first broken link, or None when the chain holds; an empty log holds."""
    expected = None
    for position, fact in enumerate(log.facts, start=1):
        if fact.previous != expected:
            return BrokenLink(position, fact.id, expected, fact.previous)
        expected = fact.digest
    return None


def backdated(log: Log) -> Backdated | None:
    """Return the first fact known earlier than the one before it; None when there is none.

    Such a fact changes what was known before it was written, which no chain shows. Instants
    are compared, and two facts may share one.

    Source:
        Rules, section 1 (append: ``known_at`` never decreases).
    """
    for position, (before, fact) in enumerate(pairwise(log.facts), start=2):
        if fact.known_at < before.known_at:
            return Backdated(position, fact.id, fact.known_at, before.known_at)
    return None


def link_of(log: Log, digest: str) -> int | None:
    """Return the position, from 1, of the fact with this digest; None when no link has it."""
    for position, fact in enumerate(log.facts, start=1):
        if fact.digest == digest:
            return position
    return None


def seal(log: Log) -> Log:
    """Return the same facts in the same order with the chain written anew."""
    sealed: list[Fact] = []
    previous = None
    for fact in log.facts:
        linked = _linked(fact, previous)
        sealed.append(linked)
        previous = linked.digest
    return Log(tuple(sealed))


def _linked(fact: Fact, previous: str | None) -> Fact:
    whole: dict[str, Json] = json.loads(fact.wire)
    whole["previous"] = previous
    return replace(fact, previous=previous, wire=canonical(whole))
