"""An investment as an edition tells of it.

Source:
    Rules, section 7: the parties are told everything, and strangers what hides the few.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from virksom.programme.ledger.investment import Investment
from virksom.programme.ledger.returns import Returns


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An investment as an edition tells of it; None stands for what is hidden.

    Args:
        on: the day.
        external: whether it is the edition for strangers.
        returns: what the investor put in and got back; gathered in the external edition.
        rate: the yearly internal rate of return of those flows; None while it cannot be reckoned.
        earned: weeks billed by the day, and their kroner.
        expected: weeks owed for and not billed by the day, and their kroner.
        paid: øre the municipality has paid.
        supported: weeks in self-support.
        saved: kroner in benefit for them; None too when no term says.
        bearer: who bears what never comes back: ``investor`` or ``provider``.
        whose: in the external edition a digest of whose weeks stand behind each figure told; it
            is shown nowhere.
    """

    on: date
    external: bool
    returns: Returns
    rate: Decimal | None
    earned: tuple[int, Decimal] | None
    expected: tuple[int, Decimal] | None
    paid: int | None
    supported: int | None
    saved: Decimal | None
    bearer: str
    whose: Mapping[str, str] = field(default_factory=dict)

    @property
    def hides(self) -> bool:
        """Whether something is hidden."""
        return None in {self.earned, self.expected, self.paid, self.supported}


def told_whole(found: Investment) -> Told:
    """Return everything, as the parties are told.

    Source:
        Rules, section 7.
    """
    return Told(
        on=found.on,
        external=False,
        returns=found.returns,
        rate=found.rate,
        earned=(found.earned.count, found.earned.amount),
        expected=(found.expected.count, found.expected.amount),
        paid=found.paid,
        supported=len(found.supported),
        saved=found.saved,
        bearer=found.bearer,
    )
