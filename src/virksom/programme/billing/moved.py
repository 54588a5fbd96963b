"""What is owed for with another amount than was billed: what a run has to put right.

Source:
    Rules, section 6.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.billing.books import Billed
from virksom.programme.kernel import Week
from virksom.programme.settlement import NOTHING, WeekReading


@dataclass(frozen=True, slots=True)
class Moved:
    """A person's week that is owed for with another amount than was billed.

    Args:
        candidate: the person's id.
        week: the week.
        reading: its reading; None when it is not to be billed, or no longer owed for.
        lines: the lines that stand billed for it.
        outcome: code of the outcome, where the contract says its outcomes one by one; else "".
    """

    candidate: str
    week: Week
    reading: WeekReading | None
    lines: tuple[Billed, ...]
    outcome: str = ""

    @property
    def amount(self) -> Decimal:
        """What is owed for it now, in kroner."""
        return self.reading.amount if self.reading else NOTHING

    @property
    def held(self) -> Decimal:
        """What stands billed for it, in kroner."""
        return billed_amount(self.lines)


def billed_amount(lines: Sequence[Billed]) -> Decimal:
    """Return the sum of billed lines, in exact kroner excluding VAT."""
    if len(lines) == 1:
        return lines[0].line.amount
    return sum((one.line.amount for one in lines), NOTHING)
