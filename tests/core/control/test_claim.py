"""What a control comes to beyond its own lines, by the contract's switch."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.control.billed import credit_note, lines, log, sample, step
from tests.spec.answers import TERMS, turned
from virksom.programme.billing import books
from virksom.programme.contract import Terms
from virksom.programme.control import claimed, result, samples, uncontrolled
from virksom.programme.control.deduction import deduction_draft
from virksom.programme.record import Draft

REST = turned(TERMS, "control_extrapolates", "to_the_rest")
FAILED = (step(1, "found", "wrong"), step(1, "answered", "accepted"))


def claim(terms: Terms, *more: Draft, of: tuple[int, ...] = (1, 2)) -> Decimal:
    """Return what is claimed of seven lines: three of V001, three of V002, one of no employer."""
    known = log(sample(*of), *FAILED, *more).known()
    (fact, _), *_ = samples(known)
    found = result(fact, known, lines=lines(known))
    left = uncontrolled(fact, known, lines=lines(known), frozen=books(known), terms=TERMS)
    return claimed(found, terms.on(date(2019, 6, 1)), rest=left)


def rest(*more: Draft) -> list[int]:
    """Return the lines that may still be deducted by what the first sample found."""
    before = log(sample(1, 2)).known()
    (fact, _), *_ = samples(before)
    known = log(sample(1, 2), *more).known()
    left = uncontrolled(fact, known, lines=lines(before), frozen=books(known), terms=TERMS)
    return [one.line.line for one in left]


def deduction(says: str, code: str) -> Draft:
    on = date(2019, 7, 1)
    return deduction_draft(code, says, amount=Decimal("796.00"), on=on, by="oekonomi-1")


def test_this_contract_claims_nothing_for_the_rest() -> None:
    assert claim(TERMS) == Decimal("0.00")


def test_another_applies_each_employers_share_to_its_own_rest() -> None:
    assert claim(REST) == Decimal("796.00")
    assert claim(REST, step(2, "found", "proven")) == Decimal("398.00")
    assert claim(REST, step(4, "found", "proven"), of=(1, 4)) == Decimal("1592.00")


def test_an_employer_whose_lines_are_all_controlled_adds_nothing() -> None:
    proven = [step(number, "found", "proven") for number in (2, 3, 4)]
    assert claim(REST, *proven, of=(1, 2, 3, 4)) == Decimal("0.00")


def test_what_still_stands_is_neither_drawn_nor_taken_back() -> None:
    assert rest() == [3, 4, 5, 6, 7]
    assert rest(credit_note(3)) == [4, 5, 6, 7]


def test_what_another_sample_has_drawn_or_deducted_is_left_out() -> None:
    assert rest(sample(3, 4, code="S0002")) == [5, 6, 7]
    assert rest(sample(3, code="S0002"), deduction("claimed", "S0002")) == []
    assert rest(sample(3, code="S0002"), deduction("dropped", "S0002")) == [4, 5, 6, 7]


def test_what_is_deducted_for_is_not_drawn_again() -> None:
    known = log(sample(1, 2), deduction("claimed", "S0001")).known()
    assert lines(known) == ()
    dropped = log(sample(1, 2), deduction("claimed", "S0001"), deduction("dropped", "S0001"))
    assert len(lines(dropped.known())) == 7


def test_another_fact_is_a_bug() -> None:
    known = log().known()
    with pytest.raises(TypeError, match="referral"):
        uncontrolled(known.facts[0], known, lines=(), frozen=books(known), terms=TERMS)
