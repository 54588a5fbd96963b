"""From where a forecast looks: a day, what is known, and what has come by then.

Two readings give it: the reference, person by person, and for very many the columns.

Source:
    Rules, section 2; invariant 2.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from virksom.programme import outcomes
from virksom.programme.contract import Contract, Terms
from virksom.programme.forecast.history import histories
from virksom.programme.forecast.past import Past, past_of
from virksom.programme.forecast.silence import last_told
from virksom.programme.kernel import Week
from virksom.programme.settlement import WeekReading, owed_weeks
from virksom.programme.status import AsKnown, Person


class Vantage(Protocol):
    """From where a forecast looks."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def moment(self) -> datetime | None:
        """What is known up to and including; None means everything."""

    @property
    def contract(self) -> Contract:
        """The contract as it stands."""

    @property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""

    @property
    def people(self) -> Sequence[Person]:
        """Everyone, where each is read; none where everybody is counted."""

    def last_told(self) -> date | None:
        """Return the day in Copenhagen the latest fact known became known; None where none is."""

    def past(self, terms: Terms, *, through: Week) -> Past:
        """Return what has come of each person referred by the end of a week, by id.

        Raises:
            NotExpressed: it is counted, and numbers cannot say the terms.
            TermMissing: the contract was not agreed at the moment.
        """

    def owed(self, *, through: Week) -> Decimal:
        """Return kroner of the weeks, or outcomes, owed for until a week, inclusive.

        Raises:
            NotExpressed: it is counted, and numbers cannot say the terms.
            TermMissing: the contract was not agreed at the moment.
        """

    def then(self, *, on: date, moment: datetime) -> "Vantage":
        """Return another day as it was known at another moment."""

    def ids_of(self, codes: Iterable[str]) -> frozenset[str]:
        """Return the ids of the persons that some candidates' codes belong to, as known."""


@dataclass(frozen=True, slots=True)
class ReadVantage:
    """A programme that is read by the reference, person by person.

    Args:
        at: the programme on a day, as known.
    """

    at: AsKnown

    @property
    def on(self) -> date:
        """The day."""
        return self.at.on

    @property
    def moment(self) -> datetime | None:
        """What is known up to and including; None means everything."""
        return self.at.moment

    @property
    def contract(self) -> Contract:
        """The contract as it stands."""
        return self.at.contract

    @property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""
        return self.at.terms

    @property
    def people(self) -> Sequence[Person]:
        """Everyone the known facts speak of, by id."""
        return self.at.people

    def last_told(self) -> date | None:
        """Return the day the latest fact known became known; None where none is."""
        return last_told(self.at)

    def past(self, terms: Terms, *, through: Week) -> Past:
        """Return what has come of each person referred by the end of a week, by id.

        Raises:
            TermMissing: the contract was not agreed at the moment.
        """
        return past_of(histories(self.at.people, terms, through=through))

    def owed(self, *, through: Week) -> Decimal:
        """Return kroner of the weeks, or outcomes, owed for until a week, inclusive.

        Raises:
            TermMissing: the contract was not agreed at the moment.
        """
        return kroner_owed(self.at.people, self.at.terms, through=through)

    def then(self, *, on: date, moment: datetime) -> "ReadVantage":
        """Return another day as it was known at another moment."""
        return ReadVantage(replace(self.at, on=on, moment=moment))

    def ids_of(self, codes: Iterable[str]) -> frozenset[str]:
        """Return the ids of the persons that some candidates' codes belong to, as known."""
        asked = frozenset(codes)
        return frozenset(one.id for one in self.at.people if not asked.isdisjoint(one.ids))


def vantage_of(at: AsKnown | Vantage) -> Vantage:
    """Return from where a forecast looks; a programme as known is read by the reference."""
    return ReadVantage(at) if isinstance(at, AsKnown) else at


def kroner_owed(people: Iterable[Person], terms: Terms, *, through: Week) -> Decimal:
    """Return kroner of the weeks, or outcomes, owed for on some persons until a week, inclusive.

    Args:
        people: persons, each once.
        terms: the contract's own terms, as known: what has come is paid by them.
        through: the last week that has come.

    Raises:
        TermMissing: the contract was not agreed at the moment asked for.
    """
    return sum((one.amount for one in _owed(people, terms, through=through)), Decimal(0))


def _owed(people: Iterable[Person], terms: Terms, *, through: Week) -> Iterator[WeekReading]:
    if terms.pays_outcomes:
        yield from outcomes.owed(people, terms, through=through)
        return
    for one in people:
        yield from owed_weeks(one, terms, through=through)
