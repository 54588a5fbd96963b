"""A payment whose rest is placed: what is left of it, and what it would pay.

Source:
    Rules, section 6; clause 7.3.
"""

from dataclasses import dataclass

from virksom.office.reports.ledger import signed, standing
from virksom.office.reports.ledger_bank import parts_text
from virksom.office.reports.ledger_journal import NoSuchMovement
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.ledger import likely_parts, unplaced_payments


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacingPage:
    """A payment whose rest is placed.

    Args:
        told: what is left of it, and what is open.
        pays: what it would pay, as it can be typed.
    """

    told: Text
    pays: str


def placing_page(seen: Standpoint, number: str) -> PlacingPage:
    """Return what is left of a payment, with the oldest open invoices as what it would pay.

    Raises:
        NoSuchMovement: nothing of any payment with that number is left.
    """
    one = next((one for one in unplaced_payments(seen.known) if one.number == number), None)
    if one is None:
        raise NoSuchMovement(
            Text(f"Der er intet tilbage på {number}.", f"Nothing of {number} is left.")
        )
    items = standing(seen).open
    rest, whole = signed(one.rest), signed(one.ore)
    listed = ", ".join(item.number for item in items)
    some = Text(f"Åbne: {listed}.", f"Open: {listed}.")
    none = Text(
        "Intet er åbent: lad pengene stå, eller betal dem tilbage.",
        "Nothing is open: leave the money, or pay it back.",
    )
    more = some if items else none
    return PlacingPage(
        told=Text(
            f"{rest.da} af {whole.da} betaler ikke noget endnu. {more.da}",
            f"{rest.en} of {whole.en} pays nothing yet. {more.en}",
        ),
        pays=parts_text(likely_parts(one.rest, items)),
    )
