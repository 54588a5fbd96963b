"""What every check looks at: one log, as known at one moment, on one day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from virksom.programme.contract import InForce, Terms
from virksom.programme.record import Fact, Known, Log
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
    """

    log: Log
    known: Known
    terms: Terms
    on: date
    people: tuple[Person, ...]
    table: StatusTable

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""
        return self.terms.on(self.on)

    def begun(self, *kinds: str) -> Iterator[Fact]:
        """Yield the facts of these kinds that have begun by the day, in the order of the log."""
        return (fact for fact in self.known.facts if fact.kind in kinds and fact.since <= self.on)
