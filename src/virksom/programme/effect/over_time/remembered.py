"""Everyone as known at one moment after another, read again only where something was told.

The status table of every week as known then asks for everyone anew each week. Nearly all of them
are as they were the week before, so only those are read again of whom a fact became known.

Source:
    Rules, section 2; invariant 2.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from virksom.programme.record import Fact, Log, SameCompany, SamePerson
from virksom.programme.status import Person, people

_READ = frozenset({"referral", "start", "withdrawal", "employment", "education", "benefit"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Candidates' codes that facts have ever called one person, with what the table reads of them.

    Args:
        codes: ascending; one for nearly everybody.
        facts: about them, in the order of the log: kinds the status table reads, and whatever
            replaces another fact.
    """

    codes: tuple[str, ...]
    facts: tuple[Fact, ...]

    def people(self, shared: Sequence[Fact], *, without: frozenset[str]) -> tuple[Person, ...]:
        """Return the persons they are, each with the facts the status table reads and no others.

        Args:
            shared: facts about companies, in the order of the log.
            without: ids of facts that are taken as never told.
        """
        told = (fact for fact in (*shared, *self.facts) if fact.id not in without)
        return people(Log(tuple(told)).known(), only=frozenset(self.codes))

    def by(self, moment: datetime | None) -> "Circle":
        """Return the same with what was known at the moment; None keeps all."""
        return Circle(codes=self.codes, facts=known_by(self.facts, moment))


def known_by(facts: Sequence[Fact], moment: datetime | None) -> tuple[Fact, ...]:
    """Return the facts known at a moment, in order; None gives all."""
    return tuple(fact for fact in facts if moment is None or fact.known_at <= moment)


def circles(log: Log) -> tuple[Circle, ...]:
    """Return everyone facts were ever told of, by code, with what the status table reads."""
    told = defaultdict[str, list[Fact]](list)
    roots = _roots(log.facts)
    for fact in log.facts:
        if _is_read(fact):
            told[roots.get(fact.subject, fact.subject)].append(fact)
    codes = defaultdict[str, set[str]](set)
    for code in {*roots, *(fact.subject for facts in told.values() for fact in facts)}:
        codes[roots.get(code, code)].add(code)
    return tuple(
        Circle(codes=tuple(sorted(codes[root])), facts=tuple(told[root])) for root in sorted(codes)
    )


def shared_facts(log: Log) -> tuple[Fact, ...]:
    """Return the facts that say which companies are one, and their corrections, in order."""
    links = {fact.id for fact in log.facts if isinstance(fact.value, SameCompany)}
    shared: list[Fact] = []
    for fact in log.facts:
        if fact.id in links or (fact.replaces is not None and fact.replaces in links):
            links.add(fact.id)
            shared.append(fact)
    return tuple(shared)


def _is_read(fact: Fact) -> bool:
    if not fact.subject.startswith("K"):
        return False
    return fact.kind in _READ or isinstance(fact.value, SamePerson) or fact.replaces is not None


def _roots(facts: Iterable[Fact]) -> Mapping[str, str]:
    """Return the smallest code of each that was ever called the same as another."""
    roots: dict[str, str] = {}
    for fact in facts:
        if isinstance(fact.value, SamePerson):
            one, other = (roots.get(code, code) for code in (fact.subject, fact.value.other))
            least, most = min(one, other), max(one, other)
            moved = {code for code, root in roots.items() if root == most} | {one, other}
            roots |= dict.fromkeys(moved, least)
            roots |= dict.fromkeys((fact.subject, fact.value.other), least)
    return roots


def everyone_then(log: Log, moments: Iterable[datetime]) -> Iterator[tuple[Person, ...]]:
    """Yield everyone as known at each moment, by id; what no status table reads is left out.

    Source:
        Rules, section 2.

    Args:
        log: every fact.
        moments: ascending.

    Yields:
        The persons. One of whom nothing was told since the moment before is the same object.
    """
    every, shared = circles(log), shared_facts(log)
    read: dict[str, tuple[Person, ...]] = {}
    before: datetime | None = None
    for moment in moments:
        again = any(_between(fact, before, moment=moment) for fact in shared)
        for circle in every:
            if again or any(_between(fact, before, moment=moment) for fact in circle.facts):
                now = circle.by(moment)
                read[circle.codes[0]] = now.people(known_by(shared, moment), without=frozenset())
        before = moment
        yield tuple(sorted((one for many in read.values() for one in many), key=_id))


def _between(fact: Fact, before: datetime | None, *, moment: datetime) -> bool:
    return fact.known_at <= moment and (before is None or before < fact.known_at)


def _id(person: Person) -> str:
    return person.id
