"""The deduction for the rest: claimed, answered by the provider, and only then made."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.control.billed import lines, log, sample, step
from virksom.programme.control import DeductionStanding, deduction_standing, result, samples
from virksom.programme.control.deduction import (
    deduction_draft,
    why_not_answer_claim,
    why_not_claim,
    why_not_rule_claim,
)
from virksom.programme.record import Draft

AMOUNT = Decimal("1592.00")


def said(says: str) -> Draft:
    return deduction_draft("S0001", says, amount=AMOUNT, on=date(2019, 7, 1), by="oekonomi-1")


def standing(*steps: str) -> DeductionStanding | None:
    known = log(sample(1), *(said(one) for one in steps)).known()
    return deduction_standing("S0001", known)


def may(*steps: str) -> list[str]:
    """Return what may be said next of a claim."""
    rules = {"answer": why_not_answer_claim, "rule": why_not_rule_claim}
    return [name for name, why in rules.items() if why(standing(*steps)) is None]


def test_before_it_is_claimed_there_is_none() -> None:
    assert (standing(), may()) == (None, [])


@pytest.mark.parametrize(
    ("steps", "waits", "next_"),
    [
        (("claimed",), "provider", ["answer"]),
        (("claimed", "accepted"), "made", []),
        (("claimed", "contested"), "finance", ["rule"]),
        (("claimed", "contested", "upheld"), "made", []),
        (("claimed", "contested", "dropped"), "", []),
    ],
)
def test_the_provider_answers_before_it_is_made(
    steps: tuple[str, ...], waits: str, next_: list[str]
) -> None:
    one = standing(*steps)
    assert one is not None
    assert (one.amount, len(one.steps)) == (AMOUNT, len(steps))
    assert (one.waits_for or ("made" if one.made else "")) == waits
    assert may(*steps) == next_


@pytest.mark.parametrize(
    ("steps", "amount", "claimed", "why"),
    [
        (["proven"], "1.00", (), None),
        ([], "1.00", (), "Hver linje"),
        (["proven"], "0.00", (), "ikke noget at trække fra"),
        (["proven"], "1.00", ("claimed",), "allerede krævet"),
    ],
)
def test_it_is_claimed_once_when_every_line_is_settled(
    steps: list[str], amount: str, claimed: tuple[str, ...], why: str | None
) -> None:
    known = log(sample(1), *(step(1, "found", one) for one in steps)).known()
    ((fact, _),) = samples(known)
    found = result(fact, known, lines=lines(known))
    told = why_not_claim(found, Decimal(amount), standing=standing(*claimed))
    assert (told is None) if why is None else (told is not None and why in told.da)
