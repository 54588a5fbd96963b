"""What a control comes to beyond its own lines, as the contract says.

Source:
    Clause 7.5: the switch ``control_extrapolates``.
"""

from decimal import Decimal

from virksom.programme.contract import InForce
from virksom.programme.control.result import Result
from virksom.programme.settlement import NOTHING


def claimed(found: Result, rules: InForce) -> Decimal:
    """Return what the contract would deduct for the lines nobody controlled.

    A claim for the parties: it never becomes a negative line. While a line is still unsettled it
    is what it would be by those that are.

    Source:
        Clause 7.5; the switch ``control_extrapolates``: ``none`` or ``to_the_rest``.

    Args:
        found: what the control found.
        rules: the terms in force on the day of the sample.

    Returns:
        Kroner excluding VAT, from nothing.
    """
    extrapolates = rules.choice("control_extrapolates") == "to_the_rest"
    return found.extrapolated if extrapolates else NOTHING
