"""The hash chain: each fact carries the digest of the one before it.

Source:
    Rules, section 1 (chain); invariant 1.
"""

import json
from dataclasses import dataclass, replace

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
