"""How many runs a forecast is asked for, and where it was stopped: read from the address."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.reports.door import Choice
from virksom.programme.forecast.outlook import TIMES
from virksom.programme.kernel import Text, number_text

OFFERED = (TIMES, 5 * TIMES)
"""How many runs one may choose."""

STOPPED = "forloeb"
"""How an address tells where it was stopped."""


@dataclass(frozen=True, slots=True)
class Runs:
    """How many runs are wanted, and of how many; fewer where it was stopped."""

    times: int
    of: int

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The numbers one may choose among."""
        return tuple(
            Choice(str(one), Text(number_text(one), number_text(one, "en")), one == self.of)
            for one in OFFERED
        )


def asked_runs(query: Mapping[str, str]) -> Runs:
    """Return the runs an address asks for; what cannot be is what is usual.

    Args:
        query: ``af`` is how many are wanted, one of those offered; ``forloeb`` where it stopped.
    """
    of = next((one for one in OFFERED if str(one) == query.get("af", "")), TIMES)
    return Runs(min(of, _whole(query.get(STOPPED, "")) or of), of)


def _whole(typed: str) -> int:
    """Return a whole number that is typed, no longer than those offered; 0 where it is none."""
    short = len(typed) <= len(str(max(OFFERED)))
    return int(typed) if short and typed.isascii() and typed.isdecimal() else 0
