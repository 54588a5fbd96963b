"""What a control comes to beyond its own lines, by the contract's switch."""

from datetime import date
from decimal import Decimal

from tests.core.control.billed import lines, log, sample, step
from tests.spec.answers import TERMS, turned
from virksom.programme.contract import Terms
from virksom.programme.control import claimed, result, samples


def claim(terms: Terms) -> Decimal:
    told = log(sample(1, 2), step(1, "found", "wrong"), step(1, "answered", "accepted"))
    told_again = told.known()
    ((fact, _),) = samples(told_again)
    return claimed(result(fact, told_again, lines=lines(told_again)), terms.on(date(2019, 6, 1)))


def test_this_contract_claims_nothing_for_the_rest() -> None:
    assert claim(TERMS) == Decimal("0.00")


def test_another_may_apply_the_share_to_the_rest() -> None:
    assert claim(turned(TERMS, "control_extrapolates", "to_the_rest")) == Decimal("4776.00")
