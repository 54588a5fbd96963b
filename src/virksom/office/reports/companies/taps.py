"""A contact in two taps: how it was made, and how long it took."""

from dataclasses import dataclass

from virksom.office.reports.door import Door
from virksom.programme.companies.contact import CHANNELS, MINUTES, USUAL
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """The first tap.

    Args:
        code: of the channel.
        label: what it is called.
        door: where the minutes are tapped.
    """

    code: str
    label: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """The second tap.

    Args:
        minutes: what is sent.
        label: what it is called.
        usual: whether the channel usually takes as long.
    """

    minutes: int
    label: Text
    usual: bool


LISTED = ("fra", "liste")
"""What an address asks with that leads back to the list of companies."""


def taps(whom: str, *, listed: bool = False) -> tuple[Tap, ...]:
    """Return the first taps of a contact.

    Args:
        whom: a company or a candidate, by code.
        listed: whether they stand in the list of companies, where the reader then stays.
    """
    page = "log_contact" if whom.startswith("V") else "log_contact_with"
    return tuple(
        Tap(
            code=code,
            label=label,
            door=Door(page, (whom,), (("hvordan", code), *((LISTED,) if listed else ()))),
        )
        for code, label in CHANNELS.items()
    )


def chips(channel: str) -> tuple[Chip, ...]:
    """Return the minutes that can be tapped."""
    return tuple(
        Chip(
            minutes=minutes,
            label=Text(f"{minutes} min.", f"{minutes} min"),
            usual=USUAL.get(channel) == minutes,
        )
        for minutes in MINUTES
    )
