"""What a control comes to beyond its own lines, as the contract says.

Source:
    Clause 7.5: the switch ``control_extrapolates``.
"""

from collections.abc import Iterable
from decimal import Decimal

from virksom.programme.billing import Books
from virksom.programme.billing.disputes import taken_back
from virksom.programme.contract import InForce
from virksom.programme.control.draw import Drawn, summed
from virksom.programme.control.result import Result
from virksom.programme.settlement import NOTHING


def claimed(found: Result, rules: InForce, *, rest: Decimal) -> Decimal:
    """Return what the contract would deduct for the lines nobody controlled.

    Never more than what still stands of them. While a line is still unsettled it is what it would
    be by those that are.

    Source:
        Clause 7.5; the switch ``control_extrapolates``: ``none`` or ``to_the_rest``.

    Args:
        found: what the control found.
        rules: the terms in force on the day of the sample.
        rest: what still stands of the lines nobody controlled, in kroner.

    Returns:
        Kroner excluding VAT, from nothing.
    """
    extrapolates = rules.choice("control_extrapolates") == "to_the_rest"
    return min(found.extrapolated, rest) if extrapolates else NOTHING


def uncontrolled(found: Result, lines: Iterable[Drawn], *, frozen: Books) -> Decimal:
    """Return what still stands of the lines that were not drawn, in exact kroner.

    Source:
        Clause 7.5: what was taken back already is not deducted again.

    Args:
        found: what the control found.
        lines: what the sample was drawn from.
        frozen: what was issued as known.
    """
    gone, controlled = taken_back(frozen), {one.line for one in found.lines}
    return summed(
        one
        for one in lines
        if one.line not in controlled and (one.line.document, one.line.line) not in gone
    )
