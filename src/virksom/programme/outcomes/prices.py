"""What an outcome costs: by tier, by who referred, by when somebody started, and by how many.

Source:
    The prices of an outcome; each fits or does not, and the one that says most holds.
"""

from decimal import Decimal

from virksom.programme.contract import Price
from virksom.programme.outcomes.occasions import Occasion
from virksom.programme.settlement import NOTHING


def price_of(occasion: Occasion, *, number: int) -> Decimal:
    """Return what an occasion costs, in exact kroner excluding VAT; 0.00 where no price fits.

    Of the prices that fit, that of the group comes before that of everybody, a later start
    before an earlier one, and a higher number before a lower.

    Args:
        occasion: the outcome reached.
        number: which one it is in the whole contract, from 1.
    """
    tier = occasion.held.payable.tier.code
    fits = [price for price in occasion.outcome.prices if _fits(price, occasion, number=number)]
    fits = [price for price in fits if price.tier in {"", tier}]
    best = max(fits, key=_says_most, default=None)
    return NOTHING if best is None else best.amount


def _fits(price: Price, occasion: Occasion, *, number: int) -> bool:
    course = occasion.person.course_on(occasion.held.week.sunday)
    unit = course.unit if course else None
    started = occasion.person.first_start
    if price.group and price.group != unit:
        return False
    if price.since is not None and (started is None or started < price.since):
        return False
    return price.first <= number


def _says_most(price: Price) -> tuple[bool, str, int]:
    since = price.since.isoformat() if price.since else ""
    return bool(price.group), since, price.first
