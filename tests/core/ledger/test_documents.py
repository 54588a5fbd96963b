"""Which facts carry money."""

from datetime import date

import pytest

from tests.core.ledger.money import credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.ledger.documents import carries_money, written


def test_only_invoices_and_credit_notes_carry_money() -> None:
    log = log_of(invoice(), credit_note(), moved("cost", "1.00"))
    assert [carries_money(fact) for fact in log.facts] == [False, True, True, False]


def test_a_credit_note_is_written_by_the_day_of_its_invoice() -> None:
    fact = log_of(invoice(), credit_note()).facts[-1]
    day = date(2019, 10, 1)
    assert written(fact, TERMS, issued={"F-2019-0001": day}).credits_on == day


def test_another_fact_is_a_bug() -> None:
    with pytest.raises(TypeError, match="programme"):
        written(log_of().facts[0], TERMS, issued={})
