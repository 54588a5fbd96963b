"""The internal rate of return of dated cash flows, as a spreadsheet's XIRR gives it.

Source:
    Part F of the domain page: IRR by dated cash flows.
"""

from collections.abc import Sequence
from decimal import Decimal

from virksom.programme.ledger.returns import CashFlow

_PLACES = Decimal("0.000000001")


def internal_rate(flows: Sequence[CashFlow]) -> Decimal | None:
    """Return the yearly rate at which the flows come to nothing: a spreadsheet's XIRR.

    Days are counted by 365 to the year. None when there are not flows both ways, or no rate fits.
    Nine places after the point.

    Source:
        Part F of the domain page: IRR by dated cash flows.
    """
    if not any(flow.ore < 0 for flow in flows) or not any(flow.ore > 0 for flow in flows):
        return None
    from pyxirr import xirr  # noqa: PLC0415  # whoever only asks the facts has none

    found = xirr([flow.day for flow in flows], [flow.ore for flow in flows])
    return None if found is None else Decimal(str(found)).quantize(_PLACES)
