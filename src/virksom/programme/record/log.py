"""The log of facts, and the only door to them: what was known at a moment.

Source:
    Rules, sections 1 and 2; invariants 1 and 2.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from types import MappingProxyType

from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record.fact import Fact
from virksom.programme.record.issued_values import Issued
from virksom.programme.record.kinds import RETRACTION
from virksom.programme.record.place import BadFact, BadFacts, Place


@dataclass(frozen=True)
class Known:
    """The facts in force as known at one moment.

    Args:
        moment: what is known up to and including; None means the whole log.
        facts: in force, in the order of the log: neither replaced nor a retraction.
        head: digest of the last fact known, in force or not; None when nothing is known.
        told: every fact known, in force or not, in the order of the log.
    """

    moment: datetime | None
    facts: tuple[Fact, ...]
    head: str | None
    told: tuple[Fact, ...] = field(default=(), repr=False, compare=False)

    @cached_property
    def kinds(self) -> Mapping[str, tuple[Fact, ...]]:
        """Facts by kind; a kind nobody used is not there."""
        return MappingProxyType(_grouped((fact.kind, fact) for fact in self.facts))

    @cached_property
    def subjects(self) -> Mapping[str, tuple[Fact, ...]]:
        """Facts by subject."""
        return MappingProxyType(_grouped((fact.subject, fact) for fact in self.facts))

    @cached_property
    def _by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    def find(self, fact_id: str) -> Fact | None:
        """Return the fact in force with this id; None when it is not in force or not there."""
        return self._by_id.get(fact_id)

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        """Return the facts of one kind, in the order of the log; empty when there are none."""
        return self.kinds.get(kind, ())

    def about(self, subject: str) -> tuple[Fact, ...]:
        """Return the facts about one subject, in the order of the log; empty when none."""
        return self.subjects.get(subject, ())


@dataclass(frozen=True)
class Log:
    """Every fact ever said, in the order they were appended.

    Build it with ``Log.of``; ``known`` is the only door to what holds.
    """

    facts: tuple[Fact, ...] = ()

    @classmethod
    def of(cls, facts: Iterable[tuple[Fact, Place]], unread: Sequence[BadFact] = ()) -> "Log":
        """Return the log of ``facts``, each with its place for refusals.

        Args:
            facts: in the order of the log.
            unread: what is wrong with facts that could not be read; told with the rest.

        Raises:
            BadFacts: facts are unread, an id stands twice, or ``replaces`` names no earlier
                fact or one of another subject; all are told.
        """
        read = tuple(facts)
        wrong = [*unread, *_wrong_links(read, {bad.place.fact for bad in unread})]
        if wrong:
            raise BadFacts(wrong)
        return cls(tuple(fact for fact, _ in read))

    def known(self, moment: datetime | None = None) -> Known:
        """Return the facts in force as known at ``moment``, inclusive; None asks for all.

        A fact that replaces another puts it out of force for good: when the replacer is
        itself replaced or retracted, the first one does not come back. An issued document that
        froze lines stays whatever is said of it later: only a credit note takes a line back.
        """
        told = [fact for fact in self.facts if moment is None or fact.known_at <= moment]
        replaced = {fact.replaces for fact in told}
        in_force = tuple(
            fact
            for fact in told
            if (fact.id not in replaced or _froze_lines(fact)) and fact.kind != RETRACTION
        )
        return Known(moment, in_force, told[-1].digest if told else None, tuple(told))

    def lies_ahead(self, day: date, *, moment: datetime | None = None) -> bool:
        """Say whether ``day`` lies after what is known, so that open stretches go on: "forventet".

        What is known ends with ``moment``'s day in Copenhagen; where None asks for all, with the
        day the last fact became known. Of a log without facts, asked for all, no day lies ahead.

        Source:
            Rules, section 2.
        """
        last = self.last_day(moment=moment)
        return last is not None and day > last

    def last_day(self, *, moment: datetime | None = None) -> date | None:
        """Return the last day anything is known of; None of a log without facts, asked for all.

        It is ``moment``'s day in Copenhagen; where None asks for all, the day the last fact
        became known.

        Source:
            Rules, section 2.
        """
        last = moment or max((fact.known_at for fact in self.facts), default=None)
        return None if last is None else day_in_copenhagen(last)

    def find(self, fact_id: str) -> Fact | None:
        """Return the fact with this id, in force or not; None when there is none."""
        return self._by_id.get(fact_id)

    @cached_property
    def _by_id(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @property
    def head(self) -> str | None:
        """Digest of the last fact; None for an empty log."""
        return self.facts[-1].digest if self.facts else None


def _froze_lines(fact: Fact) -> bool:
    return isinstance(fact.value, Issued) and fact.value.lines is not None


def _grouped(pairs: Iterable[tuple[str, Fact]]) -> dict[str, tuple[Fact, ...]]:
    groups: dict[str, list[Fact]] = {}
    for key, fact in pairs:
        groups.setdefault(key, []).append(fact)
    return {key: tuple(facts) for key, facts in groups.items()}


def _wrong_links(
    facts: Iterable[tuple[Fact, Place]], unread: AbstractSet[str | None]
) -> Iterator[BadFact]:
    """Yield what is wrong between facts; ``unread`` has None when a fact without id is unread.

    A fact that may replace an unread one is not blamed for it.
    """
    seen: dict[str | None, Fact] = {}
    for fact, found_at in facts:
        if fact.id in seen:
            yield found_at.at(fact.id).refuse("id", _NEW_ID, found=fact.id)
        target = seen.get(fact.replaces)
        missing = fact.replaces is not None and target is None
        if missing and unread.isdisjoint({None, fact.replaces}):
            yield found_at.at(fact.id).refuse("replaces", _EARLIER, found=fact.replaces)
        if target is not None and target.subject != fact.subject:
            expected = Text(f"et faktum om {fact.subject}", f"a fact about {fact.subject}")
            yield found_at.at(fact.id).refuse("replaces", expected, found=fact.replaces)
        seen.setdefault(fact.id, fact)


_NEW_ID = Text("et id, der ikke er brugt før", "an id not used before")
_EARLIER = Text("id på et tidligere faktum", "the id of an earlier fact")
