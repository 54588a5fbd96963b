"""What every check looks at: one log, as known at one moment, on one day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from virksom.programme.contract import InForce, Terms
from virksom.programme.record import Fact, Known, Log
from virksom.programme.settlement import WeekReading, last_ended, read_weeks
from virksom.programme.status import Person, StatusTable


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The ground a check stands on.

    Args:
        log: every fact, for the chain.
        known: the facts in force as known.
        terms: the contract as known at the same moment.
        on: the day; facts that begin later are not looked at.
        people: the persons of ``known``.
        table: the status table of the day.
        contract: name of the contract the facts are read by; None when it is not told.
        read: weeks already read, by the person's id; filled as they are asked for.
    """

    log: Log
    known: Known
    terms: Terms
    on: date
    people: tuple[Person, ...]
    table: StatusTable
    contract: str | None = None
    read: dict[str, tuple[WeekReading, ...]] = field(default_factory=dict, compare=False)

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""
        return self.terms.on(self.on)

    def weeks(self, person: Person) -> tuple[WeekReading, ...]:
        """Return a person's weeks that have ended by the day, oldest first, paid or not."""
        if person.id not in self.read:
            through = last_ended(self.on)
            self.read[person.id] = read_weeks(person, self.terms, through=through)
        return self.read[person.id]

    def begun(self, *kinds: str) -> Iterator[Fact]:
        """Yield the facts of these kinds that have begun by the day, in the order of the log."""
        return (fact for fact in self.known.facts if fact.kind in kinds and fact.since <= self.on)

    def clause(self, term: str) -> str:
        """Return the number of the clause a term rests on; "" when the contract lacks the term."""
        found = self.rules.values.get(term)
        return "" if found is None else found.clause

    def of_persons(self, persons: Iterable[str], *kinds: str) -> tuple[str, ...]:
        """Return the ids of the facts of these kinds about some persons, by the person's id.

        Only facts begun by the day, in the order of the log, and the first 20 at most: enough
        to begin with where a whole programme is concerned.
        """
        wanted = set(persons)
        codes = {code for person in self.people if person.id in wanted for code in person.ids}
        return tuple(fact.id for fact in self.begun(*kinds) if fact.subject in codes)[:MOST_FACTS]


MOST_FACTS = 20
"""How many facts a finding about many persons names."""
