"""A programme nobody has told of for a quarter: its silent weeks are not taken for quiet ones.

Source:
    Rules, section 2: what is known ends where the telling ends; what comes after it is expected.
"""

from datetime import date

from virksom.programme.kernel import Text, date_text, day_in_copenhagen
from virksom.programme.status import AsKnown

SILENT = 13
"""Weeks without a fact before silence is no news: a quarter, in which every weekday could tell."""


def last_told(at: AsKnown) -> date | None:
    """Return the day in Copenhagen the latest fact known became known; None where none is known."""
    told = [
        fact.known_at for fact in at.log.facts if at.moment is None or fact.known_at <= at.moment
    ]
    return day_in_copenhagen(max(told)) if told else None


def silence_text(since: date) -> Text:
    """Return that nothing has been told since a day, and that the forecast begins there."""
    return Text(
        f"Der er intet fortalt efter {date_text(since)}; prognosen begynder der.",
        f"Nothing has been told after {date_text(since, 'en')}; the forecast begins there.",
    )
