"""A programme on a day, as known at a moment: the ground every question stands on.

Source:
    Rules, section 2; invariant 2.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from virksom.programme.contract import Contract, InForce, Terms
from virksom.programme.record import Known, Log
from virksom.programme.status.people import Person, people
from virksom.programme.status.table import StatusTable, status_table


@dataclass(frozen=True, eq=False, kw_only=True)
class AsKnown:
    """A programme on a day, as known; two are equal only when they are the same object.

    What follows from the four is computed when it is asked for, and kept.

    Args:
        log: every fact.
        contract: the contract as it stands; what was agreed later than ``moment`` is hidden.
        on: the day that is described.
        moment: what is known up to and including; None means the whole log and contract.
    """

    log: Log
    contract: Contract
    on: date
    moment: datetime | None

    @cached_property
    def known(self) -> Known:
        """The facts in force as known."""
        return self.log.known(self.moment)

    @cached_property
    def terms(self) -> Terms:
        """The terms as agreed by the moment."""
        return self.contract.terms.known(self.moment)

    @property
    def rules(self) -> InForce:
        """The terms in force on the day.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return self.terms.on(self.on)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everyone the known facts speak of, by id."""
        return people(self.known)

    @cached_property
    def table(self) -> StatusTable:
        """The status table of the day.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return status_table(self.people, self.terms, on=self.on)
