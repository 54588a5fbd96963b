"""The whole demo paid from a bank's file, which is made of its issued documents alone.

Done when: every invoice is paid from a bank file, the ledger balances each month, and the
investor's rate is a spreadsheet's XIRR of the printed cash flows.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import pytest

from tests.law.settled import CONTRACT, HANDS, frozen
from virksom.documents.statement_words import money
from virksom.exchange.bank import read_statement
from virksom.programme.billing import Bill  # noqa: TC001  # a local annotation
from virksom.programme.demo import DEMO_SEED
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.money import Paid, payments
from virksom.programme.demo.settled import LIVED_TO, Office, settled
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import Month, Week, date_text
from virksom.programme.ledger import (
    BankLine,
    Returns,
    Suggestion,
    Verdict,
    journal,
    ledger_standing,
    match,
    open_items,
    party_sums,
    returns,
)
from virksom.programme.ledger.documents import written
from virksom.programme.ledger.posting import bank_lines
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.record import Issued, Log

TERMS = CONTRACT.terms


def paid(log: Log) -> Iterator[Paid]:
    """Yield how the municipality pays what was issued: each run's invoice less credit notes."""
    waiting: tuple[tuple[str, int], ...] = ()
    runs: dict[str, list[Bill]] = {}
    for fact, bill in written(log.facts, TERMS):
        assert isinstance(fact.value, Issued)
        runs.setdefault(fact.value.run or "", []).append(bill)
    for bills in runs.values():
        found = payments(bills, waiting)
        waiting = found.waiting
        yield from found.paid


def csv(lines: Iterable[Paid]) -> bytes:
    """Return the bank's list of payments."""
    rows = [
        f"{date_text(one.day)};{one.reference};{one.ore // 100},{one.ore % 100:02d};DKK"
        for one in lines
    ]
    return "\n".join(["Dato;Tekst;Beløb;Valuta", *rows]).encode()


def camt(lines: Iterable[Paid]) -> bytes:
    """Return the same payments as CAMT.053."""
    entries = "".join(
        f'<Ntry><Amt Ccy="DKK">{one.ore // 100}.{one.ore % 100:02d}</Amt>'
        "<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
        f"<BookgDt><Dt>{one.day.isoformat()}</Dt></BookgDt><NtryDtls><TxDtls><RmtInf>"
        f"<Ustrd>{one.reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        for one in lines
    )
    space = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
    begin, end = f'<Document xmlns="{space}"><BkToCstmrStmt><Stmt>', "</Stmt></BkToCstmrStmt>"
    return f"{begin}{entries}{end}</Document>".encode()


@pytest.fixture(scope="module")
def whole() -> Log:
    """Return the demo as ``virksom demo --load --whole`` lays it into the office."""
    log = shipped_demo()
    told = demo_evidence(log, TERMS, seed=DEMO_SEED, until=LIVED_TO)
    office = Office(
        contract=CONTRACT, hands=HANDS, freeze=lambda new: new.drafts({}), until=LIVED_TO
    )
    return settled(log, office, told=told)


@pytest.fixture(scope="module")
def unpaid(whole: Log) -> Log:
    """Return the same log without anything of money."""
    money = {"movement", "closed_month"}
    return Log(tuple(fact for fact in whole.facts if fact.kind not in money))


@pytest.fixture(scope="module")
def lines(unpaid: Log) -> tuple[BankLine, ...]:
    return read_statement(csv(paid(unpaid)), name="bank.csv").lines


@pytest.fixture(scope="module")
def matched(unpaid: Log, lines: tuple[BankLine, ...]) -> tuple[Suggestion, ...]:
    return match(lines, open_items(unpaid.known(), TERMS), known=frozenset())


def test_csv_and_camt_are_the_same_lines(unpaid: Log, lines: tuple[BankLine, ...]) -> None:
    assert read_statement(camt(paid(unpaid)), name="bank.xml").lines == lines
    assert len(lines) > 50


def test_every_invoice_is_paid_from_the_banks_file(
    matched: tuple[Suggestion, ...], whole: Log
) -> None:
    assert {one.verdict for one in matched} == {Verdict.EXACT, Verdict.TOO_LITTLE}
    assert all(one.unplaced == 0 for one in matched)
    assert {one.line.digest for one in matched} == bank_lines(whole.known())
    assert [item.number for item in open_items(whole.known(), TERMS) if item.left] == []
    held = frozen(whole)
    net = sum(one.line.ore for one in matched)
    assert Decimal(net) / 100 == held.invoiced - held.credited


def test_the_same_file_twice_pays_nothing_more(whole: Log, lines: tuple[BankLine, ...]) -> None:
    items = open_items(whole.known(), TERMS)
    again = match(lines, items, known=bank_lines(whole.known()))
    assert {one.verdict for one in again} == {Verdict.KNOWN}


def test_the_ledger_balances_each_month_and_each_is_closed(whole: Log) -> None:
    found = ledger_standing(whole, TERMS, on=LIVED_TO.date()).months
    assert all(set(party_sums(one.sides).values()) == {0} for one in found)
    closed = [one for one in found if one.month <= Month(2022, 12)]
    assert len(closed) == 52
    assert all(one.closed and one.holds for one in closed)


def test_the_rate_is_a_spreadsheets_xirr_of_what_is_printed(whole: Log) -> None:
    found = returns(journal(whole, TERMS).entries)
    rate = internal_rate(found.flows)
    assert rate is not None
    assert abs(float(rate) - xirr(printed(found))) < 1e-7
    assert f"{rate:.6f}" == "0.156079"


def printed(found: Returns) -> list[tuple[date, Decimal]]:
    """Return the flows as they are printed, read back: »−275.000 kr.« on a day."""
    told = ((flow.day, money(flow.ore).da.replace("\xa0", " ")) for flow in found.flows)
    plain = str.maketrans({"\u2212": "-", ".": "", ",": "."})
    return [(day, Decimal(text.removesuffix(" kr.").translate(plain))) for day, text in told]


def xirr(flows: list[tuple[date, Decimal]]) -> float:
    """Return a spreadsheet's XIRR: the rate where the sum of P/(1+r)^(days/365) is nought.

    By halving, which shares nothing with the way the programme finds it.
    """
    first = min(day for day, _ in flows)
    powers = [((day - first).days / 365, float(amount)) for day, amount in flows]

    def worth(rate: float) -> float:
        return sum(amount / (1 + rate) ** years for years, amount in powers)

    low, high = -0.9, 10.0
    assert worth(low) * worth(high) < 0
    while high - low > 1e-12:
        middle = (low + high) / 2
        low, high = (middle, high) if worth(low) * worth(middle) > 0 else (low, middle)
    return (low + high) / 2


def test_multiple_and_break_even_follow_from_the_printed_flows(whole: Log) -> None:
    found = returns(journal(whole, TERMS).entries)
    out = -sum(amount for _, amount in printed(found) if amount < 0)
    back = sum(amount for _, amount in printed(found) if amount > 0)
    assert found.multiple == back / out
    held, even = Decimal(0), None
    for day, amount in printed(found):
        before, held = held, held + amount
        even = Week.of(day) if before < 0 <= held else None if held < 0 else even
    assert found.breaks_even == even
    assert (f"{found.multiple:.4f}", str(even)) == ("1.4489", "2022-W16")
