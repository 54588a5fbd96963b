"""What the investor put in and got back: dated cash flows, multiple, IRR and when it breaks even.

Source:
    Part F of the domain page: drawdown up front, repayment as outcomes are paid; IRR by dated cash
    flows. Clause 1.1.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from virksom.programme.kernel import Week
from virksom.programme.ledger.accounts import INVESTOR, Account
from virksom.programme.ledger.entries import Entry

_BANK = Account(INVESTOR, "bank")


@dataclass(frozen=True, slots=True)
class CashFlow:
    """Øre on a day, seen by the investor: what is put in is below nothing."""

    day: date
    ore: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """What an investment has come to.

    Args:
        flows: one a day with money, ascending.
        invested: øre put in.
        repaid: øre that came back.
    """

    flows: tuple[CashFlow, ...]
    invested: int
    repaid: int

    @property
    def outstanding(self) -> int:
        """Øre put in that have not come back; below nothing is a gain."""
        return self.invested - self.repaid

    @property
    def multiple(self) -> Decimal | None:
        """What came back for each krone put in, exact; None when nothing was put in."""
        return Decimal(self.repaid) / Decimal(self.invested) if self.invested else None

    @property
    def breaks_even(self) -> Week | None:
        """The week in which all that was put in by then had come back; None while it has not.

        Once it has, a later drawdown opens the question anew: it is the last such week.
        """
        sums = list(accumulate(flow.ore for flow in self.flows))
        if not sums or sums[-1] < 0:
            return None
        behind = [place for place, held in enumerate(sums) if held < 0]
        return Week.of(self.flows[behind[-1] + 1].day) if behind else None


def returns(entries: Iterable[Entry]) -> Returns:
    """Return the investor's cash flows by the day money moved; reversals count on their day.

    Source:
        Clause 1.1: the investor advances the money and is repaid.
    """
    by_day: defaultdict[date, int] = defaultdict(int)
    for entry in entries:
        for leg in entry.legs:
            if leg.account == _BANK:
                by_day[entry.day] += leg.ore
    return returns_of(tuple(CashFlow(day, ore) for day, ore in sorted(by_day.items()) if ore))


def returns_of(flows: tuple[CashFlow, ...]) -> Returns:
    """Return what flows come to, those that are told of.

    Source:
        Clause 1.1.

    Args:
        flows: one a day, ascending, none of nothing.
    """
    return Returns(
        flows=flows,
        invested=-sum(flow.ore for flow in flows if flow.ore < 0),
        repaid=sum(flow.ore for flow in flows if flow.ore > 0),
    )
