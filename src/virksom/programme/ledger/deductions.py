"""What a control takes off beyond its own lines, once it is agreed: an amount with its VAT.

Source:
    Clause 7.5: the switch ``control_extrapolates``; rules, section 6 (netting happens at payment).
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from virksom.programme.contract import Terms
from virksom.programme.ledger.entries import ore
from virksom.programme.record import AGREED_DEDUCTION, Deduction, Fact

_ORE = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deducted:
    """What is taken off, in øre, both from nothing.

    Args:
        net: excluding VAT.
        vat: the VAT that follows.
    """

    net: int
    vat: int


def deducted(fact: Fact, terms: Terms) -> Deducted | None:
    """Return what a fact takes off; None for any other fact, and before it is agreed.

    The VAT is that of the day it was agreed, rounded half up to whole øre.

    Source:
        Clauses 7.3 and 7.5.

    Args:
        fact: any fact.
        terms: all terms.

    Raises:
        TermMissing: the contract was not agreed at the moment.
    """
    says = fact.value
    if not isinstance(says, Deduction) or says.says not in AGREED_DEDUCTION:
        return None
    rate = terms.known(fact.known_at).on(fact.since).amount("vat_rate")
    vat = (says.amount * rate / 100).quantize(_ORE, ROUND_HALF_UP)
    return Deducted(net=ore(says.amount), vat=ore(vat))
