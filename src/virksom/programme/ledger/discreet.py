"""What money tells of persons: amounts that give away a small count are gathered or left out.

Source:
    Rules, section 7: the external edition hides counts 1 to 4 and what would tell them.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations_with_replacement

from virksom.programme.ledger.returns import CashFlow
from virksom.programme.status.suppression import FEWEST

PersonWeeks = frozenset[tuple[str, str]]
"""Weeks with whose they are: the person's id and the week."""

_ROUNDED = 2
"""Øre that a week's VAT may be rounded by: half of one alone, and one on a credit note."""

ByTier = Mapping[str, PersonWeeks]
"""The weeks behind a sum, by what they are paid as."""


def tells_few(ore: int, rates: Collection[int]) -> bool:
    """Say whether an amount is that of one to four weeks.

    VAT is rounded by the document, so an amount a few øre off is known again as well.

    Source:
        Rules, section 7.

    Args:
        ore: øre, of either sign; nothing is nobody's.
        rates: what one week may come to, in øre; empty when none was ever billed.
    """
    return ore != 0 and any(
        abs(sum(some) - abs(ore)) <= _ROUNDED * count
        for count in range(1, FEWEST)
        for some in combinations_with_replacement(sorted(rates), count)
    )


def gathered(flows: Iterable[CashFlow], rates: Collection[int]) -> tuple[CashFlow, ...]:
    """Return the flows as strangers are told of them, ascending.

    What came in and is that of few weeks is told with the next that came in; the last is not
    told before more has come.

    Source:
        Rules, section 7.

    Args:
        flows: one a day, ascending.
        rates: what one week may come to, in øre.
    """
    told: list[CashFlow] = []
    waits = 0
    for flow in flows:
        if flow.ore < 0:
            told.append(flow)
            continue
        waits += flow.ore
        if not tells_few(waits, rates):
            told.append(CashFlow(flow.day, waits))
            waits = 0
    return tuple(told)
