"""Months that another contract does not reach: it pays nothing there, and says so.

Source:
    Rules, section 2: terms have the day they are in force. Clause 4.1: the payment window.
"""

from datetime import date, timedelta

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Span, Text, date_text
from virksom.programme.outcomes.simulate import Simulation


def told_outside(found: Simulation, then: Terms) -> Text | None:
    """Return for which time the other contract pays, where some months lie outside it.

    Source:
        Rules, section 2.

    Args:
        found: the two contracts side by side.
        then: the other contract's terms.

    Returns:
        One sentence; None where every month with money lies in its time, or there is none.
    """
    values = (dated.value for dated in then.terms["payment_window"].values)
    windows = [value for value in values if isinstance(value, Span)]
    first = min(window.since for window in windows)
    last = max(window.until or date.max for window in windows) - timedelta(days=1)
    reach = Month(first.year, first.month), Month(last.year, last.month)
    if all(reach[0] <= one.of <= reach[1] for one in found.months):
        return None
    return Text(
        f"Den anden aftale betaler fra {date_text(first)} til og med {date_text(last)}; uden for "
        "den tid betaler den intet.",
        f"The other contract pays from {date_text(first, 'en')} to {date_text(last, 'en')} "
        "inclusive; outside that time it pays nothing.",
    )
