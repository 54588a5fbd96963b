"""The demo's money: every invoice is paid from a bank's file, and the books balance each month."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.core.demo.test_settled import by_then, office
from virksom.exchange.bank import read_statement
from virksom.programme.billing import Bill
from virksom.programme.contract import Contract
from virksom.programme.control import drawn_from, result, samples
from virksom.programme.demo.controls import CONTROLS
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.money import bank_file, payments, told_repayment
from virksom.programme.demo.settled import LIVED_TO, settled
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN, Month
from virksom.programme.ledger import (
    Suggestion,
    Verdict,
    close,
    journal,
    ledger_standing,
    match,
    open_items,
    party_sums,
    returns,
)
from virksom.programme.ledger.posting import movements
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.record import Log

END = LIVED_TO
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def contract() -> Contract:
    return read_contract("impact60")


@pytest.fixture(scope="module")
def woven(demo: Log, contract: Contract) -> Log:
    told = demo_evidence(demo, contract.terms, seed=2018, until=END)
    return settled(by_then(demo, END), office(contract, END), told=told)


@pytest.fixture(scope="module")
def matched(woven: Log, contract: Contract) -> tuple[Suggestion, ...]:
    """Match the bank's file against the same log without any money."""
    kinds = {"movement", "closed_month"}
    bare = Log(tuple(fact for fact in woven.facts if fact.kind not in kinds))
    data = bank_file(woven.known()).encode()
    lines = read_statement(data, name="bank.csv").lines
    return match(lines, open_items(bare.known(), contract.terms), known=frozenset())


def test_every_line_of_the_file_pays_what_the_books_say(
    woven: Log, matched: tuple[Suggestion, ...]
) -> None:
    paid = [says for _, says in movements(woven.known()) if says.what == "outcome"]
    assert [one.line.digest for one in matched] == [says.bank for says in paid]
    for one, says in zip(matched, paid, strict=True):
        parts = {part.document: part.amount * 100 for part in says.matched or ()}
        assert dict(one.parts) == parts
    verdicts = [one.verdict for one in matched]
    assert verdicts.count(Verdict.TOO_LITTLE) == 4
    assert set(verdicts) == {Verdict.TOO_LITTLE, Verdict.EXACT}


def test_every_invoice_is_paid_and_every_credit_note_netted(
    woven: Log, contract: Contract, matched: tuple[Suggestion, ...]
) -> None:
    placed: dict[str, int] = {}
    for one in matched:
        for number, part in one.parts:
            placed[number] = placed.get(number, 0) + part
    items = open_items(woven.known(), contract.terms)
    assert len(items) > 60
    assert {one.number: one.total for one in items} == placed
    assert any(one.kind == "credit_note" for one in items)
    assert all(one.left == 0 for one in items)


def test_the_ledger_balances_at_the_end_of_each_month(woven: Log, contract: Contract) -> None:
    found = ledger_standing(woven, contract.terms, on=END.date())
    assert len(found.months) == 56
    assert all(set(party_sums(one.sides).values()) == {0} for one in found.months)
    assert all(one.holds for one in found.months)
    assert [bool(one.closed) for one in found.months].count(False) == 1
    assert found.months[-3].month > Month(2022, 12)
    assert close(found.books, Month(2023, 4), now=Month(2023, 5)).startswith("sha256:")


def test_each_year_is_controlled_and_every_line_settled(woven: Log, contract: Contract) -> None:
    known = woven.known()
    assert len(samples(known)) == len(CONTROLS)
    for fact, _ in samples(known):
        found = result(fact, known, lines=drawn_from(fact, woven, terms=contract.terms))
        assert found.done


def test_the_investors_irr_is_a_spreadsheets_xirr_of_the_printed_flows(
    woven: Log, contract: Contract
) -> None:
    found = returns(journal(woven, contract.terms).entries)
    printed = [(flow.day, float(Decimal(flow.ore) / 100)) for flow in found.flows]
    rate = internal_rate(found.flows)
    assert rate is not None
    assert abs(float(rate) - xirr(printed)) < 1e-8
    assert found.invested < found.repaid


def xirr(flows: list[tuple[date, float]]) -> float:
    """Return the rate at which the flows come to nothing: Newton's way, as a spreadsheet goes."""
    first, rate = flows[0][0], 0.1
    years = [((day - first).days / 365, amount) for day, amount in flows]
    for _ in range(100):
        value = sum(amount * (1 + rate) ** -time for time, amount in years)
        slope = sum(-time * amount * (1 + rate) ** (-time - 1) for time, amount in years)
        step = value / slope
        rate -= step
        if abs(step) < 1e-13:
            return rate
    raise AssertionError(rate)


def test_a_credit_note_without_room_waits(bills: tuple[Bill, ...]) -> None:
    note, invoice = bills
    alone = payments([note], ())
    assert (alone.paid, len(alone.waiting)) == ((), 1)
    big = ("FK-2019-0099", 10**9)
    found = payments([invoice], [*alone.waiting, big])
    assert found.waiting == (big,)
    assert found.paid[0].parts[1:] == alone.waiting


@pytest.fixture(scope="module")
def bills(demo: Log, contract: Contract) -> tuple[Bill, ...]:
    """Return the demo's first credit note and an invoice it fits in."""
    kept: list[Bill] = []
    at = datetime(2019, 8, 30, 12, tzinfo=COPENHAGEN)
    one = office(contract, at)
    seen = type(one)(
        contract=contract,
        hands=one.hands,
        freeze=lambda new: kept.extend(new.bills) or new.drafts({}),  # type: ignore[func-returns-value]
        until=at,
    )
    told = demo_evidence(demo, contract.terms, seed=2018, until=at)
    settled(by_then(demo, at), seen, told=told)
    note = next(bill for bill in kept if bill.kind == "credit_note")
    return note, max((bill for bill in kept if bill.kind == "invoice"), key=lambda one: one.total)


def test_nothing_is_repaid_before_anything_came_in() -> None:
    at = datetime(2019, 1, 16, tzinfo=COPENHAGEN)
    assert not list(told_repayment(Log().known(), at=at))
