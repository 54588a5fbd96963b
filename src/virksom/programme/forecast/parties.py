"""What a forecast is to each party: what the municipality pays and saves, what the investor gets.

Source:
    Part F of the domain page: drawdown up front, repayment as outcomes are paid; IRR by dated cash
    flows. Clauses 1.1 and 4.5.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from pyxirr import xirr

from virksom.programme.contract import Terms
from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.fan import Fan, Spread, fan_of, spread_of
from virksom.programme.forecast.outlook import Outlook
from virksom.programme.kernel import Week
from virksom.programme.ledger import CashFlow
from virksom.programme.settlement import rules_of

LAG = 10
"""Weeks from a week's end until its money is there: six weeks' wait and thirty days to pay."""

_RATED = 400
"""Replications whose rate is reckoned: enough for its quantiles."""

_ORE = 100
_STEP = 4
"""Weeks whose money is taken together where a rate is reckoned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """What the weeks to come are to each party, in kroner.

    Args:
        invested: what the investor has put in until now; 0 where nothing is recorded.
        paid: what the municipality pays.
        saved: what the weeks in self-support would have cost it in benefit; a comparison.
        left: ``saved`` less ``paid``.
        returned: what the investor is given back, for weeks until now too.
        net: the investor's money, with what has come until now, week by week.
        back: whether the investor has all of it back already.
        even: the chance that the investor has all of it back in the end.
        even_in: the week in which that is so, where it is: the middle and its intervals, counted
            from the first week to come; None where it never is, or is so already.
        rate: the yearly rate of return; None where nothing was put in or no rate fits.
        owed: what the provider in the end still has of the investor's; 0 where all is given back.
    """

    invested: float
    paid: Spread
    saved: Spread
    left: Spread
    returned: Spread
    net: Fan
    back: bool
    even: float
    even_in: Spread | None
    rate: Spread | None
    owed: Spread


def still_due(owed: Callable[[], Decimal], flows: Sequence[CashFlow]) -> float:
    """Return kroner of what was owed until now that the investor has not been given back yet.

    Args:
        owed: kroner of the weeks, or outcomes, until now, as a vantage's ``owed`` tells; it is
            not asked where nothing was put in.
        flows: the investor's money until now.

    Returns:
        At least 0; 0 where nothing was put in, for then nothing is known of what came back.
    """
    if not _put_in(flows):
        return 0.0
    return max(float(owed()) - sum(flow.ore for flow in flows if flow.ore > 0) / _ORE, 0.0)


def _put_in(flows: Sequence[CashFlow]) -> bool:
    return any(flow.ore < 0 for flow in flows)


def parties(
    seen: Outlook,
    terms: Terms,
    *,
    flows: Sequence[CashFlow],
    late: float = 0.0,
    passed: float = 1.0,
    lag: int = LAG,
) -> Parties:
    """Return what a forecast is to each party.

    Args:
        seen: the forecast.
        terms: the contract's terms; their comparison benefit prices a saved week.
        flows: the investor's money until now, ascending; what is put in is below nought.
        late: kroner of weeks until now that are still to come; ``still_due`` tells.
        passed: the part of what the municipality pays that goes on to the investor, 0 to 1.
        lag: weeks from a week's end until its money is there.

    Raises:
        TermMissing: the contract has no comparison benefit in a week to come.
    """
    cash = seen.played.cash
    benefit = np.array([_benefit(week, terms) for week in seen.weeks])
    paid, saved = cash.sum(axis=1), (seen.played.supporting * benefit).sum(axis=1)
    back = passed * cash
    before = sum(flow.ore for flow in flows) / _ORE + passed * late
    net = before + back.cumsum(axis=1)
    evens = net >= 0
    ever = evens[:, -1] if flows else np.zeros(len(net), dtype=bool)
    invested = -sum(flow.ore for flow in flows if flow.ore < 0)
    has_all = invested > 0 and sum(flow.ore for flow in flows) >= 0
    when = spread_of(lag + evens[ever].argmax(axis=1)) if ever.any() and not has_all else None
    return Parties(
        invested=invested / _ORE,
        paid=spread_of(paid),
        saved=spread_of(saved),
        left=spread_of(saved - paid),
        returned=spread_of(passed * late + back.sum(axis=1)),
        net=fan_of(net),
        back=has_all,
        even=float(ever.mean()),
        even_in=when,
        rate=_rate(back, seen.weeks, flows=(*flows, *_late(seen, passed * late, lag=lag)), lag=lag),
        owed=spread_of(np.maximum(-net[:, -1], 0.0)),
    )


def _benefit(week: Week, terms: Terms) -> float:
    return float(rules_of(week, terms).amount("comparison_benefit"))


def _late(seen: Outlook, kroner: float, *, lag: int) -> Iterator[CashFlow]:
    """Yield what is still to come of weeks until now, if anything, half a wait from now."""
    if kroner:
        yield CashFlow((seen.weeks[0] + lag // 2).sunday, round(_ORE * kroner))


def _rate(
    back: Numbers, weeks: Sequence[Week], *, flows: Sequence[CashFlow], lag: int
) -> Spread | None:
    if not _put_in(flows):
        return None
    days = [flow.day for flow in flows] + [(week + lag).sunday for week in weeks[::_STEP]]
    known = [flow.ore / _ORE for flow in flows]
    sums = np.add.reduceat(back[:_RATED], list(range(0, len(weeks), _STEP)), axis=1)
    rates = [_one(days, [*known, *row]) for row in sums.tolist()]
    found = [rate for rate in rates if rate is not None]
    return spread_of(found) if found else None


def _one(days: Sequence[date], amounts: Sequence[float]) -> float | None:
    """Return the yearly rate of one replication; all is lost where nothing comes back."""
    if not any(amount > 0 for amount in amounts):
        return -1.0
    found: float | None = xirr(list(days), list(amounts))
    return found
