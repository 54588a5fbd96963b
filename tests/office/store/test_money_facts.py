"""The facts that tell of money are read alone, and tell what the whole log tells of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.core.ledger.money import credit_note, invoice, moved
from tests.office.cast import CODE, MOMENT, Cast
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.money_facts import money_log
from virksom.programme.ledger import booked_by, told_flows
from virksom.programme.record import Draft
from virksom.programme.status.external import issued_quarters

TERMS = contract_of("impact60").terms
LATER = datetime(2020, 8, 1, 12, tzinfo=UTC)
FIGURES = ["on 2019-12-31", "bearer investor", "flow 2018-10-01 -5"]
AGREEMENT = {"document": "agreement", "candidate": "K001"}
STATEMENT = {"document": "statement_external", "figures": FIGURES}
TOLD = (
    moved("drawdown", "50000.00", day=date(2018, 10, 1)),
    invoice(weeks=10),
    credit_note(),
    Draft(kind="issued", subject="A-0001", since=MOMENT.date(), value=AGREEMENT),
    Draft(kind="issued", subject="O-0001", since=MOMENT.date(), value=STATEMENT),
    moved("repayment", "796.00", code="B0002", day=date(2019, 10, 7)),
    Draft(
        kind="closed_month",
        subject=CODE,
        since=MOMENT.date(),
        value={"month": "2019-10", "digest": "x"},
    ),
)


@pytest.fixture(autouse=True)
def _told(office: Cast) -> None:
    """Tell of money, and take a payment and a start back."""
    told = write.append(office.programme, TOLD, moment=MOMENT)
    for fact in (told[5], next(one for one in read.log(CODE).facts if one.kind == "start")):
        back = Draft(
            kind="retraction",
            subject=fact.subject,
            since=fact.since,
            value={"reason": "wrong"},
            replaces=fact.id,
        )
        write.append(office.programme, [back], moment=MOMENT + timedelta(hours=1))


def test_it_holds_what_moved_and_with_documents_what_was_told() -> None:
    kinds = [one.kind for one in money_log(CODE).facts]
    assert kinds == ["movement", "movement", "closed_month", "retraction"]
    subjects = [
        one.subject for one in money_log(CODE, documents=True).facts if one.kind == "issued"
    ]
    assert subjects == ["F-2019-0001", "FK-2019-0001", "O-0001"]


def test_up_to_a_place_it_holds_what_was_told_by_then() -> None:
    whole = read.log(CODE).facts
    last = 1 + next(place for place, one in enumerate(whole) if one.kind == "movement")
    assert money_log(CODE, last=last).facts == (whole[last - 1],)
    assert money_log(CODE, last=last, documents=True).facts == (whole[last - 1],)


def test_what_is_booked_of_the_investor_is_the_same() -> None:
    logs = (read.log(CODE), money_log(CODE, documents=True))
    whole, found = (booked_by(log, TERMS, on=LATER.date(), moment=LATER) for log in logs)
    assert found == whole
    assert [one.what for one in whole][-1] == "reversal"


def test_strangers_are_told_the_same_money_and_what_a_statement_told_stands() -> None:
    contract = contract_of("impact60")
    ends = issued_quarters(contract, moment=LATER)
    logs = (read.log(CODE), money_log(CODE, documents=True))
    whole, found = ([told_flows(log, contract, at=at, moment=LATER) for at in ends] for log in logs)
    assert found == whole
    assert {flows[0].ore for flows in whole if flows} == {-5, -5_000_000}
