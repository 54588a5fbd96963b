"""What an outcome costs: by tier, who referred, when somebody started, hours, pay, and how many.

Source:
    The prices of an outcome; each fits or does not, and the one that says most holds.
"""

from collections.abc import Sequence
from decimal import Decimal

from virksom.programme.contract import Price
from virksom.programme.outcomes.held import hours
from virksom.programme.outcomes.occasions import Occasion
from virksom.programme.outcomes.pay import pay_by
from virksom.programme.settlement import NOTHING


def price_of(occasion: Occasion, *, number: int) -> Decimal:
    """Return what an occasion costs, in exact kroner excluding VAT; 0.00 where no price fits.

    Of the prices that fit, that of the group comes before that of everybody, a later start
    before an earlier one, more hours before fewer, more pay before less, and a higher number before
    a lower.

    Args:
        occasion: the outcome reached.
        number: which one it is in the whole contract, from 1.
    """
    tier = occasion.held.payable.tier.code
    fits = [price for price in occasion.outcome.prices if _fits(price, occasion, number=number)]
    fits = [price for price in fits if price.tier in {"", tier} and _reached(price, occasion)]
    best = max(fits, key=says_most, default=None)
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


def _reached(price: Price, occasion: Occasion) -> bool:
    """Say whether the hours and the pay of the week it is reached in come to the price's."""
    week, person = occasion.held.week, occasion.person
    if price.hours is not None and hours(week.monday, person) < price.hours:
        return False
    if price.earned is None:
        return True
    return pay_by(week, person, outcome=occasion.outcome).amount >= price.earned


def fee_of(prices: Sequence[Price], *, number: int) -> Decimal:
    """Return what a month costs for the whole programme; the first month has number 1."""
    return max((one for one in prices if one.first <= number), key=lambda one: one.first).amount


def says_most(price: Price) -> tuple[bool, str, Decimal, Decimal, int]:
    """Return how much a price says of whom it is for; of those that fit the greatest holds."""
    since = price.since.isoformat() if price.since else ""
    least = price.hours or NOTHING, price.earned or NOTHING
    return bool(price.group), since, *least, price.first
