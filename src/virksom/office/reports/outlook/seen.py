"""What the forecast's pages ask of from where they look: a standpoint, or very many in columns.

Source:
    Rules, section 2.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from virksom.office.reports import words
from virksom.office.reports.standpoint import Keeping, Standpoint
from virksom.programme.contract import InForce, Terms
from virksom.programme.forecast.vantage import ReadVantage, Vantage
from virksom.programme.kernel import Text
from virksom.programme.record import Log
from virksom.programme.status import AsKnown, QuarterEnd, RowCounts, WeekCount

T = TypeVar("T")


class AnyStandpoint(Keeping, Protocol):
    """What both sorts of standpoint tell of themselves and keep."""

    @property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""

    @property
    def curve(self) -> Sequence[WeekCount]:
        """The self-supporting week by week, to the last week shown."""

    def has(self, key: str) -> bool:
        """Say whether something is kept under the key."""


class ForecastSeen(AnyStandpoint, Protocol):
    """From where a forecast's page looks, however what has come is read there."""

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from others: programme, last fact, contract, day and moment."""

    @property
    def vantage(self) -> Vantage:
        """From where the forecast itself looks."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def moment(self) -> datetime:
        """What is known up to and including."""

    @property
    def many(self) -> int:
        """How many persons the facts speak of."""

    @property
    def money(self) -> Log:
        """All that moved, maybe among other facts."""

    @property
    def documents(self) -> Log:
        """All that moved and was issued with lines or figures, maybe among other facts."""

    @property
    def note(self) -> Text:
        """How everybody was read, a whole sentence or two; empty where it goes without saying."""

    @property
    def told_note(self) -> Text:
        """The same as strangers are told it: neither of whom nor why."""

    def table(self, at: QuarterEnd) -> RowCounts:
        """Return the status table of a quarter-end, as it was known when it was told of.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """


At = TypeVar("At", bound=AnyStandpoint)


@dataclass(frozen=True, eq=False, kw_only=True)
class SeenFrom(Generic[At]):
    """What a forecast's page asks of a standpoint of either sort, and keeps with it.

    Args:
        at: the standpoint.
    """

    at: At

    @property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""
        return self.at.terms

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""
        return self.at.rules

    @property
    def curve(self) -> Sequence[WeekCount]:
        """The self-supporting week by week."""
        return self.at.curve

    def has(self, key: str) -> bool:
        """Say whether something is kept under the key."""
        return self.at.has(key)

    def keep(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under the key before, or make it and keep it here."""
        return self.at.keep(key, make)


@dataclass(frozen=True, eq=False, kw_only=True)
class OneByOne(SeenFrom[Standpoint]):
    """A standpoint whose forecast rests on everybody read one by one, by the reference.

    Args:
        at: the standpoint.
        note: how everybody was read; empty where it goes without saying.
    """

    note: Text = words.NOTHING

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from others."""
        at = self.at
        return at.code, at.log.head, at.contract.digest, at.on, at.moment

    @cached_property
    def vantage(self) -> Vantage:
        """From where the forecast itself looks."""
        return ReadVantage(self.at)

    @property
    def on(self) -> date:
        """The day."""
        return self.at.on

    @property
    def moment(self) -> datetime:
        """What is known up to and including."""
        return self.at.moment

    @property
    def many(self) -> int:
        """How many persons the facts speak of."""
        return len(self.at.people)

    @property
    def money(self) -> Log:
        """Every fact."""
        return self.at.log

    @property
    def documents(self) -> Log:
        """Every fact."""
        return self.at.log

    @property
    def told_note(self) -> Text:
        """That everybody was read one by one, where that is told at all."""
        return _EACH if self.note.da else words.NOTHING

    def table(self, at: QuarterEnd) -> RowCounts:
        """Return the status table of a quarter-end, as it was known when it was told of."""
        seen = self.at
        return AsKnown(log=seen.log, contract=seen.contract, on=at.on, moment=at.known).table


def read_each(why: Text) -> Text:
    """Return that everybody of very many was read one by one, and why.

    Args:
        why: a whole sentence.
    """
    return Text(f"{_EACH.da} Grunden: {why.da}", f"{_EACH.en} The reason: {why.en}")


_EACH = Text("Alle er læst én for én.", "Everybody was read one by one.")
