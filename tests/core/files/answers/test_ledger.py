"""The ledger for machines."""

from datetime import date
from typing import Any

from tests.core.files.answers.test_books import ASKED
from tests.core.ledger.money import closed, credit_note, invoice, log_of, moved
from tests.spec.answers import TERMS
from virksom.programme.files.answers import ledger_csv, ledger_form
from virksom.programme.ledger import LedgerStanding, ledger_standing


def found() -> LedgerStanding:
    log = log_of(
        invoice(),
        moved("outcome", "100.00", F_2019_0001="92.00"),
        credit_note(),
        closed("2019-10"),
    )
    return ledger_standing(log, TERMS, on=date(2019, 12, 31))


def test_each_partys_books_sum_to_nought() -> None:
    form: Any = ledger_form(found(), ASKED)
    assert form["sums"] == {"payer": "0.00", "provider": "0.00", "investor": "0.00"}
    assert form["balances"]["provider"]["receivable"] == "704.00"
    assert form["balances"]["payer"]["payable"] == "-704.00"
    assert form["unplaced"] == "8.00"


def test_open_items_months_and_entries() -> None:
    form: Any = ledger_form(found(), ASKED)
    assert [(one["number"], one["left"]) for one in form["open"]] == [
        ("F-2019-0001", "1500.00"),
        ("FK-2019-0001", "796.00"),
    ]
    assert [(one["month"], bool(one["closed_by"])) for one in form["months"]] == [
        ("2019-10", True),
        ("2019-11", False),
    ]
    first = form["journal"][0]
    assert (first["what"], first["document"]) == ("invoice", "F-2019-0001")
    assert first["legs"][0] == {"party": "provider", "account": "receivable", "amount": "1592.00"}


def test_the_journal_as_csv_has_debit_and_credit() -> None:
    head, first, second, *_ = ledger_csv(found()).splitlines()
    assert head == "month,day,what,document,fact,party,account,debit,credit"
    assert first.startswith("2019-10,2019-10-01,invoice,F-2019-0001,")
    assert first.endswith("provider,receivable,1592.00,")
    assert second.endswith("provider,income,,1592.00")
