"""A contact as it can be told: how it was made, how long it took, and when.

Source:
    Clause 6.2: the consultants' time follows from the contacts; nobody keeps a timesheet.
"""

from collections.abc import Mapping
from datetime import date

from virksom.programme.kernel import Text

CHANNELS: Mapping[str, Text] = {
    "phone": Text("Opkald", "Call"),
    "visit": Text("Besøg", "Visit"),
    "mail": Text("Mail", "Mail"),
}
"""How a contact is made, by code."""

USUAL: Mapping[str, int] = {"phone": 15, "visit": 60, "mail": 5}
"""Minutes that a contact usually takes, by how it is made."""

MINUTES = (5, 15, 30, 60)
"""Minutes that can be tapped."""

MOST = 600
"""Minutes a contact can take at most: a working day and more."""


def why_not_contact(channel: str, *, minutes: int | None, since: date, today: date) -> Text | None:
    """Return why a contact cannot be told like that, or None when it can.

    Source:
        Clause 6.2.

    Args:
        channel: how it was made; one of ``CHANNELS``.
        minutes: whole minutes, from 1 to ``MOST``; None where nobody told.
        since: the day it was.
        today: the day it is; no contact lies ahead.
    """
    if channel not in CHANNELS:
        return Text("Vælg opkald, besøg eller mail.", "Choose call, visit or mail.")
    if minutes is not None and not 0 < minutes <= MOST:
        return Text(
            f"Skriv hele minutter fra 1 til {MOST}.", f"Write whole minutes from 1 to {MOST}."
        )
    if since > today:
        return Text("Dagen ligger efter i dag.", "The day lies ahead.")
    return None
