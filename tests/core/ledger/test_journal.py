"""What happens stands in each party's books, and every entry balances."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.core.ledger.money import books, closed, credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS, amended
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month
from virksom.programme.ledger import Account, Entry, Leg, balances, journal
from virksom.programme.ledger.entries import ore
from virksom.programme.record import MOVEMENTS, Draft

_COMES_BACK = {"outcome", "repayment"}


def held(*drafts: Draft) -> dict[str, int]:
    """Return the balances that are not nought, as ``party account``."""
    found = balances(books(*drafts).entries)
    return {f"{key.party} {key.name}": amount for key, amount in found.items() if amount}


def test_an_invoice_is_owed_by_the_one_and_to_the_other() -> None:
    assert held(invoice()) == {
        "provider receivable": 159200,
        "provider income": -159200,
        "payer cost": 159200,
        "payer payable": -159200,
    }


def test_a_credit_note_takes_its_part_back() -> None:
    found = held(invoice(), credit_note())
    assert (found["provider receivable"], found["payer cost"]) == (79600, 79600)


def test_a_payment_that_pays_an_invoice_leaves_nothing_owed() -> None:
    found = held(invoice(), moved("outcome", "1592.00", F_2019_0001="1592.00"))
    assert "provider receivable" not in found
    assert (found["provider bank"], found["payer bank"]) == (159200, -159200)


def test_what_a_payment_does_not_cover_is_unplaced() -> None:
    found = held(invoice(), moved("outcome", "1600.00", F_2019_0001="1592.00"))
    assert (found["provider unplaced"], found["payer unplaced"]) == (-800, 800)


def test_a_credit_note_is_netted_at_payment() -> None:
    paid = moved("outcome", "796.00", F_2019_0001="1592.00", FK_2019_0001="796.00")
    assert "provider receivable" not in held(invoice(), credit_note(), paid)


def test_a_payment_is_paid_back() -> None:
    paid = moved("outcome", "1592.00", F_2019_0001="1592.00")
    back = moved("outcome_back", "796.00", code="B0002", F_2019_0001="796.00")
    assert held(invoice(), paid, back)["provider receivable"] == 79600


def test_money_advanced_is_lent_by_the_one_and_borrowed_by_the_other() -> None:
    found = held(moved("drawdown", "500000.00"), moved("repayment", "1000.00", code="B0002"))
    assert (found["investor lent"], found["provider loan"]) == (49900000, -49900000)


def test_an_operating_cost_comes_out_of_the_bank_and_may_come_back() -> None:
    found = held(moved("cost", "100.00"), moved("cost_back", "40.00", code="B0002"))
    assert found == {"provider cost": 6000, "provider bank": -6000}


def test_a_payment_that_goes_to_the_investor_repays_the_loan() -> None:
    terms = TERMS.with_switch("payee", "investor")
    log = log_of(invoice(), moved("outcome", "1592.00", F_2019_0001="1592.00"))
    found = balances(journal(log, terms).entries)
    assert found[Account("investor", "bank")] == 159200
    assert found[Account("provider", "loan")] == 159200


def test_vat_stands_on_accounts_of_its_own() -> None:
    terms = amended(TERMS, "vat_rate", value="25", since="2018-09-02", agreed="2018-09-01")
    found = balances(journal(log_of(invoice()), terms).entries)
    assert found[Account("provider", "receivable")] == 199000
    assert found[Account("provider", "vat")] == -39800


def test_what_was_taken_back_is_reversed_not_erased() -> None:
    log = log_of(moved("cost", "100.00"))
    back = Draft(
        kind="retraction",
        subject="B0001",
        since=date(2019, 11, 6),
        value={"reason": "typing"},
        replaces=log.facts[-1].id,
    )
    read = books(moved("cost", "100.00"), back)
    assert [entry.what for entry in read.entries] == ["cost", "reversal"]
    assert set(balances(read.entries).values()) == {0}


def test_a_closed_month_takes_no_further_entry() -> None:
    late = moved("cost", "100.00", day=date(2019, 10, 20))
    (entry,) = books(closed("2019-11"), late).entries
    assert (entry.day, entry.month) == (date(2019, 10, 20), Month(2019, 12))


def test_a_closed_month_does_not_open_when_an_earlier_one_closes() -> None:
    late = moved("cost", "100.00", day=date(2019, 10, 20))
    read = books(closed("2019-11"), closed("2019-09"), late)
    assert (read.closed, read.entries[0].month) == (Month(2019, 11), Month(2019, 12))


@pytest.mark.parametrize("what", MOVEMENTS)
def test_money_before_the_first_day_is_booked_on_its_day(what: str) -> None:
    early = date(2018, 8, 15)
    terms = TERMS.with_switch("payee", "investor")
    (entry,) = journal(log_of(moved(what, "100.00", day=early)), terms).entries
    assert (entry.day, entry.what) == (early, what)
    assert (Leg(Account("investor", "bank"), 10000) in entry.legs) == (what in _COMES_BACK)


def test_money_known_before_the_agreement_is_read_by_it() -> None:
    later = {
        name: replace(
            term, values=tuple(replace(one, agreed_on=date(2020, 1, 1)) for one in term.values)
        )
        for name, term in TERMS.terms.items()
    }
    (entry,) = journal(log_of(moved("outcome", "1.00")), Terms(later)).entries
    assert entry.what == "outcome"


def test_after_december_comes_january() -> None:
    (entry,) = books(closed("2019-12"), moved("cost", "1.00")).entries
    assert entry.month == Month(2020, 1)


def test_only_what_was_known_stands_in_the_books() -> None:
    log = log_of(moved("cost", "100.00"))
    assert journal(log, TERMS, moment=log.facts[0].known_at).entries == ()


def test_the_months_and_what_is_booked_by_one() -> None:
    read = books(invoice(), moved("cost", "1.00"))
    assert read.months == (Month(2019, 10), Month(2019, 11))
    assert [entry.what for entry in read.through(Month(2019, 10))] == ["invoice"]


def test_an_entry_that_does_not_balance_is_a_bug() -> None:
    leg = Leg(Account("payer", "bank"), 1)
    with pytest.raises(ValueError, match="does not balance for the payer"):
        Entry(day=date(2019, 1, 1), month=Month(2019, 1), what="cost", legs=(leg,), fact="f000001")


def test_an_amount_finer_than_an_ore_is_a_bug() -> None:
    with pytest.raises(ValueError, match="whole øre"):
        ore(Decimal("0.005"))
