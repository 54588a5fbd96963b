"""What stands around every page: the programme, the navigation and the time it shows."""

from dataclasses import dataclass
from datetime import timedelta

from virksom.office.access import ROLE_NAMES, Actor, Deed, Role, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry of the navigation."""

    code: str
    label: Text
    door: Door
    count: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around a page.

    Args:
        programme: the contract's title.
        where: where the programme runs.
        invented: whether its people are invented.
        places: the navigation, in order.
        on: the day shown.
        known: the day of what is known.
        past: whether it is another day or another knowledge than today's.
        expected: whether the day lies after what is known.
        aged: that nothing new is known, and that payment is over; empty when neither is so.
        who: the reader's roles.
        username: what they sign in with.
    """

    programme: Text
    where: Text
    invented: bool
    places: tuple[Place, ...]
    on: Text
    known: Text
    past: bool
    expected: bool
    aged: Text
    who: Text
    username: str


_FRESH = timedelta(days=31)

PLACES = (
    ("overview", Deed.SEE_OVERVIEW, Text("Overblik", "Overview")),
    ("candidates", Deed.SEE_CANDIDATES, Text("Kandidater", "Candidates")),
    ("employments", Deed.SEE_CANDIDATES, Text("Ansættelser", "Employments")),
    ("findings", Deed.SEE_FINDINGS, Text("At se på", "To look at")),
    ("contract", Deed.SEE_OVERVIEW, Text("Aftalen", "Contract")),
)
"""The pages of the navigation, in order, each with the deed that opens it."""


def frame(seen: Standpoint, actor: Actor, *, here: str) -> Frame:
    """Return what stands around the page ``here``, one of ``PLACES`` or "" for none of them."""
    counts = {
        "candidates": str(len(seen.table.referred)),
        "employments": str(len(seen.table.employments)),
    }
    return Frame(
        programme=seen.contract.title,
        where=seen.contract.place,
        invented=seen.invented,
        places=tuple(
            Place(
                code=code,
                label=label,
                door=Door(code),
                count=counts.get(code, ""),
                here=code == here,
            )
            for code, deed, label in PLACES
            if why_not(actor, deed) is None
        ),
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        aged=_aged(seen),
        who=words.joined(*(ROLE_NAMES[role] for role in Role if role in actor.roles), mark=", "),
        username=actor.username,
    )


def _aged(seen: Standpoint) -> Text:
    """Say when the latest fact is from, and when payment ended: figures may look newer."""
    told = []
    if seen.latest is not None and seen.on - seen.latest > _FRESH:
        day = words.day(seen.latest)
        told.append(
            Text(f"Den seneste oplysning er fra {day.da}.", f"The latest fact is from {day.en}.")
        )
    until = seen.rules.span("payment_window").until
    if until is not None and seen.on >= until:
        day = words.day(until - timedelta(days=1))
        told.append(
            Text(f"Betalingsperioden sluttede {day.da}.", f"The payment period ended {day.en}.")
        )
    return words.joined(*told, mark=" ")
