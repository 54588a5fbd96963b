"""What a control comes to beyond its own lines, by the contract's switch."""

from datetime import date
from decimal import Decimal

from tests.core.control.billed import credit_note, lines, log, sample, step
from tests.spec.answers import TERMS, turned
from virksom.programme.billing import books
from virksom.programme.contract import Terms
from virksom.programme.control import claimed, result, samples, uncontrolled


def claim(terms: Terms, rest: Decimal = Decimal(9999)) -> Decimal:
    told = log(sample(1, 2), step(1, "found", "wrong"), step(1, "answered", "accepted"))
    known = told.known()
    ((fact, _),) = samples(known)
    found = result(fact, known, lines=lines(known))
    return claimed(found, terms.on(date(2019, 6, 1)), rest=rest)


def test_this_contract_claims_nothing_for_the_rest() -> None:
    assert claim(TERMS) == Decimal("0.00")


def test_another_may_apply_the_share_to_the_rest() -> None:
    assert claim(turned(TERMS, "control_extrapolates", "to_the_rest")) == Decimal("4776.00")


def test_never_more_is_claimed_than_still_stands() -> None:
    terms = turned(TERMS, "control_extrapolates", "to_the_rest")
    assert claim(terms, Decimal("1592.00")) == Decimal("1592.00")


def test_what_still_stands_is_neither_drawn_nor_taken_back() -> None:
    known = log(sample(1, 2)).known()
    ((fact, _),) = samples(known)
    every = lines(known)
    found = result(fact, known, lines=every)
    assert uncontrolled(found, every, frozen=books(known)) == Decimal("3980.00")
    later = log(sample(1, 2), credit_note(3)).known()
    assert uncontrolled(found, every, frozen=books(later)) == Decimal("3184.00")
