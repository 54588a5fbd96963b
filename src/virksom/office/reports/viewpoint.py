"""From where a page looks, before anything of the log is read.

Source:
    Rules, section 2.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from virksom.office.store.read import ProgrammeRow
from virksom.programme.contract import Contract, InForce
from virksom.programme.kernel import day_in_copenhagen


class DayShown(Protocol):
    """The day a page shows, and the day of what it knows."""

    @property
    def on(self) -> date:
        """The day that is shown."""

    @property
    def known_day(self) -> date:
        """The day of what is known."""

    @property
    def past(self) -> bool:
        """Whether another day or another knowledge than today's is shown."""

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known."""


class Looking(DayShown, Protocol):
    """From where a page looks: a viewpoint or a standpoint."""

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint:
    """A programme, a day, and what is known: what a standpoint is before its log.

    Args:
        row: the programme.
        contract: its contract.
        on: the day that is shown.
        moment: what is known up to and including.
        today: the day it is, in Copenhagen.
    """

    row: ProgrammeRow
    contract: Contract
    on: date
    moment: datetime
    today: date

    @property
    def known_day(self) -> date:
        """The day in Copenhagen of what is known."""
        return day_in_copenhagen(self.moment)

    @property
    def past(self) -> bool:
        """Whether another day or another knowledge than today's is shown.

        What is shown of today is told by rows and by single cases; only what is past needs the
        whole log.
        """
        return self.on != self.today or self.known_day != self.today

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known, so that open stretches are taken to go on."""
        return self.on > self.known_day

    @property
    def rules(self) -> InForce:
        """The terms in force on the day, as agreed by the moment.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return self.contract.terms.known(self.moment).on(self.on)
