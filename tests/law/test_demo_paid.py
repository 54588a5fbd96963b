"""The whole demo paid from a bank's file, which is made of its issued documents alone.

Done when: every invoice is paid from a bank file, the ledger balances each month, and the
investor's rate is a spreadsheet's XIRR of the printed cash flows.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.law.conftest import AT_LAST
from tests.law.settled import CONTRACT, frozen
from virksom.documents.statement_words import money
from virksom.exchange.bank import read_statement
from virksom.programme.billing import Bill  # noqa: TC001  # a local annotation
from virksom.programme.demo.money import Paid, payments
from virksom.programme.kernel import Month, Week, date_text
from virksom.programme.ledger import (
    BankLine,
    Ground,
    Posting,
    Returns,
    Suggestion,
    Verdict,
    close,
    journal,
    ledger_standing,
    match,
    open_items,
    party_sums,
    posted,
    returns,
)
from virksom.programme.ledger.documents import written
from virksom.programme.ledger.posting import bank_lines
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.record import Draft, Issued, Log, append

TERMS = CONTRACT.terms
LATE = AT_LAST + timedelta(days=60)


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
def lines(lived: Log) -> tuple[BankLine, ...]:
    return read_statement(csv(paid(lived)), name="bank.csv").lines


@pytest.fixture(scope="module")
def matched(lived: Log, lines: tuple[BankLine, ...]) -> tuple[Suggestion, ...]:
    return match(lines, open_items(lived.known(), TERMS), known=frozenset())


@pytest.fixture(scope="module")
def whole(lived: Log, matched: tuple[Suggestion, ...]) -> Log:
    """Put on record what the investor advanced, what was paid, and what was repaid."""
    advanced = [drawn(date(2018, 9, 3)), *(drawn(date(2019, month, 2)) for month in (1, 4, 7, 10))]
    came = [
        Posting(
            what="outcome",
            day=one.line.day,
            ore=one.line.ore,
            parts=one.parts,
            bank=one.line.digest,
        )
        for one in matched
    ]
    return recorded(lived, [*advanced, *came, *repaid(came)], at=LATE)


def drawn(day: date) -> Posting:
    return Posting(what="drawdown", day=day, ore=27_500_000)


def repaid(came: Iterable[Posting]) -> Iterator[Posting]:
    """Yield four fifths of each payment, a fortnight later."""
    for one in came:
        day = one.day + timedelta(days=14)
        yield Posting(what="repayment", day=day, ore=one.ore * 4 // 5)


def recorded(log: Log, postings: list[Posting], *, at: datetime) -> Log:
    known = log.known()
    ground = Ground(items=open_items(known, TERMS), known=known, today=at.date())
    return append(log, posted(log, postings, ground=ground, by="bogholder-1"), moment=at)


def test_csv_and_camt_are_the_same_lines(lived: Log, lines: tuple[BankLine, ...]) -> None:
    assert read_statement(camt(paid(lived)), name="bank.xml").lines == lines
    assert len(lines) > 50


def test_every_invoice_is_paid_from_the_banks_file(
    lived: Log, matched: tuple[Suggestion, ...], whole: Log
) -> None:
    assert {one.verdict for one in matched} == {Verdict.EXACT, Verdict.TOO_LITTLE}
    assert all(one.unplaced == 0 for one in matched)
    items = open_items(whole.known(), TERMS)
    assert [item.number for item in items if item.kind == "invoice" and item.left] == []
    assert sum(item.owed for item in items) == -sum(
        item.left for item in items if item.kind == "credit_note"
    )
    held = frozen(lived)
    net = sum(one.line.ore for one in matched)
    assert Decimal(net - sum(item.left for item in items)) / 100 == held.invoiced - held.credited


def test_the_same_file_twice_pays_nothing_more(whole: Log, lines: tuple[BankLine, ...]) -> None:
    items = open_items(whole.known(), TERMS)
    again = match(lines, items, known=bank_lines(whole.known()))
    assert {one.verdict for one in again} == {Verdict.KNOWN}


def test_the_ledger_balances_each_month_and_each_closes(whole: Log) -> None:
    log = whole
    months = ledger_standing(log, TERMS, on=LATE.date()).months
    assert all(set(party_sums(one.sides).values()) == {0} for one in months)
    month = months[0].month
    while month <= months[-1].month:
        log, month = closed(log, month), month.following
    found = ledger_standing(log, TERMS, on=LATE.date())
    assert all(one.closed and one.holds for one in found.months)
    assert all(set(party_sums(one.sides).values()) == {0} for one in found.months)


def closed(log: Log, month: Month) -> Log:
    digest = close(journal(log, TERMS), month, now=Month(LATE.year + 1, LATE.month))
    value = {"month": str(month), "digest": digest}
    draft = Draft(kind="closed_month", subject="P1", since=month.first, value=value)
    return append(log, [draft], moment=LATE)


def test_the_rate_is_a_spreadsheets_xirr_of_what_is_printed(whole: Log) -> None:
    found = returns(journal(whole, TERMS).entries)
    rate = internal_rate(found.flows)
    assert rate is not None
    assert abs(float(rate) - xirr(printed(found))) < 1e-7
    assert f"{rate:.6f}" == "0.270258"


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
    assert (f"{found.multiple:.4f}", str(even)) == ("1.7393", "2021-W52")
