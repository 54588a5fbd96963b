"""What a control takes off beyond its own lines: booked once agreed, and netted like a note."""

from datetime import date

import pytest

from tests.core.ledger.money import books, invoice, log_of, moved
from tests.spec.answers import TERMS, turned
from virksom.programme.ledger import balances, journal, match, open_items
from virksom.programme.ledger.deductions import Deducted, deducted
from virksom.programme.ledger.match import BankLine, Verdict
from virksom.programme.record import Draft


def deduction(says: str = "accepted", amount: str = "796.00") -> Draft:
    step = {"claimed": "claimed", "upheld": "ruled", "dropped": "ruled"}.get(says, "answered")
    value = {"step": step, "says": says, "amount": amount}
    return Draft(kind="deduction", subject="S0001", since=date(2019, 11, 4), value=value)


@pytest.mark.parametrize("says", ["claimed", "contested", "dropped"])
def test_before_it_is_agreed_nothing_is_booked(says: str) -> None:
    assert [one.what for one in books(invoice(), deduction(says)).entries] == ["invoice"]
    assert len(open_items(log_of(invoice(), deduction(says)).known(), TERMS)) == 1


@pytest.mark.parametrize("says", ["accepted", "upheld"])
def test_agreed_it_lowers_what_the_municipality_owes(says: str) -> None:
    read = books(invoice(), deduction(says))
    assert [(one.what, one.document) for one in read.entries][1] == ("deduction", "S0001")
    held = {(of.party, of.name): ore for of, ore in balances(read.entries).items()}
    assert (held["provider", "receivable"], held["payer", "payable"]) == (79600, -79600)
    item = open_items(log_of(invoice(), deduction(says)).known(), TERMS)[-1]
    assert (item.number, item.kind, item.owed) == ("S0001", "deduction", -79600)


def test_it_is_netted_in_the_next_payment() -> None:
    told = [invoice(), deduction()]
    paid = moved("outcome", "796.00", F_2019_0001="1592.00", S0001="796.00")
    items = open_items(log_of(*told, paid).known(), TERMS)
    assert [item.left for item in items] == [0, 0]
    held = balances(journal(log_of(*told, paid), TERMS).entries)
    assert {of.name for of, ore in held.items() if ore} == {"bank", "income", "cost"}


def test_the_banks_text_may_name_the_sample() -> None:
    items = open_items(log_of(invoice(), deduction()).known(), TERMS)
    line = BankLine(
        day=date(2019, 12, 1),
        ore=79600,
        currency="DKK",
        reference="F-2019-0001 S0001",
        digest="a",
    )
    (found,) = match([line], items, known=frozenset())
    assert found.verdict is Verdict.EXACT
    assert dict(found.parts) == {"F-2019-0001": 159200, "S0001": 79600}


def test_its_vat_is_that_of_its_day() -> None:
    log = log_of(deduction(amount="100.10"))
    with_vat = turned(TERMS, "vat_rate", "25")
    assert deducted(log.facts[-1], TERMS) == Deducted(net=10010, vat=0)
    assert deducted(log.facts[-1], with_vat) == Deducted(net=10010, vat=2503)
    assert deducted(log.facts[0], TERMS) is None
