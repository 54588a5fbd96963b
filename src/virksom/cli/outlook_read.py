"""A forecast as it is asked for on a command line: its options, and what the ledger has told."""

from collections.abc import Sequence

from virksom.cli.question import Question
from virksom.cli.usage import BadUsage
from virksom.programme.forecast.chances import PSEUDO_WEEKS
from virksom.programme.forecast.outlook import SEED, TIMES, Assumed, last_read
from virksom.programme.forecast.parties import still_due
from virksom.programme.forecast.vantage import Vantage
from virksom.programme.kernel import Text, Week
from virksom.programme.ledger import CashFlow, journal, returns

MOST = 20_000
"""Replications at most: more take minutes and tell nothing new."""


def assumed_from(*, until: str | None, times: int, seed: int, pseudo: float) -> Assumed:
    """Return what a forecast assumes, as the options say.

    Raises:
        NotAWeek: ``until`` is no week.
        BadUsage: there are too few or too many replications.
    """
    if not 1 <= times <= MOST:
        raise BadUsage(
            Text(
                f"--times skal være fra 1 til {MOST}; {times} er det ikke.",
                f"--times must be from 1 to {MOST}; {times} is not.",
            )
        )
    week = Week.parse(until) if until else None
    return Assumed(until=week, times=times, seed=seed, pseudo=pseudo)


def flows_of(asked: Question) -> tuple[CashFlow, ...]:
    """Return the investor's money until the day, as the facts tell it; empty for none."""
    books = journal(asked.log, asked.contract.terms, moment=asked.moment or asked.now)
    return returns(entry for entry in books.entries if entry.day <= asked.on).flows


def late_of(seen: Vantage, flows: Sequence[CashFlow]) -> float:
    """Return kroner of weeks until the day that the investor has not been given back yet."""
    return still_due(lambda: seen.owed(through=last_read(seen)), flows)


USUAL = (TIMES, SEED, PSEUDO_WEEKS)
"""What the options are where nothing is said: times, seed and assumed weeks."""
