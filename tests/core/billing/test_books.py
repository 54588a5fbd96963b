"""What stands: every document ever issued, whatever is said of it later."""

from datetime import date
from decimal import Decimal

from tests.core.billing.months import (
    JUNE,
    balance,
    first,
    frozen,
    job,
    settle,
    told,
)
from virksom.programme.billing import CREDIT_NOTE, INVOICE, books
from virksom.programme.kernel import Week


def test_a_document_has_its_kind_fact_and_lines() -> None:
    one = frozen(first()).documents["F-2019-0001"]
    assert (one.number, one.kind, one.fact.subject) == ("F-2019-0001", INVOICE, "F-2019-0001")
    assert (one.amount, one.says.run, one.says.months) == (Decimal(1540), "R0001", ("2019-03",))


def test_what_is_credited_stands_no_longer() -> None:
    log = settle(job(first(), "2019-07-01", "20", until="2019-03-25"), "2019-07-02")
    held = frozen(log)
    assert [str(week) for _, week in held.standing] == ["2019-W10", "2019-W11", "2019-W12"]
    assert (held.invoiced, held.credited) == (Decimal(1540), Decimal(385))
    assert held.documents["FK-2019-0001"].kind == CREDIT_NOTE
    (line,) = held.standing["K001", Week(2019, 10)]
    assert (line.number, line.line.line) == ("F-2019-0001", 1)


def test_a_raised_week_stands_on_two_lines() -> None:
    log = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02", month=JUNE)
    found = frozen(log).standing["K001", Week(2019, 10)]
    assert [(one.number, one.line.amount) for one in found] == [
        ("F-2019-0001", Decimal(385)),
        ("F-2019-0002", Decimal(411)),
    ]


def test_what_stands_of_some_candidates_is_asked_for_alone() -> None:
    held = frozen(first())
    assert held.standing_of({"K002"}) == {}
    assert held.standing_of({"K001"}) == held.by_candidate


def test_a_retracted_invoice_stays_and_nothing_is_billed_twice() -> None:
    log = first()
    gone = told(
        log,
        "2019-07-01",
        kind="retraction",
        subject="F-2019-0001",
        replaces=log.facts[-1].id,
        value={"reason": "mistake"},
    )
    assert frozen(gone).documents.keys() == {"F-2019-0001"}
    after = settle(gone, "2019-07-02", month=JUNE)
    assert (balance(after), [*frozen(after).documents]) == ("1540.00", ["F-2019-0001"])


def test_a_second_fact_under_a_number_changes_nothing() -> None:
    log = first()
    value = {"document": "invoice", "lines": [_line("796.00")]}
    more = told(log, "2019-07-01", kind="issued", subject="F-2019-0001", value=value)
    assert frozen(more).documents["F-2019-0001"].amount == Decimal(1540)


def test_other_documents_are_no_money() -> None:
    log = told(
        first(), "2019-07-01", kind="issued", subject="C1", value={"document": "certificate"}
    )
    empty = told(log, "2019-07-01", kind="issued", subject="F-1", value={"document": "invoice"})
    assert [*frozen(empty).documents] == ["F-2019-0001", "F-1"]
    assert frozen(empty).documents["F-1"].amount == 0


def _line(amount: str) -> dict[str, object]:
    return {
        "line": 1,
        "candidate": "K001",
        "week": "2019-W10",
        "tier": "full",
        "amount": amount,
        "facts": [],
    }


def test_the_books_of_a_day_hold_no_document_of_a_later_one() -> None:
    log = settle(job(first(), "2019-07-01", "20", until="2019-03-25"), "2019-07-02")
    whole = books(log.known())
    days = [one.fact.since for one in whole.documents.values()]
    assert days[0] < days[1] == date(2019, 7, 2)
    assert whole.by(date(2019, 7, 1)).documents.keys() == {"F-2019-0001"}
    assert whole.by(days[1]) == whole
